/** A decoded picture, four bytes a point: red, green, blue and one that is not looked at. */
export interface Picture {
  width: number;
  height: number;
  points: Uint8Array | Uint8ClampedArray;
}

/** A small picture to measure, three numbers of 0-255 a point. */
export interface Sketch {
  width: number;
  height: number;
  colours: Float32Array;
}

/** Shrinks by averaging, so that the way a phone scales a photo hardly shows. */
export function shrink(picture: Picture, width: number, height: number): Sketch {
  const colours = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const rows = spanOf(y, height, picture.height);
    for (let x = 0; x < width; x += 1) {
      const columns = spanOf(x, width, picture.width);
      averageInto(colours, (y * width + x) * 3, picture, { rows, columns });
    }
  }
  return { width, height, colours };
}

/** As `shrink`, keeping the proportions; the longer side becomes `side`. */
export function shrinkWithin(picture: Picture, side: number): Sketch {
  const scale = side / Math.max(picture.width, picture.height);
  const fit = (length: number) => Math.max(8, Math.round(length * scale));
  return shrink(picture, fit(picture.width), fit(picture.height));
}

interface Span {
  from: number;
  to: number;
}

function spanOf(position: number, count: number, length: number): Span {
  const from = Math.min(length - 1, Math.floor((position * length) / count));
  const to = Math.min(length, Math.round(((position + 1) * length) / count));
  return { from, to: Math.max(from + 1, to) };
}

function averageInto(
  colours: Float32Array,
  target: number,
  { points, width }: Picture,
  { rows, columns }: { rows: Span; columns: Span },
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = rows.from; y < rows.to; y += 1) {
    for (let x = columns.from; x < columns.to; x += 1) {
      const at = (y * width + x) * 4;
      red += points[at]!;
      green += points[at + 1]!;
      blue += points[at + 2]!;
    }
  }
  const count = (rows.to - rows.from) * (columns.to - columns.from);
  colours[target] = red / count;
  colours[target + 1] = green / count;
  colours[target + 2] = blue / count;
}

/**
 * The picture as people see it. Phones store it as the sensor lay and write beside it how to turn it.
 *
 * @param orientation 1-8, as EXIF counts: 6 is a quarter turn clockwise, 3 a half, 8 a quarter back
 */
export function upright(picture: Picture, orientation: number): Picture {
  if (orientation < 2 || orientation > 8) return picture;
  const { width, height } = picture;
  const from = new Uint32Array(new Uint8Array(picture.points).buffer);
  const lies = orientation >= 5;
  const across = lies ? height : width;
  const down = lies ? width : height;
  const turned = new Uint32Array(across * down);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [column, row] = lies ? [y, x] : [x, y];
      const left = backwards.columns.includes(orientation) ? width - 1 - column : column;
      const top = backwards.rows.includes(orientation) ? height - 1 - row : row;
      turned[y * across + x] = from[top * width + left]!;
    }
  }
  return { width: across, height: down, points: new Uint8Array(turned.buffer) };
}

/** Orientations in which what is shown first was stored last. */
const backwards = { columns: [2, 3, 7, 8], rows: [3, 4, 6, 7] };

/** The colour between points, bilinear, into `target`; outside the picture its edge goes on. */
export function readColour(
  { width, height, colours }: Sketch,
  x: number,
  y: number,
  target: Float32Array,
): void {
  const column = Math.min(width - 1.001, Math.max(0, x));
  const row = Math.min(height - 1.001, Math.max(0, y));
  const left = Math.floor(column);
  const top = Math.floor(row);
  const across = column - left;
  const down = row - top;
  const below = width * 3;
  const first = (top * width + left) * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const at = first + channel;
    const upper = colours[at]! * (1 - across) + colours[at + 3]! * across;
    const lower = colours[at + below]! * (1 - across) + colours[at + below + 3]! * across;
    target[channel] = upper + (lower - upper) * down;
  }
}
