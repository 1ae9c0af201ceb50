/** Tasks under a ticket. What the sources number themselves stands with `sla` and `closure`. */
export interface TaskPolicy {
  /** Quality has looked into a batch (ours: as long as the findings of a complaint, S2 04). */
  qualityHours: number;
  /** The handler has checked a confirmed ticket and closed it (ours). */
  closureCheckHours: number;
  /** A drawn ticket has been looked through (ours). */
  qualitySampleHours: number;
  /** A mystery customer has been there (ours). */
  mysteryCheckDays: number;
  /** Confirmed tickets that send a mystery customer (ours). */
  mysterySampleBasisPoints: number;
  /** The survey is asked after so many of the leader's hours, well within its 24 h (ours). */
  surveyAfterHours: number;
  /** The survey is over after so many days (ours: when the follow-up asks). */
  surveyAnswerDays: number;
  /** The follow-up waits so long for its one tap (ours). */
  followUpAnswerDays: number;
  /** After so many calls in vain a call-back may be reported as not reached (ours). */
  callTries: number;
}

/** In force from November 2026. */
export const tasks202611: TaskPolicy = {
  qualityHours: 24,
  closureCheckHours: 48,
  qualitySampleHours: 48,
  mysteryCheckDays: 7,
  mysterySampleBasisPoints: 100,
  surveyAfterHours: 2,
  surveyAnswerDays: 7,
  followUpAnswerDays: 3,
  callTries: 3,
};
