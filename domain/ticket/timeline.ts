import type { Sentence } from '../primitives/sentence';
import type { TicketEvent } from './event';
import { describeEvent } from './event-step';
import { spokenTo, type ReadBy } from './own-step';
import { expectationsOf, type Expectation, type Progress } from './progress';
import { sentence, type StepReader } from './step-words';
import type { TimelineStep } from './timeline-step';

/** What waits for a person's eye, and that somebody spoke, is no passer-by's business. */
const hiddenFromPassersBy: ReadonlyArray<TicketEvent['kind']> = [
  'photoFlagged',
  'voiceFlagged',
  'said',
  'callBackAsked',
  'refundAsked',
  'nodAsked',
  'liabilityRuled',
  'clockWarned',
  'clockLate',
  'clockEscalated',
];

interface TimelineRequest extends Progress {
  /** What people said, by message id; null on the public page, which shows nobody's words. */
  quotes: Readonly<Record<string, string>> | null;
  /** Names by person id; without them the steps say 团长 and 平台. Not used on the public page. */
  names?: Readonly<Record<string, string>> | null;
  /** The payer is spoken to, their family reads their name; everyone else reads about 居民. */
  readBy?: ReadBy;
  /** Whether it is for those who handle the claim: who was told of a clock is their business. */
  showsTold?: boolean;
}

/** The whole story: what was done, what is being waited for now, what comes after. */
export function timelineOf({
  quotes,
  names,
  readBy = 'others',
  showsTold = false,
  ...progress
}: TimelineRequest): TimelineStep[] {
  const isPublic = quotes === null;
  const reader = { progress, names: isPublic ? null : (names ?? null), isPublic };
  const done = progress.events
    .filter(({ kind }) => !(isPublic && hiddenFromPassersBy.includes(kind)))
    .map((event) => ({
      ...doneStep(event, reader, quotes),
      ...(showsTold ? toldOf(event) : {}),
    }));
  const expected = expectationsOf(progress).map((expectation, index) =>
    expectedStep(expectation, index === 0 ? 'now' : 'next', progress),
  );
  return [...done, ...expected].map((step) => spokenTo(readBy, step));
}

function doneStep(
  event: TicketEvent,
  reader: StepReader,
  quotes: Readonly<Record<string, string>> | null,
): TimelineStep {
  const quote = event.messageId === null ? undefined : quotes?.[event.messageId];
  return {
    kind: event.kind,
    status: 'done',
    at: event.at,
    ...describeEvent(event, reader),
    quote: quote ?? null,
  };
}

function toldOf({ details: { told } }: TicketEvent): Pick<TimelineStep, 'told'> {
  return typeof told === 'string' && told !== '' ? { told: told.split(',') } : {};
}

function expectedStep(
  { kind, at }: Expectation,
  status: 'now' | 'next',
  progress: Progress,
): TimelineStep {
  return {
    kind,
    status,
    at,
    title: expectedTitle(kind, progress),
    detail: expectedDetail(kind, progress),
    quote: null,
  };
}

function expectedTitle(kind: Expectation['kind'], { handlerKind, refund }: Progress): Sentence {
  if (kind === 'replyExpected' || kind === 'settlementExpected') {
    return sentence(`timeline.${kind}.${handlerKind}`);
  }
  return kind === 'arrivalExpected' && refund !== null
    ? sentence('timeline.arrivalExpected.titleAmount', { amountFen: refund.amountFen })
    : sentence(`timeline.${kind}.title`);
}

const detailedKinds: ReadonlyArray<Expectation['kind']> = [
  'proofExpected',
  'answerExpected',
  'sendBackExpected',
  'inspectionExpected',
  'deliveryExpected',
];

/** Who acts when it does not happen. */
function expectedDetail(kind: Expectation['kind'], progress: Progress): Sentence | null {
  if (kind === 'confirmExpected') {
    const { autoConfirmDays } = progress.policy.closure;
    return sentence('timeline.confirmExpected.detail', { windowDays: autoConfirmDays });
  }
  if (kind === 'arrivalExpected') {
    const returned = progress.state === 'refundException';
    return sentence(`timeline.arrivalExpected.${returned ? 'returned' : 'detail'}`);
  }
  if (kind === 'rulingExpected') return null;
  if (detailedKinds.includes(kind)) return sentence(`timeline.${kind}.detail`);
  if (kind !== 'replyExpected' && kind !== 'settlementExpected') return null;
  return progress.handlerKind === 'leader' ? sentence(`timeline.${kind}.detail`) : null;
}
