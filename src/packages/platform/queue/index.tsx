import { useEffect } from 'react';
import { platformRoles } from '../../../../domain/person/role';
import type { MeView } from '../../../../domain/contract/views/person';
import { text } from '../../../../locales/text';
import { PageShell } from '../../../components/page-shell';
import { useDesktop } from '../../../components/use-desktop';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { HandledList, useHandledList } from '../../../features/handling/handled-list';
import { openHandled } from '../../../features/handling/open-handled';
import { useDeskCards } from '../../../features/handling/use-desk-cards';
import { AlarmRow } from './alarm-row';
import { AskedBatches } from './asked-batches';
import { DutyRow } from './duty-row';
import { QueueTable } from './queue-table';

/** What was handed up, is over the limit, overdue, taken over or came back; each with why. */
export default function PlatformQueuePage() {
  const { me } = useMe();
  const queue = useDeskCards('desk.queue');
  const list = useHandledList(queue, 'platform');
  const desktop = useDesktop();
  const open = (ticketId: string) => void openHandled('platform', ticketId);
  useEffect(() => noteDesk('platform'), []);
  return (
    <PageShell
      title={whoOf(me)}
      root
      wide
      dock={list.count > 0 && !desktop ? list.bar : undefined}
      tabs={
        <DeskTabs
          activeId="queue"
          desk="platform"
          counts={{ queue: list.count, messages: me?.unreadCount ?? 0 }}
        />
      }
    >
      <AlarmRow />
      {me !== undefined && <AskedBatches roles={me.roles} />}
      {me?.roles.includes('agent') === true && <DutyRow />}
      <HandledList
        view={queue}
        desk="platform"
        list={list}
        words={{ title: 'queue.title', done: 'queue.done', doneHint: 'queue.doneHint' }}
        onOpen={open}
        table={
          desktop && list.count > 0 ? (
            <>
              {list.bar}
              <QueueTable
                cards={list.shown}
                whole={list.whole}
                loadMore={queue.loadMore}
                onOpen={open}
              />
            </>
          ) : undefined
        }
      />
    </PageShell>
  );
}

function whoOf(me: MeView | undefined): string {
  const role = platformRoles.find((platformRole) => me?.roles.includes(platformRole));
  if (me === undefined || role === undefined) return text('app.name');
  return text('queue.who', { role: text(`role.${role}`), name: me.displayName });
}
