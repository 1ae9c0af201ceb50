import { Image, View } from '@tarojs/components';
import type { IconName } from '../theme/icons';
import { Icon } from './icon';
import { pictured, roleOf } from '../theme/named';
import './choice-grid.scss';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  icon: IconName;
  /** How the goods look with this fault. */
  look?: 'plain' | 'half' | 'faded';
}

interface ChoiceGridProps<Value extends string> {
  /** Read aloud as the group's name. */
  label: string;
  choices: Array<Choice<Value>>;
  chosen: Value | null;
  /** Shown in each tile with the fault's badge, so that one picks by eye. */
  pictureUrl?: string;
  onChoose: (value: Value) => void;
}

/** Pick on a picture what is wrong. */
export function ChoiceGrid<Value extends string>(props: ChoiceGridProps<Value>) {
  const { label, choices, chosen, pictureUrl = '', onChoose } = props;
  return (
    <View className="pick" role="radiogroup" ariaLabel={label}>
      {choices.map(({ value, label: words, icon, look = 'plain' }) => {
        const on = value === chosen;
        return (
          <View
            key={value}
            id={`choice-${value}`}
            className={`pick__tile ${on ? 'pick__tile--on' : ''}`}
            onClick={() => onChoose(value)}
            {...roleOf('radio')}
            ariaLabel={words}
            ariaChecked={on}
          >
            {on && <View className="pick__tick"><Icon name="check" /></View>}
            {pictureUrl === '' || icon === 'ellipsis' ? (
              <Icon name={icon} className="pick__icon" />
            ) : (
              <View className={`pick__goods pick__goods--${look}`}>
                <Image className="pick__picture" src={pictureUrl} mode="aspectFit" {...pictured('')} />
                <View className="pick__badge"><Icon name={icon} /></View>
              </View>
            )}
            <View className="pick__words">{words}</View>
          </View>
        );
      })}
    </View>
  );
}

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

interface SegmentsProps<Value extends string> {
  label: string;
  segments: Array<Segment<Value>>;
  chosen: Value | null;
  onChoose: (value: Value) => void;
}

/** More of them than this stand two in a row in large text: one each would fill the screen. */
const ROW = 4;
/** Words as short as these stand three in a row. */
const SHORT = 2;
/** Two as short as these fit beside each other on the narrowest phone. */
const BRIEF = 5;

/** A few answers side by side; one is chosen. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, segments, chosen, onChoose } = props;
  const short = segments.every(({ label: words }) => words.length <= SHORT) ? 'seg--short' : '';
  const many = segments.length > ROW ? `seg--many ${short}` : '';
  const brief = segments.every(({ label: words, hint }) => words.length <= BRIEF && !hint);
  const two = segments.length === 2 && brief ? 'seg--two' : '';
  return (
    <View className={`seg ${many} ${two}`} role="radiogroup" ariaLabel={label}>
      {segments.map(({ value, label: words, hint }) => (
        <View
          key={value}
          id={`segment-${value}`}
          className={`seg__one ${value === chosen ? 'seg__one--on' : ''}`}
          onClick={() => onChoose(value)}
          {...roleOf('radio')}
          ariaChecked={value === chosen}
        >
          <View>{words}</View>
          {hint !== undefined && <View className="seg__hint">{hint}</View>}
        </View>
      ))}
    </View>
  );
}
