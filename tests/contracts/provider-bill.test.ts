/** Reading the provider's bill: what it documents, what the local cloud writes, what is broken. */
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';

import { billAnswerOf } from '../../cloudfunctions/_platform/provider-bill/provider-bills';
import { readBill } from '../../cloudfunctions/_platform/provider-bill/read-bill';
import type { BillLine as WrittenLine } from '../../emulator/services/pay/bill';
import { linesOfType, writeBill } from '../../emulator/services/pay/bill-text';
import { HOUR, MERCHANT, MINUTE, startPay, type PayRig } from '../emulator/fixtures/pay-rig';
import { DOCUMENTED, OLDER, OLDER_MERCHANT, SAMPLE_MERCHANT } from './bill-samples';

describe('a bill in the documented format', () => {
  test('is read, the newest columns', () => {
    expect(readBill(DOCUMENTED, SAMPLE_MERCHANT)).toEqual([
      {
        kind: 'payment',
        lineNumber: 2,
        at: Date.parse('2026-03-21T13:51:31+08:00'),
        transactionId: '420000612032130748613220688',
        amountFen: 1,
      },
      {
        kind: 'refund',
        lineNumber: 3,
        at: Date.parse('2026-03-21T14:00:00+08:00'),
        transactionId: '420000612032130748613220688',
        outRefundNumber: 'intent-1_1',
        amountFen: 1,
        state: 'success',
      },
    ]);
  });

  test('is read, the columns of before 2018', () => {
    const lines = readBill(OLDER, OLDER_MERCHANT);
    expect(lines.map(({ amountFen }) => amountFen)).toEqual([1, 1]);
    expect(lines[0]?.at).toBe(Date.parse('2014-11-10T16:33:45+08:00'));
  });

  test('gives nothing away of who paid, and for what', () => {
    const read = JSON.stringify(readBill(DOCUMENTED, SAMPLE_MERCHANT));
    expect(read).not.toMatch(/oZWaCKX|支付测试/);
  });
});

const someWords = fc.stringMatching(/^[^`\r\n\u2028\u2029]{0,20}$/);
const feeFen = fc.integer({ min: 1, max: 1e11 });

/** Any line that the local cloud may write. */
const written: fc.Arbitrary<WrittenLine> = fc
  .record({
    at: fc.integer({ min: 0, max: 4e9 }).map((seconds) => seconds * 1000),
    transactionId: fc.stringMatching(/^42\d{26}$/),
    outTradeNo: fc.stringMatching(/^[0-9A-Za-z_\-|*@]{6,32}$/),
    subMchId: fc.constant(MERCHANT),
    payerOpenid: fc.stringMatching(/^[A-Za-z0-9_-]{28}$/),
    totalFeeFen: feeFen,
    body: someWords,
    attach: someWords,
    refund: fc.option(
      fc.record({
        refundId: fc.stringMatching(/^50\d{27}$/),
        outRefundNo: fc.stringMatching(/^[0-9A-Za-z_\-|*@]{2,64}$/),
        refundFeeFen: feeFen,
        state: fc.constantFrom('PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL'),
      }),
    ),
  })
  .map(({ refund, ...line }) => (refund === null ? line : { ...line, refund }));

const STATES = {
  PROCESSING: 'processing',
  SUCCESS: 'success',
  CLOSED: 'closed',
  ABNORMAL: 'abnormal',
} as const;

function expected(line: WrittenLine, position: number) {
  const { at, transactionId, totalFeeFen, refund } = line;
  const head = { lineNumber: position + 2, at, transactionId };
  if (refund === undefined) return { ...head, kind: 'payment', amountFen: totalFeeFen };
  const { outRefundNo: outRefundNumber, refundFeeFen: amountFen, state } = refund;
  return { ...head, kind: 'refund', outRefundNumber, amountFen, state: STATES[state] };
}

test('whatever the local cloud writes is read as it was meant, in each type of bill', () => {
  fc.assert(
    fc.property(
      fc.array(written, { maxLength: 30 }),
      fc.constantFrom('ALL', 'SUCCESS', 'REFUND'),
      (all, type) => {
        const lines = linesOfType(all, type);
        expect(readBill(writeBill(lines, type), MERCHANT)).toEqual(lines.map(expected));
      },
    ),
  );
});

type Change = (text: string) => string;

const firstLines =
  (count: number): Change =>
  (text) =>
    text.split('\n').slice(0, count).join('\n');
const instead =
  (words: string, others: string): Change =>
  (text) =>
    text.replace(words, others);

describe('a bill that is broken', () => {
  const answer = (data: unknown) => billAnswerOf({ data }, SAMPLE_MERCHANT);

  test.each([
    ['without sums', firstLines(3), 'noSums', 3],
    ['without its last line', firstLines(4), 'afterSums', 6],
    ['with another head', instead('微信订单号', '单号'), 'head', 1],
    ['with a field too few', instead('`OTHERS,', ''), 'fields', 2],
    ['with a line without ticks', instead('`2026-03-21 14', '2026-03-21 14'), 'fields', 3],
    ['of somebody else', instead('`176531292', '`176531293'), 'merchant', 2],
    ['with a number that is none', instead('`42000061', '`42<000061'), 'number', 2],
    ['with a time that is none', instead('13:51:31', '13:61:31'), 'time', 2],
    ['with an amount that is none', instead('`0.90%,`0.01', '`0.90%,`0.011'), 'amount', 2],
    ['with a negative amount', instead('`0.00,`0.01,`\n', '`0.00,`-0.01,`\n'), 'amount', 3],
    ['with a state nobody knows', instead('INAL,`SUCCESS', 'INAL,`GONE'), 'refundState', 3],
    ['with a trade nobody knows', instead('`JSAPI,`SUCCESS', '`JSAPI,`REVOKED'), 'tradeState', 2],
    ['with another count', instead('\n`2,', '\n`3,'), 'count', 5],
    ['with other sums', instead('`2,`0.01', '`2,`0.02'), 'sum', 5],
    ['that is empty', () => '', 'noSums', 1],
  ] as Array<[string, Change, string, number]>)(
    '%s says where and what',
    (_, change, problem, lineNumber) => {
      const changed = change(DOCUMENTED);
      expect(changed).not.toBe(DOCUMENTED);
      expect(answer(changed)).toEqual({ kind: 'unreadable', problem, lineNumber });
    },
  );

  test('by any cut, doubling or insertion is a clear answer and never half a bill', () => {
    const whole = readBill(DOCUMENTED, SAMPLE_MERCHANT).map(({ amountFen }) => amountFen);
    const position = fc.nat(DOCUMENTED.length);
    const noise = fc.string({ unit: 'binary', maxLength: 300 });
    const mangled = fc.oneof(
      position.map((at) => DOCUMENTED.slice(0, at)),
      fc.tuple(position, position).map(([from, to]) => {
        return DOCUMENTED.slice(0, Math.max(from, to)) + DOCUMENTED.slice(Math.min(from, to));
      }),
      fc.tuple(position, noise).map(([at, words]) => {
        return DOCUMENTED.slice(0, at) + words + DOCUMENTED.slice(at);
      }),
      noise,
    );
    fc.assert(
      fc.property(mangled, (text) => {
        const read = answer(text);
        if (read.kind === 'unreadable') return expect(read.lineNumber).toBeGreaterThan(0);
        // Read all the same: then it is as many lines and as much money as the whole one.
        const lines = read.kind === 'bill' ? read.lines : [];
        return expect(lines.map(({ amountFen }) => amountFen)).toEqual(whole);
      }),
      { numRuns: 1_000 },
    );
  });

  test('as bytes that were cut short is unreadable too', () => {
    const packed = gzipSync(DOCUMENTED);
    expect(answer(packed)).toMatchObject({ kind: 'bill' });
    expect(answer(packed.subarray(0, 40))).toMatchObject({ kind: 'unreadable' });
    expect(answer(Buffer.from(DOCUMENTED))).toMatchObject({ kind: 'bill' });
  });
});

describe('an answer without a bill', () => {
  test.each([
    ['No Bill Exist', { kind: 'notThere' }],
    ['NO Bill Exist', { kind: 'notThere' }],
    ['Bill Creating', { kind: 'notThere' }],
    ['SIGN ERROR', { kind: 'later', reason: 'SIGN ERROR' }],
  ])('%s', (returnMsg, read) => {
    expect(billAnswerOf({ returnCode: 'FAIL', returnMsg }, MERCHANT)).toEqual(read);
  });

  test('that says nothing at all is tried again later', () => {
    expect(billAnswerOf({}, MERCHANT)).toEqual({ kind: 'later', reason: 'unknown' });
  });
});

describe('the adapter through the unmodified SDK', () => {
  let desk: PayRig;

  beforeEach(async () => {
    desk = await startPay();
  });
  afterEach(() => desk.close());

  /** Loaded once the SDK has its environment. */
  async function bills() {
    const adapter = await import('../../cloudfunctions/_platform/provider-bill/provider-bills');
    return adapter.createProviderBills(MERCHANT);
  }

  test('hears that there is none yet, then reads what the provider has', async () => {
    const { fetch } = await bills();
    await desk.askRefund();
    expect(await fetch('2026-11-23')).toEqual({ kind: 'notThere' });
    await desk.rig.advance(21 * HOUR + 30 * MINUTE);
    expect(await fetch('2026-11-23')).toEqual({ kind: 'notThere' });
    await desk.rig.advance(30 * MINUTE);
    expect(await fetch('2026-11-23')).toMatchObject({
      kind: 'bill',
      lines: [
        { kind: 'payment', amountFen: 20_000, transactionId: desk.transactionId },
        { kind: 'refund', amountFen: 15_000, outRefundNumber: 'refund-1', state: 'success' },
      ],
    });
    expect(await fetch('2026-11-24')).toEqual({ kind: 'notThere' });
  });

  test('reads each planned discrepancy as it was planned', async () => {
    const { fetch } = await bills();
    await desk.askRefund();
    const plan = { day: '20261123', number: 'refund-1' };
    desk.pay.planDiscrepancy({ ...plan, kind: 'amount', amountFen: 14_900 });
    desk.pay.planDiscrepancy({ ...plan, kind: 'state', state: 'ABNORMAL' });
    desk.pay.planDiscrepancy({ ...plan, kind: 'doubled' });
    desk.pay.planDiscrepancy({ ...plan, number: 'order-1', kind: 'extra', amountFen: 1 });
    await desk.rig.advance(22 * HOUR);
    const answer = await fetch('2026-11-23');
    const lines = answer.kind === 'bill' ? answer.lines : [];
    expect(lines.slice(1)).toMatchObject([
      { outRefundNumber: 'refund-1', amountFen: 14_900, state: 'abnormal' },
      { outRefundNumber: 'refund-1', amountFen: 14_900, state: 'abnormal' },
      { outRefundNumber: expect.stringMatching(/^manual-/), amountFen: 1, state: 'success' },
    ]);
  });
});
