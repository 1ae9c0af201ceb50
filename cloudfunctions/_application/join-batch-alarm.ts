import { SECOND } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { raisedPriority } from '../../domain/primitives/priority';
import { alarmNotice, putAlarm } from './batch-alarm-case';
import { changeTicket, notify } from './change-ticket';
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { isAtRest } from './prioritise-ticket';
import { majorNotices, raiseFor } from './set-priority';

const SYSTEM = { kind: 'system', personId: null } as const;
const PAGE = 100;
/** One delivery works so long; the outbox comes back for the rest. */
const LONGEST = 20 * SECOND;

/** Whether somebody still stands behind it: a duplicate or a claim taken back tells nothing. */
export function countsForBatch({ state, recallId }: TicketDocument): boolean {
  return state !== 'withdrawn' && state !== 'cancelled' && recallId === undefined;
}

/** All claims of the round join the case that was opened; those that have joined stay as they are. */
export async function gatherBatch(world: World, alarmId: string, round: number): Promise<boolean> {
  const alarm = await world.database.get('batchAlarms', alarmId);
  if (alarm === null || alarm.round !== round || alarm.state !== 'open') return true;
  const until = world.clock.now() + LONGEST;
  for (let offset = 0, more = true; more; offset += PAGE) {
    if (world.clock.now() > until) return false;
    const page = await world.database.find('tickets', {
      where: {
        'goods.batchId': alarm.batchId,
        'goods.goodsId': alarm.goodsId,
        filedAt: { least: alarm.since },
      },
      orderBy: { field: 'filedAt', direction: 'desc' },
      limit: PAGE,
      offset,
    });
    const missing = page.filter((ticket) => countsForBatch(ticket) && !isOf(alarm, ticket));
    for (const { _id } of missing) await joinBatchAlarm(world, alarm, _id);
    more = page.length === PAGE;
  }
  return true;
}

function isOf({ _id, round }: BatchAlarmDocument, { batchAlarm }: TicketDocument): boolean {
  return batchAlarm?.alarmId === _id && batchAlarm.round === round;
}

/**
 * One claim becomes one of the case, and one priority more urgent where it is still worked on. The
 * case itself is not written, so that many who claim at once do not wait for each other; only where
 * the claim comes from a new community do its regional managers hear of it.
 */
export async function joinBatchAlarm(
  world: World,
  alarm: BatchAlarmDocument,
  ticketId: string,
): Promise<void> {
  const { _id: alarmId, round, households: homes } = alarm;
  const command = { ticketId, actor: SYSTEM, requestId: null };
  const joined = await changeTicket(world, command, async (_, ticket, now) => {
    if (isOf(alarm, ticket) || !countsForBatch(ticket)) return accept({ doneBefore: {} });
    const raised = isAtRest(ticket) ? null : raisedByBatch(world, ticket, homes, now);
    const mark = { alarmId, round, joinedAt: now, raised: raised !== null };
    const line = { kind: 'batchJoined' as const, details: { homes } };
    if (raised === null) {
      const changes = { batchAlarm: mark };
      return accept({ changes, events: [line], effects: [], reply: () => ({}) });
    }
    const { priority } = raised;
    const details = { priority, because: 'batch' };
    const became = ticket.priority === priority ? [] : [{ kind: 'prioritised' as const, details }];
    const resident = { personId: ticket.residentId };
    return accept({
      changes: { ...raised, batchAlarm: mark },
      events: [line, ...became],
      effects: [
        notify(ticket, resident, 'batchJoinedResident', { count: homes }),
        ...(became.length === 0 ? [] : majorNotices({ ...ticket, ...raised })),
      ],
      reply: () => ({}),
    });
  });
  if (!joined.ok) return;
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket !== null && !alarm.communityIds.includes(ticket.communityId)) {
    await tellNewRegion(world, alarmId, ticket.communityId);
  }
}

function raisedByBatch(world: World, ticket: TicketDocument, homes: number, now: number) {
  const { hours } = world.policies.of(ticket.policyVersion).batchAlarm;
  const reason = { key: 'priority.batch', params: { homes, hours } };
  return raiseFor(world, ticket, { priority: raisedPriority(ticket.priority), reason }, now);
}

async function tellNewRegion(world: World, alarmId: string, communityId: string): Promise<void> {
  const woken = await world.database.transaction(async (transaction) => {
    const alarm = await transaction.get('batchAlarms', alarmId);
    if (alarm === null || alarm.communityIds.includes(communityId)) return [];
    const region = { role: 'regionalManager' as const, ofCommunities: [communityId] };
    const change = {
      changes: { communityIds: [...alarm.communityIds, communityId] },
      lines: [],
      effects: [alarmNotice(alarm, region, 'batchAlarm')],
    };
    return (await putAlarm(transaction, alarm, change, world.clock.now())).outboxIds;
  });
  await world.relay.wake(woken);
}
