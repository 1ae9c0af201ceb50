import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '../theme/icons';
import { roleOf } from '../theme/named';
import { Icon } from './icon';
import './swipe-row.scss';

interface SwipeRowProps {
  /** Of the act. */
  id: string;
  icon: IconName;
  label: string;
  onAct: () => void;
  children: ReactNode;
}

/** A row with one act behind its right edge: the browser's own scrolling, so keys reach it too. */
export function SwipeRow({ id, icon, label, onAct, children }: SwipeRowProps) {
  return (
    <View className="swipe">
      <View className="swipe__main">{children}</View>
      <View id={id} className="swipe__act" onClick={onAct} {...roleOf('button')}>
        <Icon name={icon} />
        {label}
      </View>
    </View>
  );
}
