import { Text, View } from '@tarojs/components';
import './check-row.scss';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';

interface PickListProps<Value extends string> {
  /** Read aloud as the group's name, and set above it. */
  label: string;
  /** `hints` stand under the label, a line each. */
  choices: Array<{ value: Value; label: string; hints?: string[] }>;
  chosen: Value | null;
  onChoose: (value: Value) => void;
}

/** One of a few sentences, one under the other. */
export function PickList<Value extends string>(props: PickListProps<Value>) {
  const { label, choices, chosen, onChoose } = props;
  return (
    <View role="radiogroup" ariaLabel={label}>
      <View className="strong pick-list__label">{label}</View>
      {choices.map(({ value, label: words, hints = [] }) => {
        const on = value === chosen;
        return (
          <View
            key={value}
            id={`pick-${value}`}
            className={`check ${on ? 'check--on' : ''}`}
            onClick={() => onChoose(value)}
            {...roleOf('radio')}
            ariaChecked={on}
          >
            <View className="check__box">
              {on && <Icon name="check" className="check__tick" />}
            </View>
            <View className="grow">
              <Text>{words}</Text>
              {hints.map((hint) => (
                <View key={hint} className="cap">
                  {hint}
                </View>
              ))}
            </View>
          </View>
        );
      })}
    </View>
  );
}
