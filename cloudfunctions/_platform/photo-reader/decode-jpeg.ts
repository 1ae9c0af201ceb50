import { readFileSync } from 'node:fs';
import type { Picture } from '../../../domain/understanding/photo/picture';
import { placeOfAsset } from './place-of-asset';

/**
 * libjpeg-turbo as the package @cwasm/jpeg-turbo compiles it. Its own `decode` always unfolds the
 * whole picture; asked for fewer points, the library leaves most of each block's cosines out, so a
 * photo of 12 million points takes a tenth of the time and of the memory.
 */
const WASM_FILE = '@cwasm/jpeg-turbo/jpeg-turbo.wasm';
const RGBA = 7;

interface Turbo {
  memory: { buffer: ArrayBuffer };
  malloc(bytes: number): number;
  free(place: number): void;
  tjInitDecompress(): number;
  tjDestroy(decompressor: number): void;
  tjDecompressHeader3(
    decompressor: number, bytes: number, count: number,
    width: number, height: number, subsampling: number, colours: number,
  ): number;
  tjDecompress2(
    decompressor: number, bytes: number, count: number,
    points: number, width: number, pitch: number, height: number, format: number, flags: number,
  ): number;
}

/** Every Node has it; only the types of a browser know of it. */
interface Assembly {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
}
const { Module, Instance } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;

let compiled: object | null = null;
let instance: Turbo | null = null;

function turbo(): Turbo {
  compiled ??= new Module(new Uint8Array(readFileSync(placeOfAsset(WASM_FILE))));
  instance ??= new Instance(compiled, {
    env: { setjmp: () => 0, longjmp: broken },
    wasi_snapshot_preview1: {
      environ_sizes_get: () => 0,
      environ_get: broken,
      proc_exit: broken,
      fd_close: broken,
      fd_seek: broken,
      // What the library says of a photo that ends too early; it then answers that it failed, and
      // such a photo is left to people.
      fd_write: () => 0,
    },
  }).exports as Turbo;
  return instance;
}

function broken(): never {
  throw new Error('a JPEG that cannot be decoded');
}

/**
 * @param leastSide the longer side keeps at least so many points, where the photo has them
 * @throws on what is broken
 */
export function decodeJpeg(bytes: Uint8Array, leastSide: number): Picture {
  try {
    return unfold(turbo(), bytes, leastSide);
  } catch (error) {
    // It died in the middle of its work: what it held is lost, and the next photo gets a new one.
    instance = null;
    throw error;
  }
}

function unfold(library: Turbo, bytes: Uint8Array, leastSide: number): Picture {
  const decompressor = library.tjInitDecompress();
  const kept = library.malloc(bytes.byteLength);
  const size = library.malloc(16);
  new Uint8Array(library.memory.buffer, kept, bytes.byteLength).set(bytes);
  const header = [size, size + 4, size + 8, size + 12] as const;
  if (library.tjDecompressHeader3(decompressor, kept, bytes.byteLength, ...header) !== 0) broken();
  const [full = 0, tall = 0] = new Uint32Array(library.memory.buffer, size, 2);
  const divisor = divisorOf(Math.max(full, tall), leastSide);
  const width = Math.ceil(full / divisor);
  const height = Math.ceil(tall / divisor);
  const target = library.malloc(width * height * 4);
  const asked = [target, width, width * 4, height, RGBA, 0] as const;
  if (library.tjDecompress2(decompressor, kept, bytes.byteLength, ...asked) !== 0) broken();
  const points = new Uint8Array(library.memory.buffer, target, width * height * 4).slice();
  for (const place of [kept, size, target]) library.free(place);
  library.tjDestroy(decompressor);
  return { width, height, points };
}

/** Halves, quarters and eighths are what the library has quick ways for. */
function divisorOf(side: number, leastSide: number): number {
  return [8, 4, 2].find((divisor) => side / divisor >= leastSide) ?? 1;
}
