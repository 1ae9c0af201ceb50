import { gunzipSync } from 'node:zlib';
import type { BillAnswer, ProviderBills } from '../../_application/provider-bills';
import { cloud } from '../sdk';
import { readBill, UnreadableBill } from './read-bill';

/**
 * What the provider says while there is no bill: none yet, none at all (a day without a line looks
 * the same), or being made. The live service writes "No Bill Exist", its documentation "NO".
 */
const NOT_THERE = /no bill exist|bill creating/i;

/** The daily bill of WeChat Pay through cloudPay, packed: a large day comes at a tenth of it. */
export function createProviderBills(merchantId: string): ProviderBills {
  return {
    merchantId,
    async fetch(day) {
      const answer = await cloud.cloudPay.downloadBill({
        subMchId: merchantId,
        nonceStr: `bill${day.replaceAll('-', '')}`,
        billDate: day.replaceAll('-', ''),
        billType: 'ALL',
        tarType: 'GZIP',
      });
      return billAnswerOf(answer, merchantId);
    },
  };
}

/** What an answer of cloudPay.downloadBill comes to; failures are answers too, and not thrown. */
export function billAnswerOf(
  answer: Record<string, unknown>,
  merchantId: string,
): BillAnswer {
  const text = textOf(answer.data);
  if (text === null) {
    const reason = String(answer.returnMsg ?? answer.errMsg ?? 'unknown').slice(0, 80);
    return NOT_THERE.test(reason) ? { kind: 'notThere' } : { kind: 'later', reason };
  }
  try {
    return { kind: 'bill', lines: readBill(text, merchantId) };
  } catch (error) {
    if (!(error instanceof UnreadableBill)) throw error;
    const { problem, lineNumber } = error;
    return { kind: 'unreadable', problem, lineNumber };
  }
}

/** The SDK gives bytes where packing was asked for; a sandbox is reported to send plain text. */
function textOf(data: unknown): string | null {
  if (typeof data === 'string') return data;
  if (!(data instanceof Uint8Array)) return null;
  const isPacked = data[0] === 0x1f && data[1] === 0x8b;
  try {
    return (isPacked ? gunzipSync(data) : Buffer.from(data)).toString('utf8');
  } catch {
    // A download that was cut short: an empty text is no bill, and says so by its own problem.
    return '';
  }
}
