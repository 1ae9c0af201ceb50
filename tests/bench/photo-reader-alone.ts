/**
 * Only what the function `photo-check` does, in a process of its own: the first photo cold, then the
 * others, then the largest; tells what it took at most. Files are named on the command line.
 */
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { createPhotoReader } from '../../cloudfunctions/_platform/photo-reader/photo-reader';

export interface ReaderAlone {
  coldMs: number;
  /** Of the last file, the largest. */
  largestMs: number;
  /** The most that the process ever held, Node and the compiler of TypeScript with it. */
  peakMegabytes: number;
}

async function main(files: readonly string[]): Promise<void> {
  const reader = createPhotoReader();
  const look = async (file: string) => {
    const startedAt = performance.now();
    const bytes = readFileSync(file);
    const { width, height, type } = imageSize(bytes);
    const read = await reader.read(bytes, { format: type === 'png' ? 'png' : 'jpg', width, height });
    if (read === null) throw new Error(`${file} cannot be read`);
    return performance.now() - startedAt;
  };
  const times: number[] = [];
  for (const file of files) times.push(await look(file));
  const alone: ReaderAlone = {
    coldMs: times[0] ?? 0,
    largestMs: times.at(-1) ?? 0,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  };
  console.log(JSON.stringify(alone));
}

if (require.main === module) void main(process.argv.slice(2));
