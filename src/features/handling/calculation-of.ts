import type { Calculation, CalculationKind } from '../../../domain/compensation/calculation';
import type { DamageDegree } from '../../../domain/policy/compensation-policy';
import { fenOf } from './typed-fen';

/** What a handler says to each way of calculating; each keeps its own while one compares. */
export interface CalculationInputs {
  degree: DamageDegree;
  lateHours: string;
  shareBasisPoints: number;
  nowYuan: string;
  hours: number;
  quantity: number;
}

/** What is still to be typed, or typed and no number; else what the server is asked. */
export type Asked = { calculation: Calculation } | { open: 'missing' | 'wrong' };

/** At most as many digits as the server takes. */
const HOURS_SHAPE = /^\d{1,4}$/;

/**
 * @param recordedLateHours how late it was by the record, which counts whatever is typed; null
 *   where no record says it
 */
export function calculationOf(
  kind: CalculationKind,
  inputs: CalculationInputs,
  recordedLateHours: number | null,
): Asked {
  const { degree, shareBasisPoints, hours, quantity } = inputs;
  switch (kind) {
    case 'damage':
      return { calculation: { kind, degree } };
    case 'late':
      return lateOf(inputs.lateHours.trim(), recordedLateHours);
    case 'share':
      return { calculation: { kind, shareBasisPoints } };
    case 'priceDifference':
      return priceOf(inputs.nowYuan.trim());
    case 'offer':
      return { calculation: { kind, shareBasisPoints, hours } };
    case 'reissue':
      return { calculation: { kind, quantity } };
  }
}

function lateOf(typed: string, recordedLateHours: number | null): Asked {
  if (recordedLateHours !== null) {
    return { calculation: { kind: 'late', lateHours: recordedLateHours } };
  }
  if (typed === '') return { open: 'missing' };
  return HOURS_SHAPE.test(typed)
    ? { calculation: { kind: 'late', lateHours: Number(typed) } }
    : { open: 'wrong' };
}

function priceOf(typed: string): Asked {
  if (typed === '') return { open: 'missing' };
  const nowFen = fenOf(typed);
  return nowFen === null || nowFen === 0
    ? { open: 'wrong' }
    : { calculation: { kind: 'priceDifference', nowFen } };
}
