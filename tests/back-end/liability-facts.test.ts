/** What the records of an order become before rules look at them. */
import {
  gatherEvidence,
  type GatheredEvidence,
} from '../../cloudfunctions/_application/gather-evidence';
import { liabilityFacts } from '../../cloudfunctions/_application/liability-facts';
import { suggestLiability } from '../../domain/liability/suggest-liability';
import { MINUTE } from '../../domain/primitives/instant';
import type { Issue } from '../../domain/primitives/issue';
import { createMemoryEstate } from '../world/memory-estate';
import { shrimpBatch } from './batch-steps';
import { linesOf } from './recall-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

/** Shrimp of the run whose freezer failed, as liu-defu bought it. */
async function shrimp() {
  const estate = createMemoryEstate(NOON);
  const { world } = estate;
  const policy = world.policies.current();
  const line = linesOf(await shrimpBatch(estate)).find(({ order }) => order.payerId === 'liu-defu');
  if (line === undefined) throw new Error('liu-defu bought no shrimp');
  const about = { residentId: 'liu-defu', policy, filedAt: NOON };
  const evidence = await gatherEvidence(world, line.order, line.item.itemId, about);
  const suggested = (changes: Partial<GatheredEvidence>) => {
    const claim = { issue: 'rotten' as const, filedAt: NOON, words: '' };
    return suggestLiability(liabilityFacts({ ...evidence, ...changes }, claim, policy), policy);
  };
  return { evidence, suggested };
}

test('others of the batch count where a batch can be at fault, and not where they got it late', async () => {
  const { suggested } = await shrimp();
  const claims = (...issues: Issue[]) =>
    issues.map((issue, at) => ({ residentId: `other-${at}`, leaderId: `leader-${at}`, issue }));
  const found = (sameBatch: GatheredEvidence['sameBatch']) => {
    return suggested({ recorded: null, sameBatch }).ruleId;
  };
  expect(found(claims('rotten', 'quality'))).toBe('batchAcrossLeaders');
  expect(found(claims('late', 'wrongItem', 'missing', 'other'))).toBe('nothingOnRecord');
  expect(found(claims('rotten', 'late', 'missing'))).toBe('nothingOnRecord');
});

test('a freezer that failed on the way is the carrier’s, at the station the leader’s', async () => {
  const { evidence, suggested } = await shrimp();
  expect(suggested({}).ruleId).toBe('coldChainBroken');
  const { recorded } = evidence;
  if (recorded === null) throw new Error('nothing was recorded of the shrimp');
  const readAt = recorded.coldChains.flatMap(({ readings }) => readings.map(({ at }) => at));
  const first = Math.min(...readAt);
  const order = { ...evidence.order, receivedAt: NOON };
  const early = { ...recorded, stationArrivedAt: first + MINUTE };
  expect(suggested({ order, recorded: early })).toMatchObject({
    ruleId: 'warmAtStation',
    liableParty: 'leader',
  });
});
