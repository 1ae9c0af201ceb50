import { View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { Icon } from '../../components/icon';
import { named } from '../../theme/named';
import './period-bar.scss';

interface PeriodBarProps {
  title: string;
  /** Undefined at the first one. */
  onBack?: () => void;
  /** Undefined at the last one. */
  onForward?: () => void;
}

/** One month or day, and the ways to the one before and the one after. */
export function PeriodBar({ title, onBack, onForward }: PeriodBarProps) {
  return (
    <View className="period">
      <Step way="back" onStep={onBack} />
      <View className="period__title">{title}</View>
      <Step way="forward" onStep={onForward} />
    </View>
  );
}

/** At the end it fades and does nothing. */
function Step({ way, onStep }: { way: 'back' | 'forward'; onStep?: () => void }) {
  return (
    <View
      id={`period-${way}`}
      className={`period__step ${onStep === undefined ? 'period__step--end' : ''}`}
      onClick={() => onStep?.()}
      {...named('button', text(`period.${way}`))}
    >
      <Icon name={way === 'back' ? 'chevron-left' : 'chevron-right'} />
    </View>
  );
}
