/** Why it is not as suggested: when one is asked, and when what one says is enough. */
import type { PlanView } from '../../../domain/contract/views/plan';
import { becauseOf } from '../../../src/features/handling/use-because';
import { isOtherwise } from '../../../src/features/handling/is-otherwise';

const first = { way: 'refund', remedy: { kind: 'refund', amountFen: 1_000, couponFen: 0 } };
const plan = { ways: [first] } as PlanView;

test('another way or another sum is otherwise; the same is not', () => {
  expect(isOtherwise(plan, { kind: 'refund', amountFen: 1_000, couponFen: 0 })).toBe(false);
  expect(isOtherwise(plan, { kind: 'refund', amountFen: 999, couponFen: 0 })).toBe(true);
  expect(isOtherwise(plan, { kind: 'refund', amountFen: 1_000, couponFen: 500 })).toBe(true);
  expect(isOtherwise(plan, { kind: 'reissue', quantity: 1, couponFen: 0 })).toBe(true);
});

test('without a plan, and before an offer is whole, nobody is asked', () => {
  expect(isOtherwise(null, { kind: 'reissue', quantity: 1, couponFen: 0 })).toBe(false);
  expect(isOtherwise(plan, null)).toBe(false);
});

test('a tap is enough, but for "another reason", which needs a line', () => {
  expect(becauseOf(null, '想了想')).toBeNull();
  expect(becauseOf('lessSerious', ' ')).toEqual({ because: 'lessSerious' });
  expect(becauseOf('other', ' ')).toBeNull();
  expect(becauseOf('other', ' 老邻居 ')).toEqual({ because: 'other', becauseWords: '老邻居' });
  expect(becauseOf('other', '长'.repeat(5_000))).toBeNull();
});
