import { View } from '@tarojs/components';
import type { CalendarsView, HolidayYearView } from '../../../../domain/contract/views/clock-board';
import type { Holiday } from '../../../../domain/policy/holidays';
import { dateText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { StateChip } from '../../../components/state-chip';
import { WayRow } from '../../../components/way-row';
import { atOf, dayText, daysOffText, hoursRows } from '../../../features/policy/hours-words';

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
              {text(calendars.mayEdit ? 'calendars.noteEdit' : 'calendars.note')}
              <View>{text('calendars.version', { version: calendars.policyVersion })}</View>
            </View>
          </View>
          {calendars.mayEdit && (
            <View className="card card--flush">
              <WayRow
                id="edit-calendars"
                icon="pencil"
                title={text('calendars.edit')}
                hint={text('calendars.editHint')}
                url="/packages/admin/calendar-draft/index"
              />
            </View>
          )}
          <View className="tiles">
            {calendars.hours.map((one) => (
              <HoursCard key={one.whose} hours={one} />
            ))}
            {calendars.years.map((year) => (
              <YearCard key={year.year} year={year} calendars={calendars} />
            ))}
          </View>
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
      {hoursRows(hours).map(([name, value]) => (
        <View key={name} className="kv">
          <View className="kv__key">{name}</View>
          <View className="kv__value">{value}</View>
        </View>
      ))}
    </View>
  );
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

function HolidayRow({ holiday }: { holiday: Holiday }) {
  const { name, makeUpDays } = holiday;
  const days = makeUpDays.map(dayText).join(text('told.and'));
  return (
    <View className="kv">
      <View className="kv__key">{text(`calendars.${name}`)}</View>
      <View className="kv__value">
        {daysOffText(holiday)}
        {makeUpDays.length > 0 && (
          <View className="cap">{text('calendars.worked', { days })}</View>
        )}
      </View>
    </View>
  );
}
