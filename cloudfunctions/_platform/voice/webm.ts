/** The few elements of EBML that say how long a recording is. */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TIMECODE_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const CLUSTER = 0x1f43b675;
const CLUSTER_TIMECODE = 0xe7;
const SIMPLE_BLOCK = 0xa3;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;

const containers = new Set([SEGMENT, INFO, TRACKS, TRACK, CLUSTER, BLOCK_GROUP]);
const VIDEO_TRACK = 1;
/** A recorder's packet of opus; the last one counts as well. */
const LAST_PACKET_MS = 20;

interface Found {
  scaleNanoseconds: number;
  duration: number;
  hasPicture: boolean;
  cluster: number;
  last: number;
}

/**
 * What the header tells, else the time of the last packet: a browser's recorder writes as it goes
 * and leaves the length out.
 */
export function webmMilliseconds(bytes: Buffer): number | null {
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== EBML) return null;
  const found: Found = {
    scaleNanoseconds: 1_000_000,
    duration: 0,
    hasPicture: false,
    cluster: 0,
    last: -1,
  };
  walk(bytes, 0, found);
  if (found.hasPicture || found.last < 0) return null;
  const millisecondsOf = (units: number) => (units * found.scaleNanoseconds) / 1_000_000;
  // Whichever is longer: a header that says less than there is would pass any limit.
  return Math.max(millisecondsOf(found.duration), millisecondsOf(found.last) + LAST_PACKET_MS);
}

/** Containers are entered, not skipped: their lengths may be unknown. */
function walk(bytes: Buffer, start: number, found: Found): void {
  let at = start;
  while (at < bytes.length) {
    const id = readId(bytes, at);
    const size = readSize(bytes, at + id.width);
    const body = at + id.width + size.width;
    if (containers.has(id.value)) {
      at = body;
    } else {
      const end = body + size.value;
      if (end > bytes.length) return;
      note(id.value, bytes.subarray(body, end), found);
      at = end;
    }
  }
}

function note(id: number, body: Buffer, found: Found): void {
  if (id === TIMECODE_SCALE) found.scaleNanoseconds = readNumber(body);
  else if (id === DURATION) found.duration = body.length === 8 ? body.readDoubleBE() : body.readFloatBE();
  else if (id === TRACK_TYPE && readNumber(body) === VIDEO_TRACK) found.hasPicture = true;
  else if (id === CLUSTER_TIMECODE) found.cluster = readNumber(body);
  else if (id === SIMPLE_BLOCK || id === BLOCK) {
    const track = readSize(body, 0);
    found.last = Math.max(found.last, found.cluster + body.readInt16BE(track.width));
  }
}

/** The leading zeros of the first byte say how many bytes follow. */
function widthOf(first: number): number {
  const width = Math.clz32(first) - 23;
  if (width > 8) throw new RangeError('no number of EBML');
  return width;
}

function readId(bytes: Buffer, at: number): { value: number; width: number } {
  const width = widthOf(bytes.readUInt8(at));
  if (width > 4) throw new RangeError('no id of EBML');
  return { value: bytes.readUIntBE(at, width), width };
}

function readSize(bytes: Buffer, at: number): { value: number; width: number } {
  const width = widthOf(bytes.readUInt8(at));
  let value = bytes.readUInt8(at) & (0xff >> width);
  for (let index = 1; index < width; index += 1) value = value * 256 + bytes.readUInt8(at + index);
  return { value, width };
}

function readNumber(body: Buffer): number {
  return body.reduce((sum, byte) => sum * 256 + byte, 0);
}
