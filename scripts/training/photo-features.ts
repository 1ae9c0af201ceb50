/** Features of pictures, remembered between runs: a network's look takes a tenth of a second. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { imageSize } from 'image-size';
import { decodePicture } from '../../cloudfunctions/_platform/photo-reader/decode-picture';
import { loadNetwork } from '../../cloudfunctions/_platform/photo-reader/network';
import { drawnLook, DRAWN_LOOK_LENGTH } from '../../domain/understanding/photo/drawn-look';
import { lightOf, measuredSketch } from '../../domain/understanding/photo/light';
import type { Picture } from '../../domain/understanding/photo/picture';

/** Change the last number whenever what is computed changes. */
const cache = path.join(tmpdir(), 'photo-features-mobilenet-v2-140-2');
const MAP_DEPTH = 1_792;

/** What heads are trained on. */
export interface PhotoFeatures {
  /** Means over the network's last map. */
  goods: Float32Array;
  /** Looked at by hand, without the network. */
  look: Float32Array;
  /** Means and spreads over a map in its middle. */
  texture: Float32Array;
}

export function pictureOf(bytes: Uint8Array): Picture {
  const { width, height, type } = imageSize(bytes);
  const format = type === 'png' || type === 'webp' ? type : 'jpg';
  const picture = decodePicture(bytes, { format, width, height });
  if (picture === null) throw new Error('not a picture that can be decoded');
  return picture;
}

export async function featuresOf(bytes: Uint8Array): Promise<PhotoFeatures> {
  const name = createHash('sha256').update(bytes).digest('hex');
  const file = path.join(cache, `${name}.f32`);
  if (existsSync(file)) return apart(new Float32Array(new Uint8Array(readFileSync(file)).buffer));
  const picture = pictureOf(bytes);
  const { features, texture } = (await loadNetwork()).see(picture);
  const sketch = measuredSketch(picture);
  const together = Float32Array.from([
    ...features, ...drawnLook(sketch, lightOf(sketch)), ...texture,
  ]);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, Buffer.from(together.buffer));
  return apart(together);
}

function apart(together: Float32Array): PhotoFeatures {
  const middle = MAP_DEPTH + DRAWN_LOOK_LENGTH;
  return {
    goods: together.subarray(0, MAP_DEPTH),
    look: together.subarray(MAP_DEPTH, middle),
    texture: together.subarray(middle),
  };
}
