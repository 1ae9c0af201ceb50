/** The daily bill as functions get it, through the unmodified SDK. */
import { gunzipSync } from 'node:zlib';

import { HOUR, MERCHANT, MINUTE, startPay, type PayRig } from './fixtures/pay-rig';

/** The rig starts at noon of the 23rd in China. */
const TODAY = '20261123';

let desk: PayRig;

beforeEach(async () => {
  desk = await startPay();
});

afterEach(() => desk.close());

const ask = (change: Record<string, unknown> = {}) =>
  desk.cloud.cloudPay.downloadBill({
    subMchId: MERCHANT,
    nonceStr: 'nonce',
    billDate: TODAY,
    ...change,
  });

/** The fields of each line under the head, without their ticks. */
function linesIn(data: unknown): string[][] {
  const [, ...lines] = String(data).trim().split('\r\n');
  return lines.slice(0, -2).map((line) => line.slice(1).split(',`'));
}

const failed = (returnMsg: string, errorCode: string) => ({
  returnCode: 'FAIL',
  returnMsg,
  errorCode,
});

describe('the bill of a day', () => {
  test('is there from ten on the next day, and not before', async () => {
    expect(await ask()).toMatchObject(failed('No Bill Exist', '20002'));
    await desk.rig.advance(20 * HOUR);
    expect(await ask()).toMatchObject(failed('No Bill Exist', '20002'));
    await desk.rig.advance(HOUR + 59 * MINUTE);
    expect(await ask()).toMatchObject(failed('Bill Creating', '20003'));
    await desk.rig.advance(MINUTE);
    const answer = await ask();
    expect(answer).toMatchObject({ errCode: 0, errMsg: 'cloudPay.downloadBill:ok' });
    expect(answer.data).toMatch(/^\ufeff交易时间,公众账号ID,商户号,特约商户号,/);
    expect(linesIn(answer.data)).toHaveLength(1);
  });

  test('has a head, a line each with ticks, and sums, in the documented columns', async () => {
    await desk.askRefund();
    await desk.rig.advance(22 * HOUR);
    const { data } = await ask();
    const [head, payment, refund, sumHead, sums] = String(data).trim().split('\r\n');
    expect(head?.split(',')).toHaveLength(27);
    expect(payment).toContain(`\`${desk.transactionId},\`order-1,\`resident,\`JSAPI,\`SUCCESS,`);
    expect(payment).toMatch(/,`200.00,`0.00,`0,`0,`0.00,`0.00,`,`,/);
    expect(refund).toMatch(/`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030\d{25},`refund-1,`150.00,/);
    expect(refund).toContain('`ORIGINAL,`SUCCESS,');
    expect(sumHead).toBe(
      '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
    );
    expect(sums).toBe('`2,`200.00,`150.00,`0.00,`0.00000,`200.00,`150.00');
  });

  test('has payments or refunds alone when asked so, each in its own columns', async () => {
    await desk.askRefund();
    await desk.rig.advance(22 * HOUR);
    const payments = String((await ask({ billType: 'SUCCESS' })).data);
    expect(payments.split('\r\n')[0]?.split(',')).toHaveLength(20);
    expect(payments).not.toContain('refund-1');
    const refunds = String((await ask({ billType: 'REFUND' })).data);
    expect(refunds.split('\r\n')[0]?.split(',')).toHaveLength(29);
    expect(refunds).toContain('`2026-11-23 12:00:00,`2026-11-23 12:00:05,`5030');
    expect(linesIn(refunds)).toHaveLength(1);
    expect(await ask({ billType: 'OTHER' })).toMatchObject({ returnMsg: 'invalid bill_type' });
  });

  test('is packed when asked so', async () => {
    await desk.rig.advance(22 * HOUR);
    const { data } = await ask({ tarType: 'GZIP' });
    expect(gunzipSync(data as Buffer).toString()).toBe(String((await ask()).data));
  });

  test('holds a refund on the day it was accepted, as it stood when it was made', async () => {
    desk.pay.configure({ settleDelayMs: 40 * HOUR });
    await desk.askRefund();
    await desk.rig.advance(22 * HOUR);
    expect((await ask()).data).toContain('`PROCESSING,');
    await desk.rig.advance(24 * HOUR);
    expect(desk.onlyRefund().state).toBe('SUCCESS');
    expect((await ask()).data).toContain('`PROCESSING,');
    expect(await ask({ billDate: '20261124' })).toMatchObject(failed('No Bill Exist', '20002'));
  });

  test('does not exist for a day without a line, nor for longer than three months', async () => {
    await desk.rig.advance(92 * 24 * HOUR);
    expect(await ask()).toMatchObject({ returnCode: 'FAIL', returnMsg: 'invalid bill_date' });
    expect(await ask({ billDate: '20270220' })).toMatchObject(failed('No Bill Exist', '20002'));
    expect(await ask({ billDate: '20261331' })).toMatchObject({ returnMsg: 'invalid bill_date' });
  });

  test('survives a restart as it was made', async () => {
    await desk.askRefund();
    await desk.rig.advance(22 * HOUR);
    const before = (await ask()).data;
    desk = await desk.restart();
    expect((await ask()).data).toBe(before);
  });
});

describe('what may be planned to be wrong with it', () => {
  beforeEach(async () => {
    await desk.askRefund();
    await desk.rig.advance(22 * HOUR);
  });

  const plan = (kind: 'missing' | 'extra' | 'amount' | 'state' | 'doubled' | 'late', more = {}) =>
    desk.pay.planDiscrepancy({ day: TODAY, kind, number: 'refund-1', ...more });

  const refundLines = async (billDate = TODAY) => {
    const { data } = await ask({ billDate });
    return data === undefined ? [] : linesIn(data).filter((fields) => fields[9] === 'REFUND');
  };

  test('a refund that is not in it', async () => {
    plan('missing');
    expect(await refundLines()).toEqual([]);
  });

  test('a refund that nobody ordered', async () => {
    plan('extra', { number: 'order-1', amountFen: 1_234 });
    const [, extra] = await refundLines();
    expect(extra?.[15]).toMatch(/^manual-/);
    expect(extra?.[16]).toBe('12.34');
  });

  test('another amount, another state, a line twice', async () => {
    plan('amount', { amountFen: 14_900 });
    plan('state', { state: 'ABNORMAL' });
    plan('doubled');
    const lines = await refundLines();
    expect(lines.map((fields) => [fields[16], fields[19]])).toEqual([
      ['149.00', 'CHANGE'],
      ['149.00', 'CHANGE'],
    ]);
  });

  test('a line that comes a day later', async () => {
    plan('late');
    expect(await refundLines()).toEqual([]);
    await desk.rig.advance(24 * HOUR);
    expect(await refundLines('20261124')).toHaveLength(1);
  });

  test('and it can be put right again', async () => {
    const { id } = plan('missing');
    expect(desk.pay.unplanDiscrepancy(id)).toBe(true);
    expect(desk.pay.unplanDiscrepancy(id)).toBe(false);
    expect(await refundLines()).toHaveLength(1);
  });

  test('a bill can be withheld altogether', async () => {
    desk.pay.configure({ bills: 'withheld' });
    expect(await ask()).toMatchObject(failed('No Bill Exist', '20002'));
  });

  test('an outage of the channel throws as any call does', async () => {
    desk.rig.faultAt.add('pay.downloadBill:before');
    await expect(ask()).rejects.toThrow('cloudPay.downloadBill:fail');
  });
});
