import { recoveryOf, withRefund } from '../../domain/fund/recovery';
import { MINUTE, type Instant } from '../../domain/primitives/instant';
import { monthOf } from './commission-of';
import type { CollectionName, Documents } from './documents';
import type {
  RecoveredRefundDocument,
  RecoveryMarkDocument,
  RecoveryMonthDocument,
} from './documents/recovery';
import type { Query, Reader, Transaction, World } from './ports';
import { BOOK_PAGE } from './read-books';

/** Stretches of time that one run goes through at most, within its timeout; the next go on. */
const STRETCHES_PER_RUN = 8;
/** Refunds that one transaction renews, two operations each. */
const CHUNK = 20;

/** Null until something was summed. */
export function recoveryMark(reader: Reader): Promise<RecoveryMarkDocument | null> {
  return reader.get('recoveryMarks', 'fund');
}

/**
 * Keeps the recovery of every month up to date: looks at the refunds that an entry or a ruling
 * touched since the last time, reads how they stand, and exchanges their part of the month's sums
 * for the new one. (A chargeback is opened and withdrawn by its ruling.) Only what no transaction
 * can still change into the past is looked at. Cut short, repeated or run twice at once it comes to the same.
 *
 * @returns how many refunds were looked at
 */
export async function sumRecovery(world: World): Promise<number> {
  const lag = world.policies.current().fund.summedAfterMinutes * MINUTE;
  const until = world.clock.now() - lag;
  let looked = 0;
  for (let stretch = 0; stretch < STRETCHES_PER_RUN; stretch += 1) {
    const seen = await recoveryMark(world.database);
    const mark = seen ?? { _id: 'fund', summedUntil: 0, version: 0 };
    if (until - mark.summedUntil < lag) break;
    const touched = await touchedBetween(world, mark.summedUntil, until);
    if (!(await renew(world, mark, touched))) break;
    looked += touched.intentIds.length;
  }
  return looked;
}

interface Touched {
  intentIds: string[];
  /** Up to here nothing is missing; not included. */
  until: Instant;
}

/** A busy time is gone through in stretches of about a page. */
async function touchedBetween(world: World, from: Instant, until: Instant): Promise<Touched> {
  const found = await Promise.all([
    touchesIn(world, 'journalEntries', 'at', { from, until }),
    touchesIn(world, 'bearings', 'updatedAt', { from, until }),
  ]);
  const end = Math.min(...found.map((one) => one.until));
  const touches = found.flatMap((one) => one.touches).filter(({ at }) => at < end);
  const ids = new Set(touches.flatMap(({ intentId }) => (intentId === null ? [] : [intentId])));
  return { intentIds: [...ids].sort(), until: end };
}

type Source = 'journalEntries' | 'bearings';

interface Touch {
  intentId: string | null;
  at: Instant;
}

/** The first page of what changed; all of an instant, however much that is. */
async function touchesIn<Name extends Source>(
  { database }: World,
  name: Name,
  field: 'at' | 'updatedAt',
  { from, until }: { from: Instant; until: Instant },
): Promise<{ touches: Touch[]; until: Instant }> {
  const touches: Touch[] = [];
  for (;;) {
    const page: Documents[Source][] = await database.find(name, {
      where: { [field]: { least: from, below: until } },
      orderBy: { field, direction: 'asc' },
      limit: BOOK_PAGE,
      offset: touches.length,
    });
    touches.push(...page.map(touchOf));
    if (page.length < BOOK_PAGE) return { touches, until };
    const last = touches.at(-1)?.at ?? from;
    if (last > from) return { touches, until: last };
  }
}

function touchOf(document: Documents[Source]): Touch {
  if ('postings' in document) return { intentId: document.refundIntentId, at: document.at };
  return { intentId: document._id, at: document.updatedAt };
}

/** @returns false when another run was faster: it goes on from there */
async function renew(
  world: World,
  mark: RecoveryMarkDocument,
  { intentIds, until }: Touched,
): Promise<boolean> {
  let seen = mark;
  for (let start = 0; start === 0 || start < intentIds.length; start += CHUNK) {
    const refunds = await asTheyStand(world, intentIds.slice(start, start + CHUNK));
    const isLast = start + CHUNK >= intentIds.length;
    const next = {
      ...seen,
      summedUntil: isLast ? until : mark.summedUntil,
      version: seen.version + 1,
    };
    if (!(await exchange(world, seen, next, refunds))) return false;
    seen = next;
  }
  return true;
}

/** The refunds were read after `seen`: whoever reads later has a later mark, and wins. */
function exchange(
  { database }: World,
  seen: RecoveryMarkDocument,
  next: RecoveryMarkDocument,
  refunds: readonly RecoveredRefundDocument[],
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const current = await recoveryMark(transaction);
    if ((current?.version ?? 0) !== seen.version) return false;
    const months = new Map<string, RecoveryMonthDocument>();
    for (const refund of refunds) await exchangeOne(transaction, months, refund);
    for (const month of months.values()) await transaction.put('recoveryMonths', month);
    await transaction.put('recoveryMarks', next);
    return true;
  });
}

async function exchangeOne(
  transaction: Transaction,
  months: Map<string, RecoveryMonthDocument>,
  refund: RecoveredRefundDocument,
): Promise<void> {
  const before = await transaction.get('recoveredRefunds', refund._id);
  if (before !== null) await change(transaction, months, before, -1);
  await change(transaction, months, refund, 1);
  await transaction.put('recoveredRefunds', refund);
}

async function change(
  transaction: Transaction,
  months: Map<string, RecoveryMonthDocument>,
  refund: RecoveredRefundDocument,
  sign: 1 | -1,
): Promise<void> {
  const { month } = refund;
  const kept = months.get(month) ?? (await transaction.get('recoveryMonths', month));
  months.set(month, { _id: month, rows: withRefund(kept?.rows ?? [], refund, sign) });
}

/** Those that were paid: who bears each, and what came of it. */
async function asTheyStand(
  world: World,
  intentIds: readonly string[],
): Promise<RecoveredRefundDocument[]> {
  if (intentIds.length === 0) return [];
  const where = { refundIntentId: { in: intentIds } };
  const [bearings, chargebacks, entries] = await Promise.all([
    everyOne(world, 'bearings', { _id: { in: intentIds } }),
    everyOne(world, 'chargebacks', where),
    everyOne(world, 'journalEntries', where),
  ]);
  return intentIds.flatMap((id) => {
    const own = ({ refundIntentId }: { refundIntentId: string | null }) => refundIntentId === id;
    const stands = recoveryOf({
      entries: entries.filter(own),
      chargebacks: chargebacks.filter(own),
    });
    if (stands === null) return [];
    const bearing = bearings.find(({ _id }) => _id === id);
    const party = bearing?.party ?? 'unknown';
    const partnerId = bearing?.partner?.partnerId ?? null;
    return [{ _id: id, month: monthOf(world, stands.paidAt), party, partnerId, ...stands.sums }];
  });
}

async function everyOne<Name extends CollectionName>(
  { database }: World,
  name: Name,
  where: Query['where'],
): Promise<Documents[Name][]> {
  const found: Documents[Name][] = [];
  for (;;) {
    const page = await database.find(name, { where, limit: BOOK_PAGE, offset: found.length });
    found.push(...page);
    if (page.length < BOOK_PAGE) return found;
  }
}
