/**
 * The whole product in the test's own process: the same server and cloud as `npm start`, on a free
 * port, without building (the functions must be built) and without the pages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Instant } from '../domain/primitives/instant';
import type { LocalCloud } from '../emulator/cloud';
import type { FaultRule } from '../emulator/services/faults';
import { startProduct } from './product';
import { openidOf, personOf } from './seed/people';

export interface TestOptions {
  /** Kept after closing when given; otherwise a temporary one that goes with `close`. */
  dataDirectory?: string;
  /** A free one when absent. */
  port?: number;
  faults?: readonly FaultRule[];
  /** Where the clock of a new data folder begins; the machine's time when absent. */
  seedAt?: Instant;
}

export interface LocalProduct {
  /** e.g. `http://127.0.0.1:40123`; a person's calls go to `<origin>/as/<key>/cloud/call`. */
  origin: string;
  cloud: LocalCloud;
  dataDirectory: string;
  /** Throws for a key that nobody of the estate has. */
  openidOf(key: string): string;
  close(): Promise<void>;
}

export async function startLocalForTests(options: TestOptions = {}): Promise<LocalProduct> {
  const isOwn = options.dataDirectory === undefined;
  const dataDirectory = options.dataDirectory ?? mkdtempSync(path.join(tmpdir(), 'local-product-'));
  const product = await startProduct({
    host: '127.0.0.1',
    port: options.port ?? 0,
    token: null,
    dataDirectory,
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    ...(options.seedAt === undefined ? {} : { seedAt: options.seedAt }),
  });
  return {
    origin: product.origin,
    cloud: product.cloud,
    dataDirectory,
    openidOf(key) {
      if (personOf(key) === undefined) throw new Error(`nobody of the estate is called ${key}`);
      return openidOf(key);
    },
    async close() {
      await product.close();
      if (isOwn) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
