import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { MessagesRow } from '../../../features/account/messages-row';
import { useMe } from '../../../features/account/use-me';
import { AmountSheet } from '../../../features/handling/amount-sheet';
import type { Because } from '../../../features/handling/use-because';
import { HandledPage, type DeskTicketProps } from '../../../features/handling/handled-page';
import { TicketLayout } from '../../../features/handling/ticket-layout';
import { useAmountThen } from '../../../features/handling/use-amount-then';
import { useReply } from '../../../features/handling/use-reply';
import { HandUpSheet } from './hand-up-sheet';
import { leaderBar } from './leader-bar';
import { RefundSheet } from './refund-sheet';
import { useRefund } from './use-refund';

/** One claim on the leader's desk. */
export default function LeaderTicketPage() {
  const { ticketId = '' } = useRouter().params;
  return (
    <HandledPage ticketId={ticketId} pendingTitle={text('tab.inbox')} DeskTicket={LeaderTicket} />
  );
}

function LeaderTicket({ handled, ticket, onAmount }: DeskTicketProps) {
  const { reload, amountKnown } = handled;
  const [sheet, setSheet] = useState<'amount' | 'handUp' | null>(null);
  const reply = useReply(ticket);
  const [because, setBecause] = useState<Because | undefined>(undefined);
  const refund = useRefund(ticket, reply, reload, because);
  const mayRefund = ticket.allowedActs.includes('refund') && refund.sentFen === null;
  // A helper's leader decides: the helper sees no share of a fund.
  const ready = mayRefund && ticket.aboveLimitRole !== 'leader';
  const statement = useView('fund.leaderStatement', {}, { ready }).value;
  const availableFen =
    statement === undefined ? undefined : statement.balanceFen - statement.heldFen;
  const close = () => setSheet(null);
  const mayConfirm = mayRefund && ticket.aboveLimitRole === null;
  const goOn = mayConfirm ? refund.ask : undefined;
  const chooseAmount = useAmountThen({ onAmount, amountKnown, goOn });
  const useAmount = (amountFen: Fen | null, why?: Because) => {
    setBecause(amountFen === null ? undefined : why);
    chooseAmount(amountFen);
    close();
  };
  const bar = leaderBar({
    ticket,
    amountKnown,
    sentFen: refund.sentFen,
    onRefund: refund.ask,
    onHandUp: () => setSheet('handUp'),
    reload,
  });
  return (
    <TicketLayout
      handled={handled}
      ticket={ticket}
      desk="leader"
      reply={reply}
      onDisagree={mayRefund ? () => setSheet('amount') : undefined}
      dock={refund.sentFen === null ? bar : <><AskAfterRefund />{bar}</>}
    >
      <RefundSheet refund={refund} ticket={ticket} availableFen={availableFen} />
      <AmountSheet
        open={sheet === 'amount'}
        ticket={ticket}
        onClose={close}
        onUse={useAmount}
        onHandUp={() => setSheet('handUp')}
      />
      <HandUpSheet open={sheet === 'handUp'} ticket={ticket} onClose={close} reload={reload} />
    </TicketLayout>
  );
}

/** Just refunded: they will want to hear when it arrived. */
function AskAfterRefund() {
  const { me, reload } = useMe();
  if (me === undefined) return null;
  return (
    <MessagesRow
      me={me}
      topics={['refundArrival', 'newClaim']}
      why="messagesRow.afterRefund"
      onAsked={() => void reload()}
    />
  );
}
