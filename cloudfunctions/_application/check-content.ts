import { HOUR } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import type { World } from './ports';
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

/** The platform's verdict on a photo; a trace that we do not know is answered and forgotten. */
export async function receivePhotoVerdict(
  world: World,
  verdict: { traceId: string; passed: boolean },
): Promise<void> {
  const [photo] = await world.database.find('photos', {
    where: { checkTraceId: verdict.traceId },
    limit: 1,
  });
  if (photo === undefined) return;
  const check = verdict.passed ? 'passed' : 'flagged';
  const ofTicket = photo.ticketId !== null && photo.ticketId.startsWith('ticket_');
  // A photo of a complaint, or of nothing yet: there is no ticket whose story it belongs to.
  if (verdict.passed || photo.ticketId === null || !ofTicket) {
    await keepVerdict(world, photo._id, check);
    return;
  }
  const actor = { kind: 'system', personId: null } as const;
  const command = { ticketId: photo.ticketId, actor, requestId: null };
  await changeTicket(world, command, async (transaction, ticket) => {
    const current = await transaction.get('photos', photo._id);
    if (current === null || current.check !== 'pending') return accept({ doneBefore: {} });
    await transaction.put('photos', { ...current, check });
    return accept({
      changes: {},
      events: [{ kind: 'photoFlagged' as const, details: { photoId: photo._id } }],
      effects: [notify(ticket, { role: 'agent' }, 'photoFlagged')],
      reply: () => ({}),
    });
  });
}

function keepVerdict(world: World, photoId: string, check: 'passed' | 'flagged'): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const current = await transaction.get('photos', photoId);
    if (current?.check !== 'pending') return;
    await transaction.put('photos', { ...current, check });
  });
}
