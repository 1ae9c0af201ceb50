import { View } from '@tarojs/components';
import { policyNotice } from '../../../domain/policy/bounds';
import { hourOfDayAt } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Segments } from '../../components/choice-grid';
import { Stepper } from '../../components/stepper';

/** An hour of a day in Shanghai, so many days from today. */
export interface When {
  days: number;
  hour: number;
}

/** Quiet hours, and those in which people see it happen. */
const HOURS = [0, 8, 12, 22];

/** From when the version shall hold: so many days from today, at an hour. */
export function WhenCard({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const now = useNow();
  const { days, hour } = when;
  const inForceAt = hourOfDayAt(now, days, hour);
  return (
    <View className="card stack">
      <View className="title">{text('policyDraft.when')}</View>
      <View className="line">
        <View className="grow">{text('policyDraft.days')}</View>
        <Stepper
          value={days}
          minimum={0}
          maximum={policyNotice.mostDays}
          unit={text('policyDraft.dayUnit')}
          onChange={(next) => onChange({ days: next, hour })}
        />
      </View>
      <Segments
        label={text('policyDraft.hour')}
        segments={HOURS.map((value) => {
          return { value: String(value), label: text('policyDraft.hourChoice', { hour: value }) };
        })}
        chosen={String(hour)}
        onChoose={(chosen) => onChange({ days, hour: Number(chosen) })}
      />
      <View className="strong">{text('policyDraft.at', { inForceAt }, now)}</View>
    </View>
  );
}
