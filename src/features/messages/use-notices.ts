import { useEffect, useState } from 'react';
import type { NoticeView } from '../../../domain/contract/views/person';
import { answerText } from '../../cloud/answer-text';
import { call } from '../../cloud/call';
import { makeRequestId } from '../../cloud/request-id';
import { useView, type View } from '../../cloud/use-view';
import { tell } from '../../components/tell';

const RELOAD_EVERY_MS = 15_000;
/** What one answer holds at most; fewer means that there are no earlier ones. */
const PAGE_SIZE = 50;

export interface Notices extends Omit<View<'account.listNotices'>, 'value'> {
  /** Newest first, as far as one went back; undefined until they came. */
  notices: NoticeView[] | undefined;
  /** Those that one had not seen before this visit of the page; they stay so until the next. */
  newIds: ReadonlySet<string>;
  /** Of all, on the page or further back. */
  unreadCount: number;
  mayHaveMore: boolean;
  loadEarlier: () => Promise<void>;
}

/** A person's messages. What has been on the page is read; what is new on it stays marked. */
export function useNotices(): Notices {
  const { value, ...view } = useView('account.listNotices', {}, { everyMs: RELOAD_EVERY_MS });
  const [remembered] = useState(value);
  const [earlier, setEarlier] = useState<NoticeView[]>([]);
  const [ended, setEnded] = useState(false);
  const [newIds, setNewIds] = useState<ReadonlySet<string>>(new Set());
  const notices = value === undefined ? undefined : together(value.notices, earlier);
  // What the phone remembers of the last visit does not know that it was seen then.
  const unread = value === remembered ? [] : (notices ?? []).filter(({ read }) => !read);
  if (unread.some(({ noticeId }) => !newIds.has(noticeId))) {
    setNewIds(new Set([...newIds, ...unread.map(({ noticeId }) => noticeId)]));
  }
  const [upTo, from] = [unread[0]?.at, unread[unread.length - 1]?.at];
  useEffect(() => {
    if (upTo === undefined || from === undefined) return;
    void call('account.readNotices', { requestId: makeRequestId(), upTo, from });
  }, [upTo, from]);
  const loadEarlier = async () => {
    const before = notices?.[notices.length - 1]?.at;
    if (before === undefined) return;
    const answer = await call('account.listNotices', { before });
    if (!answer.ok) {
      tell(answerText(answer));
      return;
    }
    setEarlier([...earlier, ...answer.value.notices]);
    setEnded(answer.value.notices.length < PAGE_SIZE);
  };
  return {
    ...view,
    notices,
    newIds,
    unreadCount: value?.unreadCount ?? 0,
    mayHaveMore: !ended && (notices?.length ?? 0) >= PAGE_SIZE,
    loadEarlier,
  };
}

/** New ones push others out of the first page while one has gone back: none stands there twice. */
function together(newest: NoticeView[], earlier: NoticeView[]): NoticeView[] {
  const known = new Set(newest.map(({ noticeId }) => noticeId));
  return [...newest, ...earlier.filter(({ noticeId }) => !known.has(noticeId))];
}
