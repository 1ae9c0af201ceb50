import { adviceOn } from '../../../domain/entitlement/advice';
import {
  goodsCategories,
  isFood,
  isPerishable,
  type GoodsCategory,
} from '../../../domain/entitlement/goods-category';
import {
  entitlementRefusals,
  mayClaim,
  type EntitlementQuestion,
} from '../../../domain/entitlement/may-claim';
import { noReasonReturn } from '../../../domain/entitlement/no-reason-return';
import { basesOf, basisSentence, ruleBases } from '../../../domain/entitlement/rule-basis';
import type { Policy } from '../../../domain/policy/policy';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import { issues } from '../../../domain/primitives/issue';
import { sentenceText } from '../../../locales/text';

const policy = policyOf(currentPolicyVersion);
const categories = Object.keys(goodsCategories) as GoodsCategory[];
const receivedAt = 1_000 * HOUR;

const late: EntitlementQuestion = {
  policy,
  category: 'fruit',
  receivedAt,
  now: receivedAt + 5 * DAY,
  itemPaidFen: 1_000,
  itemQuantity: 1,
  quantityAlreadyClaimed: 0,
  hasOpenTicket: false,
  quantity: 1,
  nominalGrams: null,
  grams: null,
  issue: 'missing',
  photoCount: 1,
};

test.each([
  ['fruit', false, null, 'noReason.perishable'],
  ['meat', false, null, 'noReason.perishable'],
  ['dairy', false, null, 'noReason.perishable'],
  ['liveSeafood', false, null, 'noReason.live'],
  ['customMade', false, null, 'noReason.customMade'],
  ['pantry', true, 7 * DAY, 'noReason.byLaw'],
  ['motherAndBaby', true, 7 * DAY, 'noReason.byLaw'],
  ['household', true, 7 * DAY, 'noReason.byLaw'],
] as const)('goods of %s go back without a reason: %s', (category, granted, length, key) => {
  const answer = noReasonReturn({ category, receivedAt, now: receivedAt }, policy);
  const until = length === null ? null : receivedAt + length;
  expect(answer).toMatchObject({ granted, until, reason: { key } });
  expect(answer.basis[0]?.key).toBe('basis.consumerLaw25');
});

test('what the law grants ends with the seventh day, to the instant', () => {
  const asked = { category: 'household' as const, receivedAt };
  const at = (now: number) => noReasonReturn({ ...asked, now }, policy);
  expect(at(receivedAt + 7 * DAY).granted).toBe(true);
  expect(at(receivedAt + 7 * DAY + 1)).toMatchObject({
    granted: false,
    reason: { key: 'noReason.byLawOver' },
  });
});

test("fresh goods go back within 48 hours once the platform's switch is on", () => {
  const entitlement = { ...policy.entitlement, noReasonReturnOfFreshGoods: true };
  const switched: Policy = { ...policy, entitlement };
  const at = (now: number) =>
    noReasonReturn({ category: 'fruit', receivedAt, now }, switched);
  expect(at(receivedAt + 48 * HOUR)).toMatchObject({
    granted: true,
    reason: { key: 'noReason.bySwitch', params: { hours: 48 } },
  });
  expect(at(receivedAt + 48 * HOUR + 1)).toMatchObject({
    granted: false,
    reason: { key: 'noReason.bySwitchOver' },
  });
});

test('every answer rests on something, in words, for all goods and all that may be wrong', () => {
  for (const category of categories) {
    for (const issue of issues) {
      for (const code of ['allowed', ...entitlementRefusals] as const) {
        const bases = basesOf(code, category, issue);
        expect([category, issue, code, bases.length > 0]).toEqual([category, issue, code, true]);
        expect(new Set(bases).size).toBe(bases.length);
      }
    }
  }
  for (const basis of ruleBases) {
    expect(sentenceText(basisSentence(basis, policy), 0)).not.toMatch(/basis\.|[{}]/);
  }
});

test("numbers in the bases are the policy's own", () => {
  const entitlement = { ...policy.entitlement, claimWindowHours: 96, lateWithReportDays: 12 };
  const words = sentenceText(basisSentence('platformWindow', { ...policy, entitlement }), 0);
  expect(words).toContain('96 小时');
  expect(words).toContain('12 天');
});

test('unsafe food names the Food Safety Law, a missing parcel and a broom do not', () => {
  expect(basesOf('allowed', 'fruit', 'rotten')).toContain('foodSafetyLaw148');
  expect(basesOf('windowClosed', 'pantry', 'expired')).toContain('foodSafetyLaw148');
  expect(basesOf('allowed', 'fruit', 'missing')).not.toContain('foodSafetyLaw148');
  expect(basesOf('allowed', 'household', 'expired')).not.toContain('foodSafetyLaw148');
});

test('a photo is explained exactly where it is required', () => {
  for (const category of categories) {
    const isExplained = basesOf('allowed', category, 'rotten').includes('platformPhoto');
    expect([category, isExplained]).toEqual([category, isPerishable(category)]);
  }
});

test('whoever may be unwell after eating is told what to keep, and by which law', () => {
  for (const category of categories) {
    const [advice] = adviceOn('quality', category, policy);
    expect([category, advice !== undefined]).toEqual([category, isFood(category)]);
  }
  expect(adviceOn('other', 'dairy', policy)[0]?.basis[0]?.key).toBe('basis.foodSafetyLaw148');
  expect(adviceOn('late', 'dairy', policy)).toEqual([]);
});

test('after the window a claim is taken with an inspection report, and only so long', () => {
  const { lateWithReportDays: days } = policy.entitlement;
  expect(mayClaim(late)).toMatchObject({
    code: 'windowClosed',
    lateUntil: receivedAt + days * DAY,
  });
  expect(mayClaim({ ...late, withReport: true })).toMatchObject({
    allowed: true,
    reason: { key: 'entitlement.lateWithReport', params: { lateDays: days } },
  });
  const last = { ...late, withReport: true, now: receivedAt + days * DAY };
  expect(mayClaim(last).allowed).toBe(true);
  expect(mayClaim({ ...last, now: last.now + 1 }).code).toBe('windowClosed');
});

test('the report must be seen, whatever is wrong; within the window it changes nothing', () => {
  expect(mayClaim({ ...late, withReport: true, photoCount: 0 }).code).toBe('photoRequired');
  const early = { ...late, now: receivedAt + HOUR, photoCount: 0 };
  expect(mayClaim({ ...early, withReport: true })).toMatchObject({
    allowed: true,
    reason: { key: 'entitlement.allowed' },
  });
});
