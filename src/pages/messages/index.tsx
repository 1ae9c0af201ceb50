import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { NoticeView } from '../../../domain/contract/views/person';
import type { Role } from '../../../domain/person/role';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { FilterBar } from '../../components/filter-bar';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { desksOf } from '../../features/account/desk';
import { DeskTabs } from '../../features/account/desk-tabs';
import { useMe } from '../../features/account/use-me';
import type { NoticeReader } from '../../features/messages/notice-look';
import { noticeWords } from '../../features/messages/notice-words';
import { useNotices } from '../../features/messages/use-notices';
import { roleOf } from '../../theme/named';
import './index.scss';

type FilterId = 'all' | 'new' | 'seen';

export default function MessagesPage() {
  const { me } = useMe();
  const [filter, setFilter] = useState<FilterId>('all');
  const { notices, newIds, unreadCount, mayHaveMore, loadEarlier, ...view } = useNotices();
  const isNew = ({ noticeId }: NoticeView) => newIds.has(noticeId);
  const shown = (notices ?? []).filter(
    (notice) => filter === 'all' || isNew(notice) === (filter === 'new'),
  );
  return (
    <PageShell
      title={text('messages.title')}
      root
      dock={
        notices === undefined || notices.length === 0 ? undefined : (
          <Filters chosen={filter} newCount={newIds.size} onChoose={setFilter} />
        )
      }
      tabs={<DeskTabs activeId="messages" counts={{ messages: unreadCount }} />}
    >
      {view.problem?.code === 'offline' && notices !== undefined && (
        <OfflineNotice since={view.valueAt} />
      )}
      {notices === undefined && view.problem === undefined && <Skeleton />}
      {notices === undefined && view.problem !== undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {notices !== undefined && shown.length === 0 && <Nothing filter={filter} />}
      {shown.length > 0 && (
        <View className="card card--flush">
          {shown.map((notice) => (
            <NoticeRow
              key={notice.noticeId}
              notice={notice}
              isNew={isNew(notice)}
              roles={me?.roles ?? []}
            />
          ))}
        </View>
      )}
      {mayHaveMore && (
        <Button kind="quiet" full onTap={() => void loadEarlier()}>
          {text('messages.earlier')}
        </Button>
      )}
    </PageShell>
  );
}

function Filters({ chosen, newCount, onChoose }: {
  chosen: FilterId;
  newCount: number;
  onChoose: (filter: FilterId) => void;
}) {
  return (
    <FilterBar
      label={text('messages.filters')}
      filters={[
        { id: 'all', label: text('action.all') },
        { id: 'new', label: text('messages.new'), count: newCount, urgent: true },
        { id: 'seen', label: text('messages.seen') },
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

const nothing = {
  all: { title: 'messages.empty', hint: 'messages.emptyHint' },
  new: { title: 'messages.noNew', hint: 'messages.noNewHint' },
  seen: { title: 'messages.noSeen', hint: 'messages.noSeenHint' },
} as const;

function Nothing({ filter }: { filter: FilterId }) {
  const { title, hint } = nothing[filter];
  return <EmptyState title={text(title)} hint={text(hint)} />;
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
  fileFor: '/packages/leader/file-for/index',
  alarmDesk: '/packages/platform/batch-alarm/index',
  alarmLeader: '/packages/leader/batch-alarm/index',
  batchRefundDesk: '/packages/platform/batch-refund/index',
  batchRefundLeader: '/packages/leader/batch-refund/index',
};

function isAboutNoClaim(reader: NoticeReader): boolean {
  return reader === 'duty' || reader === 'fileFor';
}

/** Who is asked for one thing is led to that, others to the claim. */
function addressOf({ facts, ticketId }: NoticeView, reader: NoticeReader, roles: readonly Role[]) {
  if (isAboutNoClaim(reader)) return pageOfReader[reader];
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

function NoticeRow({ notice, isNew, roles }: {
  notice: NoticeView;
  isNew: boolean;
  roles: readonly Role[];
}) {
  const now = useNow();
  const { icon, tone, title, body, reader } = noticeWords(notice, now);
  const { ticketId, facts, sent, at } = notice;
  const own = [facts.chargebackId, facts.recallId, facts.alarmId, facts.batchRefundId];
  const leads = ticketId !== null || isAboutNoClaim(reader) || own.some((id) => id !== undefined);
  const open = () => {
    if (leads) void Taro.navigateTo({ url: addressOf(notice, reader, roles) });
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
          {isNew && <View className="notice__new">{text('messages.unread')}</View>}
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
      {leads && <Icon name="chevron-right" />}
    </View>
  );
}
