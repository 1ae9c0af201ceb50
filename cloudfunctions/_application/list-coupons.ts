import type { OwnCouponView } from '../../domain/contract/views/coupon';
import type { Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { CouponDocument } from './documents/fulfilment';
import type { World } from './ports';

const COUPONS_SHOWN = 100;

/** The caller's own coupons, those that can be used first, the next to end on top. */
export async function listCoupons(world: World, caller: Caller) {
  const { person } = known(caller);
  const now = world.clock.now();
  const coupons = await world.database.find('coupons', {
    where: { residentId: person._id },
    orderBy: { field: 'grantedAt', direction: 'desc' },
    limit: COUPONS_SHOWN,
  });
  const views = await Promise.all(coupons.map((coupon) => viewOf(world, coupon, now)));
  const usable = views.filter(({ state }) => state === 'usable');
  usable.sort((one, other) => one.usableUntil - other.usableUntil);
  const others = views.filter(({ state }) => state !== 'usable');
  return accept({ coupons: [...usable, ...others] });
}

async function viewOf(
  world: World,
  coupon: CouponDocument,
  now: Instant,
): Promise<OwnCouponView> {
  const { _id: couponId, ticketId, amountFen, code, usableUntil, grantedAt, use } = coupon;
  const ticket = await world.database.get('tickets', ticketId);
  const state = stateOf(coupon, now);
  return {
    couponId,
    ticketId,
    amountFen,
    state,
    code: state === 'usable' ? code : '',
    usableUntil,
    grantedAt,
    goodsName: ticket?.goods.goodsName ?? '',
    usedAt: use?.at ?? null,
    usedAs: use?.kind ?? null,
  };
}

/** What its owner may expect of it: past its last instant it is over, booked or not. */
function stateOf({ status, usableUntil }: CouponDocument, now: Instant): OwnCouponView['state'] {
  if (status === 'granted') return 'coming';
  if (status === 'issued') return now <= usableUntil ? 'usable' : 'expired';
  return status;
}
