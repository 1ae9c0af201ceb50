import { View } from '@tarojs/components';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { CountdownRing, FullRing } from '../../components/countdown-ring';
import { Money } from '../../components/money';
import { StateChip } from '../../components/state-chip';
import { Ticket, TicketStub, TicketTop } from '../../components/ticket';
import { ticketTitle } from '../../components/ticket-title';
import { handledChip, handledStub, whyWords, type Desk } from './handling-words';

interface HandledCardProps {
  card: HandledCardView;
  desk: Desk;
  onTap: () => void;
}

/** A claim in a desk's list: who and what, by when, how much. One tap opens it. */
export function HandledCard({ card, desk, onTap }: HandledCardProps) {
  const now = useNow(card.clock?.dueAt ?? null);
  const chip = handledChip(card, desk, now);
  const stub = handledStub(card, desk, now);
  const title = ticketTitle(card);
  return (
    <Ticket
      id={`ticket-${card.ticketId}`}
      tight
      onTap={onTap}
    >
      <TicketTop
        pictureUrl={card.pictureUrl}
        small
        title={title}
        caption={captionOf(card)}
        chip={<StateChip icon={chip.icon} tone={chip.tone} label={chip.label} />}
      />
      <TicketStub
        ring={
          stub.icon === null && card.clock !== null ? (
            <CountdownRing clock={card.clock} />
          ) : (
            <FullRing icon={stub.icon ?? 'clock'} />
          )
        }
        deadline={stub.deadline}
        tone={stub.tone}
        caption={stub.caption}
      >
        <Money amountFen={card.amountFen} size="stub" />
        {desk === 'platform' && <Why card={card} />}
      </TicketStub>
    </Ticket>
  );
}

/** Who, and whether they said something that nobody has read. */
function captionOf({ residentName: name, building, unreadCount: count }: HandledCardView): string {
  const who = text('handled.who', { name, building });
  return count === 0 ? who : [who, text('talk.newCount', { count })].join(text('join.clause'));
}

/** The platform reads under the amount why the claim came to it. */
function Why({ card }: { card: HandledCardView }) {
  const { words, tone } = whyWords(card);
  return <View className={`cap t-${tone}`}>{words}</View>;
}
