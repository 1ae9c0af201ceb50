import { leaderShare } from '../../domain/fund/account';
import { tappedFen, type OneTap, type Take } from '../../domain/fund/purse';
import { splitRefund, type FundSplit } from '../../domain/fund/split';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { FundPurseDocument } from './documents/money';
import type { TicketDocument } from './documents/tickets';
import { leaderAccount, putAccount } from './fund-account';
import { holdShares } from './hold-shares';
import type { Transaction, World } from './ports';
import { fillPurse, giveBackTo, purseOf, putPurse, sweepPurse } from './purse';

interface Asked {
  ticket: TicketDocument;
  agreement: {
    refundIntentId: string;
    amountFen: Fen;
    requestedById: string;
    /** Set when a leader taps: the day's total is counted and capped. */
    dailyLimitFen: Fen | null;
  };
  policy: Policy;
  now: Instant;
}

type Held = Outcome<{ hold: FundSplit; takeId: string; toppedUpFen: Fen }, 'aboveDailyLimit'>;

/**
 * Holds both parts of a refund and counts a leader's tap. Mostly one write takes both from the
 * leader's purse beside the transaction: it takes only what is there, and what no refund comes of
 * is given back by the timer. Where the purse has too little, the leader's document is read and
 * topped up in the transaction, and the purse filled with what is free.
 */
export async function holdRefund(
  world: World,
  transaction: Transaction,
  asked: Asked,
): Promise<Held> {
  const { ticket, agreement, policy, now } = asked;
  const { refundIntentId, amountFen, requestedById, dailyLimitFen } = agreement;
  const leaderId = ticket.orderLeaderId;
  const hold = splitRefund(amountFen, policy);
  const day = world.calendars.dayOf(now);
  const tap = dailyLimitFen === null ? null : { day, amountFen, dailyLimitFen };
  const isOwn = requestedById === leaderId;
  const takeId = world.ids.unique('take');
  const ids = { takeId, refundIntentId, ticketId: ticket._id, at: now };
  if (tap !== null && !isOwn) {
    const take = { ...ids, leaderFen: 0, platformFen: 0, tap };
    const counted = await countElsewhere(world, transaction, requestedById, take);
    if (!counted.ok) return counted;
  }
  const take = { ...ids, ...hold, tap: isOwn ? tap : null };
  if (await world.database.takeFromPurse(leaderShare(leaderId), take)) {
    return accept({ hold, takeId, toppedUpFen: 0 });
  }
  return holdOnAccount(transaction, take, asked);
}

/** A leader taps on another leader's order: the tap counts on the purse of the one who taps. */
async function countElsewhere(
  world: World,
  transaction: Transaction,
  tapperId: string,
  take: Take,
): Promise<Outcome<null, 'aboveDailyLimit'>> {
  if (await world.database.takeFromPurse(leaderShare(tapperId), take)) return accept(null);
  const purse = await purseOf(transaction, tapperId);
  giveBackTo(purse, take.refundIntentId);
  const counted = countTap(purse, take.tap);
  if (counted.ok) await putPurse(transaction, purse);
  return counted;
}

async function holdOnAccount(
  transaction: Transaction,
  take: Take,
  { ticket, agreement, policy, now }: Asked,
): Promise<Held> {
  const { refundIntentId } = agreement;
  const purse = await purseOf(transaction, ticket.orderLeaderId);
  giveBackTo(purse, refundIntentId);
  const counted = countTap(purse, take.tap);
  if (!counted.ok) return counted;
  const leader = await leaderAccount(transaction, ticket.orderLeaderId);
  sweepPurse(leader, purse);
  const cause = { ticketId: ticket._id, refundIntentId, policy, now };
  const toppedUpFen = await holdShares(transaction, leader, take, cause);
  fillPurse(leader, purse);
  await putAccount(transaction, leader);
  await putPurse(transaction, purse);
  const { leaderFen, platformFen, takeId } = take;
  return accept({ hold: { platformFen, leaderFen }, takeId, toppedUpFen });
}

/** The caller writes the purse. */
function countTap(
  purse: FundPurseDocument,
  tap: OneTap | null,
): Outcome<null, 'aboveDailyLimit'> {
  if (tap === null) return accept(null);
  const usedFen = tappedFen(purse, tap.day);
  const totalFen = usedFen + tap.amountFen;
  if (totalFen > tap.dailyLimitFen) {
    return refuse('aboveDailyLimit', { dailyLimitFen: tap.dailyLimitFen, usedFen });
  }
  purse.oneTap = { day: tap.day, totalFen };
  return accept(null);
}
