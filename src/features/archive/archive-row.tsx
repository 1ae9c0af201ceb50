import { View } from '@tarojs/components';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { GoodsPicture } from '../../components/goods-picture';
import { Money } from '../../components/money';
import { StateChip } from '../../components/state-chip';
import { ticketTitle } from '../../components/ticket-title';
import { roleOf } from '../../theme/named';
import { archiveChip } from './search-words';
import './archive.scss';

/** One ticket of the archive: what, whose, when, how it stands. No clock: this is for looking up. */
export function ArchiveRow({ card, onTap }: { card: HandledCardView; onTap: () => void }) {
  const now = useNow();
  const { ticketId, residentName: name, building, ticketNumber, filedAt, amountFen } = card;
  const chip = archiveChip(card.state);
  const title = ticketTitle(card);
  return (
    <View
      id={`found-${ticketId}`}
      className="row archive__row"
      onClick={onTap}
      {...roleOf('button')}
    >
      <GoodsPicture url={card.pictureUrl} small />
      <View className="grow archive__words">
        <View className="strong">{title}</View>
        <View className="cap">{text('archive.line', { name, building })}</View>
        <View className="cap">
          {ticketNumber}
          <View className="sep" />
          {text('archive.filed', { filedAt }, now)}
        </View>
        <View className="archive__state">
          <StateChip {...chip} />
          <Money amountFen={amountFen} size="stub" />
        </View>
      </View>
    </View>
  );
}
