/**
 * The time of the cloud in memory that the function workers share, so that `Date` inside a
 * function shows it without a message. Two cells: the instant at which time stands (0 while it
 * runs) and the offset from real time in milliseconds. functions/worker.cjs reads the same cells.
 */
import type { Instant } from '../../service';

const standingCell = 0;
const offsetCell = 1;

export class SharedTime {
  readonly buffer = new SharedArrayBuffer(16);
  private readonly cells = new BigInt64Array(this.buffer);

  now(): Instant {
    const standing = Number(Atomics.load(this.cells, standingCell));
    return standing === 0 ? Date.now() + Number(Atomics.load(this.cells, offsetCell)) : standing;
  }

  stand(instant: Instant): void {
    Atomics.store(this.cells, standingCell, BigInt(Math.round(instant)));
  }

  run(offsetMs: number): void {
    Atomics.store(this.cells, offsetCell, BigInt(Math.round(offsetMs)));
    Atomics.store(this.cells, standingCell, 0n);
  }
}
