import { View } from '@tarojs/components';
import type { LeaderStatementView } from '../../../../domain/contract/views/fund';
import { calendarMonthText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { Ticket } from '../../../components/ticket';
import '../../../features/fund/statement.scss';

/** Zero is loud: what the leader laid out; torn off below what the fund paid and what is left. */
export function StatementHead({ statement }: { statement: LeaderStatementView }) {
  const { month, refundCount, advancedByMeFen, paidForMeFen, balanceFen, heldFen } = statement;
  return (
    <View>
      <Ticket>
        <View className="statement__hero">
          <View className="sub">{text('fund.month', { month: calendarMonthText(month), count: refundCount })}</View>
          <Money amountFen={advancedByMeFen} size="hero" className="t-jade" />
        </View>
        <View className="stub statement__stub">
          <View className="stub__time">
            <View className="avatar" ariaHidden><Icon name="shield-check" /></View>
            <View className="stub__words">
              <Money amountFen={paidForMeFen} size="stub" />
              <View className="cap">{text('fund.paidForMe')}</View>
            </View>
          </View>
          <View className="stub__side statement__side">
            <Money amountFen={balanceFen - heldFen} size="stub" />
            <View className="cap">{text('fund.available')}</View>
          </View>
        </View>
      </Ticket>
      {heldFen > 0 && (
        <View className="note statement__held">
          <Icon name="hourglass" />
          <View className="grow">{text('fund.held', { heldFen })}</View>
        </View>
      )}
    </View>
  );
}
