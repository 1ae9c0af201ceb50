/**
 * A linear model over hashed runs, small enough to lie in the code: one signed byte a bucket. What
 * it says is a sum, so every run's part in it can be shown as the reason.
 */
import { bucketOf, bucketsOf, type Run } from './wording';

/** As it lies in a file. */
export interface PackedHead {
  /** The weight of a bucket is its byte times this. */
  scale: number;
  bias: number;
  /** Bytes in base64, one a bucket. */
  weights: string;
  /** Turns the sum into a probability that keeps its word; fitted on texts that were held back. */
  calibration: Calibration;
}

export interface Calibration {
  slope: number;
  offset: number;
}

export interface Head {
  bias: number;
  weights: Float32Array;
  calibration: Calibration;
}

export interface SpokenRun {
  shown: string;
  /** Its part in the sum; above zero it speaks for the head. */
  weight: number;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function unpackHead({ scale, bias, weights, calibration }: PackedHead): Head {
  const bytes = fromBase64(weights);
  return { bias, calibration, weights: Float32Array.from(bytes, (byte) => byte * scale) };
}

/** Both ends run the domain, and they share no decoder. */
function fromBase64(text: string): Int8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Int8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    held = ((held << 6) | alphabet.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}

/** The sum over a text; its length does not count, only what it says. */
export function scoreOf(head: Head, keys: readonly string[]): number {
  const buckets = bucketsOf(keys, head.weights.length);
  const sum = buckets.reduce((total, bucket) => total + (head.weights[bucket] ?? 0), 0);
  return head.bias + sum / Math.sqrt(Math.max(1, buckets.length));
}

/** 0 to 1. */
export function probabilityOf(score: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

const REASONS = 3;

/** The longest runs that spoke most for the head, none of them part of another. */
export function spokenFor(head: Head, runs: readonly Run[]): SpokenRun[] {
  const byShown = new Map<string, number>();
  for (const { key, shown: run } of runs) {
    const shown = withoutEdges(run);
    if (shown.length < 2 || /[0-9]/.test(shown)) continue;
    const weight = head.weights[bucketOf(key, head.weights.length)] ?? 0;
    byShown.set(shown, Math.max(weight, byShown.get(shown) ?? 0));
  }
  const ranked = [...byShown]
    .map(([shown, weight]) => ({ shown, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const chosen: SpokenRun[] = [];
  for (const run of ranked) {
    const overlaps = chosen.some(({ shown }) => overlap(shown, run.shown));
    if (!overlaps) chosen.push(run);
    if (chosen.length === REASONS) break;
  }
  return chosen;
}

/** A comma says nothing to whoever reads why; what was counted is named elsewhere. */
function withoutEdges(run: string): string {
  return run.replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
}

function overlap(one: string, other: string): boolean {
  return [...one].some((character) => other.includes(character));
}
