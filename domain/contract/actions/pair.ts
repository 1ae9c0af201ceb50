import * as v from 'valibot';
import type { Instant } from '../../primitives/instant';
import { reply } from '../action';
import * as field from '../fields';
import type { PairView } from '../views/pair';

/** What supervisors are shown of refunds that only one leader and one resident share. */
export const pairActions = {
  'desk.pairs': reply<{ pairs: PairView[] }>()({
    summary: 'Leaders and residents whose refunds are unusual, and why; nothing is blocked by it.',
    roles: ['supervisor'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.lookAtPair': reply<{ lookedAt: Instant }>()({
    summary: 'A supervisor has looked at a pair and says what they think; new refunds ask again.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      pairId: field.id,
      reason: field.reason,
    }),
    refusals: ['pairNotFound'],
  }),
} as const;
