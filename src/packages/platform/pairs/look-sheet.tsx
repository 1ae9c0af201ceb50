import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { ReasonSheet } from '../../../components/reason-sheet';
import { tell } from '../../../components/tell';

interface LookSheetProps {
  /** Null: no sheet. */
  pairId: string | null;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** That somebody looked at a pair, and what they think; the next refund asks again. */
export function LookSheet({ pairId, onClose, reload }: LookSheetProps) {
  const act = useSheetAct('desk.lookAtPair', {
    onDone: () => {
      onClose();
      tell(text('pairs.lookDone'));
    },
    reload,
  });
  return (
    <ReasonSheet
      id="look-at-pair"
      open={pairId !== null}
      title={text('pairs.lookTitle')}
      hint={text('pairs.lookHint')}
      label={text('pairs.lookLabel')}
      placeholder={text('pairs.lookPlaceholder')}
      presets={[text('pairs.presetFine'), text('pairs.presetTalked'), text('pairs.presetWatch')]}
      confirm={text('pairs.lookSend')}
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => {
        if (pairId !== null) void act.run({ pairId, reason });
      }}
      onClose={onClose}
    />
  );
}
