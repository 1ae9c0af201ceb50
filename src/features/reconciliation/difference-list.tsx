import { useState, type ReactNode } from 'react';
import type { DifferenceView } from '../../../domain/contract/views/reconciliation';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';
import { DifferenceCard, type DifferenceAct } from './difference-card';
import { ResolveSheet } from './resolve-sheet';

interface DifferenceListProps {
  differences: readonly DifferenceView[];
  withAge?: boolean;
  /** Whether the reader may say what becomes of a difference; others read. */
  mayResolve: boolean;
  openTicket: (ticketId: string) => void;
  reload: () => Promise<void>;
}

interface Chosen {
  difference: DifferenceView;
  act: DifferenceAct;
}

/** Differences with everything that one may do about them here. */
export function DifferenceList({
  differences,
  withAge,
  mayResolve,
  openTicket,
  reload,
}: DifferenceListProps): ReactNode {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const onClose = () => setChosen(null);
  return (
    <>
      {differences.map((difference) => (
        <DifferenceCard
          key={difference.differenceId}
          difference={difference}
          withAge={withAge}
          mayResolve={mayResolve}
          openTicket={openTicket}
          onAct={(act) => setChosen({ difference, act })}
        />
      ))}
      {chosen?.act === 'resolve' && (
        <ResolveSheet difference={chosen.difference} onClose={onClose} reload={reload} />
      )}
      {chosen?.act === 'takeBack' && (
        <TakeBackSheet difference={chosen.difference} onClose={onClose} reload={reload} />
      )}
      {(chosen?.act === 'agree' || chosen?.act === 'decline') && (
        <ConfirmSheet
          difference={chosen.difference}
          agree={chosen.act === 'agree'}
          onClose={onClose}
          reload={reload}
        />
      )}
    </>
  );
}

interface SheetProps {
  difference: DifferenceView;
  onClose: () => void;
  reload: () => Promise<void>;
}

function TakeBackSheet({ difference, onClose, reload }: SheetProps) {
  const { differenceId, needsTwo } = difference;
  const act = useSheetAct('reconciliation.resolve', {
    reload,
    onDone: ({ status }) => {
      onClose();
      tell(text(status === 'proposed' ? 'difference.told.proposed' : 'difference.told.open'));
    },
  });
  return (
    <ReasonSheet
      id="take-back"
      open
      title={text('difference.takeBackSheet.title')}
      hint={text('difference.takeBackSheet.note')}
      label={text('difference.sheet.reason')}
      placeholder={text('difference.sheet.reasonExample')}
      confirm={text(
        needsTwo.takeBack ? 'difference.sheet.propose' : 'difference.takeBackSheet.submit',
      )}
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => void act.run({ differenceId, resolution: 'takeBack', reason })}
      onClose={onClose}
    />
  );
}

function ConfirmSheet({ difference, agree, onClose, reload }: SheetProps & { agree: boolean }) {
  const { differenceId, kind } = difference;
  const act = useSheetAct('reconciliation.confirm', {
    reload,
    onDone: ({ status }) => {
      onClose();
      tell(text(status === 'closed' ? 'difference.told.closed' : 'difference.told.open'));
    },
  });
  return (
    <ReasonSheet
      id="second"
      open
      title={text(agree ? 'difference.agreeTitle' : 'difference.declineTitle')}
      hint={text(`difference.kind.${kind}`)}
      label={text('difference.confirmReason')}
      placeholder={text('difference.confirmExample')}
      confirm={text(agree ? 'difference.agree' : 'difference.decline')}
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => void act.run({ differenceId, agree, reason })}
      onClose={onClose}
    />
  );
}
