import { View } from '@tarojs/components';
import type { StatementLineView, StatementView } from '../../../../domain/contract/views/books';
import { momentWithDayText } from '../../../../locales/format';
import { sentenceText, text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { openEntry } from '../../../features/fund/open-books';
import { roleOf } from '../../../theme/named';

/** Oldest first, as on paper, so that each balance follows from the one above. */
export function StatementLines({ statement }: { statement: StatementView }) {
  const { lines, broughtForwardFen } = statement;
  return (
    <View className="card card--flush">
      <View className="row">
        <View className="grow sub">{text('statement.forward')}</View>
        <Money amountFen={broughtForwardFen} />
      </View>
      {lines.map((line) => <Line key={line.entryId} line={line} />)}
    </View>
  );
}

function Line({ line }: { line: StatementLineView }) {
  const now = useNow();
  const { entryId, at, cause, debitFen, creditFen, balanceFen, lateFrom } = line;
  const title = sentenceText(cause, now);
  return (
    <View
      id={`line-${entryId}`}
      className="row folds"
      onClick={() => openEntry(entryId)}
      {...roleOf('button')}
    >
      <View className="grow">
        <View>{title}</View>
        <View className="cap">{momentWithDayText(at, now)}</View>
        {lateFrom !== null && (
          <View className="cap t-soon">
            {text('statement.late', { happenedUntil: lateFrom }, now)}
          </View>
        )}
      </View>
      <View className="statement-line__side">
        {debitFen > 0 && <Side side="debit" amountFen={debitFen} />}
        {creditFen > 0 && <Side side="credit" amountFen={creditFen} />}
        <View className="cap">{text('fund.after', { balanceFen })}</View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

function Side({ side, amountFen }: { side: 'debit' | 'credit'; amountFen: number }) {
  return (
    <View className="statement-line__amount">
      <View className="cap">{text(`fund.${side}`)}</View>
      <Money amountFen={amountFen} className="strong" />
    </View>
  );
}
