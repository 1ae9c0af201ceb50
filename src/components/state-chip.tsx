import { Text, View } from '@tarojs/components';
import type { IconName } from '../theme/icons';
import { Icon } from './icon';
import './state-chip.scss';

export type Tone = 'plain' | 'jade' | 'soon' | 'late';

/** Icon and word; colour comes third. */
export function StateChip({ icon, tone = 'plain', label }: {
  icon: IconName;
  tone?: Tone;
  label: string;
}) {
  return (
    <View className={`chip chip--${tone}`}>
      <Icon name={icon} />
      <Text>{label}</Text>
    </View>
  );
}
