/** What is wrong with the bill of a day, as a person at the console plans it. */
import * as v from 'valibot';

import { discrepancyKinds } from '../services/pay/bill';
import { act, type Act } from './act';

const day = v.pipe(v.string(), v.regex(/^\d{8}$/));
const number = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*@]{1,64}$/));
const amountFen = v.pipe(v.number(), v.integer(), v.minValue(1));

export const BILL_ACTS: Readonly<Record<string, Act<unknown>>> = {
  'bills/settings': act(
    v.strictObject({ bills: v.picklist(['onTime', 'withheld']) }),
    ({ services }, change) => services.pay.configure(change),
  ),
  'bills/plan': act(
    v.strictObject({
      day,
      kind: v.picklist(discrepancyKinds),
      number,
      amountFen: v.optional(amountFen),
      state: v.optional(v.picklist(['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL'])),
    }),
    ({ services }, { amountFen: fen, state, ...plan }) =>
      services.pay.planDiscrepancy({
        ...plan,
        ...(fen === undefined ? {} : { amountFen: fen }),
        ...(state === undefined ? {} : { state }),
      }),
  ),
  'bills/unplan': act(v.strictObject({ id: v.string() }), ({ services }, { id }) =>
    services.pay.unplanDiscrepancy(id) ? { isDone: true } : undefined,
  ),
};
