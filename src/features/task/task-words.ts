/** How a task is said: its chip, its deadline, its tone. */
import type { TaskCardView } from '../../../domain/contract/views/task';
import type { Instant } from '../../../domain/primitives/instant';
import type { TaskKind } from '../../../domain/task/kind';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { toneAt } from '../../components/clock-tone';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

const iconByKind: Record<TaskKind, IconName> = {
  supplierAnswer: 'store',
  carrierAnswer: 'truck',
  quality: 'layers',
  survey: 'star',
  callBack: 'phone',
  followUp: 'message-circle',
  closureCheck: 'circle-check',
  qualitySample: 'search',
  mysteryCheck: 'store',
};

export function taskIcon(kind: TaskKind): IconName {
  return iconByKind[kind];
}

const toneOfClock = { inTime: 'plain', soon: 'soon', late: 'late' } as const;

interface Deadline {
  words: string;
  tone: Tone;
}

/** By when the next thing is due, or what came of it. */
export function taskDeadline(card: TaskCardView, now: Instant): Deadline {
  const { clock, outcome, answeredAt, state } = card;
  if (outcome !== null && answeredAt !== null) {
    const words = text('tasks.answered', { answeredAt: momentText(answeredAt, now) });
    return { words, tone: 'jade' };
  }
  if (clock === null) return { words: text(`task.state.${state}`), tone: 'plain' };
  const { dueAt } = clock;
  const tone = toneOfClock[toneAt(clock, now)];
  if (tone === 'late') return { words: text('tasks.late', { dueAt }, now), tone };
  if (card.kind !== 'callBack') return { words: text('tasks.due', { dueAt }, now), tone };
  const key = clock.kind === 'call' ? 'tasks.call' : 'tasks.report';
  return { words: text(key, { dueAt }, now), tone };
}
