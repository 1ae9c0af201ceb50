import type { Fen } from '../primitives/money';
import { accept, refuse, type Outcome } from '../primitives/outcome';

/**
 * What single persons decided to refund on one order on one day of Asia/Shanghai, by the ceiling of
 * the one who decided: a claim that was split to stay under a limit is seen as one.
 */
export interface OrderDay {
  /** YYYY-MM-DD */
  day: string;
  decided: Array<{ ceilingFen: Fen; sumFen: Fen }>;
}

/** What people who may decide up to `ceilingFen` alone, or less, decided that day. */
export function decidedBefore(before: OrderDay | undefined, day: string, ceilingFen: Fen): Fen {
  if (before?.day !== day) return 0;
  return before.decided
    .filter((decision) => decision.ceilingFen <= ceilingFen)
    .reduce((sum, { sumFen }) => sum + sumFen, 0);
}

/**
 * The day with one more decision, unless that breaks a ceiling: of the one who decides, or of
 * somebody higher who used theirs up. What went up to a higher limit was looked at there and leaves
 * the lower one as it was.
 */
export function decideOnDay(
  before: OrderDay | undefined,
  day: string,
  { amountFen, ceilingFen }: { amountFen: Fen; ceilingFen: Fen },
): Outcome<OrderDay, 'aboveLimitTogether'> {
  const decided = before?.day === day ? before.decided : [];
  const above = decided.filter((decision) => decision.ceilingFen > ceilingFen);
  for (const limitFen of [ceilingFen, ...above.map((decision) => decision.ceilingFen)]) {
    const usedFen = decidedBefore(before, day, limitFen);
    if (usedFen + amountFen > limitFen) return refuse('aboveLimitTogether', { usedFen, limitFen });
  }
  const same = decided.find((decision) => decision.ceilingFen === ceilingFen);
  const others = decided.filter((decision) => decision !== same);
  const sumFen = (same?.sumFen ?? 0) + amountFen;
  return accept({ day, decided: [...others, { ceilingFen, sumFen }] });
}
