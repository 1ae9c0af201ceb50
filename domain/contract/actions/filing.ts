import * as v from 'valibot';
import { reply } from '../action';
import type { OrderView } from '../views/order';
import type { FoundResidentView } from '../views/resident';
import * as field from '../fields';

/** What a leader, or who helps one, asks of the function `desk` while filing for a resident on the phone. */
export const filingActions = {
  'desk.findResidents': reply<{ residents: FoundResidentView[] }>()({
    summary: "Residents of the leader's own community by name, end of the phone or order number.",
    roles: ['leader', 'helper'],
    mutates: false,
    input: v.strictObject({ query: v.pipe(field.words(40), v.minLength(2)) }),
    refusals: ['noCommunity'],
  }),
  'desk.residentOrders': reply<{ residentName: string; orders: OrderView[] }>()({
    summary: "Recent orders of a resident that were handed out in the leader's own community.",
    roles: ['leader', 'helper'],
    mutates: false,
    input: v.strictObject({ residentId: field.id }),
    refusals: ['noCommunity', 'residentNotFound'],
  }),
} as const;
