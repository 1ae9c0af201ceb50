import type { ActionInput } from '../../../domain/contract/actions';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { RemedyKind } from '../../../domain/primitives/remedy-kind';
import { useKept } from '../../cloud/use-kept';
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
  /** It was sent: nothing of it is kept any more. */
  forget: () => void;
}

interface Chosen {
  kind: RemedyKind;
  quantity: number;
  withCoupon: boolean;
}

/** What is being offered, as it is put together. The resident's wish comes first. */
export function useOffer(ticket: HandledTicketView): Offer {
  const first: RemedyKind = ticket.wish === 'reissue' ? 'reissue' : 'refund';
  const empty = { kind: first, quantity: ticket.quantity, withCoupon: false };
  const kept = useKept<Chosen>(`offer:${ticket.ticketId}`, empty);
  const { kind, quantity, withCoupon } = kept.value;
  const amount = useTypedAmount(ticket, ticket.suggestion.amountFen);
  const { smallFen } = ticket.coupon;
  const { amountFen } = amount;
  const couponFen = withCoupon ? smallFen : 0;
  return {
    kind,
    choose: (chosen) => kept.set({ ...kept.value, kind: chosen }),
    quantity,
    count: (counted) => kept.set({ ...kept.value, quantity: counted }),
    amount,
    withCoupon,
    giveCoupon: (given) => kept.set({ ...kept.value, withCoupon: given }),
    remedy: remedyOf({ kind, quantity, amountFen, couponFen, smallFen }),
    forget: () => {
      kept.forget(kept.value);
      amount.forget();
    },
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
