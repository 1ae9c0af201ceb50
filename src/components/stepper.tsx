import { Text, View } from '@tarojs/components';
import { text } from '../../locales/text';
import { named } from '../theme/named';
import { Icon } from './icon';
import './stepper.scss';

interface StepperProps {
  value: number;
  minimum?: number;
  maximum: number;
  unit: string;
  onChange: (value: number) => void;
}

/** A number with a step down and a step up; both ends say so by fading. */
export function Stepper({ value, minimum = 1, maximum, unit, onChange }: StepperProps) {
  const step = (change: -1 | 1, end: boolean) => (
    <View
      className={`stepper__step ${end ? 'stepper__step--end' : ''}`}
      hoverClass={end ? 'none' : 'stepper__step--pressed'}
      onClick={() => !end && onChange(value + change)}
      {...named('button', text(change < 0 ? 'stepper.less' : 'stepper.more', { unit }))}
    >
      <Icon name={change < 0 ? 'minus' : 'plus'} />
    </View>
  );
  return (
    <View className="stepper">
      {step(-1, value <= minimum)}
      <Text className="stepper__value">{value}</Text>
      {step(1, value >= maximum)}
    </View>
  );
}
