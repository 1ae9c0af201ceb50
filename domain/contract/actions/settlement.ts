import * as v from 'valibot';
import { reply } from '../action';
import type { CommissionsView, OwingPartnersView } from '../views/settlement';

const readers = ['supervisor', 'finance'] as const;

/** What the next settlements take back: from partners and from commission. Served by `fund`. */
export const settlementActions = {
  'fund.owingPartners': reply<OwingPartnersView>()({
    summary: 'Partners that accepted chargebacks, and what their next settlements have to take.',
    roles: readers,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.commissions': reply<CommissionsView>()({
    summary: 'A month of commission by leader: earned, withheld, and what is owed still.',
    roles: readers,
    mutates: false,
    input: v.strictObject({
      /** YYYY-MM, Asia/Shanghai; null: this month. */
      month: v.nullable(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))),
      /** From the page before; 0 for the first. */
      offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    refusals: [],
  }),
} as const;
