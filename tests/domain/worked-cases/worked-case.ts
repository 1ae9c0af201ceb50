/**
 * Written examples, not real cases: what the records say of a claim, and who should bear it and
 * what should be done by whoever wrote them down, before the rules were run on them.
 *
 * `evidence` says only what is on record: `cold=MINUTES/HIGHEST/LIMIT` above the limit in degrees on
 * the way, `station=…` the same after the arrival,
 * `packed=-G/OF` and `way=-G/OF` grams missing when packed and since, `seal=opened|station|whole|door`
 * (open on arrival, opened at the station, whole on arrival, whole at the door),
 * `inspection=passed|failed|missing`, `arrived=M` and `handed=M` minutes after the promise,
 * `batch=OTHERS/LEADERS`, `kept=HOURS`, `left=UNITS` over at the station, `stock=UNITS`, `used`,
 * `unwell`, `says=WORDS` and `spec=…` of the one unit that was bought, `prefers=…`,
 * `similar=WAY:RATED/SATISFIED,…`. `confirm` is what one tap of a leader does.
 * `expert` is what an experienced person would decide where that is not what is suggested: a party,
 * a way or `askProof`.
 */
import { join } from 'node:path';
import { readTable, type Row } from '../../../scripts/training/table';
import {
  goodsCategories,
  isPerishable,
  type GoodsCategory,
} from '../../../domain/entitlement/goods-category';
import { weighingFinding } from '../../../domain/evidence/weighing';
import type { LiabilityFacts, SealFound } from '../../../domain/liability/rule';
import { suggestLiability } from '../../../domain/liability/suggest-liability';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { MINUTE } from '../../../domain/primitives/instant';
import { issues, type Issue } from '../../../domain/primitives/issue';
import { preferences, type Preference } from '../../../domain/primitives/preference';
import { planRemedy } from '../../../domain/remedy/plan-remedy';
import { couponCeilingFen } from '../../../domain/remedy/remedy';
import { suggestRemedy, type RemedyFacts } from '../../../domain/remedy/suggest-remedy';
import { readAsked } from '../../../domain/understanding/read-asked';
import { readSafetyWords } from '../../../domain/understanding/read-urgency';
import type { WayRecords } from '../../../domain/remedy/rank-ways';

const policy = policyOf(currentPolicyVersion);

/** Any day; only spans matter. */
const PROMISED_AT = Date.parse('2026-11-20T16:00:00+08:00');

export function workedCases(): Row[] {
  return readTable(join(__dirname, 'worked-cases.tsv'));
}

type Evidence = ReadonlyMap<string, string>;

function evidenceOf(row: Row): Evidence {
  const tokens = row['evidence'] === '-' ? [] : (row['evidence'] ?? '').split(' ');
  return new Map(tokens.map((token): [string, string] => {
    const [name = '', value = ''] = token.split('=');
    return [name, value];
  }));
}

/** `-100/1000` -> [-100, 1000] */
function numbers(value: string | undefined): number[] {
  return value === undefined ? [] : value.split('/').map(Number);
}

function oneOf<Value extends string>(values: readonly Value[], value: string | undefined): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Error(`${value} is none of ${values.join(', ')}`);
  return found;
}

const seals: Readonly<Record<string, SealFound>> = {
  opened: 'openOnArrival',
  station: 'openedAtStation',
  whole: 'wholeOnArrival',
  door: 'wholeAtDoor',
};

function issueIn(row: Row): Issue {
  return oneOf(issues, row['issue']);
}

function categoryOf(row: Row): GoodsCategory {
  return oneOf(Object.keys(goodsCategories) as GoodsCategory[], row['goods']);
}

function weighingIn(evidence: Evidence) {
  const [packedShort = 0, ofPacked] = numbers(evidence.get('packed'));
  const [wayShort = 0, ofWay] = numbers(evidence.get('way'));
  const nominalGrams = ofPacked ?? ofWay;
  if (nominalGrams === undefined) return null;
  const packedGrams = nominalGrams + packedShort;
  return weighingFinding(
    { nominalGrams, packedGrams, handedGrams: packedGrams + wayShort },
    policy,
  );
}

function coldChainIn(evidence: Evidence): LiabilityFacts['coldChain'] {
  const [onTheWay, atStation] = [numbers(evidence.get('cold')), numbers(evidence.get('station'))];
  const limit = onTheWay[2] ?? atStation[2];
  if (limit === undefined) return null;
  const breachOf = ([minutes = 0, highest = 0]: number[]) => {
    return minutes === 0 ? null : { minutes, highestTenths: Math.round(highest * 10) };
  };
  return { limitTenths: limit * 10, breach: breachOf(onTheWay), stationBreach: breachOf(atStation) };
}

function handOutIn(evidence: Evidence): LiabilityFacts['handOut'] {
  const at = (name: string) => {
    const [minutes] = numbers(evidence.get(name));
    return minutes === undefined ? null : PROMISED_AT + minutes * MINUTE;
  };
  if (at('arrived') === null && at('handed') === null) return null;
  return { promisedAt: PROMISED_AT, arrivedAt: at('arrived'), handedAt: at('handed') };
}

function factsOf(row: Row): LiabilityFacts {
  const evidence = evidenceOf(row);
  const category = categoryOf(row);
  const [others = 0, leaders = 1] = numbers(evidence.get('batch'));
  const inspection = evidence.get('inspection');
  return {
    issue: issueIn(row),
    goods: { perishable: isPerishable(category), customMade: category === 'customMade' },
    coldChain: coldChainIn(evidence),
    weighing: weighingIn(evidence),
    seal: seals[evidence.get('seal') ?? ''] ?? null,
    inspection:
      inspection === undefined
        ? null
        : oneOf(['passed', 'failed', 'missing'] as const, inspection),
    handOut: handOutIn(evidence),
    leftOverUnits: numbers(evidence.get('left'))[0] ?? null,
    keptHours: numbers(evidence.get('kept'))[0] ?? null,
    sameBatchResidents: others,
    sameBatchLeaders: leaders,
    said: { used: evidence.has('used'), unwell: evidence.has('unwell') },
  };
}

function recordsIn(evidence: Evidence): WayRecords {
  const parts = evidence.get('similar')?.split(',') ?? [];
  return Object.fromEntries(
    parts.map((part) => {
      const [way = '', counts = ''] = part.split(':');
      const [rated = 0, satisfied = 0] = numbers(counts);
      return [way, { rated, satisfied }];
    }),
  );
}

function prefersIn(evidence: Evidence): Preference | null {
  return evidence.has('prefers') ? oneOf(preferences, evidence.get('prefers')) : null;
}

function remedyFactsOf(issue: Issue, claimedFen: number, evidence: Evidence): RemedyFacts {
  const weighed = weighingIn(evidence);
  const says = evidence.get('says') ?? '';
  const goods = { unit: '份', spec: evidence.get('spec') ?? '', quantity: 1, promisedGrams: null };
  return {
    issue,
    claimedFen,
    claimed: { units: 1, boughtUnits: 1, grams: null, promisedGrams: null },
    weighing: weighed === null ? null : { ...weighed, paidFen: claimedFen },
    asked: readAsked(says, goods),
    danger: evidence.has('unwell') || readSafetyWords(says).length > 0,
  };
}

/** What the rules make of a case, in the words of the table. */
export function outcomeOf(row: Row) {
  const evidence = evidenceOf(row);
  const facts = factsOf(row);
  const liability = suggestLiability(facts, policy);
  const claimedFen = Math.round(Number(row['paid']) * 100);
  const weighed = weighingIn(evidence);
  const asked = remedyFactsOf(facts.issue, claimedFen, evidence);
  const wish = row['wish'];
  const coupon = { policy, orderPaidFen: claimedFen, givenFen: 0, isLeader: true };
  const plan = planRemedy(
    {
      ...facts,
      leftFen: claimedFen,
      valueFen: claimedFen,
      suggestedFen: suggestRemedy(asked).amountFen,
      scalesFull: weighed !== null && weighed.missingGrams <= 0,
      stock: numbers(evidence.get('stock'))[0] ?? null,
      quantity: 1,
      used: facts.said.used,
      unwell: facts.said.unwell,
      couponFen: couponCeilingFen(coupon),
      residentLiable: liability.liableParty === 'resident',
      wish: wish === 'refund' || wish === 'reissue' ? wish : null,
      prefers: prefersIn(evidence),
      records: recordsIn(evidence),
      desk: 'leader',
      nod: 'own',
      limitFen: policy.refund.leaderLimitFen,
    },
    policy.suggestion,
  );
  const [first] = plan.ways;
  if (first === undefined) throw new Error(`${row['id']}: no way is open`);
  const against = [...new Set(liability.conflicts.map(({ liableParty }) => liableParty))];
  return {
    party: liability.liableParty,
    rule: liability.ruleId,
    against: against.length === 0 ? '-' : against.sort().join(','),
    way: first.way,
    amountFen: 'amountFen' in first.remedy ? first.remedy.amountFen : 0,
    confirm: first.confirmation,
    findings: [liability, ...liability.alike, ...liability.conflicts].map(({ ruleId }) => ruleId),
    ways: plan.ways.map(({ way }) => way),
  };
}

/** What whoever wrote the case expects of all that. */
export function expectedOf(row: Row) {
  const { party, rule, against, way, confirm } = row;
  return { party, rule, against, way, amountFen: Math.round(Number(row['amount']) * 100), confirm };
}
