/**
 * Faults by rule, at the nth passing of a named point or by a chance that is drawn from a seed:
 * wait, refuse, deliver twice or die. The same seed on the same run strikes at the same places.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayError, type FaultEffect, type Faults } from '../service';

export interface FaultRule {
  /**
   * e.g. `database.commitTransaction:before`, `function.ticket:after`. A `*` stands for any text:
   * `database.*:after`.
   */
  point: string;
  /**
   * Only when this one passes: the action of the running invocation, e.g. `ticket.file`, or the
   * name of its function where the event names no action. Anyone when absent.
   */
  by?: string;
  /** Strikes when the point is passed for the nth time since the rule was made; 1 is the first. */
  nth?: number;
  /** Strikes at each passing with this probability, from 0 to 1. Give this or `nth`. */
  chance?: number;
  /** SIGKILL to the own process: nothing is flushed, nothing is said. */
  kill?: true;
  delayMs?: number;
  /** At `function.<name>:before`: the function is run twice, as for a callback that came twice. */
  twice?: true;
  /** Answers the caller with this refusal in the platform's form. */
  error?: { code: string; message: string };
}

/** Refusals that the platform gives under load, for rules. */
export const faultErrors = {
  conflict: {
    code: 'DATABASE_TRANSACTION_FAIL',
    message: '[ResourceUnavailable.TransactionConflict] struck by a fault rule',
  },
  timeout: { code: 'SERVER_TIMEOUT', message: 'struck by a fault rule: the request timed out' },
  failure: { code: 'SYS_ERR', message: 'struck by a fault rule: the service failed' },
} as const;

/** A rule with what happened to it since it was made. */
export interface WatchedRule {
  rule: FaultRule;
  passed: number;
  struck: number;
}

interface Watch extends WatchedRule {
  matches: (point: string) => boolean;
  draw: () => number;
}

export class FaultInjector implements Faults {
  private readonly counts = new Map<string, number>();
  private watches: Watch[] = [];
  private made = 0;

  /** @param seed of the chances; the same one draws the same numbers for the same rules */
  constructor(
    rules: readonly FaultRule[] = [],
    readonly seed = 1,
  ) {
    for (const rule of rules) this.add(rule);
  }

  /** Throws a RangeError for a rule that can never strike or does nothing. */
  add(rule: FaultRule): void {
    checkRule(rule);
    this.made += 1;
    this.watches.push({
      rule,
      passed: 0,
      struck: 0,
      matches: pointMatcher(rule.point),
      draw: seededChance(this.seed * 7919 + this.made),
    });
  }

  remove(rule: FaultRule): void {
    this.watches = this.watches.filter((watch) => watch.rule !== rule);
  }

  clear(): void {
    this.watches = [];
  }

  rules(): WatchedRule[] {
    return this.watches.map(({ rule, passed, struck }) => ({ rule, passed, struck }));
  }

  /** Every point passed since the start and how often, in order of the first passing. */
  reached(): Array<{ point: string; count: number }> {
    return [...this.counts].map(([point, count]) => ({ point, count }));
  }

  async reach(point: string, by?: string): Promise<FaultEffect> {
    this.counts.set(point, (this.counts.get(point) ?? 0) + 1);
    const effect: FaultEffect = { isTwice: false };
    const striking = this.watches.filter(
      ({ matches, rule }) => matches(point) && (rule.by === undefined || rule.by === by),
    ).filter(strikes);
    for (const { rule } of striking) {
      if (rule.kill) process.kill(process.pid, 'SIGKILL');
      if (rule.delayMs !== undefined) await sleep(rule.delayMs);
      if (rule.error) throw new GatewayError(rule.error.code, rule.error.message);
      if (rule.twice) effect.isTwice = true;
    }
    return effect;
  }
}

/** Counts the passing; whether the rule strikes at it. */
function strikes(watch: Watch): boolean {
  const { nth, chance } = watch.rule;
  watch.passed += 1;
  const isStruck = chance === undefined ? watch.passed === nth : watch.draw() < chance;
  if (isStruck) watch.struck += 1;
  return isStruck;
}

function checkRule({ point, nth, chance, kill, delayMs, twice, error }: FaultRule): void {
  const isCounted = nth !== undefined && Number.isInteger(nth) && nth >= 1;
  const isDrawn = chance !== undefined && chance > 0 && chance <= 1;
  if (point === '' || isCounted === isDrawn) {
    throw new RangeError('a fault needs a point, and either the nth passing or a chance');
  }
  if (!kill && delayMs === undefined && !twice && !error) {
    throw new RangeError('a fault must kill, delay, double or refuse');
  }
}

function pointMatcher(pattern: string): (point: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (point) => expression.test(point);
}

/** Numbers from 0 up to 1 by mulberry32: small, and the same on every machine. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
