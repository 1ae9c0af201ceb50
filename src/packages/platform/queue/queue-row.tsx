import { View } from '@tarojs/components';
import type { HandledCardView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { CountdownRing, FullRing } from '../../../components/countdown-ring';
import { Money } from '../../../components/money';
import { StateChip } from '../../../components/state-chip';
import { ticketTitle } from '../../../components/ticket-title';
import { handledChip, handledStub, whyWords } from '../../../features/handling/handling-words';
import { roleOf } from '../../../theme/named';
import '../../../features/handling/desk-row.scss';

/** A claim in the table: what its card says, in one line. */
export function QueueRow({ card, at, onTap }: {
  card: HandledCardView;
  /** Where the keyboard stands. */
  at: boolean;
  onTap: () => void;
}) {
  const now = useNow(card.clock?.dueAt ?? null);
  const chip = handledChip(card, 'platform', now);
  const stub = handledStub(card, 'platform', now);
  const why = whyWords(card);
  return (
    <View
      id={`ticket-${card.ticketId}`}
      className={`desk-row queue__row ${at ? 'desk-row--at' : ''}`}
      onClick={onTap}
      {...roleOf('button')}
    >
      <View className="queue__due">
        {stub.icon === null && card.clock !== null ? (
          <CountdownRing clock={card.clock} />
        ) : (
          <FullRing icon={stub.icon ?? 'clock'} quiet />
        )}
        <View className={`strong t-${stub.tone}`}>{stub.deadline}</View>
      </View>
      <View>
        <View className="strong">{ticketTitle(card)}</View>
        <View className="cap">
          {text('handled.who', { name: card.residentName, building: card.building })}
        </View>
      </View>
      <View><StateChip icon={chip.icon} tone={chip.tone} label={chip.label} /></View>
      <View>{card.firstContactName || text('queueTable.noLeader')}</View>
      <View className={card.priority === 'normal' ? 'cap' : 'strong t-late'}>
        {card.priority === 'normal'
          ? text('queueTable.normal')
          : text(`board.priority.${card.priority}`)}
      </View>
      <View className="queue__amount">
        <Money amountFen={card.amountFen} size="stub" />
        <View className={`cap t-${why.tone}`}>{why.words}</View>
      </View>
    </View>
  );
}
