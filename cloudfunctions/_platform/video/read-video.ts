import { createHash } from 'node:crypto';
import type { CleanVideo, Videos } from '../../_application/media-ports';
import { attemptRead } from '../attempt-read';
import { blankBox, bodyOf, boxesIn, boxUnder, type Box } from './boxes';
import { blankSamples, shownUnits } from './samples';

/** Short videos by their own bytes: mp4 and mov, as phones record them. */
export function createVideos(): Videos {
  return {
    clean(original) {
      // A copy: what is removed is overwritten where it stands.
      const bytes = Buffer.from(original);
      const read = attemptRead(() => readVideo(bytes));
      if (read === null) return null;
      return { ...read, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

const QUICKTIME = 'qt  ';
/** Brands of files that phones make and play. */
const brands = new Set([
  QUICKTIME,
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'hvc1',
  'M4V ',
  'MSNV',
  '3gp4',
  '3gp5',
  '3gp6',
]);
const pictureCodecs = new Set(['avc1', 'avc3', 'hvc1', 'hev1', 'mp4v', 'vp09', 'av01']);

/**
 * What is needed to play, by the box that holds it. Everything else may say where the video was
 * taken or by what device, in a form of any maker's: it goes, known or not.
 */
const needed: Record<string, readonly string[]> = {
  file: ['ftyp', 'moov', 'mdat'],
  moov: ['mvhd', 'trak'],
  trak: ['tkhd', 'edts', 'mdia', 'tapt'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  minf: ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl'],
};

function readVideo(bytes: Buffer): Omit<CleanVideo, 'bytes' | 'sha256'> | null {
  const file = { type: 'file', at: 0, start: 0, end: bytes.length };
  const boxes = boxesIn(bytes, file);
  const brand = boxes[0]?.type === 'ftyp' ? brandOf(bodyOf(bytes, boxes[0])) : null;
  const moov = boxes.filter(({ type }) => type === 'moov');
  // In fragments, as streams are, it does not say how long it is.
  const streamed = boxes.some(({ type }) => type === 'moof');
  const [movie] = moov;
  if (brand === null || movie === undefined || moov.length > 1 || streamed) return null;
  const tracks = boxesIn(bytes, movie).filter(({ type }) => type === 'trak');
  const shown = tracks.filter((track) => plays(bytes, track));
  if (!shown.some((track) => isPicture(bytes, track))) return null;
  const milliseconds = longestMilliseconds(bytes, movie, shown);
  if (!(milliseconds > 0)) return null;
  for (const track of tracks.filter((one) => !shown.includes(one))) {
    blankSamples(bytes, track);
    blankBox(bytes, track);
  }
  blankUnneeded(bytes, file);
  return { format: brand === QUICKTIME ? 'mov' : 'mp4', milliseconds };
}

/** The first brand of the file that we know: the major one, or one that it is compatible with. */
function brandOf(ftyp: Buffer): string | null {
  const said = ftyp.toString('latin1');
  const all = [said.slice(0, 4)];
  for (let at = 8; at + 4 <= said.length; at += 4) all.push(said.slice(at, at + 4));
  return all.find((brand) => brands.has(brand)) ?? null;
}

function handlerOf(bytes: Buffer, track: Box): string {
  const handler = boxUnder(bytes, track, 'mdia', 'hdlr');
  return handler === undefined ? '' : bodyOf(bytes, handler).toString('latin1', 8, 12);
}

/** Tracks of timed metadata carry places, second by second. */
function plays(bytes: Buffer, track: Box): boolean {
  return ['vide', 'soun'].includes(handlerOf(bytes, track));
}

function isPicture(bytes: Buffer, track: Box): boolean {
  if (handlerOf(bytes, track) !== 'vide') return false;
  const described = boxUnder(bytes, track, 'mdia', 'minf', 'stbl', 'stsd');
  const codec = described && bodyOf(bytes, described).toString('latin1', 12, 16);
  return codec !== undefined && pictureCodecs.has(codec);
}

/** Whichever is longest: a header that says less than there is would pass any limit. */
function longestMilliseconds(bytes: Buffer, movie: Box, tracks: readonly Box[]): number {
  const lengths = [millisecondsOf(timesOf(bytes, boxUnder(bytes, movie, 'mvhd')))];
  for (const track of tracks) {
    const times = timesOf(bytes, boxUnder(bytes, track, 'mdia', 'mdhd'));
    lengths.push(millisecondsOf(times));
    lengths.push(millisecondsOf({ ...times, duration: shownUnits(bytes, track) }));
  }
  return Math.max(...lengths);
}

function millisecondsOf({ timescale, duration }: ReturnType<typeof timesOf>): number {
  return timescale === 0 ? 0 : (duration / timescale) * 1_000;
}

/** `mvhd` and `mdhd` begin alike: version, flags, two instants, timescale, duration. */
function timesOf(bytes: Buffer, box: Box | undefined): { timescale: number; duration: number } {
  if (box === undefined) return { timescale: 0, duration: 0 };
  const header = bodyOf(bytes, box);
  return header[0] === 1
    ? { timescale: header.readUInt32BE(20), duration: Number(header.readBigUInt64BE(24)) }
    : { timescale: header.readUInt32BE(12), duration: header.readUInt32BE(16) };
}

function blankUnneeded(bytes: Buffer, parent: Box): void {
  const kept = needed[parent.type];
  if (kept === undefined) return;
  for (const box of boxesIn(bytes, parent)) {
    if (kept.includes(box.type)) blankUnneeded(bytes, box);
    else blankBox(bytes, box);
  }
}
