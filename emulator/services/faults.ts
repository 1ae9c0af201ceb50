/** Faults by rule: at the nth time a named point is reached, wait, refuse or die. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayError, type Faults } from '../service';

export interface FaultRule {
  /** e.g. `database.commitTransaction:before`, `function.ticket:after`. */
  point: string;
  /**
   * Only when this one passes: the action of the running invocation, e.g. `ticket.file`, or the
   * name of its function where the event names no action. Anyone when absent.
   */
  by?: string;
  /** Strikes when the point is passed for the nth time since the rule was made; 1 is the first. */
  nth: number;
  /** SIGKILL to the own process: nothing is flushed, nothing is said. */
  kill?: true;
  delayMs?: number;
  /** Answers the caller with this refusal in the platform's form. */
  error?: { code: string; message: string };
}

export class FaultInjector implements Faults {
  private readonly counts = new Map<string, number>();
  private readonly watches: Array<{ rule: FaultRule; passed: number }> = [];

  constructor(rules: readonly FaultRule[] = []) {
    for (const rule of rules) this.add(rule);
  }

  add(rule: FaultRule): void {
    this.watches.push({ rule, passed: 0 });
  }

  clear(): void {
    this.watches.length = 0;
  }

  /** Every point passed since the start and how often, in order of the first passing. */
  reached(): Array<{ point: string; count: number }> {
    return [...this.counts].map(([point, count]) => ({ point, count }));
  }

  async reach(point: string, by?: string): Promise<void> {
    this.counts.set(point, (this.counts.get(point) ?? 0) + 1);
    const watching = this.watches.filter(
      ({ rule }) => rule.point === point && (rule.by === undefined || rule.by === by),
    );
    for (const watch of watching) watch.passed += 1;
    for (const { rule } of watching.filter((watch) => watch.passed === watch.rule.nth)) {
      if (rule.kill) process.kill(process.pid, 'SIGKILL');
      if (rule.delayMs !== undefined) await sleep(rule.delayMs);
      if (rule.error) throw new GatewayError(rule.error.code, rule.error.message);
    }
  }
}
