import { Text, View } from '@tarojs/components';
import type { Sentence } from '../../domain/primitives/sentence';
import { sentenceText } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import './explanation.scss';

/** How a sum comes about, step by step; the last step is the sum itself. */
export function Explanation({ steps }: { steps: Sentence[] }) {
  const now = useNow();
  return (
    <View className="steps">
      {steps.map((step, index) => {
        const isSum = index === steps.length - 1;
        return (
          <View key={step.key} className={`steps__one ${isSum ? 'steps__one--sum' : ''}`}>
            {!isSum && <Text className="steps__number">{index + 1}</Text>}
            <Text className="grow">{sentenceText(step, now)}</Text>
          </View>
        );
      })}
    </View>
  );
}
