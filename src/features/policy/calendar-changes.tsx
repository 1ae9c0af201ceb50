import { View } from '@tarojs/components';
import type { CalendarChange } from '../../../domain/policy/calendar-rules';
import { text } from '../../../locales/text';
import { changeWords } from './hours-words';

/** Whose hours and which days off a version changes: before, and after. */
export function CalendarChanges({ changes }: { changes: readonly CalendarChange[] }) {
  return (
    <View className="stack">
      {changes.map((change) => {
        const { what, before, after } = changeWords(change);
        return (
          <View key={what}>
            <View className="strong">{what}</View>
            <View className="cap">{text('calendars.was', { before })}</View>
            <View className="sub">{text('calendars.becomes', { after })}</View>
          </View>
        );
      })}
    </View>
  );
}
