/**
 * Tells of keys pressed outside of fields, by their name (`j`, `Enter`, `?`). The listener says
 * whether it used the key.
 * @returns ends the watching
 */
export type WatchKeys = (listener: (key: string) => boolean) => () => void;

/** Gives the element the focus and scrolls just so far that it is seen. */
export type BringIntoView = (id: string) => void;

/** Puts the caret into the field of that id, or the first one within. */
export type FocusField = (id: string) => void;
