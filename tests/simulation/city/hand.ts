/** Somebody who works: one thing at a time, each of which takes minutes that are counted. */
import { MINUTE, type Instant } from '../../../domain/primitives/instant';
import { workMinutes, type Assumptions, type Work } from './assumptions';
import type { PlannedClaim } from './claim-plan';
import type { Span } from '../../../domain/sla/calendar';
import type { CityWorld } from './city-world';
import type { Duty } from './duty';
import { streamOf } from './streams';

export type Trade = 'leader' | 'helper' | 'agent' | 'supervisor' | 'finance' | 'supplier';

/** Who is at home on a shelf needs less time for it (ours). */
const SPECIALIST_FACTOR = 0.8;

export class Hand {
  /** Tickets that wait for this person. */
  readonly waiting = new Set<string>();
  isBusy = false;
  /** The ticket in hand. */
  current: string | null = null;
  readonly warned = new Set<string>();
  workedMs = 0;
  /** When they were at work, and on whose claim. */
  readonly worked: Array<Span & { about: string }> = [];
  /** Pieces of work done. */
  done = 0;

  constructor(
    readonly id: string,
    readonly trade: Trade,
    readonly duty: Duty,
    readonly specialties: readonly string[] = [],
  ) {}
}

/** Minutes of work by claim, and whose they were. */
export class Timesheet {
  readonly minutesByClaim = new Map<string, number>();
  private pieces = 0;

  constructor(
    private readonly city: CityWorld,
    private readonly seed: number,
    private readonly assumptions: Assumptions,
  ) {}

  /** Works on a claim for as long as it takes. */
  async work(hand: Hand, claim: PlannedClaim, work: Work): Promise<void> {
    const minutes = this.minutesOf(hand, claim, work);
    this.count(hand, claim, minutes);
    const startsAt = this.city.time.now();
    hand.worked.push({ startsAt, endsAt: startsAt + minutes * MINUTE, about: claim.name });
    await this.city.time.sleep(minutes * MINUTE);
  }

  /** Notes work that keeps nobody from anything else. */
  note(hand: Hand, claim: PlannedClaim, work: Work): void {
    this.count(hand, claim, this.minutesOf(hand, claim, work));
  }

  private count(hand: Hand, { name }: PlannedClaim, minutes: number): void {
    hand.workedMs += minutes * MINUTE;
    hand.done += 1;
    this.minutesByClaim.set(name, (this.minutesByClaim.get(name) ?? 0) + minutes);
  }

  private minutesOf(hand: Hand, claim: PlannedClaim, work: Work): number {
    const { judgeMinutes, otherMinutesFactor, workSigma } = this.assumptions;
    const stream = streamOf(this.seed, 'work', claim.name, work, (this.pieces += 1));
    const median = work === 'judge' ? judgeMinutes : workMinutes[work] * otherMinutesFactor;
    const skill = hand.specialties.includes(claim.goods.category) ? SPECIALIST_FACTOR : 1;
    return stream.logNormal(median, workSigma) * claim.effort * skill;
  }
}

/** The next instant at which somebody on duty has looked, if it takes them so long. */
export function lookedAt(duty: Duty, now: Instant, lag: number): Instant {
  return duty.nextOn(duty.nextOn(now) + lag);
}
