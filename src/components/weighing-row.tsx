import { View } from '@tarojs/components';
import { text } from '../../locales/text';
import { Icon } from './icon';
import './weighing-row.scss';

/** What the scale said when it was packed and when it was handed out, in grams. */
export function WeighingRow({ packedGrams, handedGrams }: {
  packedGrams: number;
  handedGrams: number | null;
}) {
  const missingGrams = handedGrams === null ? 0 : packedGrams - handedGrams;
  return (
    <View className="weighing">
      <Icon name="scale" className="weighing__icon" />
      <View className="grow">
        <View className="strong">
          {missingGrams > 0 ? text('weighing.lighter', { missingGrams }) : text('weighing.full')}
        </View>
        <View className="cap">
          {handedGrams === null
            ? text('weighing.packedOnly', { packedGrams })
            : text('weighing.caption', { packedGrams, handedGrams })}
        </View>
      </View>
    </View>
  );
}
