import type { KnowledgeDraftView, KnowledgeHit } from '../../domain/contract/views/knowledge';
import { policyFigures } from '../../domain/knowledge/figures';
import { englishFigureWords } from '../../locales/en/knowledge/words';
import { figureText, fillKnowledge } from '../../locales/figure-text';
import type { KnowledgeEdit, KnowledgeEditsDocument } from './documents/knowledge';
import type { Reader, World } from './ports';

export async function knowledgeEdits(
  reader: Reader,
  kind: string,
): Promise<Readonly<Record<string, KnowledgeEdit>>> {
  const kept: KnowledgeEditsDocument | null = await reader.get('knowledgeEdits', kind);
  return kept?.edits ?? {};
}

/**
 * What holds of a kind now: as it was shipped, as the platform changed it, without what it hid. One
 * read. What was shipped is given, so that a function carries only the shelf that it reads.
 */
export async function readShelfOf<Entry extends KnowledgeHit['entry']>(
  world: World,
  kind: string,
  shipped: readonly Entry[],
): Promise<Entry[]> {
  const edits = await knowledgeEdits(world.database, kind);
  const words = figureWordsOf(world);
  const english = figureWordsOf(world, englishFigureWords);
  return editedEntries(shipped, edits)
    .filter(({ hidden }) => !hidden)
    .map(({ entry }) => {
      const filled = filledEntry(entry as Entry, words);
      if (!('english' in entry)) return filled;
      return { ...filled, english: filledEntry(entry.english, english) };
    });
}

export type Kept = Pick<KnowledgeDraftView, 'entryId' | 'entry' | 'version' | 'hidden'>;

/** Shipped ones in their order, then what the platform added. */
export function editedEntries(
  shipped: readonly KnowledgeHit['entry'][],
  edits: Readonly<Record<string, KnowledgeEdit>>,
): Kept[] {
  const known = new Set(shipped.map(({ id }) => id));
  const added = Object.entries(edits).flatMap(([entryId, { entry, version }]) =>
    known.has(entryId) || entry === null ? [] : [{ entryId, entry, version, hidden: false }],
  );
  return [...shipped.map((entry) => keptOf(entry, edits[entry.id])), ...added];
}

function keptOf(entry: KnowledgeHit['entry'], edit: KnowledgeEdit | undefined): Kept {
  const version = edit?.version ?? 0;
  const hidden = edit !== undefined && edit.entry === null;
  return { entryId: entry.id, entry: edit?.entry ?? entry, version, hidden };
}

/** What each figure says under the policy in force, in Chinese unless other words are given. */
export function figureWordsOf(
  world: World,
  words?: typeof englishFigureWords,
): Record<string, string> {
  const figures = Object.entries(policyFigures(world.policies.current()));
  return Object.fromEntries(figures.map(([name, figure]) => [name, figureText(figure, words)]));
}

/** Every text inside filled, whatever the kind; ids and words of a list of choices have no places. */
function filledEntry<Value>(value: Value, words: Readonly<Record<string, string>>): Value {
  if (typeof value === 'string') return fillKnowledge(value, words) as Value;
  if (Array.isArray(value)) return value.map((each) => filledEntry(each, words)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => [key, filledEntry(each, words)]);
  return Object.fromEntries(entries) as Value;
}
