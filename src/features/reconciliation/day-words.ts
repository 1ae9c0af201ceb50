import type {
  ReconciliationDayState,
  ReconciliationDayView,
} from '../../../domain/contract/views/reconciliation';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { text } from '../../../locales/text';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

const looks: Record<ReconciliationDayState, { icon: IconName; tone: Tone }> = {
  waitingForBill: { icon: 'hourglass', tone: 'plain' },
  unreadable: { icon: 'triangle-alert', tone: 'late' },
  comparing: { icon: 'repeat', tone: 'plain' },
  noBill: { icon: 'minus', tone: 'plain' },
  compared: { icon: 'circle-check', tone: 'jade' },
};

/** How a day stands; a day that is compared and has something open is not shown as done. */
export function dayLook({ state, openCount }: ReconciliationDayView): {
  icon: IconName;
  tone: Tone;
  label: string;
} {
  if (openCount > 0) {
    const label = text('reconciliation.openCount', { count: openCount });
    return { icon: 'circle-alert', tone: 'late', label };
  }
  return { ...looks[state], label: text(`reconciliation.state.${state}`) };
}

/** What there is to say about a day that is not simply compared. */
export function dayNote(day: ReconciliationDayView): string | null {
  const { state, unreadableLine, isFetchDue } = day;
  if (isFetchDue) return text('reconciliation.askedBillAgain');
  switch (state) {
    case 'waitingForBill':
      return text('reconciliation.waitingForBill', { hour: billHour() });
    case 'unreadable':
      return text('reconciliation.unreadable', { lineNumber: unreadableLine ?? 1 });
    case 'noBill':
      return text('reconciliation.noBill');
    default:
      return null;
  }
}

/** The provider's own hour: it is the same under every version. */
export function billHour(): number {
  return policyOf(currentPolicyVersion).reconciliation.billReadyHour;
}
