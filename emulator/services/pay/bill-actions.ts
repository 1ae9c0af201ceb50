/** cloudPay.downloadBill: the text of a bill as bytes, or why there is none as JSON. */

import { gzipSync } from 'node:zlib';

import { isDay } from './bill';
import { billTypes, linesOfType, writeBill } from './bill-text';
import type { RefundDesk } from './refunds';

type Fields = Record<string, unknown>;

/** The documented codes of the failures, with the words that the live service is seen to use. */
const FAILURES = {
  parameter: ['20001', 'missing parameter'],
  date: ['20001', 'invalid bill_date'],
  type: ['20001', 'invalid bill_type'],
  none: ['20002', 'No Bill Exist'],
  beingMade: ['20003', 'Bill Creating'],
  tooOld: ['20001', 'invalid bill_date'],
} as const;

function fail(failure: keyof typeof FAILURES): string {
  const [errorCode, returnMsg] = FAILURES[failure];
  return JSON.stringify({ return_code: 'FAIL', return_msg: returnMsg, error_code: errorCode });
}

/** Every failure is an answer: the SDK throws only where nothing came back at all. */
export async function downloadBill(desk: RefundDesk, input: Fields): Promise<Uint8Array | string> {
  const { context, bills, settings } = desk;
  await context.faults.reach('pay.downloadBill:before');
  const { sub_mch_id: subMchId, bill_date: day, bill_type: asked = 'ALL', tar_type } = input;
  if (typeof subMchId !== 'string' || subMchId === '') return fail('parameter');
  if (typeof day !== 'string' || !isDay(day)) return fail('date');
  const type = billTypes.find((known) => known === asked);
  if (type === undefined) return fail('type');
  if (settings.read().bills === 'withheld') return fail('none');
  const answer = bills.ask(subMchId, day, context.clock.now());
  if (answer.kind !== 'ready') return fail(answer.kind);
  const lines = linesOfType(answer.lines, type);
  context.trace({ service: 'pay', level: 'info', text: `bill of ${day}: ${lines.length} lines` });
  await context.faults.reach('pay.downloadBill:after');
  if (lines.length === 0) return fail('none');
  const text = writeBill(lines, type);
  return tar_type === 'GZIP' ? gzipSync(text) : text;
}
