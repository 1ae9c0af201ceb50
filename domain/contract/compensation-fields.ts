import * as v from 'valibot';
import { damageDegrees } from '../policy/compensation-policy';
import { amountFen, quantity } from './fields';

/** Up to the whole; the policy's ceiling is the calculator's to say. */
const shareBasisPoints = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000));
const hours = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9_999));

/** A way to arrive at a sum, with what the handler says to it. */
export const calculation = v.variant('kind', [
  v.strictObject({ kind: v.literal('damage'), degree: v.picklist(damageDegrees) }),
  v.strictObject({ kind: v.literal('late'), lateHours: hours }),
  v.strictObject({ kind: v.literal('share'), shareBasisPoints }),
  v.strictObject({ kind: v.literal('priceDifference'), nowFen: amountFen }),
  v.strictObject({ kind: v.literal('offer'), shareBasisPoints, hours }),
  v.strictObject({ kind: v.literal('reissue'), quantity }),
]);
