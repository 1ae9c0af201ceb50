import { Text, View } from '@tarojs/components';
import { text } from '../../locales/text';
import type { IconName } from '../theme/icons';
import { named } from '../theme/named';
import { Icon } from './icon';
import './tab-bar.scss';

export interface Tab {
  id: string;
  icon: IconName;
  label: string;
  count?: number;
}

interface TabBarProps {
  tabs: Tab[];
  activeId: string;
  onChoose: (id: string) => void;
}

/** Our own bar at the bottom: what it holds depends on the desk, which WeChat's own cannot. */
export function TabBar({ tabs, activeId, onChoose }: TabBarProps) {
  return (
    <View className={`tabs ${tabs.length > 4 ? 'tabs--many' : ''}`} role="tablist">
      {tabs.map(({ id, icon, label, count = 0 }) => (
        <View
          key={id}
          id={`tab-${id}`}
          className={`tabs__tab ${id === activeId ? 'tabs__tab--on' : ''}`}
          onClick={() => id !== activeId && onChoose(id)}
          {...named('tab', count > 0 ? text('tab.count', { label, count }) : label)}
        >
          <Icon name={icon} className="tabs__icon" />
          <Text>{label}</Text>
          {/* Label and count are two words, for whoever compares them with the name. */}
          {' '}
          {count > 0 && <View className="tabs__count">{count > 99 ? '99+' : count}</View>}
        </View>
      ))}
    </View>
  );
}
