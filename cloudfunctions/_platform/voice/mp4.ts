interface Box {
  type: string;
  body: Buffer;
}

const HEADER_BYTES = 8;

/** The duration that `moov/mvhd` tells, or what the fragments of a recording add up to. */
export function mp4Milliseconds(bytes: Buffer): number | null {
  if (bytes.subarray(4, 8).toString('latin1') !== 'ftyp') return null;
  const boxes = boxesOf(bytes);
  const moov = boxes.find(({ type }) => type === 'moov');
  if (moov === undefined || hasPicture(moov.body)) return null;
  const whole = headerMilliseconds(moov.body);
  if (whole > 0) return whole;
  const timescale = trackTimescale(moov.body);
  const fragments = boxes.filter(({ type }) => type === 'moof');
  const units = fragments.reduce((sum, { body }) => sum + fragmentUnits(body), 0);
  return timescale === 0 ? null : (units / timescale) * 1_000;
}

function boxesOf(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    // 0: to the end of the file; 1 (64 bits) is larger than any voice note.
    const end = size === 0 ? bytes.length : at + size;
    if (size === 1 || end < at + HEADER_BYTES || end > bytes.length) break;
    const type = bytes.subarray(at + 4, at + HEADER_BYTES).toString('latin1');
    boxes.push({ type, body: bytes.subarray(at + HEADER_BYTES, end) });
    at = end;
  }
  return boxes;
}

function inside(bytes: Buffer, ...path: string[]): Buffer[] {
  return path.reduce<Buffer[]>(
    (level, type) => level.flatMap((one) => boxesOf(one)).flatMap((box) =>
      box.type === type ? [box.body] : [],
    ),
    [bytes],
  );
}

/** A film is no voice note. */
function hasPicture(moov: Buffer): boolean {
  const handlers = inside(moov, 'trak', 'mdia', 'hdlr');
  return handlers.some((handler) => handler.subarray(8, 12).toString('latin1') === 'vide');
}

function headerMilliseconds(moov: Buffer): number {
  const [header] = inside(moov, 'mvhd');
  if (header === undefined) return 0;
  const { timescale, duration } = timesOf(header);
  return timescale === 0 ? 0 : (duration / timescale) * 1_000;
}

function trackTimescale(moov: Buffer): number {
  const [header] = inside(moov, 'trak', 'mdia', 'mdhd');
  return header === undefined ? 0 : timesOf(header).timescale;
}

/** `mvhd` and `mdhd` begin alike: version, flags, two instants, timescale, duration. */
function timesOf(header: Buffer): { timescale: number; duration: number } {
  return header[0] === 1
    ? { timescale: header.readUInt32BE(20), duration: Number(header.readBigUInt64BE(24)) }
    : { timescale: header.readUInt32BE(12), duration: header.readUInt32BE(16) };
}

/** What the samples of one fragment last, in the track's own units. */
function fragmentUnits(moof: Buffer): number {
  const [defaults] = inside(moof, 'traf', 'tfhd');
  const usual = defaults === undefined ? 0 : defaultUnits(defaults);
  return inside(moof, 'traf', 'trun').reduce((sum, run) => sum + runUnits(run, usual), 0);
}

function defaultUnits(tfhd: Buffer): number {
  const flags = tfhd.readUInt32BE(0) & 0xff_ff_ff;
  if ((flags & 0x8) === 0) return 0;
  const before = 8 + ((flags & 0x1) === 0 ? 0 : 8) + ((flags & 0x2) === 0 ? 0 : 4);
  return tfhd.readUInt32BE(before);
}

function runUnits(trun: Buffer, usual: number): number {
  const flags = trun.readUInt32BE(0) & 0xff_ff_ff;
  const count = trun.readUInt32BE(4);
  if ((flags & 0x100) === 0) return count * usual;
  const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length;
  const start = 8 + ((flags & 0x1) === 0 ? 0 : 4) + ((flags & 0x4) === 0 ? 0 : 4);
  let units = 0;
  for (let sample = 0; sample < count; sample += 1) {
    units += trun.readUInt32BE(start + sample * fields * 4);
  }
  return units;
}
