import type { NoticeFacts } from '../../domain/notice/notice-facts';
import { topicOf } from '../../domain/notice/notice';
import { spokenTo } from '../../locales/every-language';
import { sayIn } from '../../locales/spoken';
import { DuplicateKey, type World } from './ports';
import type { NoticeDocument, OutboxDocument, OutboxEffect } from './documents/outbox';
import type { PersonDocument } from './documents/people';
import { consentId, foldNotice } from './fold-notices';
import { noticeWords } from './notice-words';
import { receiversOf } from './notice-receivers';
import { isPlatform } from './caller';

type NotifyEffect = Extract<OutboxEffect, { kind: 'notify' }>;

/** After so many tries the notice stays in the inbox: nothing hangs on a message. */
const MOST_SENDS = 5;

/**
 * Puts a notice into each receiver's inbox and sends it as a subscribe message where the person
 * has a consent left. The ids follow from the outbox entry, so a repeat adds nothing.
 */
export async function deliverNotice(
  world: World,
  entry: OutboxDocument,
  position: number,
  effect: NotifyEffect,
): Promise<boolean> {
  for (const person of await receiversOf(world, effect.to, entry.ticketId)) {
    const notice = await keepNotice(world, person, {
      _id: `${entry._id}_${position}_${person._id}`,
      personId: person._id,
      kind: effect.noticeKind,
      facts: effect.facts,
      ticketId: entry.ticketId,
      at: entry.createdAt,
      readAt: null,
      sent: 'pending',
      ...(effect.folds === true ? { folds: true } : {}),
    });
    if (notice.sent === 'pending') await sendMessage(world, person, notice, entry.attempts);
  }
  return true;
}

/** The notice as it stands: the one made now, or the one of an earlier try. */
async function keepNotice(
  world: World,
  person: PersonDocument,
  notice: NoticeDocument,
): Promise<NoticeDocument> {
  const consent = await world.database.get('consents', consentId(person._id, topicOf(notice.kind)));
  const first = { ...notice, sent: (consent?.left ?? 0) > 0 ? 'pending' : 'inAppOnly' } as const;
  try {
    await world.database.transaction((transaction) => transaction.add('notices', first));
    return first;
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    return (await world.database.get('notices', notice._id)) ?? first;
  }
}

async function sendMessage(
  world: World,
  person: PersonDocument,
  notice: NoticeDocument,
  attempts: number,
): Promise<void> {
  const topic = topicOf(notice.kind);
  if (await foldNotice(world, notice)) return;
  const handlerName = await handlerNameOf(world, notice.facts);
  const { title, text } = sayIn(spokenTo(person.readsIn), () => {
    return noticeWords(notice.kind, { ...notice.facts, handlerName }, notice.at);
  });
  const answer = await world.messages.send({
    openid: person.openid,
    topic,
    page: pageOf(person, notice),
    title,
    text,
    at: notice.at,
  });
  if (answer === 'failed' && attempts < MOST_SENDS) {
    throw new Error(`message ${notice._id} was not taken`);
  }
  await world.database.transaction(async (transaction) => {
    const consent = await transaction.get('consents', consentId(person._id, topic));
    if (consent !== null) {
      const left = answer === 'noConsent' ? 0 : Math.max(0, consent.left - 1);
      const lastSentAt = world.clock.now();
      await transaction.put('consents', { ...consent, left, lastSentAt });
    }
    await transaction.put('notices', { ...notice, sent: answer === 'sent' ? 'sent' : 'inAppOnly' });
  });
}

async function handlerNameOf(world: World, facts: NoticeFacts): Promise<string | undefined> {
  if (facts.handlerId === undefined) return undefined;
  const details = await world.database.get('personDetails', facts.handlerId);
  return details?.displayName;
}

/** A resident lands on the claim, whoever handles it on the ticket. */
function pageOf(person: PersonDocument, { ticketId, kind, facts }: NoticeDocument): string {
  if (facts.recallId !== undefined) {
    const desk = isPlatform(person.roles) ? 'platform' : 'leader';
    return `packages/${desk}/recall/index?recallId=${facts.recallId}`;
  }
  if (facts.alarmId !== undefined) {
    const leads = !isPlatform(person.roles) && person.roles.includes('leader');
    const desk = leads ? 'leader' : 'platform';
    return `packages/${desk}/batch-alarm/index?alarmId=${facts.alarmId}`;
  }
  if (facts.batchRefundId !== undefined) {
    const desk = kind === 'batchRefundAsked' ? 'platform' : 'leader';
    return `packages/${desk}/batch-refund/index?batchRefundId=${facts.batchRefundId}`;
  }
  if (ticketId === null) return 'pages/messages/index';
  if (facts.taskId !== undefined) {
    const desk = isPlatform(person.roles) ? 'platform' : 'partner';
    return `packages/${desk}/task/index?taskId=${facts.taskId}`;
  }
  if (facts.chargebackId !== undefined) {
    const desk = isPlatform(person.roles) ? 'finance' : 'partner';
    return `packages/${desk}/chargeback/index?chargebackId=${facts.chargebackId}`;
  }
  const handles = person.roles.some((role) => role !== 'resident') && !kind.endsWith('Resident');
  const desk = isPlatform(person.roles) ? 'platform' : 'leader';
  const page = handles ? `packages/${desk}/ticket/index` : 'pages/claim/index';
  return `${page}?ticketId=${ticketId}`;
}
