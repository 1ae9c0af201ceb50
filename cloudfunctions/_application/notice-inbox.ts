import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { consentId } from './fold-notices';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { unreadCount } from './show-me';

const NOTICES_PER_PAGE = 50;
/** One call marks so many; a longer backlog is marked by the next. */
const MARKED_PER_CALL = 90;

/** The in-app inbox, newest first. */
export async function listNotices(
  world: World,
  caller: Caller,
  { before }: ActionInput<'account.listNotices'>,
) {
  const personId = known(caller).person._id;
  const notices = await world.database.find('notices', {
    where: before === undefined ? { personId } : { personId, at: { below: before } },
    orderBy: { field: 'at', direction: 'desc' },
    limit: NOTICES_PER_PAGE,
  });
  const names = await detailsOf(
    world,
    notices.map(({ facts }) => facts.handlerId ?? null),
  );
  const value: ActionReply<'account.listNotices'> = {
    notices: notices.map(({ _id, kind, facts, ticketId, at, readAt, sent }) => ({
      noticeId: _id,
      kind,
      facts: { ...facts, handlerName: nameOf(names, facts.handlerId ?? null) },
      ticketId,
      at,
      read: readAt !== null,
      sent: sent === 'held' ? 'pending' : sent,
    })),
    unreadCount: await unreadCount(world, personId),
  };
  return accept(value);
}

/** Marks what the person has seen. Repeating it changes nothing. */
export async function readNotices(
  world: World,
  caller: Caller,
  { upTo, from }: ActionInput<'account.readNotices'>,
) {
  const personId = known(caller).person._id;
  const unread = await world.database.find('notices', {
    where: { personId, readAt: null, at: { most: upTo, least: from ?? 0 } },
    limit: MARKED_PER_CALL,
  });
  const now = world.clock.now();
  await world.database.transaction(async (transaction) => {
    for (const { _id } of unread) {
      const notice = await transaction.get('notices', _id);
      if (notice?.readAt === null) await transaction.put('notices', { ...notice, readAt: now });
    }
  });
  return accept({ unreadCount: await unreadCount(world, personId) });
}

/** One consent allows one message of its topic; they stack, and the platform keeps no count. */
export async function recordConsent(
  world: World,
  caller: Caller,
  { topics, requestId }: ActionInput<'account.recordConsent'>,
) {
  const personId = known(caller).person._id;
  await world.database.transaction(async (transaction) => {
    for (const topic of new Set(topics)) {
      const _id = consentId(personId, topic);
      const before = await transaction.get('consents', _id);
      if (before?.lastRequestId === requestId) continue;
      const left = (before?.left ?? 0) + 1;
      await transaction.put('consents', { ...before, _id, personId, topic, left, lastRequestId: requestId });
    }
  });
  return accept({ recorded: topics.length });
}
