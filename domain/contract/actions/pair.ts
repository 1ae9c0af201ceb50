import * as v from 'valibot';
import { reply } from '../action';
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
} as const;
