import { View } from '@tarojs/components';
import type { BookEntryView } from '../../../domain/contract/views/books';
import { accountTitle } from '../../../locales/account-words';
import { momentWithDayText } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { roleOf } from '../../theme/named';
import { entryIcon } from './entry-words';
import './entry-card.scss';

/** One entry with both of its sides; a tap follows it to its cause. */
export function EntryCard({ entry, onOpen }: { entry: BookEntryView; onOpen?: () => void }) {
  const now = useNow();
  const { kind, at, cause, postings, lateFrom } = entry;
  const title = sentenceText(cause, now);
  const button =
    onOpen === undefined
      ? {}
      : { onClick: onOpen, ...roleOf('button') };
  return (
    <View className="card postings" {...button}>
      <View className="line">
        <Icon name={entryIcon(kind)} />
        <View className="grow">
          <View className="strong">{title}</View>
          <View className="cap">{momentWithDayText(at, now)}</View>
        </View>
        {onOpen !== undefined && <Icon name="chevron-right" />}
      </View>
      {lateFrom !== null && (
        <View className="cap t-soon">{text('statement.late', { happenedUntil: lateFrom }, now)}</View>
      )}
      {postings.map(({ account, side, amountFen, after }) => (
        <View
          key={`${account.accountId}-${side}`}
          className={`postings__line postings__line--${side}`}
        >
          <View className="cap">{text(`fund.${side}`)}</View>
          <View className="grow">
            <View>{accountTitle(account)}</View>
            {after !== null && <View className="cap">{text('fund.afterEntry', after)}</View>}
          </View>
          <Money amountFen={amountFen} />
        </View>
      ))}
    </View>
  );
}
