import type { Sentence } from '../primitives/sentence';
import type { TicketEvent } from './event';
import type { StepWords } from './step-words';

/** The first reply is near, or was missed: what is said of a leader is not said of the platform. */
export const firstReplySteps: Record<
  'firstReplyWarned' | 'takenOver',
  (event: TicketEvent) => StepWords
> = {
  firstReplyWarned: (event) => ofOwner(event, null),
  takenOver: (event) => ofOwner(event, { key: 'timeline.takenOver.detail', params: {} }),
};

function ofOwner({ kind, details }: TicketEvent, detail: Sentence | null): StepWords {
  const isPlatforms = details['ownerKind'] === 'platform';
  const title = { key: `timeline.${kind}.${isPlatforms ? 'platform' : 'title'}`, params: {} };
  return { title, detail: isPlatforms ? null : detail };
}
