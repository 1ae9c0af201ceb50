import { topicOf, type NoticeTopic } from '../../domain/notice/notice';
import { MINUTE } from '../../domain/primitives/instant';
import { spokenTo } from '../../locales/every-language';
import { sayIn } from '../../locales/spoken';
import { text } from '../../locales/text';
import type { NoticeDocument } from './documents/outbox';
import { pendingOutbox } from './pending-outbox';
import type { World } from './ports';

/** One message names a count; more than this waits for the next. */
const MOST_FOLDED = 800;
/** Well within what one transaction may write. */
const PAGE = 80;

export function consentId(personId: string, topic: NoticeTopic): string {
  return `${personId}_${topic}`;
}

/**
 * Holds a notice back when a message of its topic went to the person just now: at the end of the
 * window all that were held become one message. What was missed in an outage waits a moment in any
 * case, for all else that was missed. The in-app inbox has each of them at once.
 *
 * @returns false when it should go now
 */
export async function foldNotice(world: World, notice: NoticeDocument): Promise<boolean> {
  const { personId } = notice;
  const topic = topicOf(notice.kind);
  const { digestMinutes, catchUpMinutes, gatherMinutes } = world.policies.current().conversation;
  const consent = await world.database.get('consents', consentId(personId, topic));
  const now = world.clock.now();
  const lastSentAt = consent?.lastSentAt;
  const isMissed = notice.folds === true;
  const window = Math.max(digestMinutes[topic], isMissed ? catchUpMinutes : 0) * MINUTE;
  const isSoon = lastSentAt !== undefined && now < lastSentAt + window;
  if (!isSoon && !isMissed) return false;
  const sendAt = isSoon ? lastSentAt + window : now + gatherMinutes * MINUTE;
  const outboxId = `digest_${personId}_${topic}_${lastSentAt ?? 0}`;
  await world.database.transaction(async (transaction) => {
    await transaction.put('notices', { ...notice, sent: 'held' });
    if ((await transaction.get('outbox', outboxId)) !== null) return;
    await transaction.add('outbox', {
      ...pendingOutbox(outboxId, [{ kind: 'digest', personId, topic, done: false }], now),
      nextAttemptAt: sendAt,
    });
  });
  return true;
}

/** All that was held becomes one message with a count; one consent is used, whatever the count. */
export async function sendDigest(
  world: World,
  { personId, topic }: { personId: string; topic: NoticeTopic },
): Promise<boolean> {
  const held = await heldFor(world, personId, topic);
  const person = await world.database.get('people', personId);
  if (held.length === 0 || person === null) return true;
  const answer = await world.messages.send({
    openid: person.openid,
    topic,
    page: 'pages/messages/index',
    ...sayIn(spokenTo(person.readsIn), () => ({
      title: text('digest.title', { count: held.length }),
      text: text('digest.body'),
    })),
    at: world.clock.now(),
  });
  if (answer === 'failed') return false;
  await world.database.transaction(async (transaction) => {
    const consent = await transaction.get('consents', consentId(personId, topic));
    if (consent !== null) {
      const left = answer === 'noConsent' ? 0 : Math.max(0, consent.left - 1);
      await transaction.put('consents', { ...consent, left, lastSentAt: world.clock.now() });
    }
  });
  const sent = answer === 'sent' ? ('sent' as const) : ('inAppOnly' as const);
  for (let first = 0; first < held.length; first += PAGE) {
    const page = held.slice(first, first + PAGE);
    await world.database.transaction(async (transaction) => {
      for (const notice of page) await transaction.put('notices', { ...notice, sent });
    });
  }
  return true;
}

/** All of a topic, the oldest first, as many as one message counts. */
async function heldFor(world: World, personId: string, topic: NoticeTopic) {
  const held: NoticeDocument[] = [];
  for (let offset = 0; offset < MOST_FOLDED; offset += PAGE) {
    const page = await world.database.find('notices', {
      where: { personId, sent: 'held' },
      orderBy: { field: 'at', direction: 'asc' },
      limit: PAGE,
      offset,
    });
    held.push(...page.filter(({ kind }) => topicOf(kind) === topic));
    if (page.length < PAGE) break;
  }
  return held;
}
