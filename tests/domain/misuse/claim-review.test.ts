import {
  reviewReasonKinds,
  reviewReasonsOf,
  reviewRules,
  reviewSentence,
  type ReviewFacts,
  type ReviewReasonKind,
} from '../../../domain/misuse/claim-review';
import type { Policy } from '../../../domain/policy/policy';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { sentenceText } from '../../../locales/text';

const policy = policyOf(currentPolicyVersion);
const { reviews } = policy.misuse;

/** An ordinary claim: nothing speaks against it. */
const usual: ReviewFacts = {
  issue: 'short',
  ownClaims: 1,
  ownFen: 2_000,
  linkedPeople: 0,
  linkedClaims: 0,
  reusedPercent: 0,
  photoOlderThanGoods: false,
  missingGrams: 120,
  handedOut: true,
};

function kinds(change: Partial<ReviewFacts>, by: Policy = policy): ReviewReasonKind[] {
  return reviewReasonsOf({ ...usual, ...change }, by).map(({ kind }) => kind);
}

test('an ordinary claim is not looked at a second time', () => {
  expect(kinds({})).toEqual([]);
});

test.each<[string, Partial<ReviewFacts>, Partial<ReviewFacts>, ReviewReasonKind]>([
  ['many claims', { ownClaims: reviews.claims }, { ownClaims: reviews.claims - 1 }, 'often'],
  ['large claims', { ownFen: reviews.sumFen }, { ownFen: reviews.sumFen - 1 }, 'much'],
  [
    'many claims of linked accounts',
    { linkedPeople: 1, linkedClaims: reviews.linkedClaims },
    { linkedPeople: 1, linkedClaims: reviews.linkedClaims - 1 },
    'linkedAccounts',
  ],
  [
    'a photo of another claim',
    { reusedPercent: reviews.likenessPercent },
    { reusedPercent: reviews.likenessPercent - 1 },
    'reusedPhoto',
  ],
  [
    'a photo far older than the goods',
    { photoOlderThanGoods: true },
    { photoOlderThanGoods: false },
    'photoOlderThanGoods',
  ],
  ['short weight that the scales deny', { missingGrams: 0 }, { missingGrams: 1 }, 'weighedWhole'],
  ['goods that never arrived', { handedOut: false }, { handedOut: true }, 'notHandedOut'],
])('%s raise a review, a little less does not', (_, enough, less, kind) => {
  expect(kinds(enough)).toEqual([kind]);
  expect(kinds(less)).toEqual([]);
});

test('no record says nothing: nobody weighed, no trace, nobody linked', () => {
  expect(kinds({ missingGrams: null, handedOut: null })).toEqual([]);
  expect(kinds({ linkedPeople: 0, linkedClaims: 99 })).toEqual([]);
});

test('the scales speak only of weight, the trace only of goods that one must have had', () => {
  expect(kinds({ issue: 'rotten', missingGrams: 0 })).toEqual([]);
  expect(kinds({ issue: 'missing', handedOut: false })).toEqual([]);
  expect(kinds({ issue: 'late', handedOut: false })).toEqual([]);
});

test('every reason that applies is named', () => {
  const all = { ownClaims: 99, ownFen: 9_999_00, reusedPercent: 100, missingGrams: 0 };
  expect(kinds(all)).toEqual(['often', 'much', 'reusedPhoto', 'weighedWhole']);
});

test('the numbers are those of the policy', () => {
  const strict = { ...policy, misuse: { ...policy.misuse, reviews: { ...reviews, claims: 2 } } };
  expect(kinds({ ownClaims: 2 })).toEqual([]);
  expect(kinds({ ownClaims: 2 }, strict)).toEqual(['often']);
});

test('each reason has one rule and one sentence, with counts and no name', () => {
  expect(reviewRules.map(({ kind }) => kind)).toEqual([...reviewReasonKinds]);
  for (const rule of reviewRules) {
    const reason = { kind: rule.kind, params: rule.params(usual, policy) };
    const words = sentenceText(reviewSentence(reason), 0);
    expect(words).not.toMatch(/review\.|[{}]/);
  }
});
