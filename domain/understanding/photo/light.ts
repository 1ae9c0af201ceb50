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
  const sketch = measuredSketch(picture);
  return lightIn(sketch, lightOf(sketch));
}

/** The picture at the size that light and grain are measured at. */
export function measuredSketch(picture: Picture): Sketch {
  return shrinkWithin(picture, Math.min(SIDE, Math.max(picture.width, picture.height)));
}

/** @param light brightness of each point of the sketch */
export function lightIn(sketch: Sketch, light: Float32Array): LightMeasures {
  let sum = 0;
  let white = 0;
  for (const value of light) {
    sum += value;
    if (value >= WHITE) white += 1;
  }
  const mean = sum / light.length;
  let spread = 0;
  for (const value of light) spread += (value - mean) ** 2;
  return {
    sharpness: sharpnessOf(light, sketch),
    brightness: mean,
    burnt: white / light.length,
    contrast: Math.sqrt(spread / light.length),
  };
}

/** Brightness of each point, 0-255. */
export function lightOf({ colours }: Sketch): Float32Array {
  const light = new Float32Array(colours.length / 3);
  for (let at = 0; at < light.length; at += 1) {
    const [red, green, blue] = [colours[at * 3]!, colours[at * 3 + 1]!, colours[at * 3 + 2]!];
    light[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return light;
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
