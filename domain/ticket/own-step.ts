import type { Sentence } from '../primitives/sentence';
import type { TimelineStep } from './timeline-step';

/**
 * What the steps say of the resident, which the payer reads as said to them: key and
 * `Own`; their family reads the payer's name instead: key and `Family`.
 */
export const saidOfResident: ReadonlySet<string> = new Set([
  'timeline.filed.leader',
  'timeline.filed.family',
  'timeline.otherPathChosen.title',
  'timeline.refundGivenUp.detail',
  'timeline.proofRequested.title',
  'timeline.proposalAccepted.title',
  'timeline.proposalDeclined.title',
  'timeline.appealed.title',
  'timeline.contested.title',
  'timeline.taskOpened.survey',
  'timeline.taskOpened.followUp',
  'timeline.taskAnswered.followUp.fine',
  'timeline.taskAnswered.followUp.notFine',
  'timeline.taskLapsed.survey',
  'timeline.taskLapsed.followUp',
  'timeline.parcelRefused.title',
  'timeline.cancelContested.title',
  'timeline.callBackAsked.title',
  'timeline.proofExpected.title',
  'timeline.answerExpected.title',
  'timeline.sendBackExpected.title',
  'timeline.confirmExpected.title',
]);

/** Who reads the steps: the payer, somebody of the payer's family, or anyone else. */
export type ReadBy = 'payer' | 'others' | { familyOf: string };

/** The step as this reader has it: spoken to the payer, about the payer by name to their family. */
export function spokenTo(readBy: ReadBy, step: TimelineStep): TimelineStep {
  if (readBy === 'others') return step;
  return {
    ...step,
    title: spoken(readBy, step.title),
    detail: step.detail === null ? null : spoken(readBy, step.detail),
  };
}

function spoken(readBy: Exclude<ReadBy, 'others'>, { key, params }: Sentence): Sentence {
  if (!saidOfResident.has(key)) return { key, params };
  return readBy === 'payer'
    ? { key: `${key}Own`, params }
    : { key: `${key}Family`, params: { ...params, payerName: readBy.familyOf } };
}
