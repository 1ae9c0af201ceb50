import * as fc from 'fast-check';
import { platformShare } from '../../../domain/fund/account';
import { refundEntry, topUpEntry } from '../../../domain/fund/fund-events';
import { applyPostings, type Balances } from '../../../domain/fund/journal-entry';
import {
  availableFen,
  planHold,
  withDraw,
  withHold,
  withRelease,
  type HoldPlan,
  type Share,
} from '../../../domain/fund/share';
import { head, leaderId, policy, shareOf } from './fund-support';

test('a hold of 150 yuan reserves 105 and 45 and tops nothing up when both shares suffice', () => {
  const plan = planHold({
    platformShare: shareOf('platform', 20_000),
    leaderShare: shareOf('leader', 4_500),
    amountFen: 15_000,
    policy,
  });
  expect(plan).toEqual({ hold: { platformFen: 10_500, leaderFen: 4_500 }, topUps: [] });
});

test('a share too small is topped up by exactly what is missing beside its holds', () => {
  const leaderShare = shareOf('leader', 5_000, 1_000);
  const plan = planHold({
    platformShare: shareOf('platform', 10_499),
    leaderShare,
    amountFen: 15_000,
    policy,
  });
  expect(plan.topUps).toEqual([
    { accountId: platformShare, amountFen: 1 },
    { accountId: leaderShare.accountId, amountFen: 500 },
  ]);
});

test('a share that holds more than it has is an impossible state', () => {
  const leaderShare = shareOf('leader', 10, 11);
  const request = { platformShare: shareOf('platform', 0), leaderShare, amountFen: 1, policy };
  expect(() => planHold(request)).toThrow('holds 11 of 10');
  expect(() => withDraw(shareOf('leader', 100, 10), 11)).toThrow('holds -1 of 89');
  expect(() => withRelease(shareOf('leader', 100, 10), 11)).toThrow('holds -1 of 100');
});

type Step = { kind: 'hold'; amountFen: number } | { kind: 'draw' | 'release'; pick: number };

const amount = fc.integer({ min: 1, max: 30_000 });

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('hold' as const), amountFen: amount }),
    fc.record({ kind: fc.constantFrom('draw' as const, 'release' as const), pick: fc.nat() }),
  ),
  { maxLength: 40 },
);

/** The fund with its ledger, as the use cases would keep it. */
class Fund {
  platform: Share;
  leader: Share;
  ledger: Balances;
  readonly open: HoldPlan['hold'][] = [];

  constructor(platformFen: number, leaderFen: number) {
    this.platform = shareOf('platform', platformFen);
    this.leader = shareOf('leader', leaderFen);
    this.ledger = { [this.platform.accountId]: platformFen, [this.leader.accountId]: leaderFen };
  }

  take(step: Step): void {
    if (step.kind === 'hold') return this.hold(step.amountFen);
    const [hold] = this.open.splice(step.pick % Math.max(1, this.open.length), 1);
    if (hold === undefined) return;
    const resolve = step.kind === 'draw' ? withDraw : withRelease;
    this.platform = resolve(this.platform, hold.platformFen);
    this.leader = resolve(this.leader, hold.leaderFen);
    if (step.kind === 'draw') {
      this.ledger = applyPostings(this.ledger, refundEntry({ ...head, hold }));
    }
  }

  private hold(amountFen: number): void {
    const { hold, topUps } = planHold({
      platformShare: this.platform,
      leaderShare: this.leader,
      amountFen,
      policy,
    });
    for (const topUp of topUps) {
      this.ledger = applyPostings(this.ledger, topUpEntry({ ...head, leaderId, topUp }));
    }
    this.platform = withHold(this.platform, hold.platformFen, topUps);
    this.leader = withHold(this.leader, hold.leaderFen, topUps);
    this.open.push(hold);
  }
}

test('whatever is held, drawn and released, no share falls below zero or leaves the ledger', () => {
  const opening = fc.nat({ max: 50_000 });
  fc.assert(
    fc.property(opening, opening, steps, (platform, leader, all) => {
      const fund = new Fund(platform, leader);
      for (const step of all) {
        fund.take(step);
        for (const share of [fund.platform, fund.leader]) {
          expect(share.heldFen).toBeGreaterThanOrEqual(0);
          expect(availableFen(share)).toBeGreaterThanOrEqual(0);
          expect(fund.ledger[share.accountId] ?? 0).toBe(share.balanceFen);
        }
        const heldFen = fund.open.reduce((sum, hold) => sum + hold.platformFen + hold.leaderFen, 0);
        expect(fund.platform.heldFen + fund.leader.heldFen).toBe(heldFen);
      }
    }),
    { numRuns: 200 },
  );
});
