import { bodyOf, boxUnder, type Box } from './boxes';

const TABLE_START = 8;

/** Zeroes what a track plays, chunk by chunk: its places stand in the media data, not in boxes. */
export function blankSamples(bytes: Buffer, track: Box): void {
  const table = boxUnder(bytes, track, 'mdia', 'minf', 'stbl');
  if (table === undefined) return;
  const sizes = sizesOf(bytes, table);
  const runs = runsOf(bytes, table);
  let sample = 0;
  for (const [chunk, offset] of chunkOffsets(bytes, table).entries()) {
    const count = runs.filter(({ first }) => first <= chunk + 1).at(-1)?.count ?? 0;
    bytes.fill(0, offset, offset + sizes(sample, count));
    sample += count;
  }
}

/** How many bytes so many samples from one on take. */
function sizesOf(bytes: Buffer, table: Box): (sample: number, count: number) => number {
  const box = boxUnder(bytes, table, 'stsz');
  if (box === undefined) return () => 0;
  const body = bodyOf(bytes, box);
  const same = body.readUInt32BE(4);
  if (same !== 0) return (_, count) => count * same;
  return (sample, count) => {
    let sum = 0;
    for (let index = sample; index < sample + count; index += 1) {
      sum += body.readUInt32BE(12 + index * 4);
    }
    return sum;
  };
}

/** From which chunk on (counted from 1) how many samples lie in each. */
function runsOf(bytes: Buffer, table: Box): Array<{ first: number; count: number }> {
  const box = boxUnder(bytes, table, 'stsc');
  if (box === undefined) return [];
  const body = bodyOf(bytes, box);
  return rows(body, 12).map((at) => ({
    first: body.readUInt32BE(at),
    count: body.readUInt32BE(at + 4),
  }));
}

function chunkOffsets(bytes: Buffer, table: Box): number[] {
  const short = boxUnder(bytes, table, 'stco');
  if (short !== undefined) {
    const body = bodyOf(bytes, short);
    return rows(body, 4).map((at) => body.readUInt32BE(at));
  }
  const long = boxUnder(bytes, table, 'co64');
  if (long === undefined) return [];
  const body = bodyOf(bytes, long);
  return rows(body, 8).map((at) => Number(body.readBigUInt64BE(at)));
}

/** How long the samples of a track are shown, in the track's own units. */
export function shownUnits(bytes: Buffer, track: Box): number {
  const box = boxUnder(bytes, track, 'mdia', 'minf', 'stbl', 'stts');
  if (box === undefined) return 0;
  const body = bodyOf(bytes, box);
  return rows(body, 8).reduce(
    (sum, at) => sum + body.readUInt32BE(at) * body.readUInt32BE(at + 4),
    0,
  );
}

/** Where each row of a table begins. Throws where it promises more rows than it has. */
function rows(body: Buffer, width: number): number[] {
  const count = body.readUInt32BE(4);
  if (TABLE_START + count * width > body.length) throw new RangeError('a table is cut off');
  return Array.from({ length: count }, (_, index) => TABLE_START + index * width);
}
