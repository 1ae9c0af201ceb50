import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';
import './check-row.scss';

interface CheckRowProps {
  id: string;
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** One thing that goes along, or does not. */
export function CheckRow({ id, label, on, onChange }: CheckRowProps) {
  return (
    <View
      id={id}
      className={`check ${on ? 'check--on' : ''}`}
      onClick={() => onChange(!on)}
      {...roleOf('checkbox')}
      ariaChecked={on}
    >
      <View className="check__box">{on && <Icon name="check" className="check__tick" />}</View>
      <Text className="grow">{label}</Text>
    </View>
  );
}
