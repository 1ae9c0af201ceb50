import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { PlanView } from '../../../domain/contract/views/plan';
import type { Sentence } from '../../../domain/primitives/sentence';
import { sumWords, whyWords } from '../../../src/features/handling/plan-card-words';

const liability = { key: 'liability.fundPaysFirst', params: {} };
const full = { key: 'remedy.fullRefund', params: { amountFen: 4_500 } };
const asked = { key: 'remedy.askedSum', params: { amountFen: 3_000, claimedFen: 4_500 } };

function page(reasons: Sentence[], kind: 'refund' | 'coupon' = 'refund') {
  const ticket = {
    suggestion: { reasons: [liability, ...reasons] },
    split: { platformFen: 2_100, leaderFen: 900 },
    findings: { alike: [] },
  } as unknown as HandledTicketView;
  const plan = {
    ways: [{ remedy: { kind } }],
    reasons: [],
    prefers: null,
  } as unknown as PlanView;
  return [ticket, plan] as const;
}

test('why a refund is of a part stands above the fold, and not below it once more', () => {
  const [ticket, plan] = page([asked]);
  const words = '居民要退 ¥30.00，没要全额 ¥45.00。';
  expect(sumWords(ticket, plan)).toBe(words);
  expect(whyWords(ticket, plan, 'leader')).not.toContain(words);
});

test('that a sum was named is read before one taps on the full one', () => {
  const unclear = { key: 'remedy.sumUnclear', params: {} };
  const words = sumWords(...page([full, unclear]));
  expect(words).toMatch(/^全额退 ¥45\.00。居民的话里提到/);
});

test('a refund in full says so below the fold; who gets no money first reads no sum', () => {
  const [ticket, plan] = page([full]);
  expect(sumWords(ticket, plan)).toBeNull();
  expect(whyWords(ticket, plan, 'leader')).toContain('全额退 ¥45.00。');
  expect(sumWords(...page([asked], 'coupon'))).toBeNull();
});
