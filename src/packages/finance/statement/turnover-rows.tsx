import { View } from '@tarojs/components';
import type { TurnoverRowView } from '../../../../domain/contract/views/books';
import { calendarMonthText, calendarDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import { roleOf } from '../../../theme/named';

/** Days or months in which the account moved, newest first; a tap leads to what moved it. */
export function TurnoverRows({ rows, onChoose }: {
  rows: TurnoverRowView[];
  onChoose: (period: string) => void;
}) {
  return (
    <View className="card card--flush">
      {[...rows].reverse().map(({ period, debitFen, creditFen, entryCount, balanceFen }) => {
        const title = period.length === 'YYYY-MM'.length ? calendarMonthText(period) : calendarDayText(period);
        return (
          <View
            key={period}
            className="row folds"
            onClick={() => onChoose(period)}
            {...roleOf('button')}
          >
            <View className="grow">
              <View className="strong">{title}</View>
              <View className="cap">{text('turnover.count', { count: entryCount })}</View>
            </View>
            <View className="statement-line__side">
              <View>{text('turnover.sides', { debitFen, creditFen })}</View>
              <View className="cap">{text('fund.after', { balanceFen })}</View>
            </View>
            <Icon name="chevron-right" />
          </View>
        );
      })}
    </View>
  );
}
