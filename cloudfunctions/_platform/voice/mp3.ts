/** Kilobits by the index in a frame's header; MPEG 1 and MPEG 2/2.5, layer III. */
const BIT_RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const BIT_RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLE_RATES = [44_100, 48_000, 32_000];
const HEADER_BYTES = 4;
/** Bytes may look like one header by chance; so many in a row are sound. */
const FEWEST_FRAMES = 3;

interface Frame {
  byteCount: number;
  milliseconds: number;
}

/** How long its frames play; null when it does not consist of them. */
export function mp3Milliseconds(bytes: Buffer): number | null {
  let at = afterTag(bytes);
  let milliseconds = 0;
  let frames = 0;
  for (let frame = frameAt(bytes, at); frame !== null; frame = frameAt(bytes, at)) {
    at += frame.byteCount;
    milliseconds += frame.milliseconds;
    frames += 1;
  }
  return frames < FEWEST_FRAMES ? null : milliseconds;
}

/** An ID3 tag in front says its own length in four times seven bits. */
function afterTag(bytes: Buffer): number {
  if (bytes.subarray(0, 3).toString('latin1') !== 'ID3') return 0;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d);
}

function frameAt(bytes: Buffer, at: number): Frame | null {
  if (at + HEADER_BYTES > bytes.length) return null;
  const header = bytes.readUInt32BE(at);
  const version = (header >>> 19) & 3;
  const isLayer3 = ((header >>> 17) & 3) === 1;
  if (header >>> 21 !== 0x7ff || version === 1 || !isLayer3) return null;
  const isFirst = version === 3;
  const kilobits = (isFirst ? BIT_RATES_1 : BIT_RATES_2)[(header >>> 12) & 15] ?? 0;
  const baseRate = SAMPLE_RATES[(header >>> 10) & 3];
  if (kilobits === 0 || baseRate === undefined) return null;
  const sampleRate = baseRate / (isFirst ? 1 : version === 2 ? 2 : 4);
  const samples = isFirst ? 1_152 : 576;
  const padding = (header >>> 9) & 1;
  return {
    byteCount: Math.floor((samples / 8) * ((kilobits * 1_000) / sampleRate)) + padding,
    milliseconds: (samples / sampleRate) * 1_000,
  };
}
