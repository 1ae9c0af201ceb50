import { Text, View } from '@tarojs/components';
import './check-row.scss';
import { Icon } from '../../components/icon';

interface PickListProps<Value extends string> {
  /** Read aloud as the group's name, and set above it. */
  label: string;
  choices: Array<{ value: Value; label: string }>;
  chosen: Value | null;
  onChoose: (value: Value) => void;
}

/** One of a few sentences, one under the other. */
export function PickList<Value extends string>(props: PickListProps<Value>) {
  const { label, choices, chosen, onChoose } = props;
  return (
    <View role="radiogroup" ariaLabel={label}>
      <View className="strong pick-list__label">{label}</View>
      {choices.map(({ value, label: words }) => {
        const on = value === chosen;
        return (
          <View
            key={value}
            id={`pick-${value}`}
            className={`check ${on ? 'check--on' : ''}`}
            onClick={() => onChoose(value)}
            role="radio"
            ariaRole="radio"
            ariaChecked={on}
          >
            <View className="check__box">
              {on && <Icon name="check" className="check__tick" />}
            </View>
            <Text className="grow">{words}</Text>
          </View>
        );
      })}
    </View>
  );
}
