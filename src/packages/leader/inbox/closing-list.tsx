import { View } from '@tarojs/components';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { openHandled } from '../../../features/handling/open-handled';
import { TaskCard } from '../../../features/task/task-card';
import { TASKS_EVERY_MS } from '../../../features/task/task-list';

/** Confirmed claims that wait for the leader's own check; below what is still to be answered. */
export function ClosingList() {
  const { value } = useView('task.list', {}, { everyMs: TASKS_EVERY_MS });
  const cards = value?.open ?? [];
  if (cards.length === 0) return null;
  return (
    <>
      <View className="sec"><View className="title">{text('close.list')}</View></View>
      {cards.map((card) => (
        <TaskCard
          key={card.taskId}
          card={card}
          onTap={() => {
            if (card.ticketId !== null) void openHandled('leader', card.ticketId);
          }}
        />
      ))}
    </>
  );
}
