import type { ChainEntry } from '../../../domain/evidence/evidence-chain';
import type { EvidenceSource } from '../../../domain/evidence/evidence-source';
import type { Instant } from '../../../domain/primitives/instant';

/**
 * One pull of a ticket's evidence: times and digests, never the content, so that what is erased
 * leaves the chain whole. `_id` is `<ticketId>_<number>`; written once, never changed.
 */
export interface EvidencePullDocument {
  _id: string;
  ticketId: string;
  /** 1, 2, 3 … */
  number: number;
  pulledAt: Instant;
  entries: ChainEntry[];
}

/** Where a ticket's chain stands. `_id` is the ticket's. */
export interface EvidenceFileDocument {
  _id: string;
  pullCount: number;
  entryCount: number;
  headHash: string;
  /** The digest of each source's last link: what equals it is not written again. */
  digests: Partial<Record<EvidenceSource, string>>;
}
