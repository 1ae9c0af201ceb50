import type { OwnerCandidate } from '../../../domain/routing/candidate';

/** A leader who may well take a claim: there, with nothing open, and nothing speaks for them. */
export function candidate(
  personId: string,
  change: Partial<OwnerCandidate> = {},
): OwnerCandidate {
  return {
    personId,
    kind: 'leader',
    householdId: `home of ${personId}`,
    isFamily: false,
    isComplainedOf: false,
    isOrderLeader: false,
    standsIn: false,
    suspended: false,
    away: null,
    onDuty: true,
    isSilent: false,
    knowsGoods: false,
    speaksLanguage: false,
    openCount: 0,
    ownMostOpen: null,
    hardCount: 0,
    ratingBasisPoints: null,
    idle: 0,
    ...change,
  };
}
