import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { PlannedWayView } from '../../../domain/contract/views/plan';
import { wayText } from '../../../locales/plan-words';
import { text } from '../../../locales/text';
import { BottomSheet } from '../../components/bottom-sheet';
import { SheetConfirm } from '../../components/sheet-confirm';
import { BecauseField } from './because-field';
import { useBecause } from './use-because';
import { confirmWords } from './plan-card-words';
import type { usePlan } from './use-plan';

interface OtherWaySheetProps {
  ticket: HandledTicketView;
  /** Null while none is chosen. */
  planned: PlannedWayView | null;
  tap: ReturnType<typeof usePlan>;
  onClose: () => void;
}

/** Another way than suggested: one reason to tick, and it is done. */
export function OtherWaySheet({ ticket, planned, tap, onClose }: OtherWaySheetProps) {
  return (
    <BottomSheet
      open={planned !== null}
      label={text('plan.otherTitle')}
      onClose={onClose}
      head={
        <>
          <View className="title">{planned === null ? '' : wayText(planned, ticket.unit)}</View>
          <View className="sub">{text('plan.otherHint')}</View>
        </>
      }
    >
      {planned !== null && <Form ticket={ticket} planned={planned} tap={tap} />}
    </BottomSheet>
  );
}

function Form({ ticket, planned, tap }: {
  ticket: HandledTicketView;
  planned: PlannedWayView;
  tap: ReturnType<typeof usePlan>;
}) {
  const because = useBecause();
  const { value } = because;
  return (
    <>
      <BecauseField id="other-way-because" because={because} />
      <View className="say sheet__note">{planned.words}</View>
      <SheetConfirm
        id="confirm-other-way"
        label={confirmWords(planned, ticket)}
        problem={tap.problem}
        busy={tap.busy}
        disabled={value === null}
        onTap={() => value !== null && void tap.confirm(planned, value)}
      />
    </>
  );
}
