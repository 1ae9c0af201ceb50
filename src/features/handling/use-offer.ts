import { useState } from 'react';
import type { ActionInput } from '../../../domain/contract/actions';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { RemedyKind } from '../../../domain/primitives/remedy-kind';
import { useTypedAmount, type TypedAmount } from './use-typed-amount';

type AskedRemedy = ActionInput<'desk.propose'>['remedy'];

export interface Offer {
  kind: RemedyKind;
  choose: (kind: RemedyKind) => void;
  quantity: number;
  count: (quantity: number) => void;
  amount: TypedAmount;
  withCoupon: boolean;
  giveCoupon: (given: boolean) => void;
  /** Null until it is whole. */
  remedy: AskedRemedy | null;
}

/** What is being offered, as it is put together. The resident's wish comes first. */
export function useOffer(ticket: HandledTicketView): Offer {
  const [kind, choose] = useState<RemedyKind>(ticket.wish === 'reissue' ? 'reissue' : 'refund');
  const [quantity, count] = useState(ticket.quantity);
  const [withCoupon, giveCoupon] = useState(false);
  const amount = useTypedAmount(ticket, ticket.suggestion.amountFen);
  const { smallFen } = ticket.coupon;
  const { amountFen } = amount;
  const couponFen = withCoupon ? smallFen : 0;
  return {
    kind,
    choose,
    quantity,
    count,
    amount,
    withCoupon,
    giveCoupon,
    remedy: remedyOf({ kind, quantity, amountFen, couponFen, smallFen }),
  };
}

function remedyOf(chosen: {
  kind: RemedyKind;
  quantity: number;
  amountFen: number | null;
  couponFen: number;
  smallFen: number;
}): AskedRemedy | null {
  const { kind, quantity, amountFen, couponFen, smallFen } = chosen;
  switch (kind) {
    case 'refund':
      return amountFen === null ? null : { kind, amountFen, couponFen };
    case 'return':
      return amountFen === null ? null : { kind, quantity, amountFen, couponFen };
    case 'coupon':
      return smallFen > 0 ? { kind, couponFen: smallFen } : null;
    default:
      return { kind, quantity, couponFen };
  }
}
