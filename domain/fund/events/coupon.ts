/** Coupons: never a refund, and an account of their own. */
import type { Fen } from '../../primitives/money';
import { couponLiability, platformCash, platformExpense } from '../account';
import type { JournalEntry } from '../journal-entry';
import { credit, debit } from '../posting';
import { causedEntry, type CauseHead } from './entry-head';

type OfCoupon = CauseHead & { amountFen: Fen };

/** A coupon was given: the platform bears it and owes it until it is used. */
export function couponGrantedEntry(event: OfCoupon): JournalEntry {
  return causedEntry('couponGranted', event, [
    debit(platformExpense, event.amountFen),
    credit(couponLiability, event.amountFen),
  ]);
}

/** It was used: the merchant is paid what the coupon took off. */
export function couponUsedEntry(event: OfCoupon): JournalEntry {
  return causedEntry('couponUsed', event, [
    debit(couponLiability, event.amountFen),
    credit(platformCash, event.amountFen),
  ]);
}

/** It was not used in time: nothing is owed any more. */
export function couponExpiredEntry(event: OfCoupon): JournalEntry {
  return causedEntry('couponExpired', event, [
    debit(couponLiability, event.amountFen),
    credit(platformExpense, event.amountFen),
  ]);
}
