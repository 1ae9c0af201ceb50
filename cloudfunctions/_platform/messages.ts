import type { NoticeTopic } from '../../domain/notice/notice';
import { clockText, dateText } from '../../locales/format';
import type { Messages } from '../_application/ports';
import { cloud, platformErrorOf } from './sdk';

/** The user has not consented, or the consents are used up. */
const NO_CONSENT = 43101;

/** A `thing` field of a subscribe message holds 20 characters. */
const THING_LENGTH = 20;

/** Subscribe messages behind our port. Every template has thing1 (what), thing2 (news), time3. */
export function createMessages(templates: Partial<Record<NoticeTopic, string>>): Messages {
  return {
    templates: () => templates,
    async send({ openid, topic, page, title, text, at }) {
      const templateId = templates[topic];
      if (templateId === undefined) return 'noConsent';
      try {
        await cloud.openapi.subscribeMessage.send({
          touser: openid,
          templateId,
          page,
          data: {
            thing1: { value: shorten(title) },
            thing2: { value: shorten(text) },
            // The platform wants the year; a text leaves it out within the same one.
            time3: { value: `${dateText(at, 0)} ${clockText(at)}` },
          },
        });
        return 'sent';
      } catch (error) {
        return platformErrorOf(error).errCode === NO_CONSENT ? 'noConsent' : 'failed';
      }
    },
  };
}

function shorten(words: string): string {
  const characters = Array.from(words);
  return characters.length <= THING_LENGTH
    ? words
    : `${characters.slice(0, THING_LENGTH - 1).join('')}…`;
}
