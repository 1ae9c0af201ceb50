/** What people do with the parent case of a batch, and who hears when nobody does. */
import { importOrders } from '../../cloudfunctions/_application/import-orders';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must, pass } from '../world/memory-steps';
import { alarmNotices, alarmOf, fileOfBatch, ringing, SHRIMP } from './batch-steps';
import { importOf } from './remedy-steps';
import { FINANCE, SUPERVISOR } from './recall-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const AGENT = 'xu-jing';
const MANAGEMENT = 'liang-yu';
const REGIONAL = 'dong-jie';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'case');
});

test('the case shows households, leaders and claims; who has no part in it sees nothing', async () => {
  const { alarmId, ticketIds, batch } = await ringing(estate);
  const { alarms } = await must(estate, AGENT, 'recall.alarms', { state: 'open' });
  expect(alarms).toMatchObject([{ alarmId, claims: 3, ownerName: '', sale: null }]);
  const view = await must(estate, SUPERVISOR, 'recall.alarm', { alarmId });
  expect(view).toMatchObject({ ...goodsOf(batch), households: 3, claims: 3, more: false });
  expect(view.tickets.map(({ ticketId }) => ticketId).sort()).toEqual([...ticketIds].sort());
  const leaders = new Set(batch.orders.map(({ leaderId }) => leaderId));
  expect(view.leaders.every(({ leaderId }) => leaders.has(leaderId))).toBe(true);
  expect(view.leaders.reduce((sum, { claims }) => sum + claims, 0)).toBe(3);
  const foreign = (await estate.all('people')).find(
    ({ _id, roles }) => roles.includes('leader') && !leaders.has(_id),
  );
  const refused = await estate.call(foreign?._id ?? '', 'recall.alarmForLeader', { alarmId });
  expect(refused).toMatchObject({ ok: false, code: 'alarmNotFound' });
});

function goodsOf({ goodsId, batchId }: { goodsId: string; batchId: string }) {
  return { goodsId, batchId };
}

test('a regional manager sees the cases of their own region alone', async () => {
  const { alarmId } = await ringing(estate);
  const person = await estate.world.database.get('people', REGIONAL);
  if (person === null) throw new Error('nobody manages');
  const own = await must(estate, REGIONAL, 'recall.alarms', { state: 'open' });
  expect(own.alarms.map((alarm) => alarm.alarmId)).toEqual([alarmId]);
  const elsewhere = (await estate.all('communities')).find(({ region }) => region !== person.region);
  await estate.world.database.transaction((transaction) =>
    transaction.put('people', { ...person, region: elsewhere?.region ?? '' }),
  );
  const other = await must(estate, REGIONAL, 'recall.alarms', { state: 'open' });
  expect(other.alarms).toEqual([]);
  const refused = await estate.call(REGIONAL, 'recall.alarm', { alarmId });
  expect(refused).toMatchObject({ ok: false, code: 'alarmNotFound' });
});

test('the sale is decided before the leaders are told; each of them hears once', async () => {
  const { alarmId, batch } = await ringing(estate);
  const early = await estate.call(SUPERVISOR, 'recall.tellLeaders', { alarmId });
  expect(early).toMatchObject({ ok: false, code: 'saleUndecided' });
  await must(estate, SUPERVISOR, 'recall.decideSale', { alarmId, decision: 'stopped' });
  await Promise.all(
    [1, 2, 3].map(() => must(estate, SUPERVISOR, 'recall.tellLeaders', { alarmId })),
  );
  await estate.deliver();
  const leaders = new Set(batch.orders.map(({ leaderId }) => leaderId));
  for (const leader of leaders) {
    expect(await alarmNotices(estate, leader, 'batchAlarmLeader')).toHaveLength(1);
    const seen = await must(estate, leader, 'recall.alarmForLeader', { alarmId });
    const own = batch.orders.filter(({ leaderId }) => leaderId === leader);
    expect(seen).toMatchObject({
      told: true,
      sale: 'stopped',
      households: 3,
      bought: new Set(own.map(({ payerId }) => payerId)).size,
    });
  }
  const all = (await estate.all('notices')).filter(({ kind }) => kind === 'batchAlarmLeader');
  expect(all).toHaveLength(leaders.size);
  const { steps, may } = await must(estate, SUPERVISOR, 'recall.alarm', { alarmId });
  expect(steps.map(({ kind }) => kind).sort()).toEqual(['leadersTold', 'opened', 'stopped']);
  expect(may).toMatchObject({ tellLeaders: false, close: true, recall: true });
});

test('decided otherwise, the leaders get other words; closed, they hear that it is over', async () => {
  const { alarmId, batch } = await ringing(estate);
  const leader = batch.orders[0]?.leaderId ?? '';
  const decide = (decision: 'stopped' | 'kept') =>
    must(estate, SUPERVISOR, 'recall.decideSale', { alarmId, decision });
  await decide('stopped');
  await must(estate, SUPERVISOR, 'recall.tellLeaders', { alarmId });
  await decide('kept');
  expect((await must(estate, leader, 'recall.alarmForLeader', { alarmId })).told).toBe(false);
  await must(estate, SUPERVISOR, 'recall.tellLeaders', { alarmId });
  await estate.deliver();
  expect(await alarmNotices(estate, leader, 'batchAlarmLeader')).toHaveLength(2);
  await must(estate, SUPERVISOR, 'recall.closeAlarm', { alarmId, outcome: 'notTheBatch' });
  await must(estate, SUPERVISOR, 'recall.closeAlarm', { alarmId, outcome: 'notTheBatch' });
  await estate.deliver();
  expect(await alarmNotices(estate, leader, 'batchAlarmOver')).toHaveLength(1);
});

test('the shop hears with its next import which of these batches are not to be sold', async () => {
  const { alarmId, batch } = await ringing(estate);
  const [order] = batch.orders;
  const details = await estate.world.database.get('personDetails', order?.payerId ?? '');
  const recorded = await estate.world.database.get('orderEvidence', order?._id ?? '');
  if (order === undefined || details === null || recorded === null) throw new Error('no order');
  const told = { itemId: '', refundedElsewhereFen: 0 };
  const orders = [importOf(order, details, recorded, told)];
  const stopped = async () => {
    const answer = await importOrders(estate.world, { orders });
    return answer.ok ? answer.value.saleStopped : answer.code;
  };
  expect(await stopped()).toEqual([]);
  await must(estate, SUPERVISOR, 'recall.decideSale', { alarmId, decision: 'stopped' });
  expect(await stopped()).toEqual([{ ...goodsOf(batch), since: estate.world.clock.now() }]);
  await must(estate, SUPERVISOR, 'recall.closeAlarm', { alarmId, outcome: 'notTheBatch' });
  expect(await stopped()).toEqual([]);
});

test('an agent takes a case once, only a supervisor takes it from somebody', async () => {
  const { alarmId } = await ringing(estate);
  await must(estate, AGENT, 'recall.takeAlarm', { alarmId });
  await must(estate, AGENT, 'recall.takeAlarm', { alarmId });
  await must(estate, SUPERVISOR, 'recall.takeAlarm', { alarmId });
  const refused = await estate.call(AGENT, 'recall.takeAlarm', { alarmId });
  expect(refused).toMatchObject({ ok: false, code: 'alarmTaken' });
  const { log } = (await estate.all('batchAlarms'))[0] ?? { log: [] };
  expect(log.filter(({ kind }) => kind === 'taken')).toHaveLength(2);
});

test('nobody takes it: the ladder hears once; nobody decides: management hears once', async () => {
  await ringing(estate);
  await pass(estate, 29 * MINUTE);
  expect(await alarmNotices(estate, SUPERVISOR, 'batchAlarmUntaken')).toHaveLength(0);
  await pass(estate, MINUTE);
  await pass(estate, MINUTE);
  expect(await alarmNotices(estate, SUPERVISOR, 'batchAlarmUntaken')).toHaveLength(1);
  expect(await alarmNotices(estate, REGIONAL, 'batchAlarmUntaken')).toHaveLength(1);
  await pass(estate, 2 * HOUR);
  await pass(estate, HOUR);
  expect(await alarmNotices(estate, MANAGEMENT, 'batchAlarmUndecided')).toHaveLength(1);
});

test('who takes it and decides in time is not written about', async () => {
  const { alarmId } = await ringing(estate);
  await must(estate, SUPERVISOR, 'recall.decideSale', { alarmId, decision: 'kept' });
  await pass(estate, 5 * HOUR);
  const late = (await estate.all('notices')).filter(
    ({ kind }) => kind === 'batchAlarmUntaken' || kind === 'batchAlarmUndecided',
  );
  expect(late).toEqual([]);
});

test('quality is asked once under a claim of the case, whoever has that claim', async () => {
  const { alarmId, ticketIds } = await ringing(estate);
  const ask = '请看这批虾是不是化过冻';
  const asked = await Promise.all(
    [1, 2].map(() => estate.call(SUPERVISOR, 'recall.askQuality', { alarmId, ask })),
  );
  expect(asked.map((outcome) => (outcome.ok ? 'asked' : outcome.code)).sort()).toEqual([
    'alreadyAsked',
    'asked',
  ]);
  const tasks = (await estate.all('tasks')).filter(({ kind }) => kind === 'quality');
  expect(tasks).toHaveLength(1);
  const [task] = tasks;
  expect(ticketIds).toContain(task?.ticketId);
  await must(estate, AGENT, 'task.answer', {
    taskId: task?._id ?? '',
    outcome: 'batchFaulty',
    words: '整批中心温度高，化过冻',
    photoIds: [],
  });
  const view = await must(estate, SUPERVISOR, 'recall.alarm', { alarmId });
  expect(view.quality).toMatchObject({ answered: 'batchFaulty' });
  expect(view.steps.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['qualityAsked', 'qualityAnswered']),
  );
});

test('a repeated request for quality answers the same task', async () => {
  const { alarmId } = await ringing(estate);
  const input = { alarmId, ask: '请看这批', requestId: 'request-of-quality-01' };
  const first = await must(estate, AGENT, 'recall.askQuality', input);
  const second = await must(estate, AGENT, 'recall.askQuality', input);
  expect(second.taskId).toBe(first.taskId);
});

test('a recall begins from the case and shows in it', async () => {
  const { alarmId, batch } = await ringing(estate);
  const goods = goodsOf(batch);
  await must(estate, FINANCE, 'recall.start', { ...goods, reason: '同批三户化冻' });
  const view = await must(estate, SUPERVISOR, 'recall.alarm', { alarmId });
  expect(view.recall).not.toBeNull();
  expect(view.may.recall).toBe(false);
  expect(view.steps.map(({ kind }) => kind)).toContain('recalled');
});

test('a closed case rings again for three other households, as a second round', async () => {
  const { alarmId, batch, ticketIds } = await ringing(estate);
  const early = await estate.call(SUPERVISOR, 'recall.closeAlarm', { alarmId, outcome: 'onTheWay' });
  expect(early).toMatchObject({ ok: false, code: 'saleUndecided' });
  await must(estate, SUPERVISOR, 'recall.decideSale', { alarmId, decision: 'kept' });
  await must(estate, SUPERVISOR, 'recall.closeAlarm', { alarmId, outcome: 'onTheWay' });
  const shut = await estate.call(SUPERVISOR, 'recall.decideSale', { alarmId, decision: 'stopped' });
  expect(shut).toMatchObject({ ok: false, code: 'alarmClosed' });
  estate.world.clock.advance(MINUTE);
  for (const [index, person] of SHRIMP.people.entries()) {
    await must(estate, person, 'ticket.withdraw', { ticketId: ticketIds[index] ?? '' });
    expect((await alarmOf(estate, batch))?.state).toBe('closed');
    await fileOfBatch(estate, batch, person);
    await estate.deliver();
  }
  const alarm = await alarmOf(estate, batch);
  expect(alarm).toMatchObject({ state: 'open', round: 2, ownerId: null, sale: null, outcome: null });
  expect(alarm?.log.map(({ kind }) => kind)).toEqual(['opened', 'kept', 'closed', 'reopened']);
  expect(await alarmNotices(estate, SUPERVISOR, 'batchAlarm')).toHaveLength(2);
  const view = await must(estate, SUPERVISOR, 'recall.alarm', { alarmId });
  expect(view.tickets.every(({ ticketId }) => !ticketIds.includes(ticketId))).toBe(true);
});
