import type { SuggestionPolicy } from '../policy/suggestion-policy';
import type { Preference } from '../primitives/preference';
import type { Sentence } from '../primitives/sentence';
import type { Way } from './way';

/** How often a way satisfied in rated cases of the same issue and category. */
export interface WayRecord {
  rated: number;
  satisfied: number;
}

export type WayRecords = Partial<Record<Way, WayRecord>>;

interface RankFacts {
  /** What is wished for this claim; null: whoever handles it decides. */
  wish: 'refund' | 'reissue' | null;
  prefers: Preference | null;
  records: WayRecords;
  /** The rules point to the resident, or the goods were merely late: the first stays first. */
  settled: boolean;
}

export interface RankedWays {
  ways: Way[];
  /** What put the first one first, in one or two sentences. */
  reasons: Sentence[];
}

const goodsWays: readonly Way[] = ['reissue', 'exchange'];

/**
 * The wish of this claim goes before what matters to the resident in general, that before what
 * satisfied others, that before the order of the rules.
 */
export function rankWays(
  byRule: readonly Way[],
  facts: RankFacts,
  policy: SuggestionPolicy,
): RankedWays {
  if (facts.settled) return { ways: [...byRule], reasons: [said('way.byRule')] };
  const lifted = liftedByWish(byRule, facts) ?? liftedByPreference(byRule, facts);
  if (lifted !== null) return { ways: first(lifted.way, byRule), reasons: [said(lifted.key)] };
  if (facts.wish === 'refund') return { ways: [...byRule], reasons: [said('way.byRule')] };
  return rankByRecords(byRule, facts.records, policy);
}

function liftedByWish(byRule: readonly Way[], { wish }: RankFacts) {
  if (wish !== 'reissue') return null;
  const way = byRule.find((one) => goodsWays.includes(one));
  return way === undefined ? null : { way, key: 'way.byWish' };
}

/** Who wishes to be called is called; that changes the next step and not the way. */
function liftedByPreference(byRule: readonly Way[], { prefers }: RankFacts) {
  if (prefers === 'speed' && byRule.includes('refund')) {
    return { way: 'refund' as const, key: 'way.bySpeed' };
  }
  if (prefers === 'compensation' && byRule.includes('refundWithCoupon')) {
    return { way: 'refundWithCoupon' as const, key: 'way.byCompensation' };
  }
  return null;
}

function rankByRecords(
  byRule: readonly Way[],
  records: WayRecords,
  { similarCases, similarMarginBasisPoints }: SuggestionPolicy,
): RankedWays {
  const known = byRule.filter((way) => (records[way]?.rated ?? 0) >= similarCases);
  const [usual] = byRule;
  if (usual === undefined || known.length < 2 || !known.includes(usual)) {
    return { ways: [...byRule], reasons: [said('way.byRule'), said('way.tooFewCases')] };
  }
  const share = (way: Way) => satisfiedBasisPoints(records[way]);
  const best = known.reduce((one, other) => (share(other) > share(one) ? other : one), usual);
  const isClear = share(best) - share(usual) >= similarMarginBasisPoints;
  const chosen = isClear ? best : usual;
  const percent = Math.round(share(chosen) / 100);
  const params = { cases: records[chosen]?.rated ?? 0, percent };
  const reason = { key: isClear ? 'way.byCases' : 'way.casesAgree', params };
  return { ways: first(chosen, byRule), reasons: [reason] };
}

/** Of ten thousand rated cases so many were satisfied; 0 where none was rated. */
export function satisfiedBasisPoints(record: WayRecord | undefined): number {
  if (record === undefined || record.rated === 0) return 0;
  return Math.round((record.satisfied * 10_000) / record.rated);
}

function first(way: Way, others: readonly Way[]): Way[] {
  return [way, ...others.filter((other) => other !== way)];
}

function said(key: string): Sentence {
  return { key, params: {} };
}
