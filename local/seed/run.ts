/**
 * The truck runs of the last days: each brings the orders of one community to its pick-up point.
 * They are laid relative to the instant of seeding, so that at any hour some claim windows are
 * open, some are about to close and some are closed.
 */
import { DAY, HOUR, MINUTE, type Instant } from '../../domain/primitives/instant';
import { communities } from './people';

export type Wave =
  | 'onTheWay'
  | 'late'
  | 'today'
  | 'yesterday'
  | 'twoDaysAgo'
  | 'windowClosing'
  | 'windowClosed'
  | 'lastWeek';

export interface Run {
  id: string;
  /** As painted on the truck; different for every run of an estate. */
  truck: number;
  wave: Wave;
  communityId: string;
  packedAt: Instant;
  departedAt: Instant;
  /** Null while the truck is on its way. */
  arrivedAt: Instant | null;
  /** People were told that they can have their goods from then on. */
  promisedAt: Instant;
  /** When the leader began and ended to hand out; null where that has not happened. */
  handOut: { from: Instant; to: Instant } | null;
  /** The freezer of this truck failed for a while. */
  freezerFailed: boolean;
}

/** How long ago the hand-out began: at most and at least, in minutes before the seeding. */
const handOutAges: Partial<Record<Wave, { most: number; least: number }>> = {
  today: { most: 6 * 60, least: 90 },
  yesterday: { most: 32 * 60, least: 22 * 60 },
  twoDaysAgo: { most: 56 * 60, least: 44 * 60 },
  windowClosing: { most: 71 * 60 + 40, least: 70 * 60 },
  windowClosed: { most: 96 * 60, least: 78 * 60 },
  lastWeek: { most: 150 * 60, least: 120 * 60 },
};

/** Where a run was late: minutes from promise to arrival, and from there to the hand-out. */
const delays: Record<string, { arrival: number; handOut: number }> = {
  // The truck came two and a half hours after the promised time.
  'jiangpan-yesterday': { arrival: 150, handOut: 45 },
  // It came in time and stood at the leader's for four hours.
  'jiangpan-twoDaysAgo': { arrival: -30, handOut: 240 },
};

/** The usual run is there well before the promised time. */
const punctual = { arrival: -105, handOut: 45 };

/** Every run of these waves is handed out within so many minutes. */
const HAND_OUT_MINUTES = 50;

/** China has one time zone without summer time. */
const SHANGHAI_OFFSET = 8 * HOUR;

function shanghaiHour(at: Instant): number {
  return Math.floor(((at + SHANGHAI_OFFSET) % DAY) / HOUR);
}

/** The last time before `before` at which a clock in China showed that hour and minute. */
export function lastTimeBefore(before: Instant, hour: number, minute: number): Instant {
  const startOfDay = Math.floor((before + SHANGHAI_OFFSET) / DAY) * DAY - SHANGHAI_OFFSET;
  const at = startOfDay + hour * HOUR + minute * MINUTE;
  return at < before ? at : at - DAY;
}

/** Leaders hand out by day: the latest moment of a span in which one would, else its middle. */
function dayTimeWithin(earliest: Instant, latest: Instant): Instant {
  for (let at = latest; at >= earliest; at -= 10 * MINUTE) {
    const hour = shanghaiHour(at);
    if (hour >= 9 && hour < 20) return at;
  }
  return Math.round((earliest + latest) / 2);
}

function wholeMinute(at: Instant): Instant {
  return Math.floor(at / MINUTE) * MINUTE;
}

type UnnumberedRun = Omit<Run, 'truck'>;

function handedOutRun(wave: Wave, communityId: string, seededAt: Instant): UnnumberedRun {
  const ages = handOutAges[wave];
  if (ages === undefined) throw new Error(`nothing was handed out in wave ${wave}`);
  const latest = seededAt - ages.least * MINUTE;
  const from = wholeMinute(dayTimeWithin(seededAt - ages.most * MINUTE, latest));
  const id = `${communityId}-${wave}`;
  const delay = delays[id] ?? punctual;
  const arrivedAt = from - delay.handOut * MINUTE;
  return {
    id,
    wave,
    communityId,
    packedAt: arrivedAt - 8 * HOUR,
    departedAt: arrivedAt - 5 * HOUR,
    arrivedAt,
    promisedAt: arrivedAt - delay.arrival * MINUTE,
    handOut: { from, to: from + HAND_OUT_MINUTES * MINUTE },
    freezerFailed: communityId === 'cuihu' && wave === 'yesterday',
  };
}

function openRun(
  wave: 'onTheWay' | 'late',
  communityId: string,
  departedAt: Instant,
  promisedAt: Instant,
): UnnumberedRun {
  return {
    id: `${communityId}-${wave}`,
    wave,
    communityId,
    packedAt: departedAt - 3 * HOUR,
    departedAt,
    arrivedAt: null,
    promisedAt,
    handOut: null,
    freezerFailed: false,
  };
}

/** Deterministic: the same instant gives the same runs. */
export function runsBefore(seededAt: Instant): Run[] {
  const minute = wholeMinute(seededAt);
  const runs = communities.flatMap(({ id }) => [
    openRun('onTheWay', id, minute - 2 * HOUR, minute + 4 * HOUR),
    openRun('late', id, minute - 33 * HOUR, minute - 27 * HOUR),
    ...(Object.keys(handOutAges) as Wave[]).map((wave) => handedOutRun(wave, id, seededAt)),
  ]);
  return runs.map((run, index) => ({ ...run, truck: index + 1 }));
}
