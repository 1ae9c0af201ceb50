/**
 * Tells whether an element is on the screen or within so many pixels above or below it, and how
 * high it is; first at once, then at each change.
 * @returns ends the watching
 */
export type WatchNear = (
  id: string,
  marginPixels: number,
  onChange: (near: boolean, heightPixels: number) => void,
) => () => void;
