import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY } from '../../../domain/primitives/instant';
import type { EventActor, TicketEvent, TicketEventKind } from '../../../domain/ticket/event';
import type { Progress } from '../../../domain/ticket/progress';
import { minutes, shanghai } from '../shanghai';

export const filedAt = shanghai('2026-11-22 12:00');

export const names = { 'zhou-min': '周敏', 'xu-jing': '许静', 'chen-guilan': '陈桂兰' };

/** Minutes after filing. */
export function after(count: number): number {
  return filedAt + minutes(count);
}

const actors: Partial<Record<TicketEventKind, EventActor>> = {
  filed: { kind: 'resident', personId: 'chen-guilan' },
  replied: { kind: 'leader', personId: 'zhou-min' },
  refundAgreed: { kind: 'leader', personId: 'zhou-min' },
  handedUp: { kind: 'leader', personId: 'zhou-min' },
  approved: { kind: 'platform', personId: 'xu-jing' },
  rejected: { kind: 'platform', personId: 'xu-jing' },
  confirmed: { kind: 'resident', personId: 'chen-guilan' },
  rated: { kind: 'resident', personId: 'chen-guilan' },
  withdrawn: { kind: 'resident', personId: 'chen-guilan' },
};

export function event(
  kind: TicketEventKind,
  at: number,
  change: Partial<TicketEvent> = {},
): TicketEvent {
  return {
    kind,
    at,
    actor: actors[kind] ?? { kind: 'system', personId: null },
    stateBefore: null,
    stateAfter: 'submitted',
    policyVersion: '2026-11',
    reasonCode: null,
    messageId: null,
    amountFen: null,
    details: {},
    ...change,
  };
}

/** The log of a claim that went well, up to any of its lines. */
export const goodStory: TicketEvent[] = [
  event('filed', filedAt, { details: { photoCount: 3 }, messageId: 'note' }),
  event('assigned', filedAt, { details: { ownerKind: 'leader', ownerId: 'zhou-min' } }),
  event('replied', after(9), { messageId: 'reply' }),
  event('refundAgreed', after(10), { amountFen: 15_000 }),
  event('refundAccepted', after(11), { details: { promisedAt: filedAt + 2 * DAY } }),
  event('settled', after(60), { amountFen: 15_000 }),
  event('confirmed', after(90)),
  event('rated', after(91), { messageId: 'comment' }),
];

export const quotes = { note: '一半都烂了', reply: '这就退给您', comment: '很快' };

/** Just filed, ten minutes for the leader, a day to settle. */
export function progress(change: Partial<Progress> = {}): Progress {
  return {
    events: goodStory.slice(0, 2),
    clocks: [
      { kind: 'firstReply', dueAt: after(10), stoppedAt: null },
      { kind: 'settlement', dueAt: filedAt + DAY, stoppedAt: null },
    ],
    state: 'submitted',
    refund: null,
    handlerKind: 'leader',
    fulfilmentPhase: null,
    policy: policyOf(currentPolicyVersion),
    nowAt: after(1),
    ...change,
  };
}
