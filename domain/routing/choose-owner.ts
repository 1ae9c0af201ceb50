import type { Sentence } from '../primitives/sentence';

/** A leader of the community who might take the claim. */
export interface OwnerCandidate {
  personId: string;
  householdId: string;
  /** The resident's family by invitation. */
  isFamily: boolean;
  /** Handed the goods out: the first contact, who owns the case to the end. */
  isOrderLeader: boolean;
  suspended: boolean;
  /** Knows this kind of goods. */
  knowsGoods: boolean;
  openTicketCount: number;
}

export interface RoutingQuestion {
  candidates: readonly OwnerCandidate[];
  residentId: string;
  residentHouseholdId: string;
}

export interface RoutingDecision {
  ownerKind: 'leader' | 'platform';
  /** Null when the platform's queue as a whole owns the claim. */
  ownerId: string | null;
  reasons: Sentence[];
  /** Everyone who was not chosen, the next best first, each with why. */
  runnersUp: Array<{ personId: string; reasons: Sentence[] }>;
}

/**
 * Hard rules first (own order, own household, suspended), then first contact, knowledge of the
 * goods, load. No claim is ever without an owner: when no leader may, the platform does.
 */
export function chooseOwner(question: RoutingQuestion): RoutingDecision {
  const barred = question.candidates.flatMap((candidate) => {
    const reason = barTo(candidate, question);
    return reason === null ? [] : [{ personId: candidate.personId, reasons: [reason] }];
  });
  const [chosen, ...others] = question.candidates
    .filter((candidate) => barTo(candidate, question) === null)
    .sort(byRank);
  if (chosen === undefined) {
    return {
      ownerKind: 'platform',
      ownerId: null,
      reasons: [sentence('routing.noLeaderFree')],
      runnersUp: barred,
    };
  }
  const runnersUp = others.map((other) => ({
    personId: other.personId,
    reasons: [whyNot(other, chosen)],
  }));
  return {
    ownerKind: 'leader',
    ownerId: chosen.personId,
    reasons: whyChosen(chosen),
    runnersUp: [...runnersUp, ...barred],
  };
}

/** Why a candidate may not have it whatever else speaks for them. */
function barTo(candidate: OwnerCandidate, question: RoutingQuestion): Sentence | null {
  if (candidate.personId === question.residentId) return sentence('routing.ownOrder');
  const { householdId, isFamily } = candidate;
  if (isFamily || householdId === question.residentHouseholdId) return sentence('routing.household');
  return candidate.suspended ? sentence('routing.suspended') : null;
}

/** Better candidates first; the id breaks ties, so that the same facts choose the same person. */
function byRank(one: OwnerCandidate, other: OwnerCandidate): number {
  return (
    Number(other.isOrderLeader) - Number(one.isOrderLeader) ||
    Number(other.knowsGoods) - Number(one.knowsGoods) ||
    one.openTicketCount - other.openTicketCount ||
    (one.personId < other.personId ? -1 : 1)
  );
}

function whyChosen(chosen: OwnerCandidate): Sentence[] {
  return [
    sentence(chosen.isOrderLeader ? 'routing.orderLeader' : 'routing.sameCommunity'),
    ...(chosen.knowsGoods ? [sentence('routing.knowsGoods')] : []),
    sentence('routing.openTickets', { openCount: chosen.openTicketCount }),
  ];
}

/** The first point on which the chosen one was better. */
function whyNot(other: OwnerCandidate, chosen: OwnerCandidate): Sentence {
  if (chosen.isOrderLeader) return sentence('routing.notOrderLeader');
  if (chosen.knowsGoods && !other.knowsGoods) return sentence('routing.knowsGoodsLess');
  if (chosen.openTicketCount < other.openTicketCount) {
    return sentence('routing.busier', { openCount: other.openTicketCount });
  }
  return sentence('routing.equallyGood');
}

function sentence(key: string, params: Sentence['params'] = {}): Sentence {
  return { key, params };
}
