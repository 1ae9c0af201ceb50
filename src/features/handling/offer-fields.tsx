import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { remedyKinds } from '../../../domain/primitives/remedy-kind';
import { text } from '../../../locales/text';
import { Segments } from '../../components/choice-grid';
import { Stepper } from '../../components/stepper';
import { AmountField } from './amount-field';
import { CheckRow } from './check-row';
import type { Offer } from './use-offer';

/** What to offer: the kind, how much or how many, the freight, and a coupon on top. */
export function OfferFields({ offer, ticket }: { offer: Offer; ticket: HandledTicketView }) {
  const { kind, quantity, amount, withCoupon } = offer;
  const sends = kind !== 'refund' && kind !== 'coupon';
  const { smallFen } = ticket.coupon;
  return (
    <>
      <Segments
        label={text('propose.kind')}
        segments={remedyKinds.map((value) => ({ value, label: text(`propose.kind.${value}`) }))}
        chosen={kind}
        onChoose={offer.choose}
      />
      {(kind === 'refund' || kind === 'return') && (
        <AmountField
          id="proposal-amount"
          amount={amount}
          mostFen={ticket.amountFen - ticket.paidBeforeFen}
          paidBeforeFen={ticket.paidBeforeFen}
        />
      )}
      {sends && ticket.quantity > 1 && (
        <View className="line line--between" style="margin-top:12px">
          <View className="strong">{text(`propose.kind.${kind}`)}</View>
          <Stepper
            value={quantity}
            maximum={ticket.quantity}
            unit={ticket.unit}
            onChange={offer.count}
          />
        </View>
      )}
      {sends && (
        <View className="cap" style="margin-top:10px">
          {text(`freight.${ticket.freightBearer}`)}
        </View>
      )}
      {kind !== 'coupon' && smallFen > 0 && (
        <CheckRow
          id="with-coupon"
          label={text('propose.coupon', { smallFen })}
          on={withCoupon}
          onChange={offer.giveCoupon}
        />
      )}
    </>
  );
}
