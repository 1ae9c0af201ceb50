import { View } from '@tarojs/components';
import type { LeaderStatementView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { Money } from '../../../components/money';

/** What the leader owes after rulings, and the most that a month takes of it: never cash. */
export function DebtCard({ debt }: Pick<LeaderStatementView, 'debt'>) {
  const { owedFen, withheldThisMonthFen, capFen, capBasisPoints } = debt;
  const percent = capBasisPoints / 100;
  return (
    <View className="card">
      <View className="line line--between">
        <View className="title">{text('debt.title')}</View>
        <Money amountFen={owedFen} className={owedFen === 0 ? 't-jade strong' : 'strong'} />
      </View>
      {owedFen === 0 && <View className="sub">{text('debt.none')}</View>}
      {owedFen > 0 && (
        <View className="kv">
          <View className="kv__key">{text('debt.withheld')}</View>
          <Money amountFen={withheldThisMonthFen} />
        </View>
      )}
      <View className="cap">
        {capFen === null
          ? text('debt.capUnknown', { percent })
          : text('debt.cap', { percent, capFen })}
      </View>
    </View>
  );
}
