import { roleOf, shownOnly } from '../theme/named';
import { View } from '@tarojs/components';
import Switch from '@nutui/nutui-react-taro/dist/es/packages/switch';
import '@nutui/nutui-react-taro/dist/es/packages/switch/style/css';

interface SwitchRowProps {
  id: string;
  title: string;
  hint: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** One thing that is on or off; the whole line is the target. */
export function SwitchRow({ id, title, hint, on, onChange }: SwitchRowProps) {
  return (
    <View
      id={id}
      className="row"
      onClick={() => onChange(!on)}
      {...roleOf('switch')}
      ariaLabel={title}
      ariaChecked={on}
    >
      <View className="grow">
        {title}
        <View className="cap">{hint}</View>
      </View>
      <Switch checked={on} {...shownOnly()} />
    </View>
  );
}
