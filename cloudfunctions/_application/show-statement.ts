import type { ActionInput } from '../../domain/contract/actions';
import type { StatementLineView, StatementView } from '../../domain/contract/views/books';
import type { AccountId } from '../../domain/fund/account';
import { withRunningBalance, type RunningLine } from '../../domain/fund/running-balance';
import { sidesOf } from '../../domain/fund/turnover';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { bookAccounts, isAccount } from './book-account';
import { known, type Caller, type KnownCaller } from './caller';
import type { JournalEntryDocument } from './documents/money';
import { causeOf, readCauses, ticketBehind } from './entry-causes';
import type { World } from './ports';
import { balanceBefore, BOOK_PAGE } from './read-books';
import { mayHandle } from './ticket-actor';

/** A page of the movements of one account, with what it held before, then and after. */
export async function showStatement(
  world: World,
  caller: Caller,
  { accountId, fromDay, toDay, after }: ActionInput<'fund.statement'>,
): Promise<Outcome<StatementView, 'accountNotFound'>> {
  if (!isAccount(accountId)) return refuse('accountNotFound');
  const { from, until } = spanOf(world, fromDay, toDay);
  const start = after === null ? from : Math.max(from, after + 1);
  const [[account], openingFen, closingFen] = await Promise.all([
    bookAccounts(world, [accountId]),
    balanceBefore(world, accountId, from),
    balanceBefore(world, accountId, until),
  ]);
  if (account === undefined) return refuse('accountNotFound');
  const broughtForwardFen =
    start === from ? openingFen : await balanceBefore(world, accountId, start);
  const page = await statementPage(world, { accountId, start, until, openingFen: broughtForwardFen });
  const lines = await lineViews(world, known(caller), accountId, page.lines);
  const { next } = page;
  return accept({
    account,
    fromDay,
    toDay,
    openingFen,
    closingFen,
    broughtForwardFen,
    lines,
    next,
  });
}

/** From the beginning of one day to the end of another. */
export function spanOf(
  { calendars }: World,
  fromDay: string,
  toDay: string,
): { from: Instant; until: Instant } {
  const from = calendars.beginningOf(fromDay);
  return { from, until: calendars.endOfDay(calendars.beginningOf(toDay)) + 1 };
}

interface PageOf {
  accountId: AccountId;
  start: Instant;
  until: Instant;
  /** Before `start`. */
  openingFen: Fen;
}

interface StatementPage {
  lines: Array<RunningLine<JournalEntryDocument>>;
  next: Instant | null;
}

/** Entries of the same instant stay on one page: they were posted together. */
export async function statementPage(
  { database }: World,
  { accountId, start, until, openingFen }: PageOf,
): Promise<StatementPage> {
  const found = await database.find('journalEntries', {
    where: { accountIds: accountId, at: { least: start, below: until } },
    orderBy: { field: 'at', direction: 'asc' },
    limit: BOOK_PAGE,
  });
  const isLast = found.length < BOOK_PAGE;
  const lastAt = found.at(-1)?.at ?? 0;
  const whole = isLast ? found : found.filter(({ at }) => at < lastAt);
  if (!isLast && whole.length === 0) throw new Error(`${accountId} moved too often at ${lastAt}`);
  return {
    lines: withRunningBalance(whole, accountId, openingFen),
    next: isLast ? null : (whole.at(-1)?.at ?? null),
  };
}

/** The ticket is named only to those who may open it. */
export async function lineViews(
  world: World,
  me: KnownCaller,
  accountId: AccountId,
  lines: ReadonlyArray<RunningLine<JournalEntryDocument>>,
): Promise<StatementLineView[]> {
  const facts = await readCauses(world, lines.map(({ entry }) => entry));
  return lines.map(({ entry, balanceFen }) => {
    const ticket = ticketBehind(entry, facts);
    return {
      entryId: entry._id,
      at: entry.at,
      kind: entry.kind,
      cause: causeOf(entry, facts),
      ticketId: ticket !== null && mayHandle(me, ticket) ? ticket._id : null,
      ...sidesOf(entry, accountId),
      balanceFen,
      lateFrom: entry.lateFrom ?? null,
    };
  });
}
