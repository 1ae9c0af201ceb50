import type { ActionInput } from '../../domain/contract/actions';
import type { KnowledgeDraftView, KnowledgeHit } from '../../domain/contract/views/knowledge';
import { policyFigures } from '../../domain/knowledge/figures';
import { scriptPlaces } from '../../domain/knowledge/script';
import { policyBounds } from '../../domain/policy/bounds';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { KnowledgeEdit } from './documents/knowledge';
import { detailsOf, nameOf } from './person-names';
import type { Transaction, World } from './ports';
import { entriesOf, shippedShelves, type KnowledgeKind } from './read-knowledge';
import { figureWordsOf, knowledgeEdits } from './read-shelf';

type Edited = Outcome<
  { entryId: string; version: number },
  'entryGone' | 'entryMoved' | 'placeUnknown' | 'entriesFull'
>;

/** Every entry as it stands, hidden ones too, with open places and who changed it. */
export async function listKnowledgeDrafts(
  world: World,
  _caller: Caller,
  { kind }: ActionInput<'knowledge.drafts'>,
) {
  const edits = await knowledgeEdits(world.database, kind);
  const names = await detailsOf(
    world,
    Object.values(edits).map(({ editedById }) => editedById),
  );
  const entries = entriesOf(kind, edits).map((kept): KnowledgeDraftView => {
    const edit = edits[kept.entryId];
    const editedByName = edit === undefined ? null : nameOf(names, edit.editedById);
    return { kind, ...kept, editedByName, editedAt: edit?.editedAt ?? null };
  });
  const figures = Object.entries(figureWordsOf(world)).map(([name, words]) => ({ name, words }));
  return accept({ entries, figures });
}

/** Puts an entry over the shipped one, or beside it; a repeated request finds what it made. */
export function editKnowledge(
  world: World,
  caller: Caller,
  { requestId, entryId, baseVersion, edit }: ActionInput<'knowledge.edit'>,
): Promise<Edited> {
  const { kind, entry } = edit;
  const id = entryId ?? world.ids.derived('entry', kind, requestId);
  if (entry !== null && unknownPlaces(world, kind, entry)) return refused('placeUnknown');
  return put(world, caller, { kind, entryId: id, baseVersion, requestId }, (edits) => {
    const isKnown = entryId === null || isEntry(kind, entryId, edits);
    if (!isKnown || (entry === null && entryId === null)) return refuse('entryGone');
    if (edits[id] === undefined && Object.keys(edits).length >= policyBounds.knowledgeEdits) {
      return refuse('entriesFull', { count: policyBounds.knowledgeEdits });
    }
    return accept(entry === null ? null : ({ ...entry, id } as KnowledgeHit['entry']));
  });
}

/** Takes the platform's edit away from a shipped entry. */
export function restoreKnowledge(
  world: World,
  caller: Caller,
  { requestId, kind, entryId, baseVersion }: ActionInput<'knowledge.restore'>,
): Promise<Edited> {
  const shipped: readonly KnowledgeHit['entry'][] = shippedShelves[kind];
  const entry = shipped.find(({ id }) => id === entryId);
  if (entry === undefined) return refused('entryGone');
  return put(world, caller, { kind, entryId, baseVersion, requestId }, () => accept(entry));
}

interface Aim {
  kind: KnowledgeKind;
  entryId: string;
  baseVersion: number;
  requestId: string;
}

type Wanted = Outcome<KnowledgeHit['entry'] | null, 'entryGone' | 'entriesFull'>;

function put(
  world: World,
  caller: Caller,
  { kind, entryId, baseVersion, requestId }: Aim,
  decide: (edits: Readonly<Record<string, KnowledgeEdit>>) => Wanted,
): Promise<Edited> {
  const editedById = known(caller).person._id;
  const editedAt = world.clock.now();
  return world.database.transaction(async (transaction: Transaction) => {
    const edits = await knowledgeEdits(transaction, kind);
    const before = edits[entryId];
    if (before?.requestId === requestId) return accept({ entryId, version: before.version });
    if ((before?.version ?? 0) !== baseVersion) return refuse('entryMoved');
    const wanted = decide(edits);
    if (!wanted.ok) return wanted;
    const version = baseVersion + 1;
    const edit = { entry: wanted.value, version, requestId, editedById, editedAt };
    await transaction.put('knowledgeEdits', { _id: kind, edits: { ...edits, [entryId]: edit } });
    return accept({ entryId, version });
  });
}

function isEntry(
  kind: KnowledgeKind,
  entryId: string,
  edits: Readonly<Record<string, KnowledgeEdit>>,
): boolean {
  return edits[entryId] !== undefined || shippedShelves[kind].some(({ id }) => id === entryId);
}

/** A place that nobody fills would be sent to a resident as it stands. */
function unknownPlaces(world: World, kind: KnowledgeKind, entry: object): boolean {
  const figures = Object.keys(policyFigures(world.policies.current()));
  const fillable = new Set<string>(kind === 'script' ? [...figures, ...scriptPlaces] : figures);
  const places = JSON.stringify(entry).matchAll(/\{(\w+)\}/g);
  return [...places].some(([, name = '']) => !fillable.has(name));
}

function refused(code: 'placeUnknown' | 'entryGone'): Promise<Edited> {
  return Promise.resolve(refuse(code));
}
