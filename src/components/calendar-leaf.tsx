import { Text, View } from '@tarojs/components';
import type { Instant } from '../../domain/primitives/instant';
import { beforeDateText, leafTexts } from '../../locales/format';
import { text } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import { named } from '../theme/named';
import './calendar-leaf.scss';

/** The day before whose end the money arrives, readable at arm's length. */
export function CalendarLeaf({ at }: { at: Instant }) {
  const now = useNow();
  const { month, day, weekday } = leafTexts(at);
  return (
    <View className="leaf" {...named('img', beforeDateText(at, now))}>
      <Text className="leaf__month">{month}</Text>
      <Text className="leaf__day">{day}</Text>
      <Text className="leaf__weekday">{text('leaf.before', { weekday })}</Text>
    </View>
  );
}
