import type { Policy } from '../policy/policy';
import { DAY, HOUR, type Instant } from '../primitives/instant';
import type { Issue } from '../primitives/issue';
import { splitByWeight, type Fen } from '../primitives/money';
import type { Sentence } from '../primitives/sentence';
import type { GoodsCategory } from './goods-category';
import { adviceOn, type Advice } from './advice';
import { noReasonReturn, type NoReasonReturn } from './no-reason-return';
import { proofsFor, type ProofNeed } from './proof';
import { basesOf, basisSentence } from './rule-basis';

/** Why the rules do not allow a claim; the same codes refuse the filing. */
export const entitlementRefusals = [
  'notReceivedYet',
  'alreadyClaimed',
  'windowClosed',
  'quantityTooHigh',
  'notSoldByWeight',
  'weightTooHigh',
  'photoRequired',
  'wordsRequired',
] as const;

export type EntitlementRefusal = (typeof entitlementRefusals)[number];

export interface EntitlementQuestion {
  policy: Policy;
  category: GoodsCategory;
  /** Null while the goods have not been handed out. */
  receivedAt: Instant | null;
  now: Instant;
  /** What the whole line cost, after discounts. */
  itemPaidFen: Fen;
  itemQuantity: number;
  /** Units of the line in claims that were not withdrawn, rejected or cancelled. */
  quantityAlreadyClaimed: number;
  hasOpenTicket: boolean;
  quantity: number;
  /** What one unit promises by weight; null where goods are not sold by weight. */
  nominalGrams: number | null;
  /** How much of these units is bad or missing; null: all of it. */
  grams: number | null;
  issue: Issue;
  /** Left out while the resident has not chosen photos yet: then they are not asked for. */
  photoCount?: number;
  /** After the window: one of the photos shows an inspection report. Left out: none does. */
  withReport?: boolean;
  /** What one has to say about it; left out like the photos while it is still being written. */
  note?: string;
}

interface EntitlementFacts {
  /** One sentence that says what was decided and why. */
  reason: Sentence;
  /** The last instant at which the rules allow a claim; null before receipt. */
  closesAt: Instant | null;
  /** The last instant for a claim with an inspection report; null before receipt. */
  lateUntil: Instant | null;
  /** The rules and laws that the decision rests on, the nearest first. */
  basis: Sentence[];
  noReason: NoReasonReturn;
  advice: Advice[];
  proofs: ProofNeed[];
  /** What the asked quantity or weight cost; of what is left when more is asked. */
  claimableFen: Fen;
  maximumQuantity: number;
  /** What the asked units promise by weight; null where they are not sold by weight. */
  maximumGrams: number | null;
}

export type EntitlementDecision = EntitlementFacts &
  ({ allowed: true; code: null } | { allowed: false; code: EntitlementRefusal });

/** May this be claimed, how much of it, and what must be shown? */
export function mayClaim(question: EntitlementQuestion): EntitlementDecision {
  const { policy, category, issue, receivedAt, now } = question;
  const closesAt = claimClosesAt(receivedAt, policy);
  const maximumQuantity = Math.max(0, question.itemQuantity - question.quantityAlreadyClaimed);
  const proofs = proofsFor(question.issue, question.category);
  const quantity = Math.min(question.quantity, maximumQuantity);
  const maximumGrams = question.nominalGrams === null ? null : question.nominalGrams * quantity;
  const facts = {
    closesAt,
    lateUntil: lateClaimClosesAt(receivedAt, policy),
    noReason: noReasonReturn({ category, receivedAt, now }, policy),
    advice: adviceOn(issue, category, policy),
    maximumQuantity,
    maximumGrams,
    proofs,
    claimableFen: claimableFen(question, quantity),
  };
  const code = refusalOf(question, facts);
  const bases = basesOf(code ?? 'allowed', category, issue);
  const basis = bases.map((one) => basisSentence(one, policy));
  return code === null
    ? { ...facts, basis, allowed: true, code, reason: allowance(question, facts) }
    : { ...facts, basis, allowed: false, code, reason: refusal(code, question, facts) };
}

/** Whether what is wrong cannot be told without words: nobody could act on it. */
export function needsWords(issue: Issue): boolean {
  return issue === 'other';
}

/** The last instant of the claim window; null while the goods have not been handed out. */
export function claimClosesAt(receivedAt: Instant | null, policy: Policy): Instant | null {
  return receivedAt === null ? null : receivedAt + policy.entitlement.claimWindowHours * HOUR;
}

/** With an inspection report a claim is taken so long after receipt. */
export function lateClaimClosesAt(receivedAt: Instant | null, policy: Policy): Instant | null {
  return receivedAt === null ? null : receivedAt + policy.entitlement.lateWithReportDays * DAY;
}

type Facts = Omit<EntitlementFacts, 'reason' | 'basis'>;

function refusalOf(question: EntitlementQuestion, facts: Facts): EntitlementRefusal | null {
  const { closesAt, maximumQuantity, maximumGrams, proofs } = facts;
  const { grams } = question;
  if (closesAt === null) return 'notReceivedYet';
  if (question.hasOpenTicket || maximumQuantity === 0) return 'alreadyClaimed';
  if (question.now > closesAt && !isLateWithReport(question, facts)) return 'windowClosed';
  if (question.quantity > maximumQuantity) return 'quantityTooHigh';
  if (grams !== null && maximumGrams === null) return 'notSoldByWeight';
  if (grams !== null && maximumGrams !== null && grams > maximumGrams) return 'weightTooHigh';
  const mustBeSeen = proofs.some(({ required }) => required) || question.now > closesAt;
  const photoMissing = question.photoCount === 0 && mustBeSeen;
  if (photoMissing) return 'photoRequired';
  const saysNothing = question.note !== undefined && question.note.trim() === '';
  return needsWords(question.issue) && saysNothing ? 'wordsRequired' : null;
}

/**
 * The part of the line's price that belongs to the next `quantity` units. The running total is
 * rounded, so that claims of all units, one after another, add up to exactly what was paid. Of
 * goods sold by weight the bad grams take their share of these units' price, at least one fen.
 */
function claimableFen(question: EntitlementQuestion, quantity: number): Fen {
  const { itemPaidFen, itemQuantity, quantityAlreadyClaimed } = question;
  const unclaimed = itemQuantity - quantityAlreadyClaimed - quantity;
  const parts = splitByWeight(itemPaidFen, [quantityAlreadyClaimed, quantity, unclaimed]);
  const unitsFen = parts[1] ?? 0;
  const { nominalGrams, grams } = question;
  const promisedGrams = (nominalGrams ?? 0) * quantity;
  if (grams === null || grams >= promisedGrams) return unitsFen;
  const [gramsFen = 0] = splitByWeight(unitsFen, [grams, promisedGrams - grams]);
  return Math.min(unitsFen, Math.max(1, gramsFen));
}

function isLateWithReport({ withReport = false, now }: EntitlementQuestion, facts: Facts): boolean {
  return withReport && now <= (facts.lateUntil ?? 0);
}

function allowance(question: EntitlementQuestion, { closesAt, lateUntil }: Facts): Sentence {
  if (closesAt !== null && question.now > closesAt) {
    const { lateWithReportDays: lateDays } = question.policy.entitlement;
    const leftMs = (lateUntil ?? question.now) - question.now;
    return { key: 'entitlement.lateWithReport', params: { lateDays, leftMs } };
  }
  return {
    key: 'entitlement.allowed',
    params: {
      windowHours: question.policy.entitlement.claimWindowHours,
      leftMs: (closesAt ?? question.now) - question.now,
    },
  };
}

function refusal(
  code: EntitlementRefusal,
  question: EntitlementQuestion,
  { maximumQuantity, maximumGrams }: Pick<EntitlementFacts, 'maximumQuantity' | 'maximumGrams'>,
): Sentence {
  const allClaimed = code === 'alreadyClaimed' && !question.hasOpenTicket;
  return {
    key: allClaimed ? 'entitlement.allClaimed' : `entitlement.${code}`,
    params: {
      windowHours: question.policy.entitlement.claimWindowHours,
      maximumQuantity,
      maximumGrams: maximumGrams ?? 0,
    },
  };
}
