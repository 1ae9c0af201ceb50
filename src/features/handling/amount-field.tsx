import { Input, View } from '@tarojs/components';
import type { Fen } from '../../../domain/primitives/money';
import { text } from '../../../locales/text';
import { asking } from '../../theme/named';
import type { TypedAmount } from './use-typed-amount';
import './amount-field.scss';

interface AmountFieldProps {
  id: string;
  amount: TypedAmount;
  /** What may still be paid, and what was paid before. */
  mostFen: Fen;
  paidBeforeFen: Fen;
}

export function AmountField({ id, amount, mostFen, paidBeforeFen }: AmountFieldProps) {
  const { typed, type, amountFen, hint } = amount;
  return (
    <>
      <View className="amount">
        <View className="amount__sign">{text('money.sign')}</View>
        <Input
          id={id}
          className="amount__input"
          type="digit"
          value={typed}
          {...asking(text('amount.label'))}
          onInput={({ detail }) => type(detail.value)}
        />
      </View>
      <View className={`sub amount__hint ${amountFen === null ? 't-late' : ''}`}>{hint}</View>
      {paidBeforeFen > 0 && (
        <View className="sub">{text('amount.paidBefore', { mostFen, paidBeforeFen })}</View>
      )}
    </>
  );
}
