import type { Policy } from '../policy/policy';
import type { Issue } from '../primitives/issue';
import type { Fen } from '../primitives/money';
import type { Sentence } from '../primitives/sentence';

/** Why a claim is looked at a second time. */
export const reviewReasonKinds = [
  'often',
  'much',
  'linkedAccounts',
  'reusedPhoto',
  'photoOlderThanGoods',
  'weighedWhole',
  'notHandedOut',
] as const;

export type ReviewReasonKind = (typeof reviewReasonKinds)[number];

export interface ReviewReason {
  kind: ReviewReasonKind;
  /** What the sentence of the reason needs. Counts and sums only: no name, no id. */
  params: Record<string, number>;
}

/** What records and counts say of a claim; null: nothing is recorded, which says nothing. */
export interface ReviewFacts {
  issue: Issue;
  /** Of the resident within the window, this claim included. */
  ownClaims: number;
  ownFen: Fen;
  /** Other accounts that share phone, home or household, and claims of all of them together. */
  linkedPeople: number;
  linkedClaims: number;
  /** How like the likeliest photo of another claim is to one of this one, 0-100; 0: none. */
  reusedPercent: number;
  photoOlderThanGoods: boolean;
  /** Grams short by the scales at the hand-out; null where nobody weighed then. */
  missingGrams: number | null;
  /** The trace ends before the station; null where there is no trace. */
  handedOut: boolean | null;
}

interface ReviewRule {
  kind: ReviewReasonKind;
  applies(facts: ReviewFacts, policy: Policy): boolean;
  params(facts: ReviewFacts, policy: Policy): Record<string, number>;
}

/** What nobody needs to have the goods for. */
const issuesWithoutGoods: readonly Issue[] = ['missing', 'late'];

/** A rule is data: each alone raises a review, and says why in one sentence. */
export const reviewRules: readonly ReviewRule[] = [
  {
    kind: 'often',
    applies: ({ ownClaims }, { misuse }) => ownClaims >= misuse.reviews.claims,
    params: ({ ownClaims: count }, { misuse }) => {
      return { count, windowDays: misuse.reviews.windowDays };
    },
  },
  {
    kind: 'much',
    applies: ({ ownFen }, { misuse }) => ownFen >= misuse.reviews.sumFen,
    params: ({ ownFen: sumFen }, { misuse }) => ({ sumFen, windowDays: misuse.reviews.windowDays }),
  },
  {
    kind: 'linkedAccounts',
    applies: ({ linkedPeople, linkedClaims }, { misuse }) =>
      linkedPeople > 0 && linkedClaims >= misuse.reviews.linkedClaims,
    params: ({ linkedPeople, linkedClaims: count }, { misuse }) => {
      return { people: linkedPeople + 1, count, windowDays: misuse.reviews.windowDays };
    },
  },
  {
    kind: 'reusedPhoto',
    applies: ({ reusedPercent }, { misuse }) => reusedPercent >= misuse.reviews.likenessPercent,
    params: ({ reusedPercent: percent }) => ({ percent }),
  },
  {
    kind: 'photoOlderThanGoods',
    applies: ({ photoOlderThanGoods }) => photoOlderThanGoods,
    params: () => ({}),
  },
  {
    kind: 'weighedWhole',
    applies: ({ issue, missingGrams }) => issue === 'short' && missingGrams === 0,
    params: () => ({}),
  },
  {
    kind: 'notHandedOut',
    applies: ({ issue, handedOut }) => handedOut === false && !issuesWithoutGoods.includes(issue),
    params: () => ({}),
  },
];

/** Every reason to look at a claim a second time; none: nobody does. */
export function reviewReasonsOf(facts: ReviewFacts, policy: Policy): ReviewReason[] {
  return reviewRules
    .filter((rule) => rule.applies(facts, policy))
    .map(({ kind, params }) => ({ kind, params: params(facts, policy) }));
}

export function reviewSentence({ kind, params }: ReviewReason): Sentence {
  return { key: `review.reason.${kind}`, params };
}

/** What a review came to. It decides nothing about the claim. */
export const reviewOutcomes = ['unfounded', 'explained', 'founded'] as const;

export type ReviewOutcome = (typeof reviewOutcomes)[number];
