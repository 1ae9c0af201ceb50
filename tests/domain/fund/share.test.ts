import * as fc from 'fast-check';
import {
  allotmentEntry,
  leaderTopUpEntry,
  platformTopUpEntry,
  refundEntry,
} from '../../../domain/fund/events/refund';
import { applyPostings, type Balances, type JournalEntry } from '../../../domain/fund/journal-entry';
import {
  availableFen,
  needsReserve,
  planCover,
  rebalanceFen,
  withHold,
  withRelease,
  type Share,
} from '../../../domain/fund/share';
import { splitRefund, type FundSplit } from '../../../domain/fund/split';
import { head, leaderId, policy, shareOf } from './fund-support';

const { pocketTargetFen } = policy.fund;

test('a hold of 150 yuan reserves 105 and 45, and the shared reserve is not even read', () => {
  const request = {
    pocket: shareOf('pocket', 10_500),
    leaderShare: shareOf('leader', 4_500),
    needed: splitRefund(15_000, policy),
    policy,
  };
  expect(needsReserve(request)).toBe(false);
  expect(planCover(request, null)).toEqual({
    allotmentFen: 0,
    platformTopUpFen: 0,
    leaderTopUpFen: 0,
  });
});

test('a short pocket is filled from the reserve, what is missing beside holds is topped up', () => {
  const request = {
    pocket: shareOf('pocket', 12_000, 1_501),
    leaderShare: shareOf('leader', 5_000, 1_000),
    needed: splitRefund(15_000, policy),
    policy,
  };
  expect(needsReserve(request)).toBe(true);
  const rich = planCover(request, shareOf('reserve', 10_000_000));
  expect(rich).toMatchObject({ allotmentFen: 1 + pocketTargetFen, platformTopUpFen: 0 });
  const poor = planCover({ ...request, pocket: shareOf('pocket', 500) }, shareOf('reserve', 2_000));
  expect(poor).toMatchObject({ allotmentFen: 2_000, platformTopUpFen: 8_000 });
  expect(poor.leaderTopUpFen).toBe(500);
});

test('a pocket is filled below half of its target, emptied above twice of it, else left alone', () => {
  const reserve = shareOf('reserve', 10_000_000);
  const needed = (fen: number, held = 0) => rebalanceFen(shareOf('pocket', fen, held), reserve, policy);
  expect(needed(pocketTargetFen / 2)).toBe(0);
  expect(needed(pocketTargetFen * 2)).toBe(0);
  expect(needed(pocketTargetFen, pocketTargetFen)).toBe(pocketTargetFen);
  expect(needed(pocketTargetFen * 2 + 1)).toBe(-pocketTargetFen - 1);
  expect(rebalanceFen(shareOf('pocket', 0), shareOf('reserve', 5), policy)).toBe(5);
});

test('a share that holds more than it has is an impossible state', () => {
  const request = {
    pocket: shareOf('pocket', 10),
    leaderShare: shareOf('leader', 10, 11),
    needed: splitRefund(1, policy),
    policy,
  };
  expect(() => planCover(request, null)).toThrow('holds 11 of 10');
  expect(() => withHold(shareOf('leader', 100, 10), 91)).toThrow('holds 101 of 100');
  expect(() => withRelease(shareOf('leader', 100, 10), 11)).toThrow('holds -1 of 100');
});

type Step =
  | { kind: 'hold'; amountFen: number }
  | { kind: 'draw' | 'release'; pick: number }
  | { kind: 'rebalance' };

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('hold' as const),
      amountFen: fc.integer({ min: 1, max: 90_000 }),
    }),
    fc.record({ kind: fc.constantFrom('draw' as const, 'release' as const), pick: fc.nat() }),
    fc.record({ kind: fc.constant('rebalance' as const) }),
  ),
  { maxLength: 40 },
);

/** The fund with its ledger, as the use cases would keep it. */
class Fund {
  readonly shares: { pocket: Share; reserve: Share; leader: Share };
  ledger: Balances;
  readonly open: FundSplit[] = [];

  constructor(reserveFen: number, leaderFen: number) {
    this.shares = {
      pocket: shareOf('pocket', 0),
      reserve: shareOf('reserve', reserveFen),
      leader: shareOf('leader', leaderFen),
    };
    this.ledger = Object.fromEntries(
      Object.values(this.shares).map(({ accountId, balanceFen }) => [accountId, balanceFen]),
    );
  }

  take(step: Step): void {
    const { pocket, reserve } = this.shares;
    if (step.kind === 'hold') return this.hold(step.amountFen);
    if (step.kind === 'rebalance') return this.allot(rebalanceFen(pocket, reserve, policy));
    const [hold] = this.open.splice(step.pick % Math.max(1, this.open.length), 1);
    if (hold === undefined) return;
    this.shares.pocket = withRelease(pocket, hold.platformFen);
    this.shares.leader = withRelease(this.shares.leader, hold.leaderFen);
    if (step.kind === 'draw') this.post(refundEntry({ ...head, hold }));
  }

  private hold(amountFen: number): void {
    const needed = splitRefund(amountFen, policy);
    const request = { ...this.shares, leaderShare: this.shares.leader, needed, policy };
    const plan = planCover(request, needsReserve(request) ? this.shares.reserve : null);
    const { platformTopUpFen, leaderTopUpFen } = plan;
    this.allot(plan.allotmentFen);
    if (platformTopUpFen > 0) this.post(platformTopUpEntry({ ...head, amountFen: platformTopUpFen }));
    if (leaderTopUpFen > 0) this.post(leaderTopUpEntry({ ...head, amountFen: leaderTopUpFen }));
    this.shares.pocket = withHold(this.shares.pocket, needed.platformFen);
    this.shares.leader = withHold(this.shares.leader, needed.leaderFen);
    this.open.push(needed);
  }

  private allot(amountFen: number): void {
    if (amountFen !== 0) this.post(allotmentEntry({ ...head, leaderId, amountFen }));
  }

  private post(entry: JournalEntry): void {
    this.ledger = applyPostings(this.ledger, entry);
    for (const share of Object.values(this.shares)) {
      share.balanceFen = this.ledger[share.accountId] ?? 0;
    }
  }
}

test('whatever is held, drawn, released and rebalanced, no share falls below zero', () => {
  fc.assert(
    fc.property(fc.nat({ max: 300_000 }), fc.nat({ max: 50_000 }), steps, (reserve, leader, all) => {
      const fund = new Fund(reserve, leader);
      for (const step of all) {
        fund.take(step);
        for (const share of Object.values(fund.shares)) {
          expect(share.heldFen).toBeGreaterThanOrEqual(0);
          expect(availableFen(share)).toBeGreaterThanOrEqual(0);
        }
        const held = fund.shares.pocket.heldFen + fund.shares.leader.heldFen;
        expect(fund.open.reduce((sum, one) => sum + one.platformFen + one.leaderFen, 0)).toBe(held);
      }
    }),
    { numRuns: 200 },
  );
});
