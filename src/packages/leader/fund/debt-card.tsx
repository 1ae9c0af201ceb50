import { View } from '@tarojs/components';
import type { LeaderStatementView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';

/** What the leader owes after rulings, and the most that a month takes of it: never cash. */
export function DebtCard({ debt }: Pick<LeaderStatementView, 'debt'>) {
  const { owedFen, withheldThisMonthFen, capFen, capBasisPoints, pending } = debt;
  const now = useNow();
  const percent = capBasisPoints / 100;
  return (
    <View className="card">
      <View className="line line--between">
        <View className="title">{text('debt.title')}</View>
        <Money amountFen={owedFen} className={owedFen === 0 ? 't-jade strong' : 'strong'} />
      </View>
      {owedFen === 0 && pending === null && <View className="sub">{text('debt.none')}</View>}
      {pending !== null && (
        <View className="note note--soon" id="pending-debt">
          <Icon name="scale" />
          <View className="grow">{text('debt.pending', pending, now)}</View>
        </View>
      )}
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
