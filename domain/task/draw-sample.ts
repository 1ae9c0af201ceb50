/** 2 to the 32nd: the first eight hexadecimal digits of a digest are a number below it. */
const DRAWS = 0x1_0000_0000;

/**
 * Whether a sample of `shareBasisPoints` holds the thing with this digest. The digest is the
 * chance: the same ticket under the same policy is always drawn or never, whoever asks, however
 * often and in whatever order.
 *
 * @param digest hexadecimal, evenly spread (SHA-256)
 */
export function isDrawn(digest: string, shareBasisPoints: number): boolean {
  const draw = Number.parseInt(digest.slice(0, 8), 16);
  if (Number.isNaN(draw)) throw new Error(`not a hexadecimal digest: ${digest}`);
  return draw < (DRAWS / 10_000) * shareBasisPoints;
}
