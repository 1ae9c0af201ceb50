import { MINUTE, type Milliseconds } from '../../domain/primitives/instant';
import type { OutboxEffect } from './documents/outbox';

/** Noticed later than this, a level was missed in an outage: its notices need not come one by one. */
const LATE_NOTICE = MINUTE;

export function isLate(lateMs: Milliseconds): boolean {
  return lateMs > LATE_NOTICE;
}

/** Notices of what was missed become one message a person; the inbox has each of them. */
export function foldedWhereLate<Effect extends OutboxEffect>(
  effects: Effect[],
  lateMs: Milliseconds,
): Effect[] {
  if (!isLate(lateMs)) return effects;
  return effects.map((effect) => (effect.kind === 'notify' ? { ...effect, folds: true } : effect));
}
