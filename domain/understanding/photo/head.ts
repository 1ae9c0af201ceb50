/** A linear model on the features of a network, with the card that says what it is worth. */
export interface PhotoHead {
  card: ModelCard;
  weights: Float32Array;
  bias: number;
  /** Straightens the score into a probability: 1 / (1 + exp(-(slope * score + offset))). */
  slope: number;
  offset: number;
  /** `look`: hand-made looks and texture; else means over the network's last map. */
  reads: string;
}

/** What whoever relies on a model should know; docs/understanding.md prints it. */
export interface ModelCard {
  name: string;
  trainedOn: Array<{ source: string; count: number; licence: string }>;
  seed: number;
  /** Measured on groups of photos that were held back. */
  figures: Record<string, number>;
  limits: string[];
}

/** As the training writes it: numbers of 16 bits, base64, times `scale`. */
export interface StoredHead {
  card: ModelCard;
  scale: number;
  weights: string;
  bias: number;
  slope: number;
  offset: number;
  /** Left out: means over the network's last map. */
  reads?: string;
}

export function readHead(stored: StoredHead): PhotoHead {
  const { card, bias, slope, offset, reads = 'map' } = stored;
  return { card, bias, slope, offset, reads, weights: readNumbers(stored.weights, stored.scale) };
}

function scoreOf({ weights, bias }: PhotoHead, features: ArrayLike<number>): number {
  let sum = bias;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at]! * features[at]!;
  return sum;
}

/** 0-1. */
export function probabilityOf(head: PhotoHead, features: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-(head.slope * scoreOf(head, features) + head.offset)));
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map([...letters].map((letter, value) => [letter, value]));

/** The domain knows no Buffer: both ends run it. */
export function readNumbers(base64: string, scale: number): Float32Array {
  const bytes = readBytes(base64);
  return Float32Array.from({ length: bytes.length >> 1 }, (_, at) => {
    const value = bytes[at * 2]! | (bytes[at * 2 + 1]! << 8);
    return (value >= 0x8000 ? value - 0x10000 : value) * scale;
  });
}

export function readBytes(base64: string): Uint8Array {
  const text = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const letter of text) {
    bits = ((bits << 6) | (valueOf.get(letter) ?? 0)) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at] = (bits >> count) & 0xff;
      at += 1;
    }
  }
  return bytes;
}
