import type { KnowledgeHit, KnowledgeShelf } from '../../../domain/contract/views/knowledge';
import type { Instant } from '../../../domain/primitives/instant';

/** One entry that the platform changed, added or hid; what shipped stands in the product. */
export interface KnowledgeEdit {
  /** Null: hidden. Places in braces stand open. */
  entry: KnowledgeHit['entry'] | null;
  version: number;
  requestId: string;
  editedById: string;
  editedAt: Instant;
}

/** All edits of a kind, read together: one document, so that a reader needs one read. */
export interface KnowledgeEditsDocument {
  _id: keyof KnowledgeShelf;
  edits: Record<string, KnowledgeEdit>;
}
