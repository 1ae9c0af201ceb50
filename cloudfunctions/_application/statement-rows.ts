import type { StatementLineView } from '../../domain/contract/views/books';
import { accountTitle } from '../../locales/account-words';
import { clockText, dateText } from '../../locales/format';
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
  const edge = (day: string, words: string, amountFen: number): Cell[] => {
    return [day, '', words, '', null, null, { amountFen }, '', ''];
  };
  return [
    [
      text('statement.date'),
      text('statement.time'),
      text('statement.cause'),
      text('statement.kind'),
      text('statement.debit'),
      text('statement.credit'),
      text('statement.balance'),
      text('statement.number'),
      accountTitle(account),
    ],
    edge(fromDay, text('statement.opening'), openingFen),
    ...lines.map((line): Cell[] => [
      dateText(line.at, 0),
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
