/** When somebody is there: leaders by their day, the platform's people by shift. */
import { DAY, HOUR, MINUTE, type Instant } from '../../../domain/primitives/instant';
import type { Span } from '../../../domain/sla/calendar';
import type { Assumptions } from './assumptions';
import { streamOf } from './streams';

/** Spans of presence of one day, in order; empty on a day off. */
export type Presence = (day: number) => Span[];

export class Duty {
  private readonly days = new Map<number, Span[]>();

  constructor(
    private readonly startsAt: Instant,
    private readonly presence: Presence,
  ) {}

  isOn(at: Instant): boolean {
    return this.spansOf(this.dayOf(at)).some((span) => span.startsAt <= at && at < span.endsAt);
  }

  /** The same instant while on duty; far in the future for somebody who never comes again. */
  nextOn(at: Instant): Instant {
    return Math.max(at, this.spanAtOrAfter(at).startsAt);
  }

  /** The presence that holds the instant, or the next one after it. */
  spanAtOrAfter(at: Instant): Span {
    for (let day = this.dayOf(at); day < this.dayOf(at) + 15; day += 1) {
      const span = this.spansOf(day).find(({ endsAt }) => endsAt > at);
      if (span !== undefined) return span;
    }
    return { startsAt: at + 400 * DAY, endsAt: at + 401 * DAY };
  }

  /** Time on duty of the first so many days. */
  lengthOf(days: number): number {
    const all = Array.from({ length: days }, (_, day) => this.spansOf(day)).flat();
    return all.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
  }

  /** Those of the day of an instant. */
  spansAround(at: Instant): Span[] {
    return this.spansOf(this.dayOf(at));
  }

  spansOf(day: number): Span[] {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const midnight = this.startsAt + day * DAY;
    const spans = this.presence(day).map(({ startsAt, endsAt }) => ({
      startsAt: midnight + startsAt,
      endsAt: midnight + endsAt,
    }));
    this.days.set(day, spans);
    return spans;
  }

  private dayOf(at: Instant): number {
    return Math.floor((at - this.startsAt) / DAY);
  }
}

/** On a holiday so many more have a day off, and say so (ours). */
const HOLIDAY_OFF = 4;

/** What a leader's day is: there, away without a word, or away as the system was told. */
export function dayKindOf(
  seed: number,
  leaderId: string,
  { untoldDayOffShare, toldDayOffShare }: Assumptions,
): (day: number, isHoliday: boolean) => 'there' | 'untold' | 'told' {
  return (day, isHoliday) => {
    const drawn = streamOf(seed, leaderId, 'day-off', day).next();
    if (drawn < untoldDayOffShare) return 'untold';
    const told = toldDayOffShare * (isHoliday ? HOLIDAY_OFF : 1);
    return drawn < untoldDayOffShare + told ? 'told' : 'there';
  };
}

/** From about eight to about ten at night with a break; some are there in the evening alone. */
export function leaderPresence(
  seed: number,
  leaderId: string,
  { assumptions, isHoliday }: { assumptions: Assumptions; isHoliday: (day: number) => boolean },
): Presence {
  const { breakMinutes, eveningLeaderShare } = assumptions;
  const isEvening = streamOf(seed, leaderId, 'evening').happens(eveningLeaderShare);
  const kindOf = dayKindOf(seed, leaderId, assumptions);
  return (day) => {
    if (kindOf(day, isHoliday(day)) !== 'there') return [];
    const stream = streamOf(seed, leaderId, 'presence', day);
    const opens = 8 * HOUR + stream.between(-15, 15) * MINUTE;
    const pauses = stream.between(11.5, 14) * HOUR;
    const closes = 22 * HOUR + stream.between(-20, 20) * MINUTE;
    if (isEvening) return [{ startsAt: 17.5 * HOUR, endsAt: closes }];
    const resumes = pauses + breakMinutes * MINUTE;
    return [
      { startsAt: opens, endsAt: pauses },
      { startsAt: resumes, endsAt: closes },
    ];
  };
}

/** Two days of seven are off, in turn; somebody is always there. */
export function shiftPresence(span: Span, place: number, shiftSize: number): Presence {
  return (day) => {
    const isOff = (one: number) => (one + day) % 7 < 2;
    const others = Array.from({ length: shiftSize }, (_, one) => one);
    const nobody = others.every(isOff) && day % shiftSize === place;
    return isOff(place) && !nobody ? [] : [span];
  };
}

export const shifts: readonly [Span, Span] = [
  { startsAt: 7 * HOUR, endsAt: 15 * HOUR },
  { startsAt: 15 * HOUR, endsAt: 23 * HOUR },
];
