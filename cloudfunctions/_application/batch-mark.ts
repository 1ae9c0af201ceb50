import type { ActionInput } from '../../domain/contract/actions';
import type { BatchAlarmForLeaderView, BatchMarkView } from '../../domain/contract/views/batch-alarm';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { claimsOfAlarm } from './batch-claims';
import { known, type Caller, type KnownCaller } from './caller';
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { OrderDocument } from './documents/orders';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { recalledItems } from './recall-scope';

const ORDERS_READ = 100;

/** What a claim's page says of its parent case; null where it has none. */
export async function batchMarkOf(
  world: World,
  { batchAlarm }: TicketDocument,
): Promise<BatchMarkView | null> {
  if (batchAlarm === undefined) return null;
  const alarm = await world.database.get('batchAlarms', batchAlarm.alarmId);
  if (alarm === null) return null;
  const { _id: alarmId, state, households, sale, outcome } = alarm;
  return { alarmId, state, households, sale: sale?.decision ?? null, outcome };
}

/** For a leader whose residents bought; for every other leader there is no such case. */
export async function viewAlarmForLeader(
  world: World,
  caller: Caller,
  { alarmId }: ActionInput<'recall.alarmForLeader'>,
): Promise<Outcome<BatchAlarmForLeaderView, 'alarmNotFound'>> {
  const alarm = await world.database.get('batchAlarms', alarmId);
  const leaderIds = leadersFor(known(caller));
  const orders = alarm === null ? [] : await ordersOf(world, alarm, leaderIds);
  if (alarm === null || orders.length === 0) return refuse('alarmNotFound');
  const { claims } = await claimsOfAlarm(world, alarm);
  const own = claims.filter(({ orderLeaderId }) => leaderIds.includes(orderLeaderId));
  const { goodsId, batchId, goodsName, spec, pictureUrl, state, households, sale } = alarm;
  return accept({
    goodsId,
    batchId,
    goodsName,
    spec,
    pictureUrl,
    state,
    households,
    sale: sale?.decision ?? null,
    outcome: alarm.outcome,
    told: alarm.leadersTold !== null,
    bought: new Set(orders.map(({ payerId }) => payerId)).size,
    claimed: new Set(own.map(({ residentId }) => residentId)).size,
  });
}

/** The leader, or the one for whom a helper acts. */
function leadersFor({ person, roles }: KnownCaller): string[] {
  const own = roles.includes('leader') ? [person._id] : [];
  const { helpsLeaderId } = person;
  return roles.includes('helper') && helpsLeaderId !== null ? [...own, helpsLeaderId] : own;
}

async function ordersOf(
  world: World,
  alarm: BatchAlarmDocument,
  leaderIds: string[],
): Promise<OrderDocument[]> {
  const orders = await world.database.find('orders', {
    where: { 'items.batchId': alarm.batchId, leaderId: { in: leaderIds } },
    limit: ORDERS_READ,
  });
  return orders.filter((order) => recalledItems(order, alarm).length > 0);
}
