import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { CouponDocument } from './documents/fulfilment';
import { writeOutboxIn } from './change-ticket';
import { nameOf, detailsOf } from './person-names';
import type { Transaction, World } from './ports';
import { takeCoupon } from './take-coupon';

type Reply = ActionReply<'desk.redeemCoupon'>;
type Refusals = 'couponNotFound' | 'couponUsed' | 'couponOver' | 'conflictOfInterest';

/** So many coupons may end in the same characters; whose they are tells them apart. */
const SAME_CODE = 10;

/**
 * The resident shows the code when they pick up, the leader takes it: used once, whoever asks
 * again. Codes of other leaders' residents are not found, like codes that never were.
 */
export async function redeemCoupon(
  world: World,
  caller: Caller,
  { code }: ActionInput<'desk.redeemCoupon'>,
): Promise<Outcome<Reply, Refusals>> {
  const { person } = known(caller);
  const found = await couponOfMine(world, person._id, code);
  if (found === null) return refuse('couponNotFound');
  const { _id: couponId, residentId } = found;
  const resident = await world.database.get('people', residentId);
  const isClose =
    residentId === person._id ||
    resident?.householdId === person.householdId ||
    (person.familyIds ?? []).includes(residentId);
  if (isClose) return refuse('conflictOfInterest');
  const outboxId = `couponUsed_${couponId}`;
  const outcome = await world.database.transaction((transaction) =>
    take(world, transaction, { couponId, outboxId, leaderId: person._id }),
  );
  if (!outcome.ok) return outcome;
  await world.relay.wake([outboxId]);
  const names = await detailsOf(world, [residentId]);
  const { amountFen } = found;
  return accept({ amountFen, residentName: nameOf(names, residentId) });
}

async function take(
  world: World,
  transaction: Transaction,
  { couponId, outboxId, leaderId }: { couponId: string; outboxId: string; leaderId: string },
): Promise<Outcome<null, 'couponNotFound' | 'couponUsed' | 'couponOver'>> {
  const coupon = await transaction.get('coupons', couponId);
  if (coupon === null) return refuse('couponNotFound');
  const takenByMe = coupon.use?.kind === 'station' && coupon.use.leaderId === leaderId;
  // A repeated tap of the same leader answers the same; anybody else is told that it is gone.
  if (coupon.status === 'used') return takenByMe ? accept(null) : refuse('couponUsed');
  const now = world.clock.now();
  const used = await takeCoupon(transaction, couponId, { kind: 'station', leaderId, at: now }, now);
  if (used === null) return refuse('couponOver');
  const told = { ticketId: coupon.ticketId, effects: used.effects };
  await writeOutboxIn(transaction, outboxId, told, now);
  return accept(null);
}

/** Of a resident whose order this leader handed out. */
async function couponOfMine(
  world: World,
  leaderId: string,
  code: string,
): Promise<CouponDocument | null> {
  const where = { code: { in: [...new Set([code, code.toUpperCase()])] } };
  const coupons = await world.database.find('coupons', { where, limit: SAME_CODE });
  for (const coupon of coupons) {
    const order = await world.database.get('orders', coupon.orderId);
    if (order?.leaderId === leaderId) return coupon;
  }
  return null;
}
