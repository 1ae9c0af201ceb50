import * as v from 'valibot';
import { reply } from '../action';
import type { OpenHoldsView } from '../views/books';

/** The books of the fund: what finance reads and closes. Served by the function `fund`. */
export const booksActions = {
  'fund.holds': reply<OpenHoldsView>()({
    summary: 'Every hold that is open, oldest first: refunds on their way and stuck ones.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
} as const;
