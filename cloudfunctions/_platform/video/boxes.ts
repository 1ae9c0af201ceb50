/** A box of an ISO media file (mp4, mov): where it and its body lie in the bytes. */
export interface Box {
  type: string;
  at: number;
  start: number;
  end: number;
}

const HEADER_BYTES = 8;
/** A size of 1 says that the real one follows in 64 bits. */
const LONG_HEADER_BYTES = 16;

/** The boxes of a file, or of a body. Throws a RangeError where one does not fit. */
export function boxesIn(bytes: Buffer, { start, end }: Pick<Box, 'start' | 'end'>): Box[] {
  const boxes: Box[] = [];
  let at = start;
  while (at + HEADER_BYTES <= end) {
    const box = boxAt(bytes, at, end);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function boxAt(bytes: Buffer, at: number, limit: number): Box {
  const written = bytes.readUInt32BE(at);
  const header = written === 1 ? LONG_HEADER_BYTES : HEADER_BYTES;
  const long = written === 1 ? Number(bytes.readBigUInt64BE(at + HEADER_BYTES)) : written;
  // 0: up to the end.
  const end = long === 0 ? limit : at + long;
  if (end < at + header || end > limit) throw new RangeError('a box is cut off');
  const type = bytes.subarray(at + 4, at + HEADER_BYTES).toString('latin1');
  return { type, at, start: at + header, end };
}

/** The first box under a path of types. */
export function boxUnder(bytes: Buffer, box: Box, ...path: string[]): Box | undefined {
  return path.reduce<Box | undefined>(
    (parent, type) =>
      parent === undefined
        ? undefined
        : boxesIn(bytes, parent).find((child) => child.type === type),
    box,
  );
}

export function bodyOf(bytes: Buffer, { start, end }: Box): Buffer {
  return bytes.subarray(start, end);
}

/** The box becomes free room of the same size, so that nothing else in the file moves. */
export function blankBox(bytes: Buffer, { at, start, end }: Box): void {
  bytes.write('free', at + 4, 'latin1');
  bytes.fill(0, start, end);
}
