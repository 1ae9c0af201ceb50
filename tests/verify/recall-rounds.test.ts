/** Recalls that die on the way, and such that are too large for one round of the timer. */
import { keepRecalls } from '../../cloudfunctions/_application/keep-recalls';
import { MINUTE, SECOND } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { linesOf, settleAll, started, untilDone, widestBatch } from '../back-end/recall-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

test('a process that dies anywhere on the way pays everybody once all the same', async () => {
  const batch = await widestBatch(estate);
  const recallId = await started(estate, batch);
  const { database } = estate.world;
  const whole = database.transaction.bind(database);
  for (let deaths = 0; deaths < 12; deaths += 1) {
    let left = deaths;
    database.transaction = (work) => {
      if (left === 0) return Promise.reject(new Error('the process died'));
      left -= 1;
      return whole(work);
    };
    await keepRecalls(estate.world);
    database.transaction = whole;
    estate.world.clock.advance(2 * MINUTE);
  }
  await untilDone(estate, recallId);
  for (const { order, item } of linesOf(batch)) {
    const after = await database.get('orders', order._id);
    expect(after?.items.find(({ itemId }) => itemId === item.itemId)?.refundedFen).toBe(item.paidFen);
  }
});

test('a batch of hundreds of orders is worked off page by page, and round by round', async () => {
  const batch = await widestBatch(estate);
  const [model] = batch.orders.filter(({ refundedFen }) => refundedFen === 0);
  if (model === undefined) throw new Error('the batch has no untouched order');
  const many = 230;
  const { database } = estate.world;
  for (let number = 0; number < many; number += 1) {
    const copy = { _id: `order_copy_${number}`, orderNumber: `copy-${number}` };
    const transactionId = `4200copy${number}`;
    await database.append('orders', { ...model, ...copy, transactionId, paidAt: NOON + number });
  }
  const whole = await widestBatch(estate);
  expect(whole.orders.length).toBeGreaterThanOrEqual(many);
  const recallId = await started(estate, whole);
  // A slow machine: a few transactions, and the time of a round is over.
  const run = database.transaction.bind(database);
  database.transaction = (work) => {
    estate.world.clock.advance(SECOND / 2);
    return run(work);
  };
  await keepRecalls(estate.world);
  const listed = (await estate.all('recallItems')).length;
  const paid = (await estate.all('refunds')).length;
  expect(paid).toBeLessThan(linesOf(whole).length);
  for (let round = 0; round < 40; round += 1) {
    await keepRecalls(estate.world);
    await settleAll(estate);
    estate.world.clock.advance(MINUTE);
  }
  expect(listed).toBeGreaterThan(0);
  expect((await database.get('recalls', recallId))?.state).toBe('done');
  expect(await database.count('recallItems', { recallId, state: 'refunded' })).toBe(
    linesOf(whole).length,
  );
  for (const { order, item } of linesOf(whole)) {
    const after = await database.get('orders', order._id);
    expect(after?.items.find(({ itemId }) => itemId === item.itemId)?.refundedFen).toBe(item.paidFen);
  }
});
