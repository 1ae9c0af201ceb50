/** A resident as a leader finds them: enough to know the right one, not enough to keep. */
export interface FoundResidentView {
  residentId: string;
  displayName: string;
  building: string;
  /** The last four digits; empty where no phone is known. */
  phoneTail: string;
}
