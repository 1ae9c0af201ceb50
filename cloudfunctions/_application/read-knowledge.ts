import type { KnowledgeShelf } from '../../domain/contract/views/knowledge';
import { shippedKnowledge } from '../../locales/knowledge';
import type { KnowledgeEdit } from './documents/knowledge';
import type { World } from './ports';
import { editedEntries, readShelfOf, type Kept } from './read-shelf';

export type KnowledgeKind = keyof KnowledgeShelf;

type Shelves = { [Kind in KnowledgeKind]: readonly KnowledgeShelf[Kind][] };

export const shippedShelves: Shelves = {
  script: shippedKnowledge.scripts,
  procedure: shippedKnowledge.procedures,
  case: shippedKnowledge.cases,
  question: shippedKnowledge.questions,
};

/** What holds of a kind now. One read. */
export function readShelf<Kind extends KnowledgeKind>(
  world: World,
  kind: Kind,
): Promise<KnowledgeShelf[Kind][]> {
  const shipped: readonly KnowledgeShelf[Kind][] = shippedShelves[kind];
  return readShelfOf(world, kind, shipped);
}

/** Shipped ones in their order, then what the platform added. */
export function entriesOf(
  kind: KnowledgeKind,
  edits: Readonly<Record<string, KnowledgeEdit>>,
): Kept[] {
  return editedEntries(shippedShelves[kind], edits);
}
