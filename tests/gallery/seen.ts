/** What was found when a page was looked at in one way. */
export interface Seen {
  mode: string;
  /** The whole page, as high as it is; null for a mode that is only measured. */
  picture: Buffer | null;
  /** Rule and place, a line each; each fault once. */
  faults: string[];
}
