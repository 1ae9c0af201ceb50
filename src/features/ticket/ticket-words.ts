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

type Card = Pick<
  TicketCardView,
  'payerName' | 'state' | 'handlerKind' | 'agreed' | 'clock' | 'promisedAt' | 'rated'
>;

interface ChipWords {
  icon: IconName;
  tone: Tone;
  label: string;
}

const chipByState: Record<TicketState, { icon: IconName; tone: Tone; key: PlainTextKey }> = {
  submitted: { icon: 'hourglass', tone: 'plain', key: 'chip.awaitingReply' },
  // Said to the payer and to the family alike: both may supply it.
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

export function publicChip(card: Omit<Card, 'payerName'>, now: Instant): ChipWords {
  if (card.state === 'fulfilling' && card.agreed !== null) return agreedChip(card.agreed, 'public');
  const chip = ticketChip({ ...card, payerName: null }, now);
  const key = publicKeys[card.state];
  return key === undefined ? chip : { ...chip, label: text(key) };
}

const clockTone = { inTime: 'plain', soon: 'soon', late: 'late' } as const;

/** A claim that nobody was there for, or about the leader, waits for the platform from the start. */
function waiting({ state, handlerKind }: Card) {
  const chip = chipByState[state];
  const platforms = state === 'submitted' && handlerKind === 'platform';
  return platforms ? { ...chip, key: 'chip.awaitingPlatform' as const } : chip;
}

export function ticketChip(card: Card, now: Instant): ChipWords {
  const { state, agreed, clock, payerName } = card;
  if (state === 'fulfilling' && agreed !== null) {
    return agreedChip(agreed, payerName === null ? 'resident' : { familyOf: payerName });
  }
  const { icon, tone, key } = waiting(card);
  if (state === 'proposed' && payerName !== null) {
    return { icon, tone: 'plain', label: text('chip.family.proposed', { payerName }) };
  }
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
    const tone = pathByState[card.state] === 'path.none' ? 'plain' : 'jade';
    const came = card.state === 'settled' ? arrivedWords(card) : null;
    const deadline =
      came ??
      (card.state === 'withdrawn' && card.payerName !== null
        ? text('chip.withdrawn')
        : text(resting.key));
    return { icon: resting.icon, tone, deadline, caption: restingHint(card, resting) };
  }
  if (card.state === 'settling' && card.promisedAt !== null) {
    return {
      icon: 'calendar-check',
      tone: 'jade',
      deadline: text('stub.arrival', { date: beforeDateText(card.promisedAt, now) }),
      caption: arrivalHint(card),
    };
  }
  return card.clock === null ? plainStub(card) : clockStub(card.clock, card, now);
}

/** Under a ticket at rest: what the payer may still do, or what their family knows of it. */
function restingHint(card: Card, { hint }: RestingWords): string {
  const { state, rated, payerName } = card;
  if (payerName !== null) return familyHint(card, payerName) ?? text(hint);
  return text(state === 'confirmed' && rated ? 'stub.closedHint' : hint);
}

function familyHint({ state, rated }: Card, payerName: string): string | null {
  if (state === 'settled') return text('stub.family.settled', { payerName });
  if (state === 'withdrawn') return text('stub.family.withdrawn', { payerName });
  if (state === 'closed' || (state === 'confirmed' && rated)) return text('stub.family.done');
  return state === 'confirmed' ? text('stub.family.confirmed', { payerName }) : null;
}

/** Who is told when the money comes. */
function arrivalHint({ payerName }: Card): string {
  return payerName === null
    ? text('stub.arrivalHint')
    : text('stub.family.arrival', { payerName });
}

function plainStub({ payerName }: Card): StubWords {
  return {
    icon: 'clock',
    tone: 'plain',
    deadline: text('stub.handling'),
    caption: text(payerName === null ? 'stub.handlingHint' : 'stub.family.handling'),
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

/** Who follows it for the payer is not the one who is answered. */
const toldByClock: Partial<Record<ClockView['kind'], 'stub.told.reply' | 'stub.told.pickUp'>> = {
  firstReply: 'stub.told.reply',
  pickUp: 'stub.told.pickUp',
};

function clockStub(
  clock: NonNullable<Card['clock']>,
  { state, agreed, payerName }: Card,
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
  const spoken = collects ? 'stub.collect' : deadlineByClock[clock.kind];
  const deadline = payerName === null ? spoken : (toldByClock[clock.kind] ?? spoken);
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
  card: Pick<TicketCardView, 'state' | 'agreed' | 'paidBeforeFen' | 'payerName'>,
): string {
  const { state, paidBeforeFen, payerName } = card;
  const agreed = agreedPath(card);
  if (agreed !== null) return agreed;
  const path = pathByState[state];
  if (payerName !== null && (path === 'path.settling' || path === 'path.settled')) {
    return text(`${path}Family`, { payerName });
  }
  if (path !== undefined) return text(path);
  // Reopened: what was paid counts, and is not promised again.
  return paidBeforeFen > 0 ? text('path.paidBefore', { paidBeforeFen }) : text('path.onceAgreed');
}
