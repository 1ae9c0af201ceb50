/** A desk's list as this phone knows it: read whole once, then only what changed. */
import type { ActionReply } from '../../../domain/contract/actions';
import type { InboxView } from '../../../domain/contract/views/desk-list';
import { call, type Answer } from '../../cloud/call';
import { serverNow } from '../../cloud/server-clock';
import { mergeChanges } from './merge-changes';

export type DeskList = 'desk.inbox' | 'desk.queue';

/** So often it is read whole all the same: no mark tells of a name that was changed or erased. */
const WHOLE_EVERY_MS = 600_000;

const changesOf = { 'desk.inbox': 'desk.inboxChanges', 'desk.queue': 'desk.queueChanges' } as const;

interface Read {
  mark: string;
  wholeAt: number;
}

/** How each list that is known was read last; goes with the list. */
const reads = new WeakMap<InboxView, Read>();

/** The list as it is now; the known one itself where nothing of it changed. */
export async function loadDeskList(
  list: DeskList,
  known: ActionReply<DeskList> | undefined,
): Promise<Answer<DeskList>> {
  const read = known && reads.get(known);
  if (known === undefined || read === undefined || isOld(read)) return loadWhole(list);
  const answer = await call(changesOf[list], { mark: read.mark });
  if (!answer.ok) return answer;
  if (answer.value.anew) return loadWhole(list);
  const value = mergeChanges(known, answer.value);
  reads.set(value, { ...read, mark: answer.value.mark });
  return { ok: true, value };
}

/** The clock may have been set back since. */
function isOld({ wholeAt }: Read): boolean {
  return Math.abs(serverNow() - wholeAt) >= WHOLE_EVERY_MS;
}

async function loadWhole(list: DeskList): Promise<Answer<DeskList>> {
  const answer = await call(list, {});
  if (answer.ok) reads.set(answer.value, { mark: answer.value.mark, wholeAt: serverNow() });
  return answer;
}
