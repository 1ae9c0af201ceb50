import type { StatementLineView } from '../../domain/contract/views/books';
import type { Fen } from '../../domain/primitives/money';
import { accountTitle } from '../../locales/account-words';
import { amountText, writtenMomentText } from '../../locales/format';
import { sentenceText, text } from '../../locales/text';
import { html, type Html } from './html';
import { lateNote } from './statement-rows';
import { writtenPage } from './written-page';
import type { WrittenStatement } from './written-statement';

const tableStyle = `
table { width: 100%; margin-top: 14px; border-collapse: collapse; font-size: 13px; }
thead { display: table-header-group; }
th, td { padding: 5px 6px; border-bottom: 1px solid #e4dfd2; text-align: left; vertical-align: top; }
th { border-bottom: 1px solid #1d1b16; }
tr { break-inside: avoid; }
.sum td { border-bottom: 1px solid #1d1b16; font-weight: 600; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.when { white-space: nowrap; }
`;

/** A statement as a page that stands by itself, to print: the heading repeats on every sheet. */
export function printedStatement(statement: WrittenStatement): string {
  const { account, fromDay, toDay, openingFen, closingFen, lines, madeByName, madeAt } = statement;
  const title = text('statement.title', { account: accountTitle(account) });
  const content = html`<p class="cap">${text('statement.span', { fromDay, toDay })}</p>
<table>
<thead><tr>
<th>${text('statement.date')}</th><th>${text('statement.cause')}</th>
<th class="figure">${text('statement.debit')}</th><th class="figure">${text('statement.credit')}</th>
<th class="figure">${text('statement.balance')}</th>
</tr></thead>
<tbody>
${edge(text('statement.opening'), openingFen)}
${lines.map(lineOf)}
${sums(lines)}
${edge(text('statement.closing'), closingFen)}
</tbody>
</table>
<footer class="cap">${text('printout.foot', { name: madeByName, when: writtenMomentText(madeAt) })}</footer>`;
  return writtenPage({ title, content, style: tableStyle });
}

function edge(words: string, balanceFen: Fen): Html {
  return html`<tr class="sum"><td></td><td>${words}</td><td></td><td></td>${figure(balanceFen)}</tr>
`;
}

function lineOf(line: StatementLineView): Html {
  const { at, cause, kind, debitFen, creditFen, balanceFen, entryId } = line;
  const late = lateNote(line);
  return html`<tr><td class="when">${writtenMomentText(at)}</td>
<td>${sentenceText(cause, 0)}<div class="cap">${text(`fund.kind.${kind}`)} · ${entryId}</div>
${late === '' ? null : html`<div class="cap">${late}</div>`}</td>
${side(debitFen)}${side(creditFen)}${figure(balanceFen)}</tr>
`;
}

function sums(lines: readonly StatementLineView[]): Html {
  const debitFen = lines.reduce((sum, line) => sum + line.debitFen, 0);
  const creditFen = lines.reduce((sum, line) => sum + line.creditFen, 0);
  return html`<tr class="sum"><td></td><td>${text('statement.sums', { count: lines.length })}</td>
${figure(debitFen)}${figure(creditFen)}<td></td></tr>
`;
}

/** With a true minus sign, so that columns stand in line. */
function figure(amountFen: Fen): Html {
  const sign = amountFen < 0 ? '−' : '';
  return html`<td class="figure">${sign}${amountText(Math.abs(amountFen))}</td>`;
}

/** A side that did not move stays blank. */
function side(amountFen: Fen): Html {
  return amountFen === 0 ? html`<td></td>` : figure(amountFen);
}
