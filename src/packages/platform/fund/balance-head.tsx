import { View } from '@tarojs/components';
import type { FundOverviewView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { Ticket } from '../../../components/ticket';
import '../../../features/fund/statement.scss';

/** Debits less credits, loud; torn off below what the platform and the leaders have in the fund. */
export function BalanceHead({ overview }: { overview: FundOverviewView }) {
  const { differenceFen, platformShareFen, leaderSharesFen } = overview;
  const balanced = differenceFen === 0;
  return (
    <Ticket>
      <View className="statement__hero">
        <View className="sub">{text(balanced ? 'fund.balanced' : 'fund.unbalanced')}</View>
        <Money amountFen={differenceFen} size="hero" className={balanced ? 't-jade' : 't-late'} />
      </View>
      <View className="stub statement__stub">
        <View className="stub__time">
          <View className="avatar" ariaHidden><Icon name="landmark" /></View>
          <View className="stub__words">
            <Money amountFen={platformShareFen} size="stub" />
            <View className="cap">{text('fund.platformShare')}</View>
          </View>
        </View>
        <View className="stub__side statement__side">
          <Money amountFen={leaderSharesFen} size="stub" />
          <View className="cap">{text('fund.leaderShares')}</View>
        </View>
      </View>
    </Ticket>
  );
}
