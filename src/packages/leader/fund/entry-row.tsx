import { View } from '@tarojs/components';
import type { FundEntryView } from '../../../../domain/contract/views/fund';
import { momentWithDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { entryIcon, entryTitle } from '../../../features/fund/entry-words';
import { roleOf } from '../../../theme/named';

interface EntryRowProps {
  entry: FundEntryView;
  onOpen: (ticketId: string) => void;
}

/** One entry of the share: what it was, how much it moved, what was left. */
export function EntryRow({ entry, onOpen }: EntryRowProps) {
  const now = useNow();
  const { ticketId, changeFen, balanceAfterFen, at, kind } = entry;
  const title = entryTitle(entry);
  const button =
    ticketId === null
      ? {}
      : { onClick: () => onOpen(ticketId), ...roleOf('button') };
  return (
    <View className="row" {...button}>
      <View className="avatar avatar--sunk" ariaHidden><Icon name={entryIcon(kind)} /></View>
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="cap">{momentWithDayText(at, now)}</View>
      </View>
      <View className="entry__side">
        <Money amountFen={changeFen} className={`strong ${changeFen > 0 ? 't-jade' : ''}`} />
        <View className="cap">{text('fund.after', { balanceFen: balanceAfterFen })}</View>
      </View>
    </View>
  );
}
