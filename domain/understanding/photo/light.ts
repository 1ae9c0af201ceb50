import { shrinkWithin, type Picture, type Sketch } from './picture';

/** What a photo's light and sharpness come to; thresholds are the policy's. */
export interface LightMeasures {
  /** Variance of the second derivative of brightness: low is blurred. */
  sharpness: number;
  /** Mean brightness, 0-255. */
  brightness: number;
  /** Share of points that are white through and through, 0-1. */
  burnt: number;
  /** Standard deviation of brightness: next to nothing where nothing is to be seen. */
  contrast: number;
}

/** Every photo is measured at the same size, so that the numbers compare. */
const SIDE = 256;
const WHITE = 250;

export function measureLight(picture: Picture): LightMeasures {
  const sketch = shrinkWithin(picture, Math.min(SIDE, Math.max(picture.width, picture.height)));
  const light = lightOf(sketch);
  const mean = light.reduce((sum, value) => sum + value, 0) / light.length;
  const spread = light.reduce((sum, value) => sum + (value - mean) ** 2, 0) / light.length;
  const burnt = light.reduce((sum, value) => sum + (value >= WHITE ? 1 : 0), 0) / light.length;
  return {
    sharpness: sharpnessOf(light, sketch),
    brightness: mean,
    burnt,
    contrast: Math.sqrt(spread),
  };
}

function lightOf({ colours }: Sketch): Float32Array {
  return Float32Array.from({ length: colours.length / 3 }, (_, at) => {
    return 0.299 * colours[at * 3]! + 0.587 * colours[at * 3 + 1]! + 0.114 * colours[at * 3 + 2]!;
  });
}

function sharpnessOf(light: Float32Array, { width, height }: Sketch): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]!;
      const edge = around - 4 * light[at]!;
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}
