import type { ActionInput } from '../../domain/contract/actions';
import type { BookFileView, StatementLineView } from '../../domain/contract/views/books';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { bookAccounts, isAccount } from './book-account';
import { known, type Caller, type KnownCaller } from './caller';
import { csvOf } from './csv';
import { linkTo } from './expiring-link';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { balanceBefore } from './read-books';
import { lineViews, spanOf, statementPage } from './show-statement';
import { statementRows } from './statement-rows';
import { printedStatement } from './printed-statement';
import type { WrittenStatement } from './written-statement';

/** As much as a function reads and writes well within its time. */
const MOST_LINES = 3_000;

type Asked = ActionInput<'fund.exportStatement'>;

/** A statement to take away. The file lies in private storage until its link expires. */
export async function exportStatement(
  world: World,
  caller: Caller,
  asked: Asked,
): Promise<Outcome<BookFileView, 'accountNotFound' | 'statementTooLong'>> {
  const me = known(caller);
  if (!isAccount(asked.accountId)) return refuse('accountNotFound');
  const { requestId, form } = asked;
  const exportId = world.ids.derived('export', me.person._id, requestId);
  const before = await world.database.get('bookExports', exportId);
  if (before !== null) return accept(await linkTo(world, before));
  const statement = await wholeStatement(world, me, asked);
  if (statement === null) return refuse('statementTooLong', { count: MOST_LINES });
  const isTable = form === 'csv';
  const contents = isTable ? csvOf(statementRows(statement)) : printedStatement(statement);
  const bytes = new TextEncoder().encode(contents);
  const name = `statement-${asked.fromDay}-${asked.toDay}.${isTable ? 'csv' : 'html'}`;
  return accept(await keepFile(world, { exportId, personId: me.person._id, bytes, name }));
}

interface NewFile {
  exportId: string;
  personId: string;
  bytes: Uint8Array;
  name: string;
}

/** The same tap arrived twice: the first file stands, the other one is deleted. */
async function keepFile(
  world: World,
  { exportId, personId, bytes, name }: NewFile,
): Promise<BookFileView> {
  const madeAt = world.clock.now();
  const fileId = await world.files.upload(`books/${world.ids.token()}/${name}`, bytes);
  const expiresAt = madeAt + world.policies.current().conversation.exportLinkHours * HOUR;
  const document = { _id: exportId, personId, fileId, madeAt, expiresAt };
  const kept = await world.database.append('bookExports', document);
  if (kept) return linkTo(world, document);
  await world.files.delete([fileId]);
  const standing = await world.database.get('bookExports', exportId);
  if (standing === null) throw new Error(`export ${exportId} is gone`);
  return linkTo(world, standing);
}

/** Null where it is longer than a file holds. */
async function wholeStatement(
  world: World,
  me: KnownCaller,
  { accountId, fromDay, toDay }: Asked,
): Promise<WrittenStatement | null> {
  const { from, until } = spanOf(world, fromDay, toDay);
  const openingFen = await balanceBefore(world, accountId, from);
  const lines: StatementLineView[] = [];
  let closingFen = openingFen;
  for (let start: Instant | null = from; start !== null; ) {
    const page = await statementPage(world, { accountId, start, until, openingFen: closingFen });
    lines.push(...(await lineViews(world, me, accountId, page.lines)));
    if (lines.length > MOST_LINES) return null;
    closingFen = page.lines.at(-1)?.balanceFen ?? closingFen;
    start = page.next === null ? null : page.next + 1;
  }
  const [[account], names] = await Promise.all([
    bookAccounts(world, [accountId]),
    detailsOf(world, [me.person._id]),
  ]);
  if (account === undefined) throw new Error(`no account ${accountId}`);
  const madeAt = world.clock.now();
  const madeByName = nameOf(names, me.person._id);
  return { account, fromDay, toDay, openingFen, closingFen, lines, madeByName, madeAt };
}
