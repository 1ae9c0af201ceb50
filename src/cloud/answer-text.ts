import { isTextKey, sentenceText, text, type PlainTextKey } from '../../locales/text';
import { serverNow } from './server-clock';

const failureTexts: Record<string, PlainTextKey> = {
  offline: 'failure.offline',
  timeout: 'failure.timeout',
  broken: 'failure.broken',
};

/** The same where words of one's own are kept: that they are is what one wants to know first. */
export function keptText(answer: Parameters<typeof answerText>[0]): string {
  const unreached = answer.code === 'offline' || answer.code === 'timeout';
  return unreached ? text('reply.kept') : answerText(answer);
}

/** What to tell the person about an answer that was not a yes. */
export function answerText(answer: {
  code: string;
  details?: Record<string, string | number>;
}): string {
  const failure = failureTexts[answer.code];
  if (failure !== undefined) return text(failure);
  const key = `refusal.${answer.code}`;
  if (!isTextKey(key)) return text('refusal.internal');
  return sentenceText({ key, params: answer.details ?? {} }, serverNow());
}
