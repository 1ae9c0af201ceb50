import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { Icon } from '../../components/icon';

/** What was refunded on the order today counts against the limit together with this claim. */
export function OrderToday({ ticket }: { ticket: HandledTicketView }) {
  const { refundedTodayFen: refundedFen, refund, allowedActs } = ticket;
  const undecided = allowedActs.includes('refund') || allowedActs.includes('approve');
  if (refundedFen === 0 || refund !== null || !undecided) return null;
  return (
    <View className="note" id="order-today">
      <Icon name="layers" />
      <View className="grow">{text('orderToday.refunded', { refundedFen })}</View>
    </View>
  );
}

/** Whether the amount is above the viewer's limit only together with what was refunded today. */
export function isAboveTogether({
  refundedTodayFen,
  split,
  limitFen,
  aboveLimitRole,
}: HandledTicketView): boolean {
  return aboveLimitRole !== null && refundedTodayFen > 0 && split.amountFen <= limitFen;
}
