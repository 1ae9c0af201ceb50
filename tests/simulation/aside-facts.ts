/** What must hold of coupons, chargebacks, pots, recalls and refunds by rule after every step. */
import type { Documents, CollectionName } from '../../cloudfunctions/_application/documents';
import { totalsOf } from './ledger-totals';

interface Committed {
  peek<Name extends CollectionName>(name: Name): Documents[Name][];
}

/** Policy: bad fruit up to 50 yuan. */
const INSTANT_FEN = 5_000;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

export function asideFaults(database: Committed): string[] {
  const entries = database.peek('journalEntries');
  const totals = totalsOf(entries);
  const ids = new Set(entries.map(({ _id }) => _id));
  const balance = (id: string) => totals.get(id) ?? 0;
  return [
    ...couponFaults(database, balance('couponLiability'), ids),
    ...chargebackFaults(database, balance),
    ...potFaults(database, balance, ids),
    ...recallFaults(database),
    ...instantFaults(database),
  ];
}

/** The liability is what residents hold; each coupon ends once, and counts on its order. */
function couponFaults(database: Committed, liabilityFen: number, ids: Set<string>): string[] {
  const coupons = database.peek('coupons');
  const heldFen = sum(
    coupons.filter(({ status }) => status === 'issued').map(({ amountFen }) => amountFen),
  );
  const onOrders = new Map<string, number>();
  for (const { orderId, status, amountFen } of coupons) {
    if (status === 'failed') continue;
    onOrders.set(orderId, (onOrders.get(orderId) ?? 0) + amountFen);
  }
  return [
    ...(heldFen === liabilityFen ? [] : [`coupons of ${heldFen} fen, a liability of ${liabilityFen}`]),
    ...coupons.flatMap(({ _id, status, use }) => {
      const [used, over] = [ids.has(`couponUsed_${_id}`), ids.has(`couponExpired_${_id}`)];
      const issued = ids.has(`coupon_${_id}`);
      const faults: string[] = [];
      if (used && over) faults.push(`coupon ${_id} was used and is over`);
      if (used !== (status === 'used') || used !== (use !== null)) faults.push(`the use of ${_id}`);
      if (over !== (status === 'expired')) faults.push(`the end of ${_id}`);
      if (issued !== ['issued', 'used', 'expired'].includes(status)) {
        faults.push(`coupon ${_id} is ${status}, posted: ${issued}`);
      }
      return faults;
    }),
    ...database
      .peek('orders')
      .filter(({ _id, couponFen }) => couponFen !== (onOrders.get(_id) ?? 0))
      .map(({ _id, couponFen }) => `order ${_id} says ${couponFen} fen of coupons`),
  ];
}

/** What a partner owes is what it accepted less what settlements took; each took its part once. */
function chargebackFaults(
  database: Committed,
  balance: (id: string) => number,
): string[] {
  const chargebacks = database.peek('chargebacks');
  const owed = new Map<string, number>();
  for (const { partnerKind, partnerId, status, amountFen, offsetFen } of chargebacks) {
    const id = `${partnerKind}Receivable:${partnerId}`;
    const owedFen = status === 'accepted' || status === 'paid' ? amountFen - offsetFen : 0;
    owed.set(id, (owed.get(id) ?? 0) + owedFen);
  }
  const perRefund = new Map<string, number>();
  for (const { refundIntentId, status } of chargebacks) {
    if (status === 'withdrawn' || status === 'refused') continue;
    perRefund.set(refundIntentId, (perRefund.get(refundIntentId) ?? 0) + 1);
  }
  return [
    ...[...owed]
      .filter(([id, fen]) => balance(id) !== fen)
      .map(([id, fen]) => `${id} says ${balance(id)}, its chargebacks ${fen}`),
    ...chargebacks
      .filter(({ offsetFen, amountFen }) => offsetFen > amountFen || offsetFen < 0)
      .map(({ _id }) => `more was taken of ${_id} than it is`),
    ...chargebacks
      .filter(({ entryIds }) => new Set(entryIds).size !== entryIds.length)
      .map(({ _id }) => `a settlement took twice of ${_id}`),
    ...[...perRefund]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => `${count} chargebacks stand for ${id}`),
  ];
}

/** A pot is what its entries say; a move is posted once, when another person said yes. */
function potFaults(
  database: Committed,
  balance: (id: string) => number,
  ids: Set<string>,
): string[] {
  const kept = new Map(database.peek('pots').map(({ _id, balanceFen }) => [_id, balanceFen]));
  return [
    ...(['specialFund', 'innovationFund'] as const)
      .filter((id) => balance(id) !== (kept.get(id) ?? 0))
      .map((id) => `${id} says ${kept.get(id) ?? 0}, its entries ${balance(id)}`),
    ...database.peek('potMoves').flatMap(({ _id, status, askedById, decidedById }) => [
      ...(ids.has(`potMove_${_id}`) === (status === 'done') ? [] : [`the move ${_id} is ${status}`]),
      ...(decidedById === askedById ? [`${decidedById} said yes to the own move ${_id}`] : []),
    ]),
    ...database
      .peek('experiments')
      .filter(({ _id, status }) => ids.has(`experiment_${_id}`) !== (status === 'accepted'))
      .map(({ _id, status }) => `the experiment ${_id} is ${status}`),
  ];
}

/** A recalled line is refunded by its recall once, and what is owed above it is given once. */
function recallFaults(database: Committed): string[] {
  const items = database.peek('recallItems');
  const refunds = new Map(database.peek('refunds').map((refund) => [refund._id, refund]));
  const compensated = new Map<string, number>();
  for (const { recallId, residentId, compensated: isPaid } of items) {
    const key = `${recallId} ${residentId}`;
    compensated.set(key, (compensated.get(key) ?? 0) + (isPaid ? 1 : 0));
  }
  const known = new Set(items.map(({ refundIntentId }) => refundIntentId));
  return [
    ...database
      .peek('tickets')
      .filter(({ recallId, refund }) => recallId != null && refund !== null)
      .filter(({ refund }) => !known.has(refund?.refundIntentId ?? null))
      .map(({ _id }) => `no recalled line knows what was refunded on ${_id}`),
    ...items
      .filter(({ refundIntentId }) => refundIntentId !== null)
      .filter(({ refundIntentId, refundFen }) => {
        return refunds.get(refundIntentId ?? '')?.amountFen !== refundFen;
      })
      .map(({ _id }) => `the recalled line ${_id} was not refunded as it says`),
    ...[...compensated]
      .filter(([, count]) => count > 1)
      .map(([who, count]) => `${who} was compensated ${count} times`),
  ];
}

/** Nobody decided it, and it is small; one on a ticket. */
function instantFaults(database: Committed): string[] {
  const byRule = database.peek('refunds').filter(({ requestedById }) => requestedById === 'system');
  const tickets = byRule.map(({ ticketId }) => ticketId);
  return [
    ...byRule
      .filter(({ amountFen }) => amountFen > INSTANT_FEN)
      .map(({ _id, amountFen }) => `${_id}: ${amountFen} fen without a person`),
    ...(new Set(tickets).size === tickets.length ? [] : ['a claim was refunded by rule twice']),
  ];
}
