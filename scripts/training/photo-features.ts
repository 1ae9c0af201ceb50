/** Features of pictures, remembered between runs: a network's look takes a tenth of a second. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { imageSize } from 'image-size';
import { decodePicture } from '../../cloudfunctions/_platform/photo-reader/decode-picture';
import { loadNetwork } from '../../cloudfunctions/_platform/photo-reader/network';
import type { Picture } from '../../domain/understanding/photo/picture';

const cache = path.join(tmpdir(), 'photo-features-mobilenet-v2-140');

export function pictureOf(bytes: Uint8Array): Picture {
  const { width, height, type } = imageSize(bytes);
  const format = type === 'png' || type === 'webp' ? type : 'jpg';
  const picture = decodePicture(bytes, { format, width, height });
  if (picture === null) throw new Error('not a picture that can be decoded');
  return picture;
}

export async function featuresOf(bytes: Uint8Array): Promise<Float32Array> {
  const name = createHash('sha256').update(bytes).digest('hex');
  const file = path.join(cache, `${name}.f32`);
  if (existsSync(file)) return new Float32Array(new Uint8Array(readFileSync(file)).buffer);
  const { features } = (await loadNetwork()).see(pictureOf(bytes));
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, Buffer.from(features.buffer));
  return features;
}
