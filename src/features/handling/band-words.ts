/** The clock on top of a claim, in words: by when, what then, what else runs. */
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { ClockView } from '../../../domain/contract/views/ticket';
import type { Instant } from '../../../domain/primitives/instant';
import type { TicketState } from '../../../domain/ticket/state';
import { text, type PlainTextKey } from '../../../locales/text';
import { agreedChip, arrivedWords } from '../../components/agreed-words';
import { toneAt } from '../../components/clock-tone';
import type { IconName } from '../../theme/icons';
import type { Desk } from './handling-words';

export interface BandWords {
  title: string;
  lines: string[];
  tone: 'plain' | 'jade' | 'soon' | 'late';
  /** Drawn as a ring; null: `icon` stands in a full ring. */
  clock: ClockView | null;
  icon: IconName;
}

const clockTones = { inTime: 'jade', soon: 'soon', late: 'late' } as const;

export function bandWords(ticket: HandledTicketView, desk: Desk, now: Instant): BandWords {
  return (
    restingBand(ticket, now) ??
    refundBand(ticket, now) ??
    askedBand(ticket, desk, now) ??
    workBand(ticket, desk, now)
  );
}

const restingWords: Partial<
  Record<TicketState, { icon: IconName; title: PlainTextKey; hint?: PlainTextKey }>
> = {
  settled: { icon: 'circle-check', title: 'band.settled' },
  confirmed: { icon: 'circle-check', title: 'band.confirmed' },
  closed: { icon: 'circle-check', title: 'band.confirmed' },
  rejected: { icon: 'circle-x', title: 'band.rejected', hint: 'band.rejectedHint' },
  withdrawn: { icon: 'undo-2', title: 'band.withdrawn' },
  cancelled: { icon: 'x', title: 'band.cancelled' },
};

function restingBand(ticket: HandledTicketView, now: Instant): BandWords | null {
  const { state, refund } = ticket;
  const words = restingWords[state];
  if (words === undefined) return null;
  const arrivedAt = refund?.arrivedAt ?? null;
  const lines = [
    ...(words.hint === undefined ? [] : [text(words.hint)]),
    ...(arrivedAt === null ? [] : [text('band.settledAt', { arrivedAt }, now)]),
  ];
  // Jade is for what was settled, not for what only ended.
  const tone = words.icon === 'circle-check' ? 'jade' : 'plain';
  // Goods and coupons are not money on an account.
  const arrived = state === 'settled' ? arrivedWords(ticket) : null;
  return { title: arrived ?? text(words.title), lines, tone, clock: null, icon: words.icon };
}

function refundBand({ state, refund }: HandledTicketView, now: Instant): BandWords | null {
  if (state === 'refundException') {
    const title = text('band.exception');
    const lines = [text('band.exceptionHint')];
    return { title, lines, tone: 'late', clock: null, icon: 'landmark' };
  }
  if (state !== 'settling') return null;
  const promisedAt = refund?.promisedAt ?? null;
  const [title, hint] =
    promisedAt === null
      ? [text('band.sending'), text('band.sendingHint')]
      : [text('band.arrival', { promisedAt }, now), text('band.arrivalHint')];
  return { title, lines: [hint], tone: 'jade', clock: null, icon: 'calendar-check' };
}

const askedClocks = {
  awaitingProof: ['proof'],
  proposed: ['proposal'],
  appealed: ['appeal'],
  fulfilling: ['sendBack', 'inspection', 'delivery'],
} as const;

type AskedState = keyof typeof askedClocks;

const isAsked = (state: TicketState): state is AskedState => state in askedClocks;

/** It waits for an answer, a ruling or for goods, by a clock of its own. */
function askedBand(ticket: HandledTicketView, desk: Desk, now: Instant): BandWords | null {
  if (!isAsked(ticket.state)) return null;
  const kind = askedClocks[ticket.state].find((one) => running(ticket.clocks, one) !== undefined);
  const clock = kind === undefined ? undefined : running(ticket.clocks, kind);
  if (kind === undefined || clock === undefined) return null;
  const { dueAt } = clock;
  const late = now >= dueAt;
  const title = late
    ? text('band.late', { lateMs: now - dueAt })
    : text(`handled.due.${kind}`, { dueAt }, now);
  const lines = [askedLine(ticket, desk, kind)];
  return { title, lines, tone: clockTones[toneAt(clock, now)], clock, icon: 'clock' };
}

/** What comes when nobody does it in time; why it is here, where the platform has it already. */
function askedLine(
  ticket: HandledTicketView,
  desk: Desk,
  kind: (typeof askedClocks)[AskedState][number],
): string {
  const isOurs = ticket.state === 'appealed' || ticket.state === 'fulfilling';
  if (desk === 'platform' && isOurs) return whyLine(ticket);
  return kind === 'appeal' ? text('band.stillYours') : text(`band.${kind}Then`);
}

function workBand(ticket: HandledTicketView, desk: Desk, now: Instant): BandWords {
  const reply = firstWord(ticket.clocks);
  const settlement = running(ticket.clocks, 'settlement');
  const here = isHere(ticket, desk);
  if (here && reply !== undefined) {
    const late = now >= reply.dueAt;
    const lines = [
      ...(desk === 'platform' ? [whyLine(ticket)] : []),
      text(thenKey(desk, late)),
      ...settleLine(settlement, now),
    ];
    const title = late
      ? text('band.late', { lateMs: now - reply.dueAt })
      : firstWordDue(reply, now);
    return { title, lines, tone: clockTones[toneAt(reply, now)], clock: reply, icon: 'clock' };
  }
  const tone = settlement === undefined ? 'jade' : clockTones[toneAt(settlement, now)];
  const rest = { tone, clock: settlement ?? null, icon: 'clock' as const };
  if (ticket.state === 'fulfilling' && ticket.agreed !== null) {
    const { label, icon } = agreedChip(ticket.agreed, 'handler');
    return { title: label, lines: answeredLine(ticket.clocks), tone: 'jade', clock: null, icon };
  }
  if (here) {
    const [due, ...lines] = [...settleLine(settlement, now), ...answeredLine(ticket.clocks)];
    const why = desk === 'platform' ? [whyLine(ticket)] : [];
    return { ...rest, title: due ?? text('band.waiting'), lines: [...why, ...lines] };
  }
  const lines = [
    ...(desk === 'leader' ? [text('band.stillYours')] : []),
    ...settleLine(settlement, now),
  ];
  return { ...rest, title: elsewhere(ticket), lines };
}

/** What the resident waits for first: a word at all, or one of the platform that took it up. */
function firstWord(clocks: ClockView[]): ClockView | undefined {
  const [reply, pickUp] = [running(clocks, 'firstReply'), running(clocks, 'pickUp')];
  if (reply === undefined || pickUp === undefined) return reply ?? pickUp;
  return pickUp.dueAt < reply.dueAt ? pickUp : reply;
}

function firstWordDue({ kind, dueAt }: ClockView, now: Instant): string {
  return kind === 'pickUp'
    ? text('handled.due.pickUp', { dueAt }, now)
    : text('band.firstReply', { dueAt }, now);
}

/** Whether this desk has the claim in hand now. */
function isHere({ handler, state }: HandledTicketView, desk: Desk): boolean {
  if (state === 'awaitingProof' || state === 'proposed') return false;
  return handler.kind === desk;
}

function thenKey(desk: Desk, late: boolean): PlainTextKey {
  if (desk === 'platform') return 'band.lateHere';
  return late ? 'band.lateThen' : 'band.firstReplyThen';
}

function elsewhere({ handler: { kind, displayName }, state }: HandledTicketView): string {
  if (state === 'awaitingProof' || state === 'proposed') return text('band.waiting');
  if (kind === 'leader') return text('band.withLeaderNamed', { name: displayName });
  return displayName === ''
    ? text('band.withPlatform')
    : text('band.withPlatformNamed', { name: displayName });
}

function whyLine({ queueReason, firstContactName }: HandledTicketView): string {
  if (queueReason !== null) return text(`why.full.${queueReason}`);
  return firstContactName === ''
    ? text('band.ofPlatform')
    : text('band.ofLeader', { name: firstContactName });
}

function running(clocks: ClockView[], kind: ClockView['kind']): ClockView | undefined {
  return clocks.find((clock) => clock.kind === kind && clock.stoppedAt === null);
}

function settleLine(clock: ClockView | undefined, now: Instant): string[] {
  if (clock === undefined) return [];
  const { dueAt } = clock;
  return now >= dueAt
    ? [text('band.settleLate', { lateMs: now - dueAt })]
    : [text('band.settle', { dueAt }, now)];
}

/** Whether the first word came in time, said once it was said. */
function answeredLine(clocks: ClockView[]): string[] {
  const reply = clocks.find(({ kind, stoppedAt }) => kind === 'firstReply' && stoppedAt !== null);
  if (reply === undefined || reply.stoppedAt === null) return [];
  const lateMs = reply.stoppedAt - reply.dueAt;
  return [lateMs > 0 ? text('band.answeredLate', { lateMs }) : text('band.answered')];
}
