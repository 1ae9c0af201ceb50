import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR, MINUTE } from '../../../domain/primitives/instant';
import {
  instantBarsOf,
  withGrant,
  type InstantFacts,
} from '../../../domain/refund/instant-refund';
import { shanghai } from '../shanghai';

const policy = policyOf(currentPolicyVersion);
const now = shanghai('2026-11-22 12:00');
const receivedAt = now - 5 * HOUR;
const photo = { takenAt: now - HOUR, flagged: false, usedBefore: false };

const fine: InstantFacts = {
  perishable: true,
  issue: 'rotten',
  amountFen: 5_000,
  suggestedFen: 5_000,
  filedByPayer: true,
  ofTheLeadersHome: false,
  receivedAt,
  photos: [photo],
  knownSince: now - 14 * DAY,
  receivedOrders: 2,
  disputedAt: [],
  residentGrants: [],
  leaderGrants: [],
};

const grant = (amountFen: number, at: number) => ({ ticketId: `t${at}`, amountFen, at });

function bars(change: Partial<InstantFacts>): string[] {
  return instantBarsOf({ ...fine, ...change }, policy, now);
}

test('bad fruit of exactly the limit, of a resident known just long enough, needs nobody', () => {
  expect(bars({})).toEqual([]);
});

test.each<[string, Partial<InstantFacts>]>([
  ['notPerishable', { perishable: false }],
  ['issueNeedsAPerson', { issue: 'missing' }],
  ['issueNeedsAPerson', { issue: 'foreignObject' }],
  ['aboveLimit', { amountFen: 5_001, suggestedFen: 5_001 }],
  ['partSuggested', { suggestedFen: 3_000 }],
  ['filedByAnother', { filedByPayer: false }],
  ['ofTheLeadersHome', { ofTheLeadersHome: true }],
  ['proofIncomplete', { photos: [] }],
  ['proofIncomplete', { photos: [photo, { ...photo, flagged: true }] }],
  ['proofUsedBefore', { photos: [{ ...photo, usedBefore: true }] }],
  ['proofOlderThanGoods', { photos: [{ ...photo, takenAt: receivedAt - 61 * MINUTE }] }],
  ['proofOlderThanGoods', { receivedAt: null }],
  ['notKnownLongEnough', { knownSince: now - 14 * DAY + 1 }],
  ['tooFewOrders', { receivedOrders: 1 }],
  ['disputeOnRecord', { disputedAt: [now - 179 * DAY] }],
  ['residentsCap', { residentGrants: [grant(1, now - HOUR), grant(1, now - 2 * HOUR)] }],
  ['residentsCap', { residentGrants: [grant(3_001, now - HOUR)] }],
  ['residentsCap', { residentGrants: [grant(15_001, now - 29 * DAY)] }],
  ['leadersCap', { leaderGrants: [grant(45_001, now - HOUR)] }],
])('%s alone keeps it for a person: %p', (bar, change) => {
  expect(bars(change)).toEqual([bar]);
});

test.each<[string, Partial<InstantFacts>]>([
  ['a photo without a date', { photos: [{ ...photo, takenAt: null }] }],
  ['a camera that is an hour slow', { photos: [{ ...photo, takenAt: receivedAt - 60 * MINUTE }] }],
  ['an old dispute', { disputedAt: [now - 180 * DAY] }],
  ['what fills the day to the fen', { residentGrants: [grant(3_000, now - HOUR)] }],
  ['what fills the window to the fen', { residentGrants: [grant(15_000, now - 29 * DAY)] }],
  ['grants that count no more', { residentGrants: [grant(20_000, now - 30 * DAY)] }],
  ['what fills the leader to the fen', { leaderGrants: [grant(45_000, now - HOUR)] }],
  ["the leader's day before", { leaderGrants: [grant(50_000, now - DAY)] }],
])('%s bars nothing', (_, change) => {
  expect(bars(change)).toEqual([]);
});

test('counting forgets what no cap counts any more', () => {
  const old = grant(100, now - 30 * DAY);
  const kept = grant(200, now - 29 * DAY);
  const next = grant(300, now);
  expect(withGrant([old, kept], next, policy)).toEqual([kept, next]);
});
