import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { focusField } from '../../../cloud/keyboard';
import { usePanes } from '../../../components/use-desktop';
import { AmountSheet } from '../../../features/handling/amount-sheet';
import type { Because } from '../../../features/handling/use-because';
import { HandledPage, type DeskTicketProps } from '../../../features/handling/handled-page';
import { TicketLayout } from '../../../features/handling/ticket-layout';
import { useAmountThen } from '../../../features/handling/use-amount-then';
import { useReply, type Reply } from '../../../features/handling/use-reply';
import { WalkBand } from '../../../features/handling/walk-band';
import { ApproveRemedySheet } from './approve-remedy-sheet';
import { ApproveSheet } from './approve-sheet';
import { decisionBar } from './decision-bar';
import { DeskPanes } from './desk-panes';
import { RejectSheet } from './reject-sheet';
import { RulingSheet, type Ruling } from './ruling-sheet';
import { useApproval } from './use-approval';

/** One claim on the platform's desk. */
export default function PlatformTicketPage() {
  const { ticketId = '' } = useRouter().params;
  const panes = usePanes();
  if (panes !== 'one') {
    return <DeskPanes openedId={ticketId} panes={panes} DeskTicket={PlatformTicket} />;
  }
  return (
    <HandledPage
      ticketId={ticketId}
      pendingTitle={text('tab.queue')}
      DeskTicket={PlatformTicket}
    />
  );
}

function PlatformTicket({ handled, ticket, onAmount, walk }: DeskTicketProps) {
  const { reload, amountKnown } = handled;
  const [sheet, setSheet] = useState<'amount' | 'reject' | 'remedy' | Ruling | null>(null);
  const reply = useReply(ticket);
  const [because, setBecause] = useState<Because | undefined>(undefined);
  const approval = useApproval(ticket, reload, because);
  const undecided =
    ticket.allowedActs.includes('approve') &&
    ticket.toApprove === null &&
    approval.sentFen === null &&
    ticket.approvals.amountFen === null;
  const mayReply = ticket.allowedActs.includes('reply');
  const close = () => setSheet(null);
  const onSheet = { ticket, onClose: close, reload };
  const changeAmount = () => {
    approval.close();
    setSheet('amount');
  };
  const goOn = undecided && ticket.aboveLimitRole === null ? approval.ask : undefined;
  const chooseAmount = useAmountThen({ onAmount, amountKnown, goOn });
  const useAmount = (amountFen: Fen | null, why?: Because) => {
    setBecause(amountFen === null ? undefined : why);
    chooseAmount(amountFen);
    close();
  };
  return (
    <TicketLayout
      handled={handled}
      ticket={ticket}
      desk="platform"
      reply={reply}
      band={walk && <WalkBand walk={walk} onReply={mayReply ? () => startReply(reply) : undefined} />}
      onDisagree={undecided ? changeAmount : undefined}
      dock={decisionBar({
        ticket,
        amountKnown,
        sentFen: approval.sentFen,
        onApprove: approval.ask,
        onApproveRemedy: () => setSheet('remedy'),
        onReject: () => setSheet('reject'),
        onRule: setSheet,
      })}
    >
      <ApproveSheet approval={approval} ticket={ticket} onChangeAmount={changeAmount} />
      <AmountSheet
        open={sheet === 'amount'}
        ticket={ticket}
        onClose={close}
        onUse={useAmount}
        wordless
      />
      {(['uphold', 'overturn'] as const).map((decision) => (
        <RulingSheet key={decision} decision={decision} open={sheet === decision} {...onSheet} />
      ))}
      <ApproveRemedySheet open={sheet === 'remedy'} {...onSheet} />
      <RejectSheet open={sheet === 'reject'} {...onSheet} />
    </TicketLayout>
  );
}

/** The script at hand becomes one's own words, with the caret behind them. */
function startReply(reply: Reply): void {
  if (!reply.own) reply.write(reply.words);
  // The field stands there only after the card was drawn anew.
  setTimeout(() => focusField('reply'), 0);
}
