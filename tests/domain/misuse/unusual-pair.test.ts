import {
  countPair,
  pairReasonsOf,
  withinPairWindow,
  type PairRefund,
} from '../../../domain/misuse/unusual-pair';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY } from '../../../domain/primitives/instant';

const policy = policyOf(currentPolicyVersion);
const { pairs } = policy.misuse;
const NOW = Date.parse('2026-11-20T12:00:00+08:00');

function refunds(count: number, amountFen: number): PairRefund[] {
  return Array.from({ length: count }, (_, number) => ({
    refundIntentId: `intent-${number}`,
    ticketId: `ticket-${number}`,
    amountFen,
    at: NOW - number * DAY,
  }));
}

function reasonsOf(count: number, amountFen: number, othersFen: number) {
  const counted = countPair(refunds(count, amountFen));
  return pairReasonsOf(counted, counted.sumFen + othersFen, policy);
}

test('a few small refunds among many others are nothing unusual', () => {
  expect(reasonsOf(2, 10_00, 400_00)).toEqual([]);
});

test('so many refunds to one resident are flagged, one fewer is not', () => {
  expect(reasonsOf(pairs.refunds, 1_00, 4_000_00)).toEqual(['often']);
  expect(reasonsOf(pairs.refunds - 1, 1_00, 4_000_00)).toEqual([]);
});

test('so much to one resident is flagged, a fen less is not', () => {
  expect(reasonsOf(1, pairs.sumFen, 4_000_00)).toEqual(['much']);
  expect(reasonsOf(1, pairs.sumFen - 1, 4_000_00)).toEqual([]);
});

test('a large part of all that a leader refunds is flagged once there were a few', () => {
  const sumFen = pairs.shareFromRefunds * 10_00;
  const othersFen = Math.floor((sumFen * (10_000 - pairs.shareBasisPoints)) / pairs.shareBasisPoints);
  expect(reasonsOf(pairs.shareFromRefunds, 10_00, othersFen)).toEqual(['share']);
  expect(reasonsOf(pairs.shareFromRefunds, 10_00, othersFen + 1_00)).toEqual([]);
  expect(reasonsOf(pairs.shareFromRefunds - 1, 10_00, 0)).toEqual([]);
});

test('what lies before the window counts no more', () => {
  const [recent, old] = [refunds(1, 1_00)[0], refunds(1, 2_00)[0]];
  if (recent === undefined || old === undefined) throw new Error('no refunds');
  const just = { ...old, at: NOW - pairs.windowDays * DAY };
  expect(withinPairWindow([recent, just], NOW, policy)).toEqual([recent]);
  expect(withinPairWindow([{ ...just, at: just.at + 1 }], NOW, policy)).toHaveLength(1);
});
