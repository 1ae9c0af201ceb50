import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { TaskCardView } from '../../../../domain/contract/views/task';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { openHandled } from '../../../features/handling/open-handled';
import { TaskList, TASKS_EVERY_MS, useTaskGroups } from '../../../features/task/task-list';

/** Call-backs, batches to look into, samples and checks: whatever is not a claim to decide. */
export default function PlatformTasksPage() {
  const { me } = useMe();
  const view = useView('task.list', {}, { everyMs: TASKS_EVERY_MS });
  const groups = useTaskGroups(view.value?.open ?? []);
  useEffect(() => noteDesk('platform'), []);
  const counts = { tasks: view.value?.open.length ?? 0, messages: me?.unreadCount ?? 0 };
  return (
    <PageShell
      title={text('tasks.platformTitle')}
      root
      wide
      dock={counts.tasks > 0 ? groups.bar : undefined}
      tabs={<DeskTabs activeId="tasks" desk="platform" counts={counts} />}
    >
      <TaskList view={view} shown={groups.shown} onOpen={openTask} />
    </PageShell>
  );
}

/** The check before closing is done on the ticket itself. */
function openTask({ kind, taskId, ticketId }: TaskCardView): void {
  if (kind === 'closureCheck' && ticketId !== null) void openHandled('platform', ticketId);
  else void Taro.navigateTo({ url: `/packages/platform/task/index?taskId=${taskId}` });
}
