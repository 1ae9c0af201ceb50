import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TaskCardView, TaskListView } from '../../../domain/contract/views/task';
import type { TaskKind } from '../../../domain/task/kind';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import type { View as ServerView } from '../../cloud/use-view';
import { FilterBar } from '../../components/filter-bar';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { TaskCard } from './task-card';

/** A colleague's answer shows within this. */
export const TASKS_EVERY_MS = 15_000;

type GroupId = 'all' | 'callBacks' | 'quality' | 'samples' | 'others';

const groupOf: Record<TaskKind, Exclude<GroupId, 'all'>> = {
  callBack: 'callBacks',
  quality: 'quality',
  qualitySample: 'samples',
  mysteryCheck: 'samples',
  supplierAnswer: 'others',
  carrierAnswer: 'others',
  survey: 'others',
  followUp: 'others',
  closureCheck: 'others',
};

function cardsIn(group: GroupId, cards: TaskCardView[]): TaskCardView[] {
  return group === 'all' ? cards : cards.filter(({ kind }) => groupOf[kind] === group);
}

/** The choice of a group, and the bar that shows how many each holds. */
export function useTaskGroups(open: TaskCardView[]) {
  const [group, setGroup] = useState<GroupId>('all');
  const filters = [
    { id: 'all' as const, label: text('action.all') },
    { id: 'callBacks' as const, label: text('tasks.callBacks'), urgent: true },
    { id: 'quality' as const, label: text('tasks.quality') },
    { id: 'samples' as const, label: text('tasks.samples') },
    { id: 'others' as const, label: text('tasks.others') },
  ].map((filter) => ({ ...filter, count: cardsIn(filter.id, open).length }));
  const label = text('tasks.filters');
  return {
    shown: (cards: TaskCardView[]) => cardsIn(group, cards),
    bar: <FilterBar label={label} filters={filters} chosen={group} onChoose={setGroup} />,
  };
}

interface TaskListProps {
  view: ServerView<'task.list'>;
  /** Narrows the open ones, where there are many kinds. */
  shown?: (cards: TaskCardView[]) => TaskCardView[];
  onOpen: (card: TaskCardView) => void;
}

/** What waits for me first, what I have done below. */
export function TaskList({ view, shown = (cards) => cards, onOpen }: TaskListProps) {
  const { value, problem, valueAt, reload } = view;
  return (
    <>
      {problem?.code === 'offline' && value !== undefined && <OfflineNotice since={valueAt} />}
      {value === undefined && problem === undefined && <Skeleton />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {value !== undefined && <Lists list={value} shown={shown} onOpen={onOpen} />}
    </>
  );
}

function Lists({ list, shown, onOpen }: {
  list: TaskListView;
  shown: (cards: TaskCardView[]) => TaskCardView[];
  onOpen: (card: TaskCardView) => void;
}) {
  const open = shown(list.open);
  const done = shown(list.done);
  return (
    <>
      {open.length === 0 ? (
        <EmptyState title={text('tasks.none')} hint={text('tasks.noneHint')} />
      ) : (
        <View className="sec">
          <View className="title">{text('tasks.open', { count: open.length })}</View>
        </View>
      )}
      {open.map((card) => (
        <TaskCard key={card.taskId} card={card} onTap={() => onOpen(card)} />
      ))}
      {done.length > 0 && (
        <View className="sec"><View className="title">{text('tasks.done')}</View></View>
      )}
      {done.map((card) => (
        <TaskCard key={card.taskId} card={card} onTap={() => onOpen(card)} />
      ))}
    </>
  );
}
