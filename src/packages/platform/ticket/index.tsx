import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { usePullToReload } from '../../../cloud/use-pull-to-reload';
import { PageShell } from '../../../components/page-shell';
import { AmountSheet } from '../../../features/handling/amount-sheet';
import { handledTitle } from '../../../features/handling/handling-words';
import { TicketParts } from '../../../features/handling/ticket-parts';
import { TicketPending } from '../../../features/handling/ticket-pending';
import { useHandledTicket, type HandledTicket } from '../../../features/handling/use-handled-ticket';
import { useReply } from '../../../features/handling/use-reply';
import { ApproveSheet } from './approve-sheet';
import { decisionBar } from './decision-bar';
import { RejectSheet } from './reject-sheet';
import { useApproval } from './use-approval';

/** One claim on the platform's desk. */
export default function PlatformTicketPage() {
  const { ticketId = '' } = useRouter().params;
  const [amountFen, setAmountFen] = useState<Fen | null>(null);
  const handled = useHandledTicket(ticketId, amountFen);
  usePullToReload(handled.reload);
  if (handled.ticket === undefined) {
    return (
      <PageShell title={text('tab.queue')}>
        <TicketPending {...handled} />
      </PageShell>
    );
  }
  return <PlatformTicket handled={handled} ticket={handled.ticket} onAmount={setAmountFen} />;
}

interface PlatformTicketProps {
  handled: HandledTicket;
  ticket: HandledTicketView;
  /** Null: the suggested amount. */
  onAmount: (amountFen: Fen | null) => void;
}

function PlatformTicket({ handled, ticket, onAmount }: PlatformTicketProps) {
  const { reload, amountKnown } = handled;
  const [sheet, setSheet] = useState<'amount' | 'reject' | null>(null);
  const reply = useReply(ticket);
  const approval = useApproval(ticket, reload);
  const undecided =
    ticket.allowedActs.includes('approve') &&
    approval.sentFen === null &&
    ticket.approvals.amountFen === null;
  const close = () => setSheet(null);
  const changeAmount = () => {
    approval.close();
    setSheet('amount');
  };
  const useAmount = (amountFen: Fen | null) => {
    onAmount(amountFen);
    close();
  };
  return (
    <PageShell
      title={handledTitle(ticket)}
      wide
      dock={decisionBar({
        ticket,
        amountKnown,
        sentFen: approval.sentFen,
        onApprove: approval.ask,
        onReject: () => setSheet('reject'),
      })}
    >
      <TicketParts
        handled={handled}
        ticket={ticket}
        desk="platform"
        reply={reply}
        onDisagree={undecided ? changeAmount : undefined}
      />
      <View>
        <ApproveSheet approval={approval} ticket={ticket} onChangeAmount={changeAmount} />
        <AmountSheet open={sheet === 'amount'} ticket={ticket} onClose={close} onUse={useAmount} />
        <RejectSheet open={sheet === 'reject'} ticket={ticket} onClose={close} reload={reload} />
      </View>
    </PageShell>
  );
}
