import type { StatementLineView } from '../../domain/contract/views/books';
import type { Fen } from '../../domain/primitives/money';
import { accountTitle } from '../../locales/account-words';
import { clockText, tableDateText } from '../../locales/format';
import { sentenceText, text } from '../../locales/text';
import type { Cell } from './csv';
import type { WrittenStatement } from './written-statement';

/** Where it came too late for its own day: when it happened. */
export function lateNote({ lateFrom }: StatementLineView): string {
  return lateFrom === null ? '' : text('statement.late', { happenedUntil: lateFrom }, 0);
}

/** The statement as a table: a line of titles, the opening balance, every movement, the closing. */
export function statementRows(statement: WrittenStatement): Cell[][] {
  const { account, fromDay, toDay, openingFen, closingFen, lines } = statement;
  const name = accountTitle(account);
  const edge = (day: string, words: string, amountFen: Fen): Cell[] => {
    return [name, day, '', words, '', null, null, { amountFen }, '', ''];
  };
  return [
    titles.map((key) => text(key)),
    edge(fromDay, text('statement.opening'), openingFen),
    ...lines.map((line): Cell[] => [
      name,
      tableDateText(line.at),
      clockText(line.at),
      sentenceText(line.cause, 0),
      text(`fund.kind.${line.kind}`),
      line.debitFen === 0 ? null : { amountFen: line.debitFen },
      line.creditFen === 0 ? null : { amountFen: line.creditFen },
      { amountFen: line.balanceFen },
      line.entryId,
      lateNote(line),
    ]),
    edge(toDay, text('statement.closing'), closingFen),
  ];
}

/** Over the columns, in their order. */
const titles = [
  'trial.account',
  'statement.date',
  'statement.time',
  'statement.cause',
  'statement.kind',
  'statement.debit',
  'statement.credit',
  'statement.balance',
  'statement.number',
  'statement.note',
] as const;
