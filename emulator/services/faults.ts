/** Faults by rule: at the nth time a named point is reached, wait, refuse or die. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayError, type Faults } from '../service';

export interface FaultRule {
  /** e.g. `database.commitTransaction:before`, `function.ticket:after`. */
  point: string;
  /** Strikes when the point is reached for the nth time since the start; 1 is the first. */
  nth: number;
  /** SIGKILL to the own process: nothing is flushed, nothing is said. */
  kill?: true;
  delayMs?: number;
  /** Answers the caller with this refusal in the platform's form. */
  error?: { code: string; message: string };
}

export class FaultInjector implements Faults {
  private readonly counts = new Map<string, number>();
  private readonly rules: FaultRule[];

  constructor(rules: readonly FaultRule[] = []) {
    this.rules = [...rules];
  }

  add(rule: FaultRule): void {
    this.rules.push(rule);
  }

  clear(): void {
    this.rules.length = 0;
  }

  /** Every point passed since the start and how often, in order of the first passing. */
  reached(): Array<{ point: string; count: number }> {
    return [...this.counts].map(([point, count]) => ({ point, count }));
  }

  async reach(point: string): Promise<void> {
    const count = (this.counts.get(point) ?? 0) + 1;
    this.counts.set(point, count);
    for (const rule of this.rules.filter((one) => one.point === point && one.nth === count)) {
      if (rule.kill) process.kill(process.pid, 'SIGKILL');
      if (rule.delayMs !== undefined) await sleep(rule.delayMs);
      if (rule.error) throw new GatewayError(rule.error.code, rule.error.message);
    }
  }
}
