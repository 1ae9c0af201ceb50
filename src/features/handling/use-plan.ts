import { useRef } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { PlannedWayView } from '../../../domain/contract/views/plan';
import { text } from '../../../locales/text';
import { makeRequestId } from '../../cloud/request-id';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { tell } from '../../components/tell';
import type { Because } from './use-because';

interface PlanTap {
  busy: boolean;
  /** Why the last tap did not go through. */
  problem: string | null;
  confirm: (planned: PlannedWayView, because?: Because) => Promise<void>;
}

/** One intent for the page, so that however often one taps the resident is paid once. */
export function usePlan(
  { ticketId }: HandledTicketView,
  { reload, onDone }: { reload: () => Promise<void>; onDone: () => void },
): PlanTap {
  const refundIntentId = useRef(makeRequestId());
  const act = useSheetAct('desk.confirmPlan', {
    onDone: ({ done }) => {
      onDone();
      tell(text(`plan.done.${done}`));
    },
    reload,
  });
  const confirm = ({ way, remedy, words, confirmation }: PlannedWayView, because?: Because) =>
    act.run({
      ticketId,
      refundIntentId: refundIntentId.current,
      way,
      confirmation,
      amountFen: 'amountFen' in remedy ? remedy.amountFen : 0,
      words,
      ...because,
    });
  return { busy: act.busy, problem: act.problem, confirm };
}
