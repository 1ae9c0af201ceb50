/** Drawing a thousand pictures takes minutes; as long as nothing of how they are drawn changes, once. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the pictures are drawn by: a change in one of these draws them anew. */
const sources = [
  'draw-graphics.ts', 'draw-cartons.ts', 'draw-posters.ts', 'draw-pack-shots.ts',
  'drawing-parts.ts', 'cut-out-photos.ts', 'chance.ts',
];

/**
 * @param name of the set, with how many are asked for and the seed
 * @param photos that are drawn into them
 */
export async function rememberedPictures(
  name: string,
  photos: readonly string[],
  draw: () => Promise<Buffer[]>,
): Promise<Buffer[]> {
  const folder = path.join(tmpdir(), `photo-drawings-${keyOf(name, photos)}`);
  if (existsSync(folder)) {
    return readdirSync(folder).sort().map((file) => readFileSync(path.join(folder, file)));
  }
  const pictures = await draw();
  // Under another name until all are there, for a run that is cut short leaves some.
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const [position, bytes] of pictures.entries()) {
    writeFileSync(path.join(unfinished, `${String(position).padStart(5, '0')}.jpg`), bytes);
  }
  renameSync(unfinished, folder);
  return pictures;
}

function keyOf(name: string, photos: readonly string[]): string {
  const hash = createHash('sha256').update(name);
  for (const file of sources) hash.update(readFileSync(path.join(__dirname, file)));
  for (const photo of photos) hash.update(photo);
  return hash.digest('hex').slice(0, 16);
}
