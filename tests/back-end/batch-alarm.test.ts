/** Several residents have trouble with one batch: one parent case, exactly once. */
import { gatherBatch } from '../../cloudfunctions/_application/join-batch-alarm';
import { soundBatchAlarm } from '../../cloudfunctions/_application/sound-batch-alarm';
import { UNKNOWN_BATCH } from '../../domain/primitives/batch';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must, noticesTo, ticketOf } from '../world/memory-steps';
import { watchedDatabase } from '../world/watched-database';
import {
  alarmNotices,
  alarmOf,
  fileOfBatch,
  prioritiesOf,
  ringing,
  SHRIMP,
  shrimpBatch,
} from './batch-steps';
import { SUPERVISOR } from './recall-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const MANAGEMENT = 'liang-yu';
const REGIONAL = 'dong-jie';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'batch');
});

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
  expect(await alarmNotices(estate, SUPERVISOR, 'batchAlarm')).toHaveLength(1);
  expect(await alarmNotices(estate, REGIONAL, 'batchAlarm')).toHaveLength(1);
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
  expect(await alarmNotices(estate, SUPERVISOR, 'batchAlarm')).toHaveLength(1);
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

test('what is already agreed counts and joins, and is not made more urgent', async () => {
  const batch = await shrimpBatch(estate);
  const [first = '', ...others] = SHRIMP.people;
  const paid = await fileOfBatch(estate, batch, first);
  await estate.deliver();
  const { ownerId, claim } = await ticketOf(estate, paid);
  await must(estate, ownerId ?? '', 'desk.refund', {
    ticketId: paid,
    refundIntentId: 'intent-of-the-batch-01',
    amountFen: claim.claimedFen,
  });
  for (const person of others) await fileOfBatch(estate, batch, person);
  await estate.deliver();
  expect((await alarmOf(estate, batch))?.households).toBe(3);
  expect(await ticketOf(estate, paid)).toMatchObject({
    priority: 'normal',
    batchAlarm: { raised: false },
  });
});

test('goods of an unknown batch ring for the goods alone, and are not recalled by that name', async () => {
  const batch = await shrimpBatch(estate);
  for (const order of batch.orders) {
    const items = order.items.map((item) =>
      item.goodsId === batch.goodsId ? { ...item, batchId: UNKNOWN_BATCH } : item,
    );
    await estate.world.database.transaction((transaction) =>
      transaction.put('orders', { ...order, items }),
    );
  }
  const orders = await estate.all('orders');
  const unknown = { goodsId: batch.goodsId, batchId: UNKNOWN_BATCH, orders };
  for (const person of SHRIMP.people) await fileOfBatch(estate, unknown, person);
  await estate.deliver();
  const alarm = await alarmOf(estate, unknown);
  expect(alarm).toMatchObject({ state: 'open', goodsId: 'white-shrimp', households: 3 });
  const { may } = await must(estate, SUPERVISOR, 'recall.alarm', { alarmId: alarm?._id ?? '' });
  expect(may.recall).toBe(false);
});

test('however many claimed before, one more costs the same few reads', async () => {
  const { batch, ticketIds } = await ringing(estate);
  const [own = ''] = SHRIMP.people;
  const pattern = await ticketOf(estate, ticketIds[0] ?? '');
  const readsOfOneMore = async () => {
    await must(estate, own, 'ticket.withdraw', { ticketId: await newest(own) });
    await fileOfBatch(estate, batch, own);
    const { database, read } = watchedDatabase(estate.world.database);
    await soundBatchAlarm({ ...estate.world, database }, await newest(own));
    return read.length;
  };
  const newest = async (person: string) => {
    const tickets = await estate.world.database.find('tickets', {
      where: { residentId: person },
      orderBy: { field: 'filedAt', direction: 'desc' },
      limit: 1,
    });
    return tickets[0]?._id ?? '';
  };
  estate.world.clock.advance(MINUTE);
  const few = await readsOfOneMore();
  for (let more = 0; more < 300; more += 1) {
    const filedAt = pattern.filedAt + more;
    await estate.world.database.transaction((transaction) =>
      transaction.add('tickets', { ...pattern, _id: `claim-${more}`, residentId: `r${more}`, filedAt }),
    );
  }
  estate.world.clock.advance(MINUTE);
  expect(await readsOfOneMore()).toBe(few);
  expect(few).toBeLessThanOrEqual(8);
});

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
