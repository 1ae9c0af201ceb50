import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { TaskList, TASKS_EVERY_MS } from '../../../features/task/task-list';

/** What a supplier, a carrier or a mystery customer is asked, the most urgent first. */
export default function PartnerTasksPage() {
  const { me } = useMe();
  const view = useView('task.list', {}, { everyMs: TASKS_EVERY_MS });
  useEffect(() => noteDesk('partner'), []);
  const counts = { tasks: view.value?.open.length ?? 0, messages: me?.unreadCount ?? 0 };
  return (
    <PageShell
      title={text('tasks.title')}
      root
      tabs={<DeskTabs activeId="tasks" desk="partner" counts={counts} />}
    >
      <TaskList
        view={view}
        onOpen={({ taskId }) =>
          void Taro.navigateTo({ url: `/packages/partner/task/index?taskId=${taskId}` })
        }
      />
    </PageShell>
  );
}
