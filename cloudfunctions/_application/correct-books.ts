import { billCorrectionEntry } from '../../domain/fund/events/reconciliation';
import { reverseEntry } from '../../domain/fund/journal-entry';
import type { Instant } from '../../domain/primitives/instant';
import { correctionFenOf } from '../../domain/reconciliation/difference';
import { bookedRefund } from './booked-refund';
import type { DifferenceDocument } from './documents/reconciliation';
import type { Reader, Transaction } from './ports';
import { postEntry } from './post-entry';

/** An entry was posted for it that none has reversed since. */
export function isCorrected({ entryIds }: DifferenceDocument): boolean {
  return entryIds.length % 2 === 1;
}

/** The difference with our books as they stand now: a refund may have moved since it was found. */
export async function withBooksNow(
  reader: Reader,
  difference: DifferenceDocument,
): Promise<DifferenceDocument> {
  const { refundIntentId, outRefundNumber, standing } = difference;
  if (refundIntentId === null || outRefundNumber === null || standing === null) return difference;
  const refund = await reader.get('refunds', refundIntentId);
  const booked = refund === null ? null : bookedRefund(refund, outRefundNumber);
  return { ...difference, standing: booked?.standing ?? null };
}

/**
 * Posts what the books lack of what the provider paid, or reverses what was posted for the
 * difference before. Corrections and reversals take turns in `entryIds`.
 *
 * @returns the entries of the difference, with the new one
 */
export async function correctBooks(
  transaction: Transaction,
  difference: DifferenceDocument,
  act: 'correct' | 'takeBack',
  now: Instant,
): Promise<string[]> {
  const { _id, entryIds } = difference;
  if (act === 'takeBack') {
    const last = entryIds.at(-1);
    if (last === undefined || !isCorrected(difference)) return entryIds;
    const entry = await transaction.get('journalEntries', last);
    if (entry === null) throw new Error(`no entry ${last}`);
    const reversed = reverseEntry(entry, { entryId: `reversal_${last}`, at: now });
    await postEntry(transaction, reversed, []);
    return [...entryIds, reversed.entryId];
  }
  const amountFen = correctionFenOf(difference);
  if (amountFen === null) throw new Error(`nothing to correct for ${_id}`);
  const entryId = `billCorrection_${_id}_${entryIds.length / 2 + 1}`;
  await postEntry(
    transaction,
    billCorrectionEntry({ entryId, at: now, causeId: _id, amountFen }),
    [],
  );
  return [...entryIds, entryId];
}
