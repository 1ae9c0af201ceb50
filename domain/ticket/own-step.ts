import type { Sentence } from '../primitives/sentence';
import type { TimelineStep } from './timeline-step';

/** What the steps say of the resident, which the payer reads as said to them: key and `Own`. */
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
]);

/** The step as the payer reads it: it speaks to them where it speaks of them. */
export function spokenToPayer(step: TimelineStep): TimelineStep {
  return {
    ...step,
    title: spoken(step.title),
    detail: step.detail === null ? null : spoken(step.detail),
  };
}

function spoken(sentence: Sentence): Sentence {
  return saidOfResident.has(sentence.key) ? { ...sentence, key: `${sentence.key}Own` } : sentence;
}
