import { topicOf, type NoticeTopic } from '../../domain/notice/notice';
import { MINUTE } from '../../domain/primitives/instant';
import { text } from '../../locales/text';
import type { NoticeDocument } from './documents/outbox';
import { pendingOutbox } from './pending-outbox';
import type { World } from './ports';

/** One message names a count; more than this waits for the next. */
const MOST_FOLDED = 80;

export function consentId(personId: string, topic: NoticeTopic): string {
  return `${personId}_${topic}`;
}

/**
 * Holds a notice back when a message of its topic went to the person just now: at the end of the
 * window all that were held become one message. The in-app inbox has each of them at once.
 *
 * @returns false when nothing went out lately and it should go now
 */
export async function foldNotice(world: World, notice: NoticeDocument): Promise<boolean> {
  const { personId } = notice;
  const topic = topicOf(notice.kind);
  const { digestMinutes, catchUpMinutes } = world.policies.current().conversation;
  const consent = await world.database.get('consents', consentId(personId, topic));
  const now = world.clock.now();
  const lastSentAt = consent?.lastSentAt;
  const foldedMinutes = notice.folds === true ? catchUpMinutes : 0;
  const window = Math.max(digestMinutes[topic], foldedMinutes) * MINUTE;
  if (lastSentAt === undefined || now >= lastSentAt + window) return false;
  const outboxId = `digest_${personId}_${topic}_${lastSentAt}`;
  await world.database.transaction(async (transaction) => {
    await transaction.put('notices', { ...notice, sent: 'held' });
    if ((await transaction.get('outbox', outboxId)) !== null) return;
    await transaction.add('outbox', {
      ...pendingOutbox(outboxId, [{ kind: 'digest', personId, topic, done: false }], now),
      nextAttemptAt: lastSentAt + window,
    });
  });
  return true;
}

/** All that was held becomes one message with a count; one consent is used, whatever the count. */
export async function sendDigest(
  world: World,
  { personId, topic }: { personId: string; topic: NoticeTopic },
): Promise<boolean> {
  const found = await world.database.find('notices', {
    where: { personId, sent: 'held' },
    limit: MOST_FOLDED,
  });
  const held = found.filter(({ kind }) => topicOf(kind) === topic);
  const person = await world.database.get('people', personId);
  if (held.length === 0 || person === null) return true;
  const answer = await world.messages.send({
    openid: person.openid,
    topic,
    page: 'pages/messages/index',
    title: text('digest.title', { count: held.length }),
    text: text('digest.body'),
    at: world.clock.now(),
  });
  if (answer === 'failed') return false;
  await world.database.transaction(async (transaction) => {
    const consent = await transaction.get('consents', consentId(personId, topic));
    if (consent !== null) {
      const left = answer === 'noConsent' ? 0 : Math.max(0, consent.left - 1);
      await transaction.put('consents', { ...consent, left, lastSentAt: world.clock.now() });
    }
    for (const notice of held) {
      const sent = answer === 'sent' ? ('sent' as const) : ('inAppOnly' as const);
      await transaction.put('notices', { ...notice, sent });
    }
  });
  return true;
}
