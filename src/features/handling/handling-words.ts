/** How a claim in a desk's list is said: its chip, its deadline, the line under it. */
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import type { ClockView } from '../../../domain/contract/views/ticket';
import type { Instant } from '../../../domain/primitives/instant';
import type { TicketState } from '../../../domain/ticket/state';
import { restingStates } from '../../../domain/ticket/state';
import { text, type PlainTextKey } from '../../../locales/text';
import { agreedChip } from '../../components/agreed-words';
import { toneAt } from '../../components/clock-tone';
import { laneLooks } from '../../components/lane-looks';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

/** Who looks: the leader is told what the platform does, the platform why it has the claim. */
export type Desk = 'leader' | 'platform';

interface ChipWords {
  icon: IconName;
  tone: Tone;
  label: string;
}

const clockTones = { inTime: 'plain', soon: 'soon', late: 'late' } as const;

const waitingChips: Partial<Record<TicketState, { icon: IconName; key: PlainTextKey }>> = {
  awaitingProof: { icon: 'camera', key: 'handled.chip.awaitingProof' },
  proposed: { icon: 'handshake', key: 'handled.chip.proposed' },
  fulfilling: { icon: 'truck', key: 'handled.chip.fulfilling' },
  appealed: { icon: 'scale', key: 'handled.chip.appealed' },
};

export function handledChip(card: HandledCardView, desk: Desk, now: Instant): ChipWords {
  const { state, agreed } = card;
  if (state === 'fulfilling' && agreed !== null) return agreedChip(agreed, 'handler');
  if (state === 'settling') {
    return { icon: 'send', tone: 'jade', label: text('handled.chip.settling') };
  }
  if (state === 'refundException') {
    return { icon: 'landmark', tone: 'late', label: text('handled.chip.refundException') };
  }
  if (restingStates.includes(state)) {
    return { icon: 'circle-check', tone: 'plain', label: text('handled.chip.resting') };
  }
  const waiting = waitingChips[state];
  if (waiting !== undefined) {
    return { icon: waiting.icon, tone: 'plain', label: text(waiting.key) };
  }
  return workChip(card, desk, now);
}

/** In the order of the queue; lane and priority come before the clock: the ring says the time. */
function workChip(card: HandledCardView, desk: Desk, now: Instant): ChipWords {
  const { state, lane, priority, clock, replied } = card;
  if (lane === 'green') return { ...laneLooks.green, label: text('lane.green') };
  if (priority !== 'normal') {
    const tone = priority === 'major' ? 'late' : 'soon';
    return { icon: 'triangle-alert', tone, label: text(`board.priority.${priority}`) };
  }
  if (lane === 'motherAndBaby') {
    return { ...laneLooks.motherAndBaby, label: text('lane.motherAndBaby') };
  }
  if (desk === 'leader' && state === 'withPlatform') {
    return { icon: 'headset', tone: 'plain', label: text('handled.chip.withPlatform') };
  }
  const tone = clock === null ? 'plain' : clockTones[toneAt(clock, now)];
  if (tone === 'soon') return { icon: 'hourglass', tone, label: text('handled.chip.soon') };
  if (tone === 'late') return { icon: 'circle-alert', tone, label: text('handled.chip.late') };
  return replied
    ? { icon: 'message-circle', tone, label: text('handled.chip.replied') }
    : { icon: 'message-circle', tone, label: text('handled.chip.unanswered') };
}

interface StubWords {
  deadline: string;
  tone: Tone;
  caption: string;
  /** Null: a countdown ring is drawn from the clock instead. */
  icon: IconName | null;
}

/** Left of the perforation: by when, and what stands there. */
export function handledStub(card: HandledCardView, desk: Desk, now: Instant): StubWords {
  const { state, clock, promisedAt } = card;
  if (state === 'settling') {
    const deadline =
      promisedAt === null
        ? text('handled.sending')
        : text('handled.due.arrival', { dueAt: promisedAt }, now);
    return { icon: 'send', tone: 'jade', deadline, caption: text('handled.settling') };
  }
  if (state === 'refundException') {
    const deadline = text('handled.exception');
    return { icon: 'landmark', tone: 'late', deadline, caption: text('handled.exceptionHint') };
  }
  const caption = captionOf(card, desk);
  if (clock === null) {
    return { icon: 'clock', tone: 'plain', deadline: text('handled.due.none'), caption };
  }
  const tone = clockTones[toneAt(clock, now)];
  return { icon: null, tone, deadline: dueText(clock, now), caption };
}

/** `10:22 前回复`, or how late it is. */
function dueText({ kind, dueAt }: ClockView, now: Instant): string {
  if (now >= dueAt) return text('countdown.late', { lateMs: now - dueAt });
  return text(`handled.due.${kind}`, { dueAt }, now);
}

function captionOf(card: HandledCardView, desk: Desk): string {
  const { state, agreed, replied, queueReason } = card;
  if (state === 'fulfilling' && agreed !== null) return text(`agreed.next.${agreed.phase}`);
  if (state === 'awaitingProof' || state === 'proposed') return text(`handled.waiting.${state}`);
  if (desk === 'leader' && state === 'withPlatform') {
    return text(queueReason === null ? 'why.withPlatform' : 'handled.firstContact');
  }
  if (replied) return text(desk === 'leader' ? 'handled.replied' : 'handled.repliedPlatform');
  return suggestedWords(card);
}

/** What the plan of the claim's page says first; its page says the sum. */
function suggestedWords({ suggested, amountFen }: HandledCardView): string {
  if (suggested === null) return text('handled.suggest.none');
  const isPart = suggested.way === 'refund' && suggested.amountFen < amountFen;
  return text(isPart ? 'handled.suggest.partialRefund' : `handled.suggest.${suggested.way}`);
}

/** Why the claim is with the platform; brick where someone was late. */
export function whyWords({ queueReason }: HandledCardView): { words: string; tone: Tone } {
  if (queueReason === null) return { words: text('why.withPlatform'), tone: 'plain' };
  const late = queueReason === 'takenOver' || queueReason === 'overdue';
  return { words: text(`why.${queueReason}`), tone: late ? 'late' : 'plain' };
}

/** The title bar of a claim's page: what it is about, and the number people say to each other. */
export function handledTitle({ goodsName, issue, ticketNumber }: HandledCardView): string {
  return text('handled.title', { goods: goodsName, issue: text(`issue.${issue}`), ticketNumber });
}
