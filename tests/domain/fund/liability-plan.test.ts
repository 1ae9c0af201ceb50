import * as fc from 'fast-check';
import {
  chargeableFen,
  planLiability,
  withholdableFen,
  type BearingParty,
} from '../../../domain/fund/liability-plan';
import {
  ordersToNextGuarantee,
  withCompletedOrder,
  withGuaranteeBack,
  withGuaranteeUsed,
} from '../../../domain/fund/guarantee';
import { policy } from './fund-support';

const debt = { receivableFen: 0, month: '2026-11', chargedFen: 0, withheldFen: 0 };

function plan(party: BearingParty, guaranteesLeft = 0, commissionFen = 20_000) {
  return planLiability({
    party,
    hold: { platformFen: 10_500, leaderFen: 4_500 },
    guaranteesLeft,
    debt,
    month: '2026-11',
    commissionFen,
    policy,
  });
}

test.each(['platform', 'unknown'] as const)('%s-liable uses a guarantee where one is held', (party) => {
  expect(plan(party, 1)).toEqual({ kind: 'guarantee', leaderFen: 4_500 });
  expect(plan(party, 0)).toEqual({ kind: 'nothing' });
});

test('partners are charged back; a resident is never; a reported experiment costs nothing', () => {
  expect(plan('supplier')).toEqual({ kind: 'chargeback' });
  expect(plan('carrier', 3)).toEqual({ kind: 'chargeback' });
  expect(plan('resident')).toEqual({ kind: 'residentBears', leaderFen: 4_500 });
  expect(plan('experiment')).toEqual({ kind: 'experimentCovered', leaderFen: 4_500 });
});

test('a liable leader owes the platform’s part up to half of the month’s commission', () => {
  expect(plan('leader')).toEqual({ kind: 'leaderOwes', owedFen: 10_000, aboveCapFen: 500 });
  expect(plan('leader', 0, 50_000)).toEqual({ kind: 'leaderOwes', owedFen: 10_500, aboveCapFen: 0 });
  expect(plan('leader', 0, 0)).toEqual({ kind: 'leaderOwes', owedFen: 0, aboveCapFen: 10_500 });
});

test('what was charged or withheld counts within its month and is forgotten in the next', () => {
  const used = { receivableFen: 9_000, month: '2026-11', chargedFen: 7_000, withheldFen: 8_000 };
  const at = { debt: used, month: '2026-11', commissionFen: 20_001, policy };
  expect(chargeableFen(at)).toBe(3_000);
  expect(withholdableFen(at)).toBe(2_000);
  expect(chargeableFen({ ...at, month: '2026-12' })).toBe(10_000);
  expect(withholdableFen({ ...at, month: '2026-12' })).toBe(9_000);
});

test('neither charges nor withholdings ever exceed the cap, in whatever order they come', () => {
  const sums = fc.array(fc.nat({ max: 30_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), sums, (commissionFen, wanted) => {
      let now = debt;
      for (const fen of wanted) {
        const at = { debt: now, month: '2026-11', commissionFen, policy };
        const owedFen = Math.min(fen, chargeableFen(at));
        now = {
          ...now,
          receivableFen: now.receivableFen + owedFen,
          chargedFen: now.chargedFen + owedFen,
        };
        const takenFen = withholdableFen({ ...at, debt: now });
        now = {
          ...now,
          receivableFen: now.receivableFen - takenFen,
          withheldFen: now.withheldFen + takenFen,
        };
      }
      expect(now.chargedFen * 2).toBeLessThanOrEqual(commissionFen);
      expect(now.withheldFen * 2).toBeLessThanOrEqual(commissionFen);
      expect(now.receivableFen).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('ten completed orders earn a guarantee, using and giving back count one each', () => {
  let earned = { left: 0, ordersSince: 0 };
  for (let order = 0; order < 25; order += 1) earned = withCompletedOrder(earned, policy);
  expect(earned).toEqual({ left: 2, ordersSince: 5 });
  expect(ordersToNextGuarantee(earned, policy)).toBe(5);
  expect(withGuaranteeBack(withGuaranteeUsed(earned))).toEqual(earned);
  expect(() => withGuaranteeUsed({ left: 0, ordersSince: 0 })).toThrow('no guarantee');
});
