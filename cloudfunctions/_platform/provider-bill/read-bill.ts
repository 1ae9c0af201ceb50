import type { Fen } from '../../../domain/primitives/money';
import type { BillLine, BillRefundState } from '../../../domain/reconciliation/bill-line';
import type { BillProblem } from '../../_application/provider-bills';
import { columnsOf, SUM_HEAD, type Columns } from './bill-columns';

/** The first thing in a bill that cannot be read: nothing of such a bill is used. */
export class UnreadableBill extends Error {
  constructor(
    readonly problem: BillProblem,
    /** Counted from 1. */
    readonly lineNumber: number,
  ) {
    super(`line ${lineNumber} of the bill: ${problem}`);
  }
}

/** Words of versions 2 and 3 for the same states. */
const REFUND_STATES: Readonly<Record<string, BillRefundState>> = {
  SUCCESS: 'success',
  PROCESSING: 'processing',
  REFUNDCLOSE: 'closed',
  CLOSED: 'closed',
  FAIL: 'closed',
  CHANGE: 'abnormal',
  ABNORMAL: 'abnormal',
};

/**
 * Reads the text of a daily bill: a head, lines whose fields begin with a back tick, a head of sums
 * and the sums, which must be what the lines come to. Openids and goods are not taken over.
 *
 * @param merchantId whose bill it must be
 * @throws UnreadableBill
 */
export function readBill(text: string, merchantId: string): BillLine[] {
  const texts = text.replace(/^\ufeff/, '').trimEnd().split(/\r?\n/);
  const sumHeadAt = texts.findIndex((line) => line.startsWith(SUM_HEAD));
  if (sumHeadAt < 1) throw new UnreadableBill('noSums', texts.length);
  if (sumHeadAt !== texts.length - 2) throw new UnreadableBill('afterSums', sumHeadAt + 3);
  const columns = columnsOf(texts[0] ?? '');
  if (columns === null) throw new UnreadableBill('head', 1);
  const fields = texts
    .slice(1, sumHeadAt)
    .map((line, position) => fieldsIn(line, columns.count, position + 2));
  const lines = fields.map((values, position) =>
    readLine(values, columns, { lineNumber: position + 2, merchantId }),
  );
  checkSums(texts, sumHeadAt, fields, columns);
  return lines;
}

/** Texts inside of a field may hold commas, so the tick that begins the next one divides them. */
function fieldsIn(line: string, count: number, lineNumber: number): string[] {
  if (!line.startsWith('`')) throw new UnreadableBill('fields', lineNumber);
  const fields = line.slice(1).split(',`');
  if (fields.length !== count) throw new UnreadableBill('fields', lineNumber);
  return fields;
}

interface LinePlace {
  lineNumber: number;
  merchantId: string;
}

function readLine(fields: string[], columns: Columns, { lineNumber, merchantId }: LinePlace) {
  const field = (position: number) => fields[position]?.trim() ?? '';
  const fail = (problem: BillProblem): never => {
    throw new UnreadableBill(problem, lineNumber);
  };
  if (![field(columns.merchant), field(columns.subMerchant)].includes(merchantId)) {
    fail('merchant');
  }
  const transactionId = field(columns.transaction);
  if (!/^[0-9A-Za-z]{1,32}$/.test(transactionId)) fail('number');
  const at = instantOf(field(columns.at)) ?? fail('time');
  const head = { lineNumber, at, transactionId };
  const tradeState = field(columns.tradeState);
  const refundNumber = columns.outRefundNumber < 0 ? '' : field(columns.outRefundNumber);
  if (refundNumber === '' || refundNumber === '0') {
    if (tradeState !== 'SUCCESS') fail('tradeState');
    const amountFen = fenOf(field(columns.paid)) ?? fail('amount');
    return { ...head, kind: 'payment', amountFen } satisfies BillLine;
  }
  if (!/^[0-9A-Za-z_\-|*@]{1,64}$/.test(refundNumber)) fail('number');
  const state = REFUND_STATES[field(columns.refundState)] ?? fail('refundState');
  const amountFen = fenOf(field(columns.refunded)) ?? fail('amount');
  const refund = { ...head, kind: 'refund', outRefundNumber: refundNumber, amountFen, state };
  return refund satisfies { kind: string } as BillLine;
}

/** `2026-11-22 10:22:34` of China; the documentation's own example has wide colons. */
function instantOf(text: string): number | null {
  const plain = text.replace(/：/g, ':');
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(plain)) return null;
  const at = Date.parse(`${plain.replace(' ', 'T')}+08:00`);
  return Number.isNaN(at) ? null : at;
}

/** Yuan with at most two decimals; a float never comes into it. */
function fenOf(text: string): Fen | null {
  const [, yuan, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (yuan === undefined) return null;
  return Number(yuan) * 100 + Number(decimals.padEnd(2, '0'));
}

/** A bill that was cut short or mended by hand does not come to its own sums. */
function checkSums(texts: string[], headAt: number, fields: string[][], columns: Columns): void {
  const lineNumber = headAt + 2;
  const titles = texts[headAt]?.split(',') ?? [];
  const sums = fieldsIn(texts[headAt + 1] ?? '', titles.length, lineNumber);
  if (Number(sums[0]) !== fields.length) throw new UnreadableBill('count', lineNumber);
  for (const [title, column] of columns.sums) {
    const position = titles.indexOf(title);
    if (position < 0) continue;
    const toldFen = fenOf(sums[position]?.trim() ?? '');
    const parts = fields.map((values) => fenOf(values[column]?.trim() ?? '') ?? 0);
    const sumFen = parts.reduce((sum, fen) => sum + fen, 0);
    if (toldFen !== sumFen) throw new UnreadableBill('sum', lineNumber);
  }
}
