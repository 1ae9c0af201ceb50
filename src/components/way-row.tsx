import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { IconName } from '../theme/icons';
import { roleOf } from '../theme/named';
import { Icon } from './icon';

interface WayRowProps {
  id: string;
  icon: IconName;
  title: string;
  hint?: string;
  /** The page that a tap opens. */
  url: string;
}

/** A way to another page, one of a list. */
export function WayRow({ id, icon, title, hint, url }: WayRowProps) {
  return (
    <View
      id={id}
      className="row"
      onClick={() => void Taro.navigateTo({ url })}
      {...roleOf('button')}
    >
      <Icon name={icon} />
      <View className="grow">
        {title}
        {hint !== undefined && <View className="cap">{hint}</View>}
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}
