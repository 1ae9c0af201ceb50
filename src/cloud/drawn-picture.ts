/** A picture that is drawn on the phone, to be kept or sent: the same in the browser and in WeChat. */
export interface Drawing {
  context: CanvasRenderingContext2D;
  /** @returns null where the address gives no picture; the drawing goes on without it */
  load: (address: string) => Promise<CanvasImageSource | null>;
  /** @returns where an image shows it from */
  finish: () => Promise<string>;
}
