import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { ReasonSheet } from '../../../components/reason-sheet';
import { remedyTitle } from '../../../../locales/remedy-words';
import { tell } from '../../../components/tell';

interface ApproveRemedySheetProps {
  ticket: HandledTicketView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** The nod to exactly what the resident accepted; its value is what the limit counts. */
export function ApproveRemedySheet({ ticket, open, onClose, reload }: ApproveRemedySheetProps) {
  const { ticketId, toApprove, proposal, unit } = ticket;
  const act = useSheetAct('desk.approveRemedy', {
    onDone: ({ executed, needed, given }) => {
      onClose();
      tell(executed ? text('goods.done') : text('decide.doneFirst', { missing: needed - given }));
    },
    reload,
  });
  if (toApprove === null || proposal === null) return null;
  const { proposalId, valueFen } = toApprove;
  return (
    <ReasonSheet
      id="approve-remedy"
      open={open}
      title={text('decide.remedyTitle')}
      hint={remedyTitle(proposal.remedy, unit)}
      label={text('decide.reason')}
      placeholder={text('decide.placeholder')}
      confirm={text('decide.approveRemedy', { valueFen })}
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => void act.run({ ticketId, proposalId, reason })}
      onClose={onClose}
    />
  );
}
