import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';

interface ReopenSheetProps {
  ticketId: string;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

export function ReopenSheet({ ticketId, open, onClose, reload }: ReopenSheetProps) {
  const act = useSheetAct('ticket.reopen', {
    onDone: () => {
      onClose();
      tell(text('reopen.done'));
    },
    reload,
  });
  return (
    <ReasonSheet
      id="reopen"
      open={open}
      title={text('reopen.open')}
      hint={text('reopen.hint')}
      label={text('reopen.reason')}
      placeholder={text('reopen.placeholder')}
      presets={[text('reopen.presetRest'), text('reopen.presetMoney')]}
      confirm={text('reopen.send')}
      icon="rotate-cw"
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => void act.run({ ticketId, reason })}
      onClose={onClose}
    />
  );
}
