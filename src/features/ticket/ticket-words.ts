/** How a ticket's state is said to the resident: chip, deadline, where the money goes. */
import type { ClockView } from '../../../domain/contract/views/ticket';
import type { TicketCardView } from '../../../domain/contract/views/ticket';
import type { Instant } from '../../../domain/primitives/instant';
import type { TicketState } from '../../../domain/ticket/state';
import { beforeDateText, beforeMomentText } from '../../../locales/format';
import { text, type PlainTextKey } from '../../../locales/text';
import { agreedChip, agreedPath, arrivedWords } from '../../components/agreed-words';
import { toneAt } from '../../components/clock-tone';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

type Card = Pick<TicketCardView, 'state' | 'agreed' | 'clock' | 'promisedAt' | 'rated'>;

interface ChipWords {
  icon: IconName;
  tone: Tone;
  label: string;
}

const chipByState: Record<TicketState, { icon: IconName; tone: Tone; key: PlainTextKey }> = {
  submitted: { icon: 'hourglass', tone: 'plain', key: 'chip.awaitingReply' },
  awaitingProof: { icon: 'camera', tone: 'soon', key: 'chip.awaitingProof' },
  proposed: { icon: 'handshake', tone: 'soon', key: 'chip.proposed' },
  withPlatform: { icon: 'headset', tone: 'plain', key: 'chip.withPlatform' },
  fulfilling: { icon: 'truck', tone: 'jade', key: 'chip.fulfilling' },
  settling: { icon: 'send', tone: 'jade', key: 'chip.settling' },
  refundException: { icon: 'landmark', tone: 'soon', key: 'chip.refundException' },
  settled: { icon: 'circle-check', tone: 'jade', key: 'chip.settled' },
  confirmed: { icon: 'circle-check', tone: 'jade', key: 'chip.confirmed' },
  rejected: { icon: 'circle-x', tone: 'plain', key: 'chip.rejected' },
  appealed: { icon: 'scale', tone: 'plain', key: 'chip.appealed' },
  withdrawn: { icon: 'undo-2', tone: 'plain', key: 'chip.withdrawn' },
  cancelled: { icon: 'x', tone: 'plain', key: 'chip.cancelled' },
  closed: { icon: 'circle-check', tone: 'jade', key: 'chip.closed' },
};

/** Whoever scanned the code is not the one it waits for. */
const publicKeys: Partial<Record<TicketState, PlainTextKey>> = {
  awaitingProof: 'track.chip.awaitingProof',
  proposed: 'track.chip.proposed',
};

export function publicChip(card: Card, now: Instant): ChipWords {
  if (card.state === 'fulfilling' && card.agreed !== null) return agreedChip(card.agreed, 'public');
  const chip = ticketChip(card, now);
  const key = publicKeys[card.state];
  return key === undefined ? chip : { ...chip, label: text(key) };
}

const clockTone = { inTime: 'plain', soon: 'soon', late: 'late' } as const;

export function ticketChip(card: Card, now: Instant): ChipWords {
  const { state, agreed, clock } = card;
  if (state === 'fulfilling' && agreed !== null) return agreedChip(agreed, 'resident');
  const { icon, tone, key } = chipByState[state];
  const came = state === 'settled' ? arrivedWords(card) : null;
  if (came !== null) return { icon, tone, label: came };
  const counting = state === 'submitted' || state === 'withPlatform';
  if (!counting || clock === null) return { icon, tone, label: text(key) };
  const replied = clock.kind !== 'firstReply' && state === 'submitted';
  return {
    icon: replied ? 'handshake' : icon,
    tone: clockTone[toneAt(clock, now)],
    label: text(replied ? 'chip.handling' : key),
  };
}

export interface StubWords {
  deadline: string;
  tone: 'plain' | 'soon' | 'late' | 'jade';
  caption: string;
  /** Null: a countdown ring is drawn from the clock instead. */
  icon: IconName | null;
}

interface RestingWords {
  icon: IconName;
  key: PlainTextKey;
  hint: PlainTextKey;
}

const restingStub: Partial<Record<TicketState, RestingWords>> = {
  settled: { icon: 'circle-check', key: 'stub.settled', hint: 'stub.settledHint' },
  confirmed: { icon: 'circle-check', key: 'stub.confirmed', hint: 'stub.confirmedHint' },
  closed: { icon: 'circle-check', key: 'stub.confirmed', hint: 'stub.closedHint' },
  rejected: { icon: 'circle-x', key: 'stub.rejected', hint: 'stub.rejectedHint' },
  withdrawn: { icon: 'undo-2', key: 'stub.withdrawn', hint: 'stub.withdrawnHint' },
  cancelled: { icon: 'x', key: 'stub.cancelled', hint: 'stub.cancelledHint' },
};

/** Left of the perforation: by when, as a clock time; the ring holds the minutes. */
export function ticketStub(card: Card, now: Instant): StubWords {
  const resting = restingStub[card.state];
  if (resting !== undefined) {
    const hint = card.state === 'confirmed' && card.rated ? 'stub.closedHint' : resting.hint;
    const tone = pathByState[card.state] === 'path.none' ? 'plain' : 'jade';
    const came = card.state === 'settled' ? arrivedWords(card) : null;
    const deadline = came ?? text(resting.key);
    return { icon: resting.icon, tone, deadline, caption: text(hint) };
  }
  if (card.state === 'settling' && card.promisedAt !== null) {
    return {
      icon: 'calendar-check',
      tone: 'jade',
      deadline: text('stub.arrival', { date: beforeDateText(card.promisedAt, now) }),
      caption: text('stub.arrivalHint'),
    };
  }
  return card.clock === null ? plainStub() : clockStub(card.clock, card, now);
}

function plainStub(): StubWords {
  return {
    icon: 'clock',
    tone: 'plain',
    deadline: text('stub.handling'),
    caption: text('stub.handlingHint'),
  };
}

const deadlineByClock = {
  firstReply: 'stub.reply',
  settlement: 'stub.settle',
  arrival: 'stub.arrival',
  proof: 'stub.proof',
  proposal: 'stub.proposal',
  appeal: 'stub.appeal',
  confirmation: 'stub.confirmation',
  sendBack: 'stub.sendBack',
  inspection: 'stub.inspection',
  delivery: 'stub.delivery',
  pickUp: 'stub.pickUp',
  lane: 'stub.lane',
  auditNotice: 'stub.audit',
  writtenAnswer: 'stub.answer',
  majorPerson: 'stub.person',
  complaintCall: 'stub.call',
  complaintPlan: 'stub.lane',
  complaintFindings: 'stub.findings',
  complaintClosed: 'stub.settle',
} as const satisfies Record<ClockView['kind'], string>;

function clockStub(
  clock: NonNullable<Card['clock']>,
  { state, agreed }: Card,
  now: Instant,
): StubWords {
  const tone = clockTone[toneAt(clock, now)];
  if (now >= clock.dueAt) {
    return {
      icon: null,
      tone,
      deadline: text('countdown.late', { lateMs: now - clock.dueAt }),
      caption: text(state === 'withPlatform' ? 'stub.takenOverHint' : 'stub.lateHint'),
    };
  }
  const before = beforeMomentText(clock.dueAt, now);
  // The same clock runs until the goods are handed over: at the station they wait for the resident.
  const collects = clock.kind === 'delivery' && agreed?.phase === 'toCollect';
  const deadline = collects ? 'stub.collect' : deadlineByClock[clock.kind];
  const leftMs = clock.dueAt - now;
  return {
    icon: null,
    tone,
    deadline: text(deadline, { date: before }),
    caption: text('countdown.left', { leftMs }),
  };
}

const pathByState: Partial<Record<TicketState, PlainTextKey>> = {
  // What is offered may be another sum.
  proposed: 'path.claimed',
  settling: 'path.settling',
  refundException: 'path.exception',
  settled: 'path.settled',
  confirmed: 'path.settled',
  closed: 'path.settled',
  rejected: 'path.none',
  withdrawn: 'path.none',
  cancelled: 'path.none',
};

/** Right of the perforation, under the amount: where the money goes, or what comes instead. */
export function moneyPath(
  card: Pick<TicketCardView, 'state' | 'agreed' | 'paidBeforeFen'>,
): string {
  const { state, paidBeforeFen } = card;
  const agreed = agreedPath(card);
  if (agreed !== null) return agreed;
  const path = pathByState[state];
  if (path !== undefined) return text(path);
  // Reopened: what was paid counts, and is not promised again.
  return paidBeforeFen > 0 ? text('path.paidBefore', { paidBeforeFen }) : text('path.onceAgreed');
}
