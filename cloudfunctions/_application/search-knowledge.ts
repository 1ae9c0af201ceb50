import type { ActionInput } from '../../domain/contract/actions';
import type { KnowledgeHit, KnowledgeShelf } from '../../domain/contract/views/knowledge';
import { indexEntries, search, type Searchable } from '../../domain/knowledge/search';
import { accept } from '../../domain/primitives/outcome';
import { text } from '../../locales/text';
import type { Caller } from './caller';
import type { World } from './ports';
import { readShelf, type KnowledgeKind } from './read-knowledge';

const HITS_SHOWN = 30;

/** Content by plain words, as a person reads it, with the figures of today. */
export async function searchKnowledge(
  world: World,
  _caller: Caller,
  { words, kind }: ActionInput<'knowledge.search'>,
) {
  const wanted: readonly KnowledgeKind[] =
    kind !== undefined ? [kind] : ['question', 'procedure', 'case', 'script'];
  const asked = words.trim();
  if (asked === '') return accept({ hits: await hitsOf(world, [kind ?? 'case']) });
  const all = await hitsOf(world, wanted);
  const index = indexEntries(all.map(searchableOf));
  const found = search(index, asked, HITS_SHOWN);
  const byKey = new Map(all.map((hit) => [keyOf(hit), hit]));
  return accept({ hits: found.flatMap(({ id }) => byKey.get(id) ?? []) });
}

async function hitsOf(world: World, kinds: readonly KnowledgeKind[]): Promise<KnowledgeHit[]> {
  const shelves = await Promise.all(
    kinds.map(async (kind) =>
      (await readShelf(world, kind)).map((entry) => ({ kind, entry }) as KnowledgeHit),
    ),
  );
  return shelves.flat();
}

const keyOf = ({ kind, entry }: KnowledgeHit) => `${kind}:${entry.id}`;

function searchableOf(hit: KnowledgeHit): Searchable {
  return { id: keyOf(hit), ...wordsOf(hit) };
}

function wordsOf({ kind, entry }: KnowledgeHit): Pick<Searchable, 'titles' | 'body'> {
  switch (kind) {
    case 'question':
      return { titles: [entry.question, ...entry.alsoAsked], body: entry.answer };
    case 'procedure':
      return procedureWords(entry);
    case 'case':
      return {
        titles: [entry.title, text(`issue.${entry.issue}`)],
        body: [entry.before, entry.done, entry.after, entry.lesson].join('\n'),
      };
    case 'script':
      return { titles: [entry.title], body: entry.text };
  }
}

function procedureWords({ title, when, steps, never }: KnowledgeShelf['procedure']) {
  const said = steps.flatMap((step) => [step.do, step.because ?? '']);
  return { titles: [title, when], body: [...said, never].join('\n') };
}
