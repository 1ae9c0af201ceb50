import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { usePullToReload } from '../../../cloud/use-pull-to-reload';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { AmountSheet } from '../../../features/handling/amount-sheet';
import { handledTitle } from '../../../features/handling/handling-words';
import { TicketParts } from '../../../features/handling/ticket-parts';
import { TicketPending } from '../../../features/handling/ticket-pending';
import { useHandledTicket, type HandledTicket } from '../../../features/handling/use-handled-ticket';
import { useReply } from '../../../features/handling/use-reply';
import { HandUpSheet } from './hand-up-sheet';
import { leaderBar } from './leader-bar';
import { RefundSheet } from './refund-sheet';
import { useRefund } from './use-refund';

/** One claim on the leader's desk. */
export default function LeaderTicketPage() {
  const { ticketId = '' } = useRouter().params;
  const [amountFen, setAmountFen] = useState<Fen | null>(null);
  const handled = useHandledTicket(ticketId, amountFen);
  usePullToReload(handled.reload);
  if (handled.ticket === undefined) {
    return (
      <PageShell title={text('tab.inbox')}>
        <TicketPending {...handled} />
      </PageShell>
    );
  }
  return <LeaderTicket handled={handled} ticket={handled.ticket} onAmount={setAmountFen} />;
}

interface LeaderTicketProps {
  handled: HandledTicket;
  ticket: HandledTicketView;
  /** Null: the suggested amount. */
  onAmount: (amountFen: Fen | null) => void;
}

function LeaderTicket({ handled, ticket, onAmount }: LeaderTicketProps) {
  const { reload, amountKnown } = handled;
  const [sheet, setSheet] = useState<'amount' | 'handUp' | null>(null);
  const reply = useReply(ticket);
  const refund = useRefund(ticket, reply, reload);
  const mayRefund = ticket.allowedActs.includes('refund') && refund.sentFen === null;
  const statement = useView('fund.leaderStatement', {}, { ready: mayRefund }).value;
  const availableFen =
    statement === undefined ? undefined : statement.balanceFen - statement.heldFen;
  const close = () => setSheet(null);
  const useAmount = (amountFen: Fen | null) => {
    onAmount(amountFen);
    close();
  };
  return (
    <PageShell
      title={handledTitle(ticket)}
      wide
      dock={leaderBar({
        ticket,
        amountKnown,
        sentFen: refund.sentFen,
        onRefund: refund.ask,
        onHandUp: () => setSheet('handUp'),
      })}
    >
      <TicketParts
        handled={handled}
        ticket={ticket}
        desk="leader"
        reply={reply}
        onDisagree={mayRefund ? () => setSheet('amount') : undefined}
      />
      <View>
        <RefundSheet refund={refund} ticket={ticket} availableFen={availableFen} />
        <AmountSheet
          open={sheet === 'amount'}
          ticket={ticket}
          onClose={close}
          onUse={useAmount}
          onHandUp={() => setSheet('handUp')}
        />
        <HandUpSheet open={sheet === 'handUp'} ticket={ticket} onClose={close} reload={reload} />
      </View>
    </PageShell>
  );
}
