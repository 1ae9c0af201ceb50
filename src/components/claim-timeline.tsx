import { View } from '@tarojs/components';
import type { MessageView } from '../../domain/contract/views/ticket';
import type { TimelineStep } from '../../domain/ticket/timeline-step';
import {
  beforeDateText,
  beforeMomentText,
  momentText,
  momentWithDayText,
} from '../../locales/format';
import { sentenceText, text } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import { Timeline, type TimelineLine } from './timeline';
import type { IconName } from '../theme/icons';

const iconOfWaiting: Partial<Record<TimelineStep['kind'], IconName>> = {
  replyExpected: 'message-circle',
  settlementExpected: 'handshake',
  arrivalExpected: 'landmark',
  confirmExpected: 'check',
};

/** What was done, what is waited for now, what comes after, each with its time. */
export function ClaimTimeline({ steps, said = [], withDay = false }: {
  steps: TimelineStep[];
  /** Words that stand in the conversation already: nothing is told twice. */
  said?: MessageView[];
  /** Says 今天 as well, for someone who sees only this. */
  withDay?: boolean;
}) {
  const now = useNow();
  const toldOf = (step: TimelineStep) => said.some(({ text: words }) => words === step.quote);
  const lines = steps
    .map((step) => (toldOf(step) ? { ...step, quote: null } : step))
    .map((step, index) => lineOf(step, index, now, withDay));
  return (
    <View className="card">
      <Timeline lines={lines} />
    </View>
  );
}

function lineOf(step: TimelineStep, index: number, now: number, withDay: boolean): TimelineLine {
  const { kind, status, title, detail, quote, told } = step;
  const icon = iconOfWaiting[kind];
  return {
    id: `${kind}-${index}`,
    status,
    title: sentenceText(title, now),
    time: timeOf(step, now, withDay),
    ...(detail === null ? {} : { detail: sentenceText(detail, now) }),
    ...(told === undefined ? {} : { told: toldText(told, now) }),
    ...(quote === null ? {} : { quote }),
    ...(icon === undefined ? {} : { icon }),
  };
}

/** `告诉了团长、区域经理` */
function toldText(told: readonly string[], now: number): string {
  const names = told.map((code) => sentenceText({ key: `told.${code}`, params: {} }, now));
  return text('told.title', { who: names.join(text('told.and')) });
}

/** The money has a day; everything else that is promised has a minute. */
function timeOf({ kind, status, at }: TimelineStep, now: number, withDay: boolean): string {
  if (at === null) return '';
  if (status === 'done') return withDay ? momentWithDayText(at, now) : momentText(at, now);
  const isDay = kind === 'arrivalExpected' || kind === 'confirmExpected';
  return isDay ? beforeDateText(at, now) : beforeMomentText(at, now);
}
