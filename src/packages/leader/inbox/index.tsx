import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { HandledCardView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { PageShell } from '../../../components/page-shell';
import { tellWhatWaits } from '../../../components/tell';
import { UndoBar } from '../../../components/undo-bar';
import { WayRow } from '../../../components/way-row';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { MessagesRow } from '../../../features/account/messages-row';
import { useMe } from '../../../features/account/use-me';
import { HandledList, useHandledList } from '../../../features/handling/handled-list';
import { openHandled } from '../../../features/handling/open-handled';
import { QuickReplySheet } from '../../../features/handling/quick-reply-sheet';
import { useDeskCards } from '../../../features/handling/use-desk-cards';
import { useQuickReply } from '../../../features/handling/use-quick-reply';
import { BatchRows } from './batch-rows';
import { ClosingList } from './closing-list';

/** A leader's open claims, the most urgent first. */
export default function LeaderInboxPage() {
  const { me, reload: reloadMe } = useMe();
  const inbox = useDeskCards('desk.inbox');
  const list = useHandledList(inbox, 'leader');
  const [answered, setAnswered] = useState<HandledCardView | null>(null);
  const quick = useQuickReply(inbox.reload);
  useDidShow(tellWhatWaits);
  useEffect(() => noteDesk('leader'), []);
  const place =
    me === undefined || me.communityName === null
      ? text('app.name')
      : text('inbox.place', { communityName: me.communityName, name: me.displayName });
  return (
    <PageShell
      title={place}
      root
      wide
      dock={list.count > 0 ? list.bar : undefined}
      tabs={
        <DeskTabs
          activeId="inbox"
          desk="leader"
          counts={{ inbox: list.count, messages: me?.unreadCount ?? 0 }}
        />
      }
    >
      {me?.leader?.onDuty === true && (
        <MessagesRow
          me={me}
          topics={['newClaim', 'deadline']}
          why="messagesRow.onDuty"
          onAsked={() => void reloadMe()}
        />
      )}
      <FileForRow />
      {me?.roles.includes('leader') === true && <BatchRows />}
      <HandledList
        view={inbox}
        desk="leader"
        list={list}
        words={{ title: 'inbox.title', done: 'inbox.done', doneHint: 'inbox.doneHint' }}
        onOpen={(ticketId) => void openHandled('leader', ticketId)}
        onQuickReply={setAnswered}
      />
      <QuickReplySheet
        card={answered}
        onClose={() => setAnswered(null)}
        onSend={quick.send}
      />
      <UndoBar undo={quick.undo} />
      <ClosingList />
    </PageShell>
  );
}

/** Somebody has called or stands at the door. */
function FileForRow() {
  return (
    <View className="card card--flush">
      <WayRow
        id="way-file-for"
        icon="phone-call"
        title={text('fileFor.open')}
        hint={text('fileFor.openHint')}
        url="/packages/leader/file-for/index"
      />
    </View>
  );
}
