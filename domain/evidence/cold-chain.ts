import { MINUTE, type Instant } from '../primitives/instant';

/** What a logger in the truck recorded. Tenths of a degree Celsius. */
export interface TemperatureReading {
  at: Instant;
  tenths: number;
}

/** A run of readings above the limit: from the first of them to the last. */
export interface ColdChainBreach {
  startedAt: Instant;
  endedAt: Instant;
  /** Whole minutes that the readings prove; 0 where only one reading was above. */
  minutes: number;
  highestTenths: number;
}

/**
 * The longest time above the limit; the warmer of two equal ones; null where no reading was above.
 * The time before the first and after the last warm reading is not counted: nobody measured it.
 */
export function longestBreach(
  readings: readonly TemperatureReading[],
  limitTenths: number,
): ColdChainBreach | null {
  return breaches(readings, limitTenths).reduce<ColdChainBreach | null>(
    (worst, breach) => (worst === null || isWorse(breach, worst) ? breach : worst),
    null,
  );
}

/** When the goods came to the station and to the resident; null: nobody noted it. */
interface Kept {
  arrivedAt: Instant | null;
  handedAt: Instant | null;
}

/**
 * The last instant at which the carrier answers for the goods. Without a trace of the arrival
 * nobody can tell way and station apart: the truck's logger is the carrier's.
 */
export function carriedUntil({ arrivedAt, handedAt }: Kept): Instant {
  return arrivedAt ?? handedAt ?? Infinity;
}

/** The longest breach while the carrier had the goods, and the longest at the station after. */
export function breachesByKeeper(
  { readings, limitTenths }: { readings: readonly TemperatureReading[]; limitTenths: number },
  kept: Kept,
): { breach: ColdChainBreach | null; stationBreach: ColdChainBreach | null } {
  const { handedAt } = kept;
  const until = carriedUntil(kept);
  const onTheWay = readings.filter(({ at }) => at <= until);
  // What is warm at home is nobody's breach.
  const atStation = readings.filter(({ at }) => at >= until && at <= (handedAt ?? Infinity));
  return {
    breach: longestBreach(onTheWay, limitTenths),
    stationBreach: longestBreach(atStation, limitTenths),
  };
}

function breaches(
  readings: readonly TemperatureReading[],
  limitTenths: number,
): ColdChainBreach[] {
  const found: ColdChainBreach[] = [];
  let current: ColdChainBreach | null = null;
  for (const { at, tenths } of [...readings].sort((one, other) => one.at - other.at)) {
    if (tenths <= limitTenths) {
      current = null;
    } else if (current === null) {
      current = { startedAt: at, endedAt: at, minutes: 0, highestTenths: tenths };
      found.push(current);
    } else {
      current.endedAt = at;
      current.minutes = Math.floor((at - current.startedAt) / MINUTE);
      current.highestTenths = Math.max(current.highestTenths, tenths);
    }
  }
  return found;
}

function isWorse(one: ColdChainBreach, other: ColdChainBreach): boolean {
  return one.minutes === other.minutes
    ? one.highestTenths > other.highestTenths
    : one.minutes > other.minutes;
}
