/** When several residents have trouble with one batch, and who then acts by when. */
export interface BatchAlarmPolicy {
  /** Residents with the same goods and batch, a household counted once. S2 04, number ours */
  residents: number;
  /**
   * And so many of those who bought of the batch, in hundredths of a percent: of ten thousand boxes
   * three are always bad. 0 where the number alone decides, as the source has it.
   */
  soldBasisPoints: number;
  /** However many bought, so many residents are enough (ours). */
  mostResidents: number;
  /** Within so many hours (ours). */
  hours: number;
  /** Somebody of the platform takes the case; else supervisors and the region hear again (ours). */
  takenMinutes: number;
  /** It is decided whether the batch is still sold; else management is told (ours). */
  decidedHours: number;
}

/** In force from November 2026. */
export const batchAlarm202611: BatchAlarmPolicy = {
  residents: 3,
  soldBasisPoints: 0,
  mostResidents: 50,
  hours: 24,
  takenMinutes: 30,
  decidedHours: 2,
};
