/** Several residents have trouble with one batch: one parent case, exactly once. */
import { gatherBatch } from '../../cloudfunctions/_application/join-batch-alarm';
import { soundBatchAlarm } from '../../cloudfunctions/_application/sound-batch-alarm';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must, noticesTo, pass, ticketOf } from '../world/memory-steps';
import { alarmOf, fileOfBatch, prioritiesOf, ringing, SHRIMP, shrimpBatch } from './batch-steps';
import { FINANCE, SUPERVISOR } from './recall-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const AGENT = 'xu-jing';
const MANAGEMENT = 'liang-yu';
const REGIONAL = 'dong-jie';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'batch');
});

async function alarmNotices(person: string, kind: string) {
  return (await estate.all('notices')).filter(
    (notice) => notice.personId === person && notice.kind === kind,
  );
}

test('two households ring nothing; the third opens one case, and all three become more urgent', async () => {
  const batch = await shrimpBatch(estate);
  const [first = '', second = '', third = ''] = SHRIMP.people;
  const one = await fileOfBatch(estate, batch, first);
  const two = await fileOfBatch(estate, batch, second);
  await estate.deliver();
  expect(await alarmOf(estate, batch)).toBeNull();
  expect(await prioritiesOf(estate, [one, two])).toEqual(['normal', 'normal']);
  const three = await fileOfBatch(estate, batch, third);
  await estate.deliver();
  expect(await alarmOf(estate, batch)).toMatchObject({ state: 'open', round: 1, households: 3 });
  expect(await prioritiesOf(estate, [one, two, three])).toEqual(Array(3).fill('important'));
  for (const ticketId of [one, two, three]) {
    const ticket = await ticketOf(estate, ticketId);
    expect(ticket.priorityReasons).toContainEqual({
      key: 'priority.batch',
      params: { homes: 3, hours: 24 },
    });
    const person = ticket.residentId;
    expect(await noticesTo(estate, person, ticketId)).toContain('batchJoinedResident');
    const seen = await must(estate, person, 'ticket.view', { ticketId });
    expect(seen.batch).toMatchObject({ state: 'open', households: 3, sale: null });
    const keys = seen.timeline.map(({ title }) => title.key);
    expect(keys).toEqual(
      expect.arrayContaining(['timeline.batchJoined.title', 'timeline.prioritised.important']),
    );
  }
  expect(await alarmNotices(SUPERVISOR, 'batchAlarm')).toHaveLength(1);
  expect(await alarmNotices(REGIONAL, 'batchAlarm')).toHaveLength(1);
});

test('claims filed at once, delivered at once and twice, open one case and raise once', async () => {
  const batch = await shrimpBatch(estate);
  const ids = await Promise.all(
    SHRIMP.people.map((person, index) =>
      fileOfBatch(estate, batch, person, { requestId: `request-of-the-batch-${index}` }),
    ),
  );
  await Promise.all(ids.flatMap((id) => [id, id]).map((id) => soundBatchAlarm(estate.world, id)));
  await Promise.all([estate.deliver(), estate.deliver()]);
  const alarms = await estate.all('batchAlarms');
  expect(alarms).toHaveLength(1);
  expect(alarms[0]?.log.map(({ kind }) => kind)).toEqual(['opened']);
  const { _id: alarmId = '' } = alarms[0] ?? {};
  await Promise.all([1, 2].map(() => gatherBatch(estate.world, alarmId, 1)));
  for (const id of ids) {
    const { priority, priorityReasons } = await ticketOf(estate, id);
    expect(priority).toBe('important');
    expect(priorityReasons?.filter(({ key }) => key === 'priority.batch')).toHaveLength(1);
    const events = (await estate.all('ticketEvents')).filter(({ ticketId }) => ticketId === id);
    const joined = events.flatMap((line) => line.events).filter(({ kind }) => kind === 'batchJoined');
    expect(joined).toHaveLength(1);
  }
  expect(await alarmNotices(SUPERVISOR, 'batchAlarm')).toHaveLength(1);
});

test('a household rings nothing alone, and what was taken back does not count', async () => {
  const batch = await shrimpBatch(estate);
  const [first = '', second = '', third = ''] = SHRIMP.people;
  const one = await fileOfBatch(estate, batch, first);
  await must(estate, first, 'ticket.withdraw', { ticketId: one });
  const person = await estate.world.database.get('people', third);
  const kin = await estate.world.database.get('people', second);
  if (person === null || kin === null) throw new Error('nobody lives here');
  await estate.world.database.transaction((transaction) =>
    transaction.put('people', { ...person, householdId: kin.householdId }),
  );
  await fileOfBatch(estate, batch, second);
  await fileOfBatch(estate, batch, third);
  await estate.deliver();
  expect(await alarmOf(estate, batch)).toBeNull();
});

test('claims further apart than the policy says ring nothing', async () => {
  const batch = await shrimpBatch(estate);
  const [first = '', second = '', third = ''] = SHRIMP.people;
  await fileOfBatch(estate, batch, first);
  await estate.deliver();
  estate.world.clock.advance(13 * HOUR);
  await fileOfBatch(estate, batch, second);
  await estate.deliver();
  estate.world.clock.advance(12 * HOUR);
  await fileOfBatch(estate, batch, third);
  await estate.deliver();
  expect(await alarmOf(estate, batch)).toBeNull();
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

test('a later claim joins by itself and is more urgent at once', async () => {
  const { alarmId, batch, ticketIds } = await ringing(estate);
  const withdrawn = ticketIds[0] ?? '';
  const again = SHRIMP.people[0] ?? '';
  await must(estate, again, 'ticket.withdraw', { ticketId: withdrawn });
  await estate.deliver();
  const later = await fileOfBatch(estate, batch, again);
  await estate.deliver();
  const ticket = await ticketOf(estate, later);
  expect(ticket).toMatchObject({
    priority: 'important',
    batchAlarm: { alarmId, round: 1, raised: true },
  });
  expect(await estate.all('batchAlarms')).toHaveLength(1);
});

test('what is major stays major, and tells supervisors and management once', async () => {
  const batch = await shrimpBatch(estate);
  const [first = '', ...others] = SHRIMP.people;
  const major = await fileOfBatch(estate, batch, first, { note: '孩子吃了送医院' });
  for (const person of others) await fileOfBatch(estate, batch, person);
  await estate.deliver();
  const ticket = await ticketOf(estate, major);
  expect(ticket.priority).toBe('major');
  expect(ticket.priorityReasons?.map(({ key }) => key)).toEqual([
    'priority.majorWord',
    'priority.batch',
  ]);
  const told = await noticesTo(estate, MANAGEMENT, major);
  expect(told.filter((kind) => kind === 'majorClaim')).toHaveLength(1);
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
    expect(await alarmNotices(leader, 'batchAlarmLeader')).toHaveLength(1);
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
  expect(await alarmNotices(SUPERVISOR, 'batchAlarmUntaken')).toHaveLength(0);
  await pass(estate, MINUTE);
  await pass(estate, MINUTE);
  expect(await alarmNotices(SUPERVISOR, 'batchAlarmUntaken')).toHaveLength(1);
  expect(await alarmNotices(REGIONAL, 'batchAlarmUntaken')).toHaveLength(1);
  await pass(estate, 2 * HOUR);
  await pass(estate, HOUR);
  expect(await alarmNotices(MANAGEMENT, 'batchAlarmUndecided')).toHaveLength(1);
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
  expect(await alarmNotices(SUPERVISOR, 'batchAlarm')).toHaveLength(2);
  const view = await must(estate, SUPERVISOR, 'recall.alarm', { alarmId });
  expect(view.tickets.every(({ ticketId }) => !ticketIds.includes(ticketId))).toBe(true);
});
