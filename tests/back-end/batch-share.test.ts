/** A platform that sells batches by the thousand sets the alarm to a share of what was sold. */
import type { Rules } from '../../domain/policy/rules';
import { HOUR } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { alarmOf, fileOfBatch, SHRIMP, shrimpBatch } from './batch-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const ADMIN = 'guan-li';
const FINANCE = 'fang-ning';

/** A version with these rules, in force for what is filed from now on. */
async function inForce(estate: MemoryEstate, change: Partial<Rules>) {
  const { base } = await must(estate, ADMIN, 'policy.list', {});
  const inForceAt = estate.world.clock.now() + HOUR;
  const rules = { ...base.rules, ...change };
  const about = { baseVersion: base.version, inForceAt, reason: '一批卖得多，按比例响' };
  const { draftId } = await must(estate, ADMIN, 'policy.draft', { rules, ...about });
  await must(estate, FINANCE, 'policy.confirm', { draftId });
  estate.world.clock.advance(HOUR + 1);
  await must(estate, ADMIN, 'policy.list', {});
}

/** The batch was bought by so many more, all of whom are content. */
async function soldAlsoTo(estate: MemoryEstate, count: number) {
  const batch = await shrimpBatch(estate);
  const [pattern] = batch.orders;
  if (pattern === undefined) throw new Error('nobody bought of the batch');
  for (let more = 0; more < count; more += 1) {
    const other = { _id: `more-${more}`, orderNumber: `MORE${more}`, transactionId: `t-${more}` };
    await estate.world.database.transaction((one) => one.add('orders', { ...pattern, ...other }));
  }
  return batch;
}

test('three of two hundred are too few for three in a hundred, and enough for one', async () => {
  for (const [share, rings] of [[300, false], [100, true]] as const) {
    const estate = createMemoryEstate(NOON, `share ${share}`);
    await inForce(estate, { batchSoldBasisPoints: share });
    const batch = await soldAlsoTo(estate, 197);
    for (const person of SHRIMP.people) await fileOfBatch(estate, batch, person);
    await estate.deliver();
    expect((await alarmOf(estate, batch)) !== null).toBe(rings);
  }
});

test('as it ships no share is asked for: three ring, however many bought', async () => {
  const estate = createMemoryEstate(NOON, 'shipped');
  const batch = await soldAlsoTo(estate, 197);
  for (const person of SHRIMP.people) await fileOfBatch(estate, batch, person);
  await estate.deliver();
  expect(await alarmOf(estate, batch)).toMatchObject({ state: 'open', households: 3 });
});
