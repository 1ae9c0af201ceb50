import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Icon } from '../../components/icon';

/** The sum that a helper, or a colleague with a lower limit, asks for: the button below is set to it. */
export function RefundAsked({ ticket }: { ticket: HandledTicketView }) {
  const now = useNow();
  const { refundAsk, allowedActs, aboveLimitRole } = ticket;
  const decides = allowedActs.includes('refund') && aboveLimitRole === null;
  if (refundAsk === null || !decides) return null;
  const { byName: name, amountFen, at } = refundAsk;
  return (
    <View className="card line" id="refund-asked">
      <View className="avatar avatar--jade"><Icon name="users" /></View>
      <View className="grow">
        <View className="strong">{text('refundAsk.title', { name, amountFen })}</View>
        <View className="cap">{text('refundAsk.hint', { askedAt: at }, now)}</View>
      </View>
    </View>
  );
}
