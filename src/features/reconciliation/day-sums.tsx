import { View } from '@tarojs/components';
import type { ReconciliationDayView } from '../../../domain/contract/views/reconciliation';
import { text } from '../../../locales/text';
import { Money } from '../../components/money';
import { deltaWords } from './difference-words';
import './day-sums.scss';

type Kind = 'refund' | 'payment';

/** What both sides say of a day, and by how much they differ. */
export function DaySums({ day, kind }: { day: ReconciliationDayView; kind: Kind }) {
  const { provider, booked, carried, matched } = day;
  const deltaFen = provider[kind].fen - carried[kind].fen - booked[kind].fen;
  return (
    <View className="card stack">
      <View className="line">
        <View className="strong grow">{text(`reconciliation.side.${kind}`)}</View>
        <View className="cap">
          {text('reconciliation.matched', { count: matched[kind].count })}
        </View>
      </View>
      <View className="day-sums">
        <Row title={text('reconciliation.row.provider')} {...provider[kind]} />
        {carried[kind].count > 0 && (
          <Row title={text('reconciliation.row.carried')} {...carried[kind]} />
        )}
        <Row title={text('reconciliation.row.booked')} {...booked[kind]} />
        <View className="strong">{text('reconciliation.row.difference')}</View>
        <View className="strong day-sums__amount">{deltaWords(deltaFen)}</View>
      </View>
    </View>
  );
}

function Row({ title, count, fen }: { title: string; count: number; fen: number }) {
  return (
    <>
      <View>
        <View>{title}</View>
        <View className="cap">{text('reconciliation.count', { count })}</View>
      </View>
      <Money amountFen={fen} className="day-sums__amount" />
    </>
  );
}
