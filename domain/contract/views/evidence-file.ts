import type { EvidenceSource, SourceStanding } from '../../evidence/evidence-source';
import type { Instant } from '../../primitives/instant';
import type { Sentence } from '../../primitives/sentence';

/** One source of a ticket's evidence file: what it held when it was asked last. */
export interface EvidenceSourceView {
  source: EvidenceSource;
  standing: SourceStanding;
  /** When the source itself recorded the newest of it; null where it has nothing. */
  recordedAt: Instant | null;
  /** When it was taken into the file. */
  pulledAt: Instant;
  count: number;
  /** How often something new of it came later. */
  renewals: number;
  /** What it says in a sentence, where nothing else on the page shows it. */
  says: Sentence | null;
}

/** The chain of a ticket's evidence, checked as it was read. */
export interface EvidenceChainView {
  /** `none`: nothing was pulled yet. */
  standing: 'none' | 'whole' | 'broken';
  entryCount: number;
  lastAt: Instant | null;
  /** The first entry that is not as it was written; null while whole. */
  brokenAt: number | null;
}

export interface EvidenceFileView {
  chain: EvidenceChainView;
  sources: EvidenceSourceView[];
}

/** `erased`: its content went with whoever it was of; its digest stays. */
export type ContentStanding = 'same' | 'changed' | 'erased';

/** What an inspection of the whole file found: the chain, and each source against its digest. */
export interface EvidenceCheckView {
  chain: EvidenceChainView;
  contents: Array<{ source: EvidenceSource; standing: ContentStanding }>;
  checkedAt: Instant;
}
