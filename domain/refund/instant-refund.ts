import type { Policy } from '../policy/policy';
import { DAY, MINUTE, type Instant } from '../primitives/instant';
import type { Issue } from '../primitives/issue';
import type { Fen } from '../primitives/money';

/** Why a claim is not refunded without a person; each is one of the rule's conditions. */
export const instantBars = [
  'notPerishable',
  'issueNeedsAPerson',
  'aboveLimit',
  'partSuggested',
  'filedByAnother',
  'ofTheLeadersHome',
  'proofIncomplete',
  'proofUsedBefore',
  'proofOlderThanGoods',
  'notKnownLongEnough',
  'tooFewOrders',
  'disputeOnRecord',
  'residentsCap',
  'leadersCap',
] as const;

export type InstantBar = (typeof instantBars)[number];

/** One instant refund that was given: what the caps count. */
export interface InstantGrant {
  ticketId: string;
  amountFen: Fen;
  at: Instant;
}

export interface InstantFacts {
  perishable: boolean;
  issue: Issue;
  amountFen: Fen;
  /** What the rules would refund of that. */
  suggestedFen: Fen;
  filedByPayer: boolean;
  /** The payer leads, helps, or lives with the leader whose order it is. */
  ofTheLeadersHome: boolean;
  receivedAt: Instant | null;
  photos: ReadonlyArray<{
    takenAt: Instant | null;
    flagged: boolean;
    /** The same picture came with another claim of this resident. */
    usedBefore: boolean;
  }>;
  knownSince: Instant;
  receivedOrders: number;
  /** Earlier claims that were rejected, cancelled as a duplicate, contested or appealed. */
  disputedAt: readonly Instant[];
  residentGrants: readonly InstantGrant[];
  leaderGrants: readonly InstantGrant[];
}

/**
 * Every reason why the system does not refund bad fruit by itself; none: it does, and nobody is
 * asked. A person decides about everything else. Source: S2 08, S3 03.
 */
export function instantBarsOf(facts: InstantFacts, policy: Policy, now: Instant): InstantBar[] {
  const holds: Record<InstantBar, boolean> = {
    ...barsOfClaim(facts, policy),
    ...barsOfProof(facts, policy),
    ...barsOfResident(facts, policy, now),
    ...barsOfCaps(facts, policy, now),
  };
  return instantBars.filter((bar) => holds[bar]);
}

function barsOfClaim(facts: InstantFacts, { refund, instant }: Policy) {
  const { perishable, issue, amountFen, suggestedFen, filedByPayer, ofTheLeadersHome } = facts;
  return {
    notPerishable: !perishable,
    issueNeedsAPerson: !instant.issues.includes(issue),
    aboveLimit: amountFen > refund.instantLimitFen,
    partSuggested: suggestedFen !== amountFen,
    filedByAnother: !filedByPayer,
    ofTheLeadersHome,
  };
}

function barsOfProof({ photos, receivedAt }: InstantFacts, { instant }: Policy) {
  const earliest = (receivedAt ?? 0) - instant.photoToleranceMinutes * MINUTE;
  const isOlder = ({ takenAt }: InstantFacts['photos'][number]) =>
    takenAt !== null && takenAt < earliest;
  return {
    proofIncomplete: photos.length === 0 || photos.some(({ flagged }) => flagged),
    proofUsedBefore: photos.some(({ usedBefore }) => usedBefore),
    proofOlderThanGoods: receivedAt === null || photos.some(isOlder),
  };
}

function barsOfResident(facts: InstantFacts, { instant }: Policy, now: Instant) {
  const disputesFrom = now - instant.disputeDays * DAY;
  return {
    notKnownLongEnough: now - facts.knownSince < instant.knownDays * DAY,
    tooFewOrders: facts.receivedOrders < instant.receivedOrders,
    disputeOnRecord: facts.disputedAt.some((at) => at > disputesFrom),
  };
}

function barsOfCaps(facts: InstantFacts, { instant }: Policy, now: Instant) {
  const { amountFen, residentGrants, leaderGrants } = facts;
  const today = since(residentGrants, now - DAY);
  const lately = since(residentGrants, now - instant.windowDays * DAY);
  const ofLeader = since(leaderGrants, now - DAY);
  return {
    residentsCap:
      today.length >= instant.residentDailyRefunds ||
      sumOf(today) + amountFen > instant.residentDailyFen ||
      sumOf(lately) + amountFen > instant.residentWindowFen,
    leadersCap: sumOf(ofLeader) + amountFen > instant.leaderDailyFen,
  };
}

/** With one more, and without those that no cap counts any more. */
export function withGrant(
  grants: readonly InstantGrant[],
  grant: InstantGrant,
  { instant }: Policy,
): InstantGrant[] {
  return [...since(grants, grant.at - instant.windowDays * DAY), grant];
}

function since(grants: readonly InstantGrant[], from: Instant): InstantGrant[] {
  return grants.filter(({ at }) => at > from);
}

function sumOf(grants: readonly InstantGrant[]): Fen {
  return grants.reduce((sum, { amountFen }) => sum + amountFen, 0);
}
