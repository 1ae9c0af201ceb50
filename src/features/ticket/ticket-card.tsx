import { View } from '@tarojs/components';
import type { TicketCardView } from '../../../domain/contract/views/ticket';
import { momentWithDayText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { CountdownRing, FullRing } from '../../components/countdown-ring';
import { Money } from '../../components/money';
import { StateChip } from '../../components/state-chip';
import { Ticket, TicketStub, TicketTop } from '../../components/ticket';
import { ticketTitle } from '../../components/ticket-title';
import { moneyPath, ticketChip, ticketStub } from './ticket-words';

/** A resident's ticket in a list: what and what is wrong, by when, how much. One tap opens it. */
export function TicketCard({ card, onTap }: { card: TicketCardView; onTap?: () => void }) {
  const now = useNow(card.clock?.dueAt ?? null);
  const chip = ticketChip(card, now);
  const stub = ticketStub(card, now);
  const title = ticketTitle(card);
  return (
    <Ticket
      id={`ticket-${card.ticketId}`}
      onTap={onTap}
    >
      <TicketTop
        pictureUrl={card.pictureUrl}
        title={title}
        caption={
          card.unreadCount === 0
            ? filedWords(card, now)
            : text('talk.newCount', { count: card.unreadCount })
        }
        chip={<StateChip icon={chip.icon} tone={chip.tone} label={chip.label} />}
      />
      <TicketStub
        ring={
          stub.icon === null && card.clock !== null ? (
            <CountdownRing clock={card.clock} />
          ) : (
            <FullRing icon={stub.icon ?? 'clock'} quiet={stub.tone === 'plain'} />
          )
        }
        deadline={stub.deadline}
        tone={stub.tone}
        caption={stub.caption}
      >
        <Money amountFen={card.amountFen} size="stub" />
        <View className="cap">{moneyPath(card)}</View>
      </TicketStub>
    </Ticket>
  );
}

/** When it was filed; whose it is, where one follows it for somebody of the family. */
function filedWords({ payerName, filedAt }: TicketCardView, now: number): string {
  const filed = momentWithDayText(filedAt, now);
  return payerName === null
    ? text('ticket.filed', { filed })
    : text('ticket.filedOf', { payerName, filed });
}
