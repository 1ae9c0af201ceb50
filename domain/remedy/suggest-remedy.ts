import type { AskedPart } from '../primitives/asked-part';
import type { Issue } from '../primitives/issue';
import { splitByWeight, type Fen } from '../primitives/money';
import type { Sentence } from '../primitives/sentence';

export interface RemedyFacts {
  issue: Issue;
  /** What the claimed quantity cost: never more than this is suggested. */
  claimedFen: Fen;
  /** What the form says of the line: units, and how much of them is bad by weight. */
  claimed: {
    units: number;
    boughtUnits: number;
    /** Null: all of what the units promise. */
    grams: number | null;
    /** What the claimed units promise; null where they are not sold by weight. */
    promisedGrams: number | null;
  };
  /** What the scales show of the whole line; null where nothing was weighed. */
  weighing: {
    /** Beyond tolerance. */
    missingGrams: number;
    expectedGrams: number;
    /** What the whole line cost. */
    paidFen: Fen;
  } | null;
  /** How much the words ask for, or call bad. */
  asked: AskedPart;
  /** The words speak of somebody hurt, or of what may hurt somebody. */
  danger: boolean;
}

export interface RemedySuggestion {
  remedy: 'refund' | 'partialRefund';
  amountFen: Fen;
  reasons: Sentence[];
}

/** Goods that nobody eats any part of, however much of them was looked at. */
const wholeIssues: readonly Issue[] = ['expired', 'foreignObject', 'thawed'];

/**
 * The claim, or the part of it that is missing, asked for or bad: what was weighed goes before the
 * form, the form before words, a sum that is asked for before a share. Never more than the claim;
 * a person decides.
 */
export function suggestRemedy(facts: RemedyFacts): RemedySuggestion {
  const { issue, weighing, danger } = facts;
  if (danger || wholeIssues.includes(issue)) return wholeClaim(facts);
  if (issue !== 'short' || weighing === null) return byWords(facts);
  // Scales that show nothing missing decide nothing: a person looks at the photos.
  if (weighing.missingGrams > 0) return missingPart(weighing, facts);
  const spoken = byWords(facts);
  const shown: Sentence = { key: 'remedy.scalesShowNothingMissing', params: {} };
  // "In full" says nothing beside it.
  const beside = spoken.reasons.slice(spoken.remedy === 'refund' ? 1 : 0);
  return { ...spoken, reasons: [shown, ...beside] };
}

function missingPart(
  { missingGrams, expectedGrams, paidFen }: NonNullable<RemedyFacts['weighing']>,
  facts: RemedyFacts,
): RemedySuggestion {
  const missingFen = partFen(paidFen, missingGrams, expectedGrams);
  const params = { missingGrams, expectedGrams };
  return partOf(facts, missingFen, { key: 'remedy.missingPart', params });
}

/** What was said, as far as the form leaves it open. */
function byWords(facts: RemedyFacts): RemedySuggestion {
  const { asked, claimedFen } = facts;
  const formSaysPart = saysPart(facts);
  switch (asked.kind) {
    case 'sum':
      return partOf(facts, asked.amountFen, { key: 'remedy.askedSum', params: { claimedFen } });
    case 'share': {
      const isAsked = asked.said === 'asked';
      // Half of the line, or of what the form claims of it?
      if (formSaysPart) return isAsked ? unclear(facts, 'sum') : wholeClaim(facts);
      const key = isAsked ? 'remedy.askedShare' : 'remedy.badShare';
      const params = { part: asked.part, whole: asked.whole };
      return partOf(facts, partFen(claimedFen, asked.part, asked.whole), { key, params });
    }
    case 'weight': {
      if (formSaysPart) return wholeClaim(facts);
      const { badGrams, promisedGrams } = asked;
      const params = { badGrams, promisedGrams };
      const amountFen = partFen(claimedFen, badGrams, promisedGrams);
      return partOf(facts, amountFen, { key: 'remedy.badGrams', params });
    }
    case 'unclear':
      // How much is bad stands in the form.
      if (formSaysPart && asked.about === 'part') return wholeClaim(facts);
      return unclear(facts, asked.about);
    case 'nothing':
      return wholeClaim(facts);
  }
}

function saysPart({ claimed: { units, boughtUnits, grams, promisedGrams } }: RemedyFacts): boolean {
  return units < boughtUnits || (grams !== null && grams < (promisedGrams ?? grams));
}

/** What a part of a sum comes to: one fen at least, for no part is refunded with nothing. */
function partFen(amountFen: Fen, part: number, whole: number): Fen {
  const [fen = 0] = splitByWeight(amountFen, [part, Math.max(0, whole - part)]);
  return Math.max(1, fen);
}

function partOf(facts: RemedyFacts, amountFen: Fen, because: Sentence): RemedySuggestion {
  if (amountFen >= facts.claimedFen) return wholeClaim(facts);
  const reason = { ...because, params: { ...because.params, amountFen } };
  return { remedy: 'partialRefund', amountFen, reasons: [reason] };
}

/** The plan stays, and whoever decides reads the words. */
function unclear(facts: RemedyFacts, about: 'sum' | 'part'): RemedySuggestion {
  const whole = wholeClaim(facts);
  const key = about === 'sum' ? 'remedy.sumUnclear' : 'remedy.partUnclear';
  return { ...whole, reasons: [...whole.reasons, { key, params: {} }] };
}

/** All that is claimed, which may be a part of what was bought. */
function wholeClaim({ claimedFen: amountFen, claimed }: RemedyFacts): RemedySuggestion {
  const { units, boughtUnits, grams, promisedGrams } = claimed;
  const told = (key: string, params: Sentence['params']): RemedySuggestion => {
    const reasons = [{ key, params: { ...params, amountFen } }];
    return { remedy: 'refund', amountFen, reasons };
  };
  if (grams !== null && promisedGrams !== null && grams < promisedGrams) {
    return told('remedy.claimedGrams', { claimedGrams: grams, promisedGrams });
  }
  if (units < boughtUnits) return told('remedy.claimedUnits', { units, boughtUnits });
  return told('remedy.fullRefund', {});
}

/**
 * Once a part was paid and the claim is decided again: its rest, for the part was not enough. What
 * was paid counts wherever a suggestion is read.
 */
export function suggestRest(
  { remedy, reasons }: RemedySuggestion,
  claim: { claimedFen: Fen; paidBeforeFen: Fen },
): RemedySuggestion | null {
  if (remedy === 'refund' || claim.paidBeforeFen === 0) return null;
  const others = reasons.filter(({ key }) => !key.startsWith('remedy.'));
  const rest: Sentence = { key: 'remedy.restOfClaim', params: {} };
  return { remedy: 'refund', amountFen: claim.claimedFen, reasons: [...others, rest] };
}
