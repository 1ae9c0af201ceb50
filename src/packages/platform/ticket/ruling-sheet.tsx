import type { ActionInput } from '../../../../domain/contract/actions';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { ReasonSheet } from '../../../components/reason-sheet';
import { tell } from '../../../components/tell';
import { rulingTemplates } from './ruling-templates';

export type Ruling = ActionInput<'desk.decideAppeal'>['decision'];

interface RulingSheetProps {
  decision: Ruling;
  ticket: HandledTicketView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** The ruling on an appeal, in words that the resident reads. */
export function RulingSheet({ decision, ticket, open, onClose, reload }: RulingSheetProps) {
  const { ticketId, appeal } = ticket;
  const act = useSheetAct('desk.decideAppeal', {
    onDone: () => {
      onClose();
      tell(text('ruling.done', { name: ticket.resident.displayName }));
    },
    reload,
  });
  const what = decision === 'uphold' ? (appeal?.against ?? 'rejection') : 'overturn';
  return (
    <ReasonSheet
      id={decision}
      open={open}
      title={text(`ruling.${decision}`)}
      hint={text(`ruling.hint.${what}`)}
      label={text('ruling.words')}
      placeholder={text('ruling.placeholder')}
      presets={rulingTemplates(decision, ticket)}
      confirm={text(`ruling.confirm.${decision}`)}
      icon="scale"
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => void act.run({ ticketId, decision, reason })}
      onClose={onClose}
    />
  );
}
