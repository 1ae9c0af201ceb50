import { mostHouseholds, ringsAlarm, type BatchClaim } from '../../domain/batch-alarm/batch-alarm';
import type { BatchAlarmPolicy } from '../../domain/policy/batch-alarm-policy';
import { HOUR, MINUTE, type Instant } from '../../domain/primitives/instant';
import { addOpenTime } from '../../domain/sla/calendar';
import { alarmIdOf, alarmNotice, putAlarm } from './batch-alarm-case';
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { TicketDocument } from './documents/tickets';
import { countsForBatch, joinBatchAlarm } from './join-batch-alarm';
import type { World } from './ports';

/** Enough to count any alarm's residents (`batchMostResidents`); with more claims it has rung. */
const CLAIMS_READ = 100;

/**
 * Asked for by the outbox when a claim was filed: opens the parent case of its goods and batch where
 * enough residents claimed, and lets the claim join the one that is open. Of claims that are filed
 * at once the last to be committed sees all; the id of the case sees to it that one is opened.
 */
export async function soundBatchAlarm(world: World, ticketId: string): Promise<boolean> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !countsForBatch(ticket)) return true;
  const alarmId = alarmIdOf(world, ticket.goods);
  const before = await world.database.get('batchAlarms', alarmId);
  const alarm = before?.state === 'open' ? before : await openWhereDue(world, ticket, before);
  if (alarm !== null && ticket.filedAt >= alarm.since) {
    await joinBatchAlarm(world, alarm, ticketId);
  }
  return true;
}

async function openWhereDue(
  world: World,
  ticket: TicketDocument,
  before: BatchAlarmDocument | null,
): Promise<BatchAlarmDocument | null> {
  const policy = world.policies.of(ticket.policyVersion).batchAlarm;
  const reach = policy.hours * HOUR;
  const closedAt = before?.closedAt ?? null;
  const claims = await world.database.find('tickets', {
    where: {
      'goods.batchId': ticket.goods.batchId,
      'goods.goodsId': ticket.goods.goodsId,
      filedAt: {
        least: Math.max(ticket.filedAt - reach, closedAt === null ? 0 : closedAt + 1),
        most: ticket.filedAt + reach,
      },
    },
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: CLAIMS_READ,
  });
  const counted = claims.filter(countsForBatch);
  const facts = counted.map(({ residentHouseholdId, filedAt }) => ({
    householdId: residentHouseholdId,
    filedAt,
  }));
  if (!(await rings(world, ticket, facts, policy))) return null;
  const opened = await open(world, ticket, {
    households: mostHouseholds(facts, policy.hours),
    since: Math.min(...counted.map(({ filedAt }) => filedAt)),
    communityIds: [...new Set(counted.map(({ communityId }) => communityId))],
  });
  await world.relay.wake(opened.outboxIds);
  return opened.alarm;
}

/** Orders are counted only where the number alone would ring and the policy asks for a share. */
async function rings(
  world: World,
  { goods: { batchId } }: TicketDocument,
  claims: readonly BatchClaim[],
  policy: BatchAlarmPolicy,
): Promise<boolean> {
  if (!ringsAlarm(claims, policy, 0)) return false;
  if (policy.soldBasisPoints === 0) return true;
  const soldOrders = await world.database.count('orders', { 'items.batchId': batchId });
  return ringsAlarm(claims, policy, soldOrders);
}

type Found = Pick<BatchAlarmDocument, 'households' | 'since' | 'communityIds'>;

/** Opens it, or opens it again after it was closed; whoever comes second finds it open. */
function open(world: World, ticket: TicketDocument, found: Found) {
  const alarmId = alarmIdOf(world, ticket.goods);
  return world.database.transaction(async (transaction) => {
    const kept = await transaction.get('batchAlarms', alarmId);
    if (kept?.state === 'open') return { alarm: kept, outboxIds: [] };
    const now = world.clock.now();
    const fresh = { ...newAlarm(world, ticket, now), ...found };
    const again = kept !== null;
    const alarm = again
      ? { ...fresh, round: kept.round + 1, version: kept.version, log: kept.log }
      : fresh;
    const region = { role: 'regionalManager' as const, ofCommunities: found.communityIds };
    const change = {
      changes: {},
      lines: [{ at: now, kind: again ? ('reopened' as const) : ('opened' as const), personId: null }],
      effects: [
        { kind: 'gatherBatch' as const, alarmId, round: alarm.round, done: false },
        alarmNotice(alarm, { role: 'supervisor' }, 'batchAlarm'),
        alarmNotice(alarm, region, 'batchAlarm'),
      ],
    };
    return putAlarm(transaction, alarm, change, now);
  });
}

function newAlarm(world: World, ticket: TicketDocument, now: Instant): BatchAlarmDocument {
  const { goodsId, batchId, goodsName, spec, pictureUrl, supplierId } = ticket.goods;
  const policy = world.policies.of(ticket.policyVersion);
  const hours = world.calendars.platformHours(policy);
  const { takenMinutes, decidedHours } = policy.batchAlarm;
  return {
    _id: alarmIdOf(world, ticket.goods),
    goodsId,
    batchId,
    goodsName,
    spec,
    pictureUrl,
    supplierId,
    policyVersion: ticket.policyVersion,
    state: 'open',
    round: 1,
    since: now,
    openedAt: now,
    households: 0,
    communityIds: [],
    ownerId: null,
    takenDueAt: addOpenTime(hours, now, takenMinutes * MINUTE),
    untakenToldAt: null,
    saleDecidedAt: null,
    decidedDueAt: addOpenTime(hours, now, decidedHours * HOUR),
    undecidedToldAt: null,
    nextDueAt: null,
    sale: null,
    leadersTold: null,
    quality: null,
    outcome: null,
    closedAt: null,
    log: [],
    version: 0,
  };
}
