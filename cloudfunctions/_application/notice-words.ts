import type { NoticeFacts } from '../../domain/notice/notice-facts';
import type { NoticeKind } from '../../domain/notice/notice';
import type { Instant } from '../../domain/primitives/instant';
import { sentenceText } from '../../locales/text';

/** Title and text of a notice for a message that leaves the product; pages render their own. */
export function noticeWords(
  kind: NoticeKind,
  facts: NoticeFacts & { handlerName?: string | undefined },
  now: Instant,
): { title: string; text: string } {
  const known = Object.entries(facts).filter(
    (fact): fact is [string, string | number] => fact[1] !== undefined,
  );
  const clockName = sentenceText({ key: `clock.name.${facts.clock ?? ''}`, params: {} }, now);
  const params = { ...Object.fromEntries(known), clockName };
  return {
    title: sentenceText({ key: `notice.${kind}.title`, params }, now),
    text: sentenceText({ key: `notice.${kind}.body`, params }, now),
  };
}
