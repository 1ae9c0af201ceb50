/** Chinese cents: a whole number, never a float of yuan. */
export type Fen = number;

/** Throws when `amount` is not a whole, safe number of fen: that is our bug, not the user's. */
export function assertFen(amount: Fen): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`);
  return amount;
}

/**
 * Splits `total` in proportion to `weights` without making or losing a fen: the running total is
 * rounded, not each share, so the shares always add up.
 *
 * @param total whole fen, not negative
 * @param weights whole numbers, not negative, at least one above zero
 * @returns one share per weight, in the same order
 */
export function splitByWeight(total: Fen, weights: readonly number[]): Fen[] {
  assertFen(total);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (total < 0 || sum <= 0) throw new RangeError('a split needs an amount and a weight');
  let weightSoFar = 0;
  let paidSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const runningTotal = roundedQuotient(total, weightSoFar, sum);
    const share = runningTotal - paidSoFar;
    paidSoFar = runningTotal;
    return share;
  });
}

/** `total * part / whole`, rounded half up; exact for every safe integer (BigInt inside). */
function roundedQuotient(total: Fen, part: number, whole: number): Fen {
  const numerator = 2n * BigInt(total) * BigInt(part) + BigInt(whole);
  return Number(numerator / (2n * BigInt(whole)));
}
