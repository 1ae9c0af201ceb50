import type { MeView } from '../../../domain/contract/views/person';
import type { NoticeTopic } from '../../../domain/notice/notice';
import { call } from '../../cloud/call';
import { client } from '../../cloud/client';
import { makeRequestId } from '../../cloud/request-id';

/**
 * Asks for consent to messages on these topics; call it inside a tap. One consent allows one
 * message. Whatever comes of it, nothing waits for it: the inbox of the product has every message.
 * @returns how many topics were consented to
 */
export async function askForMessages(me: MeView, topics: NoticeTopic[]): Promise<number> {
  const asked = topics.filter((topic) => me.messageTemplates[topic] !== undefined);
  if (asked.length === 0) return 0;
  const templateOf = (topic: NoticeTopic) => me.messageTemplates[topic] ?? '';
  try {
    const granted = await client.requestMessages(asked.map(templateOf));
    const consented = asked.filter((topic) => granted.includes(templateOf(topic)));
    if (consented.length > 0) {
      await call('account.recordConsent', { requestId: makeRequestId(), topics: consented });
    }
    return consented.length;
  } catch {
    // Refused, or the platform cannot ask here: people still find everything in the inbox.
    return 0;
  }
}
