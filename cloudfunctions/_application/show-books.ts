import type { ActionInput } from '../../domain/contract/actions';
import type {
  FundDayView,
  FundHistoryView,
  KindAccountsView,
  TrialBalanceView,
} from '../../domain/contract/views/books';
import { totalsAfter, trialBalanceOf, type KindTotals } from '../../domain/fund/turnover';
import { DAY } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { bookAccounts } from './book-account';
import type { Caller } from './caller';
import type { BookDayDocument } from './documents/books';
import type { World } from './ports';
import { balanceBefore, entriesBetween, readMark, totalsBefore } from './read-books';
import { spanOf } from './show-statement';

/** Everything the fund holds and owes at the end of a day, on the side where it stands. */
export async function showTrialBalance(
  world: World,
  _caller: Caller,
  { day }: ActionInput<'fund.trialBalance'>,
) {
  const { until } = spanOf(world, day, day);
  const { totals, isSummed } = await totalsBefore(world, until);
  const trial = trialBalanceOf(totals);
  const summed = isSummed ? await world.database.get('bookDays', day) : null;
  const view: TrialBalanceView = {
    day,
    ...trial,
    differenceFen: trial.debitFen - trial.creditFen,
    isFinal: isSummed,
    digest: summed?.digest ?? null,
  };
  return accept(view);
}

/** Each shown account costs one read of its last day. */
const ACCOUNTS_SHOWN = 50;

/** The accounts of one kind at the end of a day: every leader's share, every supplier's debt. */
export async function showKindAccounts(
  world: World,
  _caller: Caller,
  { kind, day, offset }: ActionInput<'fund.kindAccounts'>,
) {
  const found = await world.database.find('bookAccounts', {
    where: { kind },
    orderBy: { field: 'ownerId', direction: 'asc' },
    limit: ACCOUNTS_SHOWN,
    offset,
  });
  const { until } = spanOf(world, day, day);
  const [accounts, balances] = await Promise.all([
    bookAccounts(world, found.map(({ _id }) => _id)),
    Promise.all(found.map(({ _id }) => balanceBefore(world, _id, until))),
  ]);
  const view: KindAccountsView = {
    accounts: accounts.map((account, index) => ({ ...account, balanceFen: balances[index] ?? 0 })),
    next: found.length < ACCOUNTS_SHOWN ? null : offset + ACCOUNTS_SHOWN,
  };
  return accept(view);
}

/** The fund day by day: a document a day, and today's entries. */
export async function showHistory(
  world: World,
  _caller: Caller,
  { days }: ActionInput<'fund.history'>,
) {
  const now = world.clock.now();
  const mark = await readMark(world.database);
  const summed = await world.database.find('bookDays', {
    where: { startsAt: { least: world.calendars.startOfDay(now - (days - 1) * DAY) } },
    orderBy: { field: 'startsAt', direction: 'asc' },
    limit: days,
  });
  const view: FundHistoryView = { days: summed.map(dayView) };
  let totals: KindTotals = summed.at(-1)?.kinds ?? {};
  const entries = await entriesBetween(world, { from: mark?.rolledUntil ?? 0, until: now + 1 });
  const today = world.calendars.dayOf(now);
  const unsummed = new Set([...entries.map(({ at }) => world.calendars.dayOf(at)), today]);
  for (const day of unsummed) {
    totals = totalsAfter(totals, entries.filter(({ at }) => world.calendars.dayOf(at) === day));
    view.days.push(dayView({ _id: day, kinds: totals }));
  }
  return accept(view);
}

function dayView({ _id, kinds }: Pick<BookDayDocument, '_id' | 'kinds'>): FundDayView {
  return {
    day: _id,
    platformShareFen: kinds.platformShare?.balanceFen ?? 0,
    leaderSharesFen: kinds.leaderShare?.balanceFen ?? 0,
    paidFen: kinds.providerClearing?.creditFen ?? 0,
  };
}
