import { View } from '@tarojs/components';
import { weighingFinding } from '../../domain/evidence/weighing';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { text } from '../../locales/text';
import { Icon } from './icon';
import './weighing-row.scss';

const policy = policyOf(currentPolicyVersion);

/** Less than this is 0.00 kg to a reader. */
const SHOWN_FROM_GRAMS = 5;

/** What the scale said when it was packed and when it was handed out, in grams; a drip is no fault. */
export function WeighingRow({ packedGrams, handedGrams }: {
  packedGrams: number;
  handedGrams: number | null;
}) {
  const missingGrams = handedGrams === null ? 0 : packedGrams - handedGrams;
  const weighed = { nominalGrams: null, packedGrams, handedGrams };
  const isFault = (weighingFinding(weighed, policy)?.lostOnTheWayGrams ?? 0) > 0;
  return (
    <View className="weighing">
      <Icon name="scale" className="weighing__icon" />
      <View className="grow">
        <View className="strong">
          {isFault ? text('weighing.lighter', { missingGrams }) : text('weighing.full')}
          {!isFault && missingGrams >= SHOWN_FROM_GRAMS && (
            <View className="cap">{text('weighing.within', { missingGrams })}</View>
          )}
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
