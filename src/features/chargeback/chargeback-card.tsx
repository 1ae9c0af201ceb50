import type { ChargebackCardView } from '../../../domain/contract/views/chargeback';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { CountdownRing, FullRing } from '../../components/countdown-ring';
import { Money } from '../../components/money';
import { StateChip } from '../../components/state-chip';
import { Ticket, TicketStub, TicketTop } from '../../components/ticket';
import { chargebackDeadline, chargebackLooks } from './chargeback-words';

interface ChargebackCardProps {
  card: ChargebackCardView;
  /** The platform sees whose it is; a partner knows. */
  named?: boolean;
  onTap?: () => void;
}

/** One sum that a partner is asked to pay back: for which goods, how it stands, by when. */
export function ChargebackCard({ card, named = false, onTap }: ChargebackCardProps) {
  const now = useNow(card.clock?.dueAt ?? null);
  const { words, tone } = chargebackDeadline(card, now);
  const status = text(`chargeback.status.${card.status}`);
  const title = `${card.goodsName} ${card.spec}`;
  const { batchId, ticketNumber, amountFen, offsetFen, partnerName } = card;
  const taken = offsetFen === 0 ? '' : text('chargebacks.taken', { offsetFen });
  return (
    <Ticket
      id={`chargeback-${card.chargebackId}`}
      tight
      onTap={onTap}
    >
      <TicketTop
        pictureUrl={card.pictureUrl}
        small
        title={title}
        caption={named ? partnerName : text('chargebacks.caption', { batchId, ticketNumber })}
        chip={<StateChip {...chargebackLooks[card.status]} label={status} />}
      />
      <TicketStub
        ring={
          card.clock === null || card.status === 'disputed' ? (
            <FullRing icon={chargebackLooks[card.status].icon} quiet={card.status !== 'paid'} />
          ) : (
            <CountdownRing clock={card.clock} />
          )
        }
        deadline={words}
        tone={tone}
        caption={taken}
      >
        <Money amountFen={amountFen} className="strong" />
      </TicketStub>
    </Ticket>
  );
}
