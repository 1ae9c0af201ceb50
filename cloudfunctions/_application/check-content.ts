import { HOUR } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import type { Transaction, World } from './ports';
import { changeTicket, notify } from './change-ticket';

/** Long enough for the platform to fetch the picture when it is busy. */
const LINK_SECONDS = HOUR / 1000;

/** Asks the platform to check a photo; the verdict arrives later and never blocks an answer. */
export async function checkPhoto(world: World, photoId: string): Promise<boolean> {
  const photo = await world.database.get('photos', photoId);
  if (photo === null || photo.check !== 'pending' || photo.checkTraceId !== null) return true;
  const owner = await world.database.get('people', photo.ownerId);
  const url = (await world.files.temporaryUrls([photo.fileId], LINK_SECONDS)).get(photo.fileId);
  if (owner === null || url === undefined) return true;
  const traceId = await world.contentCheck.photo(owner.openid, url);
  await world.database.transaction(async (transaction) => {
    const current = await transaction.get('photos', photoId);
    if (current !== null) await transaction.put('photos', { ...current, checkTraceId: traceId });
  });
  return true;
}

/** Checks what someone wrote; the answer comes at once. */
export async function checkWords(world: World, messageId: string): Promise<boolean> {
  const message = await world.database.get('ticketMessages', messageId);
  if (message === null || message.check !== 'pending') return true;
  const author = await world.database.get('people', message.personId);
  if (author === null) return true;
  const check = await world.contentCheck.words(author.openid, message.text);
  await world.database.transaction(async (transaction) => {
    const current = await transaction.get('ticketMessages', messageId);
    if (current !== null) await transaction.put('ticketMessages', { ...current, check });
  });
  return true;
}

/** As `checkPhoto`, for a voice note. */
export async function checkVoice(world: World, voiceId: string): Promise<boolean> {
  const voice = await world.database.get('voiceNotes', voiceId);
  if (voice === null || voice.check !== 'pending' || voice.checkTraceId !== null) return true;
  const owner = await world.database.get('people', voice.ownerId);
  const url = (await world.files.temporaryUrls([voice.fileId], LINK_SECONDS)).get(voice.fileId);
  if (owner === null || url === undefined) return true;
  const traceId = await world.contentCheck.voice(owner.openid, url);
  await world.database.transaction(async (transaction) => {
    const current = await transaction.get('voiceNotes', voiceId);
    if (current !== null) {
      await transaction.put('voiceNotes', { ...current, checkTraceId: traceId });
    }
  });
  return true;
}

/** The platform's verdict on a photo or a voice note; an unknown trace is forgotten. */
export async function receiveVerdict(
  world: World,
  verdict: { traceId: string; passed: boolean },
): Promise<void> {
  for (const name of ['photos', 'voiceNotes'] as const) {
    const [found] = await world.database.find(name, {
      where: { checkTraceId: verdict.traceId },
      limit: 1,
    });
    if (found !== undefined) {
      await keepVerdict(world, name, found, verdict.passed ? 'passed' : 'flagged');
      return;
    }
  }
}

type Checked = 'photos' | 'voiceNotes';

/** What was flagged inside a ticket is also a line of its log, for the platform's eyes. */
async function keepVerdict(
  world: World,
  name: Checked,
  { _id, ticketId }: { _id: string; ticketId: string | null },
  check: 'passed' | 'flagged',
): Promise<void> {
  // Of a complaint, or of nothing yet: there is no ticket whose story it belongs to.
  const ofTicket = ticketId !== null && ticketId.startsWith('ticket_');
  if (check === 'passed' || !ofTicket) {
    await world.database.transaction((transaction) => putVerdict(transaction, name, _id, check));
    return;
  }
  const actor = { kind: 'system', personId: null } as const;
  const command = { ticketId, actor, requestId: null };
  await changeTicket(world, command, async (transaction, ticket) => {
    if (!(await putVerdict(transaction, name, _id, check))) return accept({ doneBefore: {} });
    const kind = name === 'photos' ? ('photoFlagged' as const) : ('voiceFlagged' as const);
    return accept({
      changes: {},
      events: [{ kind, details: { [name === 'photos' ? 'photoId' : 'voiceId']: _id } }],
      effects: [notify(ticket, { role: 'agent' }, kind)],
      reply: () => ({}),
    });
  });
}

/** @returns false when there was a verdict before */
async function putVerdict(
  transaction: Transaction,
  name: Checked,
  id: string,
  check: 'passed' | 'flagged',
): Promise<boolean> {
  const current = await transaction.get(name, id);
  if (current?.check !== 'pending') return false;
  await transaction.put(name, { ...current, check });
  return true;
}
