import { View } from '@tarojs/components';
import type { HourOwner } from '../../../../domain/policy/calendar-rules';
import { holidayNames } from '../../../../domain/policy/holidays';
import { text } from '../../../../locales/text';
import { LineField } from '../../../components/line-field';
import { hourFields, type TypedCalendars } from './typed-calendars';
import './calendar-fields.scss';

interface Fields {
  typed: TypedCalendars;
  problems: Record<string, string>;
  onType: (place: string, words: string) => void;
}

/** When they are there, by kind of day, and the break. */
export function HoursFields({ whose, ...fields }: Fields & { whose: HourOwner }) {
  return (
    <View className="card" id={`draft-${whose}`}>
      <View className="title">{text(`calendars.${whose}`)}</View>
      {hourFields.map((field) => (
        <CalendarField
          key={field}
          place={`${whose}.${field}`}
          label={text(`calendars.${field}`)}
          hint={text(field === 'lunch' ? 'calendarDraft.lunchHint' : 'calendarDraft.hoursHint')}
          {...fields}
        />
      ))}
    </View>
  );
}

/** A year's holidays, as the notice has them; all empty: it has not come. */
export function YearFields({ year, ...fields }: Fields & { year: number }) {
  return (
    <View className="card" id={`draft-${year}`}>
      <View className="title">{text('calendars.year', { year })}</View>
      <CalendarField
        place={`${year}.publishedOn`}
        label={text('calendarDraft.publishedOn')}
        hint={text('calendarDraft.publishedHint', { year: year - 1 })}
        {...fields}
      />
      {holidayNames.map((name) => (
        <View key={name}>
          <CalendarField
            place={`${year}.${name}.off`}
            label={text(`calendars.${name}`)}
            hint={text('calendarDraft.offHint')}
            {...fields}
          />
          <CalendarField
            place={`${year}.${name}.worked`}
            label={text('calendarDraft.worked', { name: text(`calendars.${name}`) })}
            hint={text('calendarDraft.workedHint')}
            {...fields}
          />
        </View>
      ))}
    </View>
  );
}

function CalendarField({ place, label, hint, typed, problems, onType }: Fields & {
  place: string;
  label: string;
  hint: string;
}) {
  const problem = problems[place];
  return (
    <View className="calendar-field">
      <View>
        <View>{label}</View>
        <View className={`cap ${problem === undefined ? '' : 't-late'}`}>{problem ?? hint}</View>
      </View>
      <LineField
        id={`calendar-${place.replace(/[.]/g, '-')}`}
        label={label}
        value={typed[place] ?? ''}
        wrong={problem !== undefined}
        onChange={(words) => onType(place, words)}
      />
    </View>
  );
}
