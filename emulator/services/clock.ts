/**
 * The clock of the local cloud: real time plus an offset that survives a restart. It may be
 * paused, and it may be advanced, which runs every job that falls due on the way, in order, with
 * the clock standing at each. It never goes back once there are data that were written by it.
 */
import type { Clock, Instant, ServiceStore, ServiceTable, TraceEvent } from '../service';
import { SharedTime } from './clock/shared-time';

interface Job {
  id: string;
  at: Instant;
  run: () => Promise<void>;
}

interface SavedTime {
  offsetMs: number;
  pausedAt: Instant | null;
}

// setTimeout counts in 32 bits; a longer wait is begun anew.
const longestWaitMs = 2 ** 31 - 1;
const savedKey = 'time';

export class ScheduledClock implements Clock {
  readonly shared = new SharedTime();
  /** Told when the clock was turned back, so that recurring jobs can be planned anew. */
  onTurnedBack: () => void = () => undefined;
  private readonly saved: ServiceTable<SavedTime>;
  private readonly jobs = new Map<string, Job>();
  private readonly running = new Set<Promise<void>>();
  private offsetMs: number;
  private pausedAt: Instant | null;
  private advancing = false;
  private advances: Promise<void> = Promise.resolve();
  private wake: NodeJS.Timeout | undefined;
  private state: 'waiting' | 'started' | 'closed' = 'waiting';

  /** @param startAt where a cloud without a past begins; real time when absent */
  constructor(
    store: ServiceStore,
    private readonly trace: (event: Omit<TraceEvent, 'at'>) => void,
    startAt?: Instant,
  ) {
    this.saved = store.table<SavedTime>('clock');
    const before = this.saved.get(savedKey);
    this.offsetMs = before?.offsetMs ?? (startAt === undefined ? 0 : startAt - Date.now());
    this.pausedAt = before?.pausedAt ?? null;
    if (this.pausedAt === null) this.shared.run(this.offsetMs);
    else this.shared.stand(this.pausedAt);
    this.save();
  }

  /** Fires nothing before: the jobs of one service may need the others. */
  start(): void {
    this.state = 'started';
    this.plan();
  }

  now(): Instant {
    return this.shared.now();
  }

  get paused(): boolean {
    return this.pausedAt !== null;
  }

  schedule(id: string, at: Instant, job: () => Promise<void>): void {
    this.jobs.set(id, { id, at, run: job });
    this.plan();
  }

  cancel(id: string): void {
    this.jobs.delete(id);
    this.plan();
  }

  /** The open jobs, the next one first. */
  upcoming(): Array<{ id: string; at: Instant }> {
    return [...this.jobs.values()].sort(byInstant).map(({ id, at }) => ({ id, at }));
  }

  /** Resolves when every job due within `ms` from now has run and the clock stands beyond them. */
  advance(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock goes forwards only');
    return this.queue(() => this.now() + ms);
  }

  /** Advances to an instant; RangeError when it lies in the past. */
  set(instant: Instant): Promise<void> {
    if (!(instant >= this.now())) throw new RangeError('the clock goes forwards only');
    return this.queue(() => instant);
  }

  /**
   * As if no timer had fired for `ms`: the clock stands at the end at once, and every job that fell
   * due on the way runs there, in order. What recurs has one run to make up for all of them.
   */
  skip(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock goes forwards only');
    return this.queue(
      () => this.now() + ms,
      (target) => this.stand(target),
    );
  }

  pause(): void {
    if (this.pausedAt !== null) return;
    this.pausedAt = this.now();
    if (!this.advancing) this.shared.stand(this.pausedAt);
    this.save();
    this.plan();
  }

  /** Time goes on from where it was paused. */
  resume(): void {
    if (this.pausedAt === null) return;
    this.offsetMs = this.now() - Date.now();
    this.pausedAt = null;
    if (!this.advancing) this.shared.run(this.offsetMs);
    this.save();
    this.plan();
  }

  /**
   * Back to real time; RangeError when that would turn the clock back under stored data.
   * @param databaseIsEmpty whether nothing was written by the clock yet
   */
  async resetToRealTime(databaseIsEmpty: boolean): Promise<void> {
    const real = Date.now();
    if (real < this.now() && !databaseIsEmpty) {
      throw new RangeError('the clock would go back while the database holds data written by it');
    }
    const turnedBack = real < this.now();
    if (real > this.now()) await this.set(real);
    this.pausedAt = null;
    this.offsetMs = 0;
    this.shared.run(0);
    this.save();
    if (turnedBack) this.onTurnedBack();
    this.plan();
  }

  /** Plans nothing more and waits for the jobs that run. */
  async close(): Promise<void> {
    this.state = 'closed';
    clearTimeout(this.wake);
    this.jobs.clear();
    await Promise.allSettled([this.advances, ...this.running]);
  }

  private queue(target: () => Instant, first?: (target: Instant) => void): Promise<void> {
    const advance = this.advances.then(() => this.advanceTo(target(), first));
    this.advances = advance.catch(() => undefined);
    return advance;
  }

  private async advanceTo(target: Instant, first?: (target: Instant) => void): Promise<void> {
    this.advancing = true;
    clearTimeout(this.wake);
    try {
      this.stand(this.now());
      await Promise.allSettled(this.running);
      first?.(target);
      for (let job = this.nextDue(target); job; job = this.nextDue(target)) {
        this.jobs.delete(job.id);
        this.stand(Math.max(job.at, this.now()));
        await this.run(job);
      }
      this.stand(Math.max(target, this.now()));
    } finally {
      this.advancing = false;
      if (this.pausedAt === null) this.shared.run(this.offsetMs);
      this.plan();
    }
  }

  /** Stands at an instant; saved at once, for a restart must not fall behind what was written. */
  private stand(instant: Instant): void {
    this.offsetMs = instant - Date.now();
    if (this.pausedAt !== null) this.pausedAt = instant;
    this.shared.stand(instant);
    if (this.state !== 'closed') this.save();
  }

  private save(): void {
    this.saved.put(savedKey, { offsetMs: this.offsetMs, pausedAt: this.pausedAt });
  }

  private nextDue(until: Instant): Job | undefined {
    if (this.state === 'closed') return undefined;
    return [...this.jobs.values()].sort(byInstant).find(({ at }) => at <= until);
  }

  /** Sets the real timer for the next job. */
  private plan(): void {
    clearTimeout(this.wake);
    if (this.state !== 'started' || this.advancing) return;
    const next = [...this.jobs.values()].sort(byInstant)[0];
    if (!next) return;
    // A paused clock still runs what is due already.
    const wait = next.at - this.now();
    if (this.pausedAt !== null && wait > 0) return;
    this.wake = setTimeout(() => this.fireDue(), Math.min(Math.max(wait, 0), longestWaitMs));
    this.wake.unref();
  }

  private fireDue(): void {
    for (let job = this.nextDue(this.now()); job; job = this.nextDue(this.now())) {
      this.jobs.delete(job.id);
      const run = this.run(job).finally(() => this.running.delete(run));
      this.running.add(run);
    }
    this.plan();
  }

  private async run(job: Job): Promise<void> {
    try {
      await job.run();
    } catch (error) {
      this.trace({
        service: 'clock',
        level: 'error',
        text: `job ${job.id} failed`,
        detail: error instanceof Error ? error.stack : String(error),
      });
    }
  }
}

function byInstant(left: Job, right: Job): number {
  return left.at - right.at;
}
