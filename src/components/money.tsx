import { View } from '@tarojs/components';
import type { Fen } from '../../domain/primitives/money';
import { amountText } from '../../locales/format';
import { text } from '../../locales/text';
import { named } from '../theme/named';
import './money.scss';

interface MoneyProps {
  amountFen: Fen;
  /** `plain` is set in the text around it; the others are amounts in their own right. */
  size?: 'plain' | 'stub' | 'money' | 'hero';
  className?: string;
}

export function Money({ amountFen, size = 'plain', className = '' }: MoneyProps) {
  const amount = amountText(Math.abs(amountFen));
  const minus = amountFen < 0 ? '−' : '';
  return (
    <View
      className={`money money--${size} ${className}`}
      {...named('img', text('money.read', { amount: minus + amount }))}
    >
      {minus}
      <View className="money__sign">{text('money.sign')}</View>
      {amount}
    </View>
  );
}
