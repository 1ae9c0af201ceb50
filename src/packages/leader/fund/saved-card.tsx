import { View } from '@tarojs/components';
import type { LeaderStatementView } from '../../../../domain/contract/views/fund';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { Money } from '../../../components/money';
import { SplitBar } from '../../../components/split-bar';
import './saved-card.scss';

/** What the leader would have had to lay out without the fund, against what they do: nothing. */
export function SavedCard({ statement }: { statement: LeaderStatementView }) {
  const { paidForMeFen, drawnFromShareFen, advancedByMeFen, refundCount } = statement;
  return (
    <View className="card">
      <View className="title">{text('fund.saved')}</View>
      {refundCount === 0 ? (
        <View className="sub">{text('fund.noRefunds')}</View>
      ) : (
        <>
          <Bar label={text('fund.without')} amountFen={paidForMeFen} wholeFen={paidForMeFen} />
          <Bar label={text('fund.with')} amountFen={advancedByMeFen} wholeFen={paidForMeFen} />
          <View className="saved__split">
            <SplitBar
              split={{
                platformFen: paidForMeFen - drawnFromShareFen,
                leaderFen: drawnFromShareFen,
                leaderAdvancesFen: advancedByMeFen,
              }}
            />
          </View>
        </>
      )}
      <View className="cap saved__note">{text('fund.neverCash')}</View>
    </View>
  );
}

function Bar({ label, amountFen, wholeFen }: { label: string; amountFen: Fen; wholeFen: Fen }) {
  const percent = Math.round((amountFen / Math.max(1, wholeFen)) * 100);
  return (
    <View className="saved__bar">
      <View className="line line--between">
        <View>{label}</View>
        <Money amountFen={amountFen} className={amountFen === 0 ? 't-jade strong' : 'strong'} />
      </View>
      <View className="saved__track" ariaHidden>
        <View className="saved__fill" style={`width:${percent}%`} />
      </View>
    </View>
  );
}
