import { isProofComplete } from '../../../domain/entitlement/proof';
import {
  batchDecision,
  batchHindrance,
  type BatchFacts,
} from '../../../domain/refund/batch-refund';

const plain: BatchFacts = {
  proofComplete: true,
  photoSeenElsewhere: false,
  wantsGoods: false,
  proposalOpen: false,
  contested: false,
  priority: 'normal',
  amountFen: 9_000,
  limitFen: 20_000,
};

test('one person decides up to what is left today, to the fen, and never above four eyes', () => {
  const left = { leftTodayFen: 100_000, fourEyesFen: 100_000 };
  expect(batchDecision({ ...left, totalFen: 100_000 })).toBe('alone');
  expect(batchDecision({ ...left, totalFen: 100_001 })).toBe('second');
  expect(batchDecision({ ...left, leftTodayFen: 40_000, totalFen: 40_001 })).toBe('second');
  expect(batchDecision({ ...left, leftTodayFen: 500_000, totalFen: 100_001 })).toBe('second');
});

test('what needs no judgement goes together, important or not', () => {
  expect(batchHindrance(plain)).toBeNull();
  expect(batchHindrance({ ...plain, priority: 'important' })).toBeNull();
  expect(batchHindrance({ ...plain, amountFen: 20_000 })).toBeNull();
});

test.each([
  ['nothingToRefund', { amountFen: 0 }],
  ['needsPerson', { priority: 'major' }],
  ['needsPerson', { contested: true }],
  ['proposalOpen', { proposalOpen: true }],
  ['otherWish', { wantsGoods: true }],
  ['proofIncomplete', { proofComplete: false }],
  ['photoSeenElsewhere', { photoSeenElsewhere: true }],
  ['aboveLimit', { amountFen: 20_001 }],
] as const)('%s keeps a claim apart: %j', (hindrance, change) => {
  expect(batchHindrance({ ...plain, ...change })).toBe(hindrance);
});

test('proof is complete with a photo where one says anything, and without an open request', () => {
  const shown = { photos: 1, openRequest: false };
  expect(isProofComplete('rotten', 'fruit', shown)).toBe(true);
  expect(isProofComplete('rotten', 'fruit', { ...shown, photos: 0 })).toBe(false);
  expect(isProofComplete('short', 'vegetable', { ...shown, photos: 0 })).toBe(false);
  // Nobody can photograph what did not come.
  expect(isProofComplete('missing', 'fruit', { ...shown, photos: 0 })).toBe(true);
  expect(isProofComplete('rotten', 'fruit', { ...shown, openRequest: true })).toBe(false);
});
