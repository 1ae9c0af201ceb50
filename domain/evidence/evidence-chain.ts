import { canonicalJson } from '../primitives/canonical-json';
import type { Instant } from '../primitives/instant';
import type { EvidenceSource, SourceStanding } from './evidence-source';

/** What one source held when it was asked: a digest of it, never the content. */
export interface SourceReading {
  source: EvidenceSource;
  standing: SourceStanding;
  /** When the source recorded the newest of it; null where it has nothing. */
  recordedAt: Instant | null;
  /** So many records, photos, messages or earlier claims. */
  count: number;
  /** SHA-256 of the canonical content. */
  contentDigest: string;
}

/** A link of a ticket's chain. Written once; what a source holds later is another link. */
export interface ChainEntry extends SourceReading {
  /** 1, 2, 3 … over all pulls of the ticket. */
  position: number;
  previousHash: string;
  hash: string;
}

/** What was added by one pull: the sources that held something else than before. */
export interface EvidencePull {
  pulledAt: Instant;
  entries: ChainEntry[];
}

/** Where the chain stands, kept apart from it: a chain that was cut short does not reach it. */
export interface ChainHead {
  entryCount: number;
  headHash: string;
}

export type ChainCheck =
  | { whole: true; entryCount: number; lastAt: Instant | null }
  | { whole: false; entryCount: number; lastAt: Instant | null; brokenAt: number };

export type Digest = (text: string) => string;

export function digestOfContent(content: unknown, digest: Digest): string {
  return digest(canonicalJson(content));
}

/** What the first link hangs on, so that no chain can pass for another ticket's. */
export function chainStart(ticketId: string, digest: Digest): ChainHead {
  return { entryCount: 0, headHash: digest(`evidence of ${ticketId}`) };
}

/** The links of one pull, in the order given, hung on to what is there. */
export function linkReadings(
  head: ChainHead,
  readings: readonly SourceReading[],
  pulledAt: Instant,
  digest: Digest,
): ChainEntry[] {
  const entries: ChainEntry[] = [];
  for (const { source, standing, recordedAt, count, contentDigest } of readings) {
    const previousHash = entries.at(-1)?.hash ?? head.headHash;
    const position = head.entryCount + entries.length + 1;
    const link = { source, standing, recordedAt, count, contentDigest, position, previousHash };
    entries.push({ ...link, hash: hashOf(link, pulledAt, digest) });
  }
  return entries;
}

function hashOf(link: Omit<ChainEntry, 'hash'>, pulledAt: Instant, digest: Digest): string {
  const { source, standing, recordedAt, count, contentDigest, position, previousHash } = link;
  const said = { source, standing, recordedAt, count, contentDigest };
  return digest(canonicalJson({ ...said, position, previousHash, pulledAt }));
}

/**
 * Whether every link follows from the one before and the last is the one that was kept apart.
 * `brokenAt` is the first link that is not as it was written, or that is not there.
 */
export function checkChain(
  start: ChainHead,
  pulls: readonly EvidencePull[],
  head: ChainHead,
  digest: Digest,
): ChainCheck {
  const lastAt = pulls.at(-1)?.pulledAt ?? null;
  const entryCount = pulls.reduce((sum, { entries }) => sum + entries.length, 0);
  let { headHash, entryCount: position } = start;
  for (const { pulledAt, entries } of pulls) {
    for (const entry of entries) {
      position += 1;
      const follows = entry.position === position && entry.previousHash === headHash;
      if (!follows || hashOf(entry, pulledAt, digest) !== entry.hash) {
        return { whole: false, entryCount, lastAt, brokenAt: position };
      }
      headHash = entry.hash;
    }
  }
  if (position < head.entryCount) {
    return { whole: false, entryCount, lastAt, brokenAt: position + 1 };
  }
  if (position !== head.entryCount || headHash !== head.headHash) {
    return { whole: false, entryCount, lastAt, brokenAt: position };
  }
  return { whole: true, entryCount, lastAt };
}
