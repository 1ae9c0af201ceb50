import { DAY, HOUR, type Instant } from '../primitives/instant';
import type { ReconciliationPolicy } from '../policy/reconciliation-policy';

/** Start of a day YYYY-MM-DD in Asia/Shanghai, which keeps one zone and no summer time. */
export function startOfBillDay(day: string): Instant {
  const at = Date.parse(`${day}T00:00:00+08:00`);
  if (Number.isNaN(at)) throw new Error(`no such day: ${day}`);
  return at;
}

export function endOfBillDay(day: string): Instant {
  return startOfBillDay(day) + DAY;
}

/** From when the bill of a day may be asked for. */
export function billReadyAt(day: string, policy: ReconciliationPolicy): Instant {
  return endOfBillDay(day) + policy.billReadyHour * HOUR;
}

/** What the bill says of the state of a refund is as old as this. */
export function billBegunAt(day: string, policy: ReconciliationPolicy): Instant {
  return endOfBillDay(day) + policy.billBegunHour * HOUR;
}

/** From then on a bill that is not there is the bill of a day without a line. */
export function isDayWithoutBill(
  day: string,
  now: Instant,
  policy: ReconciliationPolicy,
): boolean {
  return now >= billReadyAt(day, policy) + policy.noBillAfterHours * HOUR;
}

/** The newest day whose bill may be asked for: how far back from now it lies is fixed. */
export function newestBillStart(now: Instant, policy: ReconciliationPolicy): Instant {
  return now - DAY - policy.billReadyHour * HOUR;
}
