import { View } from '@tarojs/components';
import type { AlarmStepView } from '../../../../domain/contract/views/batch-alarm';
import { momentWithDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';

/** What was done about it and by whom, the newest first. */
export function Steps({ steps }: { steps: AlarmStepView[] }) {
  const now = useNow();
  return (
    <>
      <View className="sec"><View className="title">{text('alarm.steps')}</View></View>
      <View className="card card--flush" id="alarm-steps">
        {steps.map(({ at, kind, byName: name }) => {
          const when = momentWithDayText(at, now);
          return (
            <View key={`${kind}-${at}`} className="row">
              <View className="grow">
                <View className="strong">{text(`alarm.step.${kind}`)}</View>
                <View className="cap">
                  {name === '' ? when : text('alarm.stepBy', { name, at: when })}
                </View>
              </View>
            </View>
          );
        })}
      </View>
    </>
  );
}
