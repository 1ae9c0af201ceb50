/** Which claims come when, and what is true of them: the same for both processes. */
import type { Calendars } from '../../../cloudfunctions/_application/ports';
import { isPerishable } from '../../../domain/entitlement/goods-category';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import type { Issue } from '../../../domain/primitives/issue';
import { DAY, HOUR, MINUTE, type Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';
import { goodsOfEstate, type Goods } from '../../../local/seed/goods';
import type { Assumptions } from './assumptions';
import type { Shapes } from './shapes';
import { streamOf, type Stream } from './streams';

/** What settles it, as everybody would see who knew everything. */
export type Truth = 'full' | 'partial' | 'replacement' | 'unfounded';

export interface PlannedClaim {
  /** Names its streams of chance. */
  name: string;
  filedAt: Instant;
  receivedAt: Instant;
  leaderId: string;
  residentId: string;
  isOld: boolean;
  goods: Goods;
  /** The article: goods of the estate stand for a kind of which a city sells many. */
  goodsId: string;
  batchId: string;
  issue: Issue;
  paidFen: Fen;
  paysBy: 'wallet' | 'card';
  truth: Truth;
  /** Of the price, where a part settles it. */
  partShare: number;
  isClear: boolean;
  isAlarming: boolean;
  /** How much more work it is than the average claim. */
  effort: number;
}

/** The days that are not like others, counted from 0. */
export interface SpecialDays {
  batchDay: number;
  outageDay: number;
}

export interface Plan {
  startsAt: Instant;
  days: number;
  special: SpecialDays;
  claims: PlannedClaim[];
}

export interface PlanRequest {
  seed: number;
  days: number;
  leaderIds: readonly string[];
  assumptions: Assumptions;
  shapes: Shapes;
  calendars: Calendars;
}

/** A Monday; the Dragon Boat holiday, 19 to 21 June 2026, is within. */
const LONG_START = Date.parse('2026-06-01T00:00:00+08:00');
const SHORT_START = Date.parse('2026-06-15T00:00:00+08:00');
const LONG_DAYS = 21;

/** Leaders' hours, 08:00 to 22:00 by policy, are when claims come by day. */
const DAY_OPENS = 8 * HOUR;
const DAY_LENGTH = 14 * HOUR;
/** Residents who call at a leader's: so many may have a claim some day (ours). */
const RESIDENTS_A_LEADER = 60;
const OLD_SHARE = 0.15;
const PRICE_SIGMA = 0.8;
/** So many leaders were sent the bad batch. */
const BATCH_LEADER_SHARE = 0.6;

export function planClaims(request: PlanRequest): Plan {
  const { days, leaderIds } = request;
  const startsAt = days >= LONG_DAYS ? LONG_START : SHORT_START;
  const special = { batchDay: Math.floor(days * 0.3), outageDay: Math.floor(days * 0.57) };
  const claims: PlannedClaim[] = [];
  for (let day = 0; day < days; day += 1) {
    const factor = dayFactor(request, startsAt, day);
    for (const leaderId of leaderIds) {
      const times = arrivals(request, leaderId, day, factor);
      claims.push(...times.map((at, index) => claimOf(request, leaderId, startsAt, { day, at, index })));
      if (day === special.batchDay) claims.push(...badBatch(request, leaderId, startsAt, day));
    }
  }
  claims.sort((one, other) => one.filedAt - other.filedAt || (one.name < other.name ? -1 : 1));
  return { startsAt, days, special, claims };
}

/** Against the average of a week: weekends and holidays are busier, and no day is like another. */
function dayFactor({ seed, assumptions, shapes, calendars }: PlanRequest, start: Instant, day: number) {
  const { weekendFactor, holidayFactor } = assumptions;
  const stream = streamOf(seed, 'day', day);
  const weekend = day % 7 >= 5 ? weekendFactor : 1;
  const average = (5 + 2 * weekendFactor) / 7;
  const holiday = isHoliday(calendars, start + day * DAY) ? holidayFactor : 1;
  const byChance = shapes.dayFactors[stream.below(shapes.dayFactors.length)] ?? 1;
  return (weekend / average) * holiday * byChance;
}

const wholeDay = { opensAtMinute: 0, closesAtMinute: 24 * 60 };
const holidaysOnly = { workingDays: null, weekends: null, holidays: wholeDay, lunch: null };

export function isHoliday(calendars: Calendars, at: Instant): boolean {
  const policy = policyOf(currentPolicyVersion);
  return calendars.hoursOf(holidaysOnly, policy).spanAtOrAfter(at).startsAt <= at;
}

/** Times of one leader's claims, from midnight. */
function arrivals(
  { seed, assumptions, shapes }: PlanRequest,
  leaderId: string,
  day: number,
  factor: number,
): number[] {
  const stream = streamOf(seed, 'arrivals', leaderId, day);
  const count = stream.poisson(assumptions.claimsPerLeaderDay * factor);
  const { placesInDay } = shapes;
  return Array.from({ length: count }, () => {
    const isNight = stream.happens(assumptions.nightShare);
    const place = placesInDay[stream.below(placesInDay.length)] ?? 0.5;
    const jitter = stream.between(0, MINUTE);
    if (!isNight) return DAY_OPENS + place * DAY_LENGTH + jitter;
    return (DAY_OPENS + DAY_LENGTH + stream.next() * (DAY - DAY_LENGTH)) % DAY;
  });
}

function claimOf(
  request: PlanRequest,
  leaderId: string,
  start: Instant,
  { day, at, index }: { day: number; at: number; index: number },
): PlannedClaim {
  const { seed, assumptions, shapes } = request;
  const name = `${leaderId}/${day}/${index}`;
  const stream = streamOf(seed, 'claim', name);
  const goods = drawGoods(stream, assumptions.freshShare);
  const goodsId = `${goods.id}-${articleOf(request, name)}`;
  const filedAt = Math.round(start + day * DAY + at);
  const paidFen = Math.max(300, Math.round(stream.logNormal(assumptions.medianPriceYuan, PRICE_SIGMA) * 100));
  const resident = stream.below(RESIDENTS_A_LEADER);
  const truth = drawTruth(stream.next(), assumptions);
  return {
    name,
    filedAt,
    receivedAt: filedAt - Math.min(36 * HOUR, stream.logNormal(3 * HOUR, 1)),
    leaderId,
    residentId: `resident-${leaderId}-${resident}`,
    isOld: resident < RESIDENTS_A_LEADER * OLD_SHARE,
    goods,
    goodsId,
    batchId: `batch-${goodsId}-${day}`,
    issue: drawIssue(stream, goods, truth),
    paidFen,
    paysBy: stream.happens(assumptions.cardShare) ? 'card' : 'wallet',
    truth,
    partShare: stream.between(0.3, 0.7),
    isClear: !stream.happens(assumptions.unclearShare),
    isAlarming: stream.happens(assumptions.alarmingShare),
    effort: shapes.efforts[stream.below(shapes.efforts.length)] ?? 1,
  };
}

/** Of each kind a city sells many articles, each in one batch a day. */
function articleOf({ seed, assumptions }: PlanRequest, name: string): number {
  const ofAKind = Math.max(1, Math.round(assumptions.articles / goodsOfEstate.length));
  return streamOf(seed, 'article', name).below(ofAKind);
}

function drawGoods(stream: Stream, freshShare: number): Goods {
  const isFresh = stream.happens(freshShare);
  const shelf = goodsOfEstate.filter(({ category }) => isPerishable(category) === isFresh);
  return stream.pick(shelf) ?? goodsOfEstate[0]!;
}

function drawTruth(drawn: number, assumptions: Assumptions): Truth {
  const { partialShare, replacementShare, unfoundedShare } = assumptions;
  if (drawn < unfoundedShare) return 'unfounded';
  if (drawn < unfoundedShare + partialShare) return 'partial';
  return drawn < unfoundedShare + partialShare + replacementShare ? 'replacement' : 'full';
}

/** What is bad to the eye is what residents report of fresh goods; a part is missing where a part settles. */
function drawIssue(stream: Stream, { category }: Goods, truth: Truth): Issue {
  const drawn = stream.next();
  if (truth === 'partial') return drawn < 0.5 ? 'short' : 'quality';
  if (isPerishable(category)) return drawn < 0.5 ? 'rotten' : drawn < 0.7 ? 'damaged' : 'quality';
  return drawn < 0.4 ? 'damaged' : drawn < 0.7 ? 'quality' : 'wrongItem';
}

/** One supplier's strawberries, all of one morning, seen in the evening by everybody who got them. */
function badBatch(request: PlanRequest, leaderId: string, start: Instant, day: number) {
  const { seed, assumptions } = request;
  const stream = streamOf(seed, 'batch', leaderId);
  if (!stream.happens(BATCH_LEADER_SHARE)) return [];
  const goods = goodsOfEstate.find(({ id }) => id === 'strawberry') ?? goodsOfEstate[0]!;
  const count = stream.poisson(assumptions.batchClaimsPerLeader / BATCH_LEADER_SHARE);
  return Array.from({ length: count }, (_, index): PlannedClaim => {
    const at = 17 * HOUR + stream.next() * 4 * HOUR;
    const claim = claimOf(request, leaderId, start, { day, at, index: 100 + index });
    const batchId = 'batch-strawberry-bad';
    return {
      ...claim,
      goods,
      goodsId: goods.id,
      batchId,
      issue: 'rotten',
      truth: 'full',
      residentId: `resident-${leaderId}-${20 + stream.below(RESIDENTS_A_LEADER - 20)}`,
    };
  });
}
