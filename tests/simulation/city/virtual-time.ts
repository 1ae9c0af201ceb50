/**
 * Virtual time for processes that read like what people do: `await sleepUntil(…)`. One process
 * moves at a time, until it sleeps or ends; the same seed moves them in the same order.
 */
import type { Instant, Milliseconds } from '../../../domain/primitives/instant';
import { Agenda } from './agenda';

interface SettableClock {
  now(): Instant;
  advance(milliseconds: Milliseconds): void;
}

export class VirtualTime {
  private readonly agenda = new Agenda();
  private moving = 0;
  private rested: (() => void) | null = null;
  private failure: unknown = null;

  constructor(private readonly clock: SettableClock) {}

  now(): Instant {
    return this.clock.now();
  }

  sleep(milliseconds: Milliseconds): Promise<void> {
    return this.sleepUntil(this.now() + milliseconds);
  }

  /** Only for processes. */
  sleepUntil(at: Instant): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.agenda.plan(Math.max(Math.round(at), this.now()), () => {
        this.moving += 1;
        resolve();
      });
    });
    this.rest();
    return woken;
  }

  /** Begins a process, now or at an instant. */
  begin(process: () => Promise<void>, at: Instant = this.now()): void {
    this.agenda.plan(Math.max(Math.round(at), this.now()), () => {
      this.moving += 1;
      process()
        .catch((error: unknown) => (this.failure ??= error))
        .finally(() => this.rest());
    });
  }

  /** Moves on until nothing is planned before `until`; throws what a process threw. */
  async run(until: Instant): Promise<void> {
    for (let next = this.agenda.next(); next !== null; next = this.agenda.next()) {
      if (next.at > until) return;
      this.clock.advance(Math.max(0, next.at - this.now()));
      await this.move(next.happening);
      if (this.failure !== null) throw new Error('a process failed', { cause: this.failure });
    }
  }

  private move(happening: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.rested = resolve;
      happening();
    });
  }

  private rest(): void {
    this.moving -= 1;
    if (this.moving > 0) return;
    const rested = this.rested;
    this.rested = null;
    rested?.();
  }
}
