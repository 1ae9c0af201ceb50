import { readBytes } from './head';
import type { Sketch } from './picture';

/** A sketch as it is kept: `40x30:` and three bytes a point, base64. */
export function readSketch(kept: string): Sketch {
  const [size = '', points = ''] = kept.split(':');
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height, colours: Float32Array.from(readBytes(points)) };
}
