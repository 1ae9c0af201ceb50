import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { NoticeView } from '../../../domain/contract/views/person';
import type { Role } from '../../../domain/person/role';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { call } from '../../cloud/call';
import { makeRequestId } from '../../cloud/request-id';
import { useNow } from '../../cloud/use-now';
import { useView } from '../../cloud/use-view';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { tell } from '../../components/tell';
import { desksOf } from '../../features/account/desk';
import { DeskTabs } from '../../features/account/desk-tabs';
import { useMe } from '../../features/account/use-me';
import type { NoticeReader } from '../../features/messages/notice-look';
import { noticeWords } from '../../features/messages/notice-words';
import { roleOf } from '../../theme/named';
import './index.scss';

const RELOAD_EVERY_MS = 15_000;
/** What one answer holds at most; fewer means that there are no earlier ones. */
const PAGE_SIZE = 50;

export default function MessagesPage() {
  const { me } = useMe();
  const view = useView('account.listNotices', {}, { everyMs: RELOAD_EVERY_MS });
  const newest = view.value?.notices;
  const [earlier, setEarlier] = useState<NoticeView[]>([]);
  const [more, setMore] = useState(true);
  const newestAt = newest?.[0]?.at;
  const unreadCount = view.value?.unreadCount ?? 0;
  // Seen is read. The dots stay until the page is opened again.
  useEffect(() => {
    if (newestAt === undefined || unreadCount === 0) return;
    void call('account.readNotices', { requestId: makeRequestId(), upTo: newestAt });
  }, [newestAt, unreadCount]);
  const notices = [...(newest ?? []), ...earlier];
  const loadEarlier = async () => {
    const before = notices[notices.length - 1]?.at;
    if (before === undefined) return;
    const answer = await call('account.listNotices', { before });
    if (!answer.ok) {
      tell(answerText(answer));
      return;
    }
    setEarlier([...earlier, ...answer.value.notices]);
    setMore(answer.value.notices.length === PAGE_SIZE);
  };
  return (
    <PageShell
      title={text('messages.title')}
      root
      tabs={<DeskTabs activeId="messages" counts={{ messages: unreadCount }} />}
    >
      {view.problem?.code === 'offline' && view.value !== undefined && (
        <OfflineNotice since={view.valueAt} />
      )}
      {newest === undefined && view.problem === undefined && <Skeleton />}
      {newest === undefined && view.problem !== undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {newest?.length === 0 && (
        <EmptyState title={text('messages.empty')} hint={text('messages.emptyHint')} />
      )}
      {notices.length > 0 && (
        <View className="card card--flush">
          {notices.map((notice) => (
            <NoticeRow key={notice.noticeId} notice={notice} roles={me?.roles ?? []} />
          ))}
        </View>
      )}
      {more && notices.length >= PAGE_SIZE && (
        <Button kind="quiet" full onTap={() => void loadEarlier()}>
          {text('messages.earlier')}
        </Button>
      )}
    </PageShell>
  );
}

const pageOfReader: Record<NoticeReader, string> = {
  resident: '/pages/claim/index',
  leader: '/packages/leader/ticket/index',
  platform: '/packages/platform/ticket/index',
  partner: '/packages/partner/task/index',
  platformTask: '/packages/platform/task/index',
  chargeback: '/packages/partner/chargeback/index',
  chargebackDesk: '/packages/finance/chargeback/index',
  recallDesk: '/packages/platform/recall/index',
  recallLeader: '/packages/leader/recall/index',
  duty: '/packages/leader/duty/index',
  alarmDesk: '/packages/platform/batch-alarm/index',
  alarmLeader: '/packages/leader/batch-alarm/index',
  batchRefundDesk: '/packages/platform/batch-refund/index',
  batchRefundLeader: '/packages/leader/batch-refund/index',
};

/** Who is asked for one thing is led to that, others to the claim. */
function addressOf({ facts, ticketId }: NoticeView, reader: NoticeReader, roles: readonly Role[]) {
  if (reader === 'duty') return pageOfReader.duty;
  if (facts.chargebackId !== undefined) {
    return `${pageOfReader[reader]}?chargebackId=${facts.chargebackId}`;
  }
  if (facts.recallId !== undefined) {
    return `${pageOfReader[reader]}?recallId=${facts.recallId}`;
  }
  if (facts.alarmId !== undefined) return `${pageOfReader[reader]}?alarmId=${facts.alarmId}`;
  if (facts.batchRefundId !== undefined) {
    return `${pageOfReader[reader]}?batchRefundId=${facts.batchRefundId}`;
  }
  const isTask = reader === 'partner' || reader === 'platformTask';
  if (isTask && facts.taskId !== undefined) return `${pageOfReader[reader]}?taskId=${facts.taskId}`;
  const page = isTask ? pageOfReader.platform : pageFor(reader, roles);
  return `${page}?ticketId=${ticketId}`;
}

/** A leader's notice may reach the platform's people too: they read it at their own desk. */
function pageFor(reader: NoticeReader, roles: readonly Role[]): string {
  const desks = desksOf(roles);
  if (reader === 'leader' && !desks.includes('leader') && desks.includes('platform')) {
    return pageOfReader.platform;
  }
  return pageOfReader[reader];
}

function NoticeRow({ notice, roles }: { notice: NoticeView; roles: readonly Role[] }) {
  const now = useNow();
  const { icon, tone, title, body, reader } = noticeWords(notice, now);
  const { ticketId, facts, read, sent, at } = notice;
  const open = () => {
    const own = [facts.chargebackId, facts.recallId, facts.alarmId, facts.batchRefundId];
    const opensItself = reader === 'duty' || own.some((id) => id !== undefined);
    if (ticketId === null && !opensItself) return;
    void Taro.navigateTo({ url: addressOf(notice, reader, roles) });
  };
  return (
    <View
      id={`notice-${notice.noticeId}`}
      className="row notice"
      onClick={open}
      {...roleOf('button')}
    >
      <View className={`avatar notice__icon notice__icon--${tone}`}><Icon name={icon} /></View>
      <View className="grow">
        <View className="notice__head">
          <View className="strong">{title}</View>
          {!read && <View className="notice__new">{text('messages.unread')}</View>}
        </View>
        <View className="sub">{body}</View>
        <View className="cap">
          {momentText(at, now)}
          {sent === 'sent' && (
            <>
              <View className="sep" />
              {text('messages.sent')}
            </>
          )}
        </View>
      </View>
      {ticketId !== null && <Icon name="chevron-right" />}
    </View>
  );
}
