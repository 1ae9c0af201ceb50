/** Tables of refusals: each row brings one about, and nothing may have been written by it. */
import { collections } from '../../../cloudfunctions/_database/collections';
import type { CollectionName, Documents } from '../../../cloudfunctions/_application/documents';
import { actions, type ActionName } from '../../../domain/contract/actions';
import type { MemoryEstate } from '../../world/memory-estate';

/** Who asks what on which estate; the request id is added where the action needs one. */
export type Asked = [estate: MemoryEstate, person: string, input: Record<string, unknown>];

/** By `action refusal`. */
export type Rows = Record<string, () => Promise<Asked>>;

/** That somebody asked counts against them, and is no trace of what they asked for. */
const aside: readonly string[] = ['rateWindows'];

function everything({ world }: MemoryEstate): Record<string, unknown[]> {
  const names = collections.map(({ name }) => name).filter((name) => !aside.includes(name));
  return Object.fromEntries(
    names.map((name) => [name, world.database.peek(name as CollectionName)]),
  );
}

async function expectRefused(row: string, prepare: () => Promise<Asked>): Promise<void> {
  const [action = '', code] = row.split(' ');
  const [estate, person, input] = await prepare();
  const { mutates } = actions[action as ActionName];
  const requestId = 'request-of-the-refusal';
  const before = JSON.stringify(everything(estate));
  const answer = await estate.callRaw(person, action, mutates ? { requestId, ...input } : input);
  expect(answer).toMatchObject({ ok: false, code });
  expect(JSON.stringify(everything(estate))).toBe(before);
}

/** `impossible`: declared because a rule is shared, met by nobody, with the reason. */
export function testRefusals(
  belongs: (name: string) => boolean,
  rows: Rows,
  impossible: Record<string, string> = {},
): void {
  test.each(Object.entries(rows))('met, and nothing is written: %s', expectRefused);

  test('no refusal that these actions declare is left out', () => {
    const declared = Object.entries(actions)
      .filter(([name]) => belongs(name))
      .flatMap(([name, { refusals }]) => refusals.map((refusal) => `${name} ${refusal}`));
    expect([...Object.keys(rows), ...Object.keys(impossible)].sort()).toEqual(declared.sort());
  });
}

/** Brings a document into a state that would take many steps of many people. */
export async function patch<Name extends CollectionName>(
  { world }: MemoryEstate,
  name: Name,
  id: string,
  change: Partial<Documents[Name]>,
): Promise<void> {
  await world.database.transaction(async (transaction) => {
    const document = await transaction.get(name, id);
    if (document === null) throw new Error(`no ${name}/${id}`);
    await transaction.put(name, { ...document, ...change });
  });
}
