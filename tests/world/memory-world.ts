/** Every port of the use cases in memory: no SDK, no emulator, a clock and ids that repeat. */
import { createHash } from 'node:crypto';
import { createCalendars } from '../../cloudfunctions/_platform/calendars';
import { createIds } from '../../cloudfunctions/_platform/ids';
import { createVideos } from '../../cloudfunctions/_platform/video/read-video';
import { createVoices } from '../../cloudfunctions/_platform/voice/read-voice';
import { createPhotos } from '../../cloudfunctions/_platform/photo/clean-photo';
import { createPolicies } from '../../cloudfunctions/_application/stored-policies';
import type { Files, IdSource, World } from '../../cloudfunctions/_application/ports';
import type { Instant } from '../../domain/primitives/instant';
import { createMemoryDatabase, type Contents, type MemoryDatabase } from './memory-database';
import { MemoryBills } from './memory-bills';
import { MemoryProvider } from './memory-provider';

export class MemoryClock {
  constructor(private at: Instant) {}

  now = (): Instant => this.at;

  advance(milliseconds: number): void {
    this.at += milliseconds;
  }
}

export class MemoryFiles implements Files {
  readonly kept = new Map<string, Uint8Array>();

  async download(fileId: string) {
    return this.kept.get(fileId) ?? null;
  }

  async upload(cloudPath: string, bytes: Uint8Array) {
    const fileId = `cloud://memory/${cloudPath}`;
    this.kept.set(fileId, bytes);
    return fileId;
  }

  async delete(fileIds: readonly string[]) {
    for (const fileId of fileIds) this.kept.delete(fileId);
  }

  async temporaryUrls(fileIds: readonly string[]) {
    const known = fileIds.filter((fileId) => this.kept.has(fileId));
    return new Map(known.map((fileId) => [fileId, `https://files.test/${fileId}`]));
  }
}

/** The same seed makes the same ids in the same order. */
function seededIds(seed: string): IdSource {
  const { derived, digest } = createIds();
  let made = 0;
  const next = () =>
    createHash('sha256')
      .update(`${seed}/${(made += 1)}`)
      .digest('base64url');
  return {
    unique: (prefix) => `${prefix}_${next().slice(0, 16)}`,
    derived,
    digest,
    token: () => next().slice(0, 22),
  };
}

export interface MemoryWorld extends World {
  database: MemoryDatabase;
  clock: MemoryClock;
  files: MemoryFiles;
  gateway: MemoryProvider;
  bills: MemoryBills;
  /** Outbox entries that a function asked to be delivered soon, in order. */
  woken: string[];
  /** Photos that a function asked to be looked at, in order. */
  toRead: string[];
  /** Shards that a sweep asked instances of their own for, in order. */
  swept: number[][];
  /** Leaders whose noted postings a run had no time left for, in order. */
  toPost: string[];
  /** What the log got, for tests that nothing personal is in it. */
  logged: Array<{ line: Record<string, unknown>; error?: unknown }>;
}

interface Beginning {
  at: Instant;
  seed: string;
  contents?: Contents;
}

export function createMemoryWorld({ at, seed, contents }: Beginning): MemoryWorld {
  const woken: string[] = [];
  const toRead: string[] = [];
  const swept: number[][] = [];
  const toPost: string[] = [];
  const logged: MemoryWorld['logged'] = [];
  const ids = seededIds(seed);
  const database = createMemoryDatabase(contents);
  const clock = new MemoryClock(at);
  return {
    database,
    clock,
    policies: createPolicies(() => database, clock),
    ids,
    calendars: createCalendars(),
    files: new MemoryFiles(),
    photos: createPhotos(),
    gateway: new MemoryProvider(),
    bills: new MemoryBills(),
    coupons: { issue: async ({ couponId }) => ({ kind: 'issued', code: couponId.slice(-8) }) },
    messages: { templates: () => ({}), send: async () => 'noConsent' },
    voices: createVoices(),
    videos: createVideos(),
    recogniser: null,
    contentCheck: {
      words: async () => 'passed',
      photo: async () => ids.unique('trace'),
      voice: async () => ids.unique('trace'),
    },
    trackingCode: { draw: async () => null },
    relay: {
      async wake(outboxIds) {
        woken.push(...outboxIds);
      },
      async readPhotos(photoIds) {
        toRead.push(...photoIds);
      },
      async sweep(shards) {
        swept.push([...shards]);
      },
      async post(leaderIds) {
        toPost.push(...leaderIds);
      },
    },
    log: {
      info: (line) => void logged.push({ line }),
      error: (line, error) => void logged.push({ line, error }),
    },
    firstAdministratorDigest: null,
    woken,
    toRead,
    swept,
    toPost,
    logged,
  };
}
