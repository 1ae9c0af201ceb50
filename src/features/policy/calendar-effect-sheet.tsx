import { View } from '@tarojs/components';
import type { CalendarPreviewView } from '../../../domain/contract/views/policy';
import type { CalendarRules } from '../../../domain/policy/calendar-rules';
import { dateText, momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useView } from '../../cloud/use-view';
import { BottomSheet } from '../../components/bottom-sheet';
import { FactRow } from '../../components/fact-row';
import { ErrorState, Skeleton } from '../../components/page-states';
import { CalendarChanges } from './calendar-changes';

interface CalendarEffectSheetProps {
  /** Null while it is closed. */
  calendars: CalendarRules | null;
  onClose: () => void;
}

/** What other hours and days off change, and what the clocks would make of a few moments. */
export function CalendarEffectSheet({ calendars, onClose }: CalendarEffectSheetProps) {
  return (
    <BottomSheet
      open={calendars !== null}
      label={text('calendarDraft.effect')}
      onClose={onClose}
      head={<View className="title">{text('calendarDraft.effect')}</View>}
    >
      {calendars !== null && <Preview calendars={calendars} />}
    </BottomSheet>
  );
}

function Preview({ calendars }: { calendars: CalendarRules }) {
  const { value, problem, reload } = useView('policy.previewCalendars', { calendars });
  if (value === undefined && problem === undefined) return <Skeleton />;
  if (value === undefined) {
    const hint = problem === undefined ? undefined : answerText(problem);
    return <ErrorState hint={hint} onRetry={() => void reload()} />;
  }
  return (
    <View className="stack" id="calendar-effects">
      <CalendarChanges changes={value.changes} />
      <Weeks weeks={value.weeks} />
      <View className="strong">{text('calendarDraft.examples')}</View>
      {value.examples.map((example) => (
        <Example key={example.occasion} example={example} />
      ))}
      <View className="cap">{text('calendarDraft.kept')}</View>
    </View>
  );
}

function Weeks({ weeks }: Pick<CalendarPreviewView, 'weeks'>) {
  return (
    <View>
      {weeks.map(({ whose, beforeMinutes, afterMinutes }) => (
        <FactRow
          key={whose}
          label={text('calendarDraft.week', { whose: text(`calendars.${whose}`) })}
          value={
            beforeMinutes === afterMinutes
              ? text('calendarDraft.hours', { hours: hoursOf(afterMinutes) })
              : text('calendarDraft.hoursChange', {
                  before: hoursOf(beforeMinutes),
                  after: hoursOf(afterMinutes),
                })
          }
        />
      ))}
    </View>
  );
}

/** `5_850` minutes -> `97.5` */
function hoursOf(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}

function Example({ example }: { example: CalendarPreviewView['examples'][number] }) {
  const { occasion, at, reply, arrival } = example;
  const before = { reply: momentText(reply.before, at), arrival: dateText(arrival.before, at) };
  const after = { reply: momentText(reply.after, at), arrival: dateText(arrival.after, at) };
  const moved = before.reply !== after.reply || before.arrival !== after.arrival;
  return (
    <View>
      <View>{text(`calendarDraft.${occasion}`, { at: momentText(at, 0) })}</View>
      {moved && <View className="cap">{text('calendarDraft.beforeSaid', before)}</View>}
      <View className={moved ? 'sub strong' : 'cap'}>
        {text(moved ? 'calendarDraft.afterSaid' : 'calendarDraft.sameSaid', after)}
      </View>
    </View>
  );
}
