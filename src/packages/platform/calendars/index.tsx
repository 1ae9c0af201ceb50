import { View } from '@tarojs/components';
import type { CalendarsView, HolidayYearView } from '../../../../domain/contract/views/clock-board';
import type { BusinessHours, ServiceHours } from '../../../../domain/policy/business-hours';
import type { Holiday } from '../../../../domain/policy/holidays';
import { dateText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { StateChip } from '../../../components/state-chip';

/** By which hours and days the clocks count. */
export default function CalendarsPage() {
  const view = useView('desk.calendars', {});
  const calendars = view.value;
  return (
    <PageShell title={text('calendars.title')} wide>
      {view.problem !== undefined && calendars === undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && calendars === undefined && <Skeleton cards={3} />}
      {calendars !== undefined && (
        <>
          <View className="note">
            <Icon name="clock" />
            <View className="grow">
              {text('calendars.note')}
              <View>{text('calendars.version', { version: calendars.policyVersion })}</View>
            </View>
          </View>
          {calendars.hours.map((one) => (
            <HoursCard key={one.whose} hours={one} />
          ))}
          {calendars.years.map((year) => (
            <YearCard key={year.year} year={year} calendars={calendars} />
          ))}
        </>
      )}
    </PageShell>
  );
}

function HoursCard({ hours: { whose, hours, openNow } }: { hours: CalendarsView['hours'][number] }) {
  return (
    <View className="card" id={`hours-${whose}`}>
      <View className="line line--between">
        <View className="title">{text(`calendars.${whose}`)}</View>
        <StateChip
          icon={openNow ? 'circle-check' : 'clock'}
          tone={openNow ? 'jade' : 'plain'}
          label={text(openNow ? 'calendars.openNow' : 'calendars.closedNow')}
        />
      </View>
      {rowsOf(hours).map(([name, value]) => (
        <View key={name} className="kv">
          <View className="kv__key">{name}</View>
          <View className="kv__value">{value}</View>
        </View>
      ))}
    </View>
  );
}

/** One line where every day is alike, else one a kind of day. */
function rowsOf(hours: BusinessHours): Array<[string, string]> {
  const { workingDays, weekends, holidays, lunch } = hours;
  const days = [workingDays, weekends, holidays].map(hoursText);
  const alike = days.every((one) => one === days[0]);
  const named: Array<[string, string]> = alike
    ? [[text('calendars.everyDay'), days[0] ?? '']]
    : (['workingDays', 'weekends', 'holidays'] as const).map((kind) => [
        text(`calendars.${kind}`),
        hoursText(hours[kind]),
      ]);
  const noon = lunch === null ? text('calendars.noLunch') : hoursText(lunch);
  return [...named, [text('calendars.lunch'), noon]];
}

function hoursText(hours: ServiceHours | null): string {
  if (hours === null) return text('calendars.closed');
  const { opensAtMinute, closesAtMinute } = hours;
  return text('calendars.hours', {
    opens: timeOfDay(opensAtMinute),
    closes: timeOfDay(closesAtMinute),
  });
}

/** `540` -> `09:00` */
function timeOfDay(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function YearCard({ year, calendars: { lawfulDaysOff } }: {
  year: HolidayYearView;
  calendars: CalendarsView;
}) {
  const lawful = lawfulDaysOff.map((day) => dayText(`${year.year}-${day}`)).join(text('told.and'));
  return (
    <View className="card" id={`year-${year.year}`}>
      <View className="title">{text('calendars.year', { year: year.year })}</View>
      {year.publishedOn === null ? (
        <View className="note note--soon">
          <Icon name="circle-alert" />
          <View className="grow">{text('calendars.unpublished', { days: lawful })}</View>
        </View>
      ) : (
        <View className="cap">
          {text('calendars.published', { day: dateText(atOf(year.publishedOn), 0) })}
        </View>
      )}
      {year.holidays.map((holiday) => (
        <HolidayRow key={holiday.name} holiday={holiday} />
      ))}
    </View>
  );
}

function HolidayRow({ holiday: { name, from, to, makeUpDays } }: { holiday: Holiday }) {
  const days = makeUpDays.map(dayText).join(text('told.and'));
  return (
    <View className="kv">
      <View className="kv__key">{text(`calendars.${name}`)}</View>
      <View className="kv__value">
        {text('calendars.off', { from: dayText(from), to: dayText(to) })}
        {makeUpDays.length > 0 && (
          <View className="cap">{text('calendars.worked', { days })}</View>
        )}
      </View>
    </View>
  );
}

/** Noon, so that no zone turns it into another day. */
function atOf(day: string): number {
  return Date.parse(`${day}T12:00:00+08:00`);
}

/** `10月1日`, without the year that stands above. */
function dayText(day: string): string {
  return dateText(atOf(day), atOf(day));
}
