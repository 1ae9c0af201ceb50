import { Text, View } from '@tarojs/components';
import { text } from '../../locales/text';
import type { IconName } from '../theme/icons';
import { Icon } from './icon';
import './timeline.scss';

export interface TimelineLine {
  id: string;
  status: 'done' | 'now' | 'next';
  title: string;
  time: string;
  /** One plain line under the step. */
  detail?: string;
  /** Who was told of it. */
  told?: string;
  /** Words as a person said them. */
  quote?: string;
  /** For the step that is now. */
  icon?: IconName;
  tone?: 'plain' | 'soon' | 'late';
}

export function Timeline({ lines }: { lines: TimelineLine[] }) {
  return (
    <View className="tl">
      {lines.map((line) => (
        <View key={line.id} className={`tl__step tl__step--${line.status}`}>
          <View className="tl__dot" role="img" ariaLabel={text(`timeline.${line.status}`)}>
            {line.status === 'done' && <Icon name="check" className="tl__icon" />}
            {line.status === 'now' && <Icon name={line.icon ?? 'clock'} className="tl__icon" />}
          </View>
          <View className="tl__head">
            <Text className="tl__title">{line.title}</Text>
            <Text className={`tl__time t-${line.tone ?? 'plain'}`}>{line.time}</Text>
          </View>
          {line.detail !== undefined && <View className="cap">{line.detail}</View>}
          {line.told !== undefined && <View className="cap">{line.told}</View>}
          {line.quote !== undefined && <View className="cap tl__quote">“{line.quote}”</View>}
        </View>
      ))}
    </View>
  );
}
