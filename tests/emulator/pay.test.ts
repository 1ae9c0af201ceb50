import {
  createPayService,
  type PayOptions,
  type PayService,
  type Refund,
} from '../../emulator/services/pay';
import { createRig, type ServiceRig } from './fixtures/service-rig';
import { connectSdk, type Cloud } from './fixtures/sdk-gateway';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;
const MERCHANT = '1900000109';

let rig: ServiceRig;
let pay: PayService;
let cloud: Cloud;
let transactionId: string;

async function start(from: ServiceRig, options?: PayOptions): Promise<void> {
  rig = from;
  pay = createPayService(rig.context, options);
  pay.start();
  cloud = await connectSdk(rig, pay);
}

beforeEach(async () => {
  await start(createRig());
  ({ transactionId } = pay.recordPayment({
    outTradeNo: 'order-1',
    subMchId: MERCHANT,
    totalFeeFen: 20_000,
    payerOpenid: 'resident',
  }));
});

afterEach(() => rig.close());

const askRefund = (change: Record<string, unknown> = {}) =>
  cloud.cloudPay.refund({
    subMchId: MERCHANT,
    nonceStr: 'nonce',
    outTradeNo: 'order-1',
    outRefundNo: 'refund-1',
    totalFee: 20_000,
    refundFee: 15_000,
    refundDesc: '水果腐烂',
    envId: 'local-env',
    functionName: 'payment-callback',
    ...change,
  });

const refused = (errCodeDes: string) => ({ returnCode: 'SUCCESS', resultCode: 'FAIL', errCodeDes });
const onlyRefund = (): Refund => pay.refunds()[0]!;
const notices = () => rig.calls.map(({ event }) => event.refundStatus);

describe('a refund that is asked for', () => {
  test('is accepted with the platform’s numbers, which says nothing about the money', async () => {
    const answer = await askRefund();
    expect(answer).toMatchObject({
      errCode: 0,
      errMsg: 'cloudPay.refund:ok',
      returnCode: 'SUCCESS',
      resultCode: 'SUCCESS',
      subMchId: MERCHANT,
      transactionId,
      outTradeNo: 'order-1',
      outRefundNo: 'refund-1',
      refundId: expect.stringMatching(/^5030\d{25}$/),
      refundFee: 15_000,
      totalFee: 20_000,
    });
    expect(onlyRefund().state).toBe('PROCESSING');
    expect(rig.calls).toEqual([]);
  });

  test('settles after five seconds and calls the named function as WeChat Pay', async () => {
    const { refundId } = await askRefund();
    await rig.advance(4900);
    expect(onlyRefund().state).toBe('PROCESSING');
    await rig.advance(100);
    expect(onlyRefund()).toMatchObject({ state: 'SUCCESS', notice: { state: 'delivered' } });
    expect(rig.calls).toEqual([
      {
        name: 'payment-callback',
        caller: { source: 'wx_paycallback' },
        event: expect.objectContaining({
          returnCode: 'SUCCESS',
          subMchId: MERCHANT,
          transactionId,
          outTradeNo: 'order-1',
          refundId,
          outRefundNo: 'refund-1',
          totalFee: 20_000,
          refundFee: 15_000,
          settlementRefundFee: 15_000,
          refundStatus: 'SUCCESS',
          successTime: '2026-11-23 12:00:05',
        }),
      },
    ]);
    await rig.advance(HOUR);
    expect(rig.calls).toHaveLength(1);
  });

  test('20 times at once under one number is one refund', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => askRefund()));
    expect(new Set(answers.map(({ refundId }) => refundId)).size).toBe(1);
    expect(pay.refunds()).toHaveLength(1);
    await rig.advance(MINUTE);
    expect(notices()).toEqual(['SUCCESS']);
  });

  test('under a used number but with another amount is refused', async () => {
    await askRefund();
    const answer = await askRefund({ refundFee: 14_999 });
    expect(answer).toMatchObject(refused('订单金额或退款金额与之前请求不一致，请核实后再试'));
    // A defect of the SDK: its own errCode 0 covers the code of WeChat Pay.
    expect(answer.errCode).toBe(0);
    expect(pay.refunds()).toHaveLength(1);
  });

  test('may not bring the sum above what was paid', async () => {
    await askRefund();
    await rig.advance(MINUTE);
    const second = await askRefund({ outRefundNo: 'refund-2', refundFee: 5001 });
    expect(second).toMatchObject(refused('累计退款金额大于支付金额'));
    const third = await askRefund({ outRefundNo: 'refund-3', refundFee: 5000 });
    expect(third.resultCode).toBe('SUCCESS');
  });

  test('waits a minute after the one before on the same order', async () => {
    await askRefund({ refundFee: 100 });
    await rig.advance(MINUTE - 1);
    const early = await askRefund({ outRefundNo: 'refund-2', refundFee: 100 });
    expect(early).toMatchObject(refused('同一笔订单多次退款的请求需相隔1分钟'));
    await rig.advance(1);
    const inTime = await askRefund({ outRefundNo: 'refund-2', refundFee: 100 });
    expect(inTime.resultCode).toBe('SUCCESS');
  });

  test('is not the 51st of an order', async () => {
    for (let count = 1; count <= 50; count += 1) {
      const answer = await askRefund({ outRefundNo: `refund-${count}`, refundFee: 1 });
      expect(answer.resultCode).toBe('SUCCESS');
      await rig.advance(MINUTE);
    }
    const last = await askRefund({ outRefundNo: 'refund-51', refundFee: 1 });
    expect(last).toMatchObject(refused('每个支付订单的部分退款次数不能超过50次'));
  });

  test('comes within a year of the payment', async () => {
    await rig.advance(YEAR);
    expect((await askRefund({ refundFee: 1 })).resultCode).toBe('SUCCESS');
    await rig.advance(MINUTE);
    const late = await askRefund({ outRefundNo: 'refund-2', refundFee: 1 });
    expect(late).toMatchObject(refused('订单已经超过退款期限'));
  });

  test('fails while the merchant’s balance is short and goes through after a top-up', async () => {
    const since = rig.context.clock.now();
    pay.configure({ balance: { availableFen: 14_999, since } });
    expect(await askRefund()).toMatchObject(refused('基本账户余额不足，请充值后重新发起'));
    pay.configure({ balance: { availableFen: 15_000, since } });
    expect((await askRefund()).resultCode).toBe('SUCCESS');
    await rig.advance(MINUTE);
    const next = await askRefund({ outRefundNo: 'refund-2', refundFee: 1 });
    expect(next).toMatchObject(refused('基本账户余额不足，请充值后重新发起'));
  });

  test.each([
    ['an unknown order', { outTradeNo: 'order-9' }, '订单不存在'],
    ['the order of another merchant', { subMchId: '1900000999' }, '订单不存在'],
    ['another total than was paid', { totalFee: 20_001 }, '订单金额或退款金额与之前请求不一致，请核实后再试'],
    ['more than the total', { refundFee: 20_001 }, '参数错误'],
    ['nothing', { refundFee: 0 }, '参数错误'],
    ['half a fen', { refundFee: 0.5 }, '参数错误'],
    ['no number', { outRefundNo: '' }, '参数错误'],
    ['a number with a blank', { outRefundNo: 'a b' }, '参数错误'],
  ])('for %s is refused', async (_title, change, errCodeDes) => {
    expect(await askRefund(change)).toMatchObject(refused(errCodeDes));
    expect(pay.refunds()).toEqual([]);
  });

  test('goes by the transaction number when both numbers are given', async () => {
    const answer = await askRefund({ transactionId, outTradeNo: 'order-9' });
    expect(answer).toMatchObject({ resultCode: 'SUCCESS', outTradeNo: 'order-1' });
  });
});

describe('the result of a refund', () => {
  test('is CLOSED on request: notified as REFUNDCLOSE, and a new number is needed', async () => {
    pay.configure({ nextOutcomes: ['CLOSED'] });
    await askRefund();
    await rig.advance(MINUTE);
    expect(onlyRefund().state).toBe('CLOSED');
    expect(notices()).toEqual(['REFUNDCLOSE']);
    expect(rig.calls[0]!.event.successTime).toBeUndefined();
    expect(await askRefund()).toMatchObject({ resultCode: 'FAIL' });
    const again = await askRefund({ outRefundNo: 'refund-2' });
    expect(again.resultCode).toBe('SUCCESS');
    await rig.advance(MINUTE);
    expect(notices()).toEqual(['REFUNDCLOSE', 'SUCCESS']);
  });

  test('is ABNORMAL on request, which is not final: it may be resolved', async () => {
    pay.configure({ defaultOutcome: 'ABNORMAL' });
    await askRefund();
    await rig.advance(MINUTE);
    expect(notices()).toEqual(['CHANGE']);
    await expect(pay.settle(onlyRefund().refundId, 'SUCCESS')).resolves.toBe(true);
    expect(onlyRefund().state).toBe('SUCCESS');
    expect(notices()).toEqual(['CHANGE', 'SUCCESS']);
    await expect(pay.settle(onlyRefund().refundId, 'CLOSED')).resolves.toBe(false);
  });

  test('can be set for one open refund, and can be brought on at once', async () => {
    await askRefund();
    expect(pay.planOutcome(onlyRefund().refundId, 'ABNORMAL')).toBe(true);
    await pay.settle(onlyRefund().refundId);
    expect(onlyRefund()).toMatchObject({ state: 'ABNORMAL' });
    expect(pay.planOutcome(onlyRefund().refundId, 'SUCCESS')).toBe(false);
    await rig.advance(MINUTE);
    expect(notices()).toEqual(['CHANGE']);
  });
});

describe('the notice of a result', () => {
  const answerWith = (result: unknown) => () => ({ requestId: '', result });

  test('comes late on request', async () => {
    pay.configure({ noticeMode: 'late' });
    await askRefund();
    await rig.advance(5 * SECOND);
    expect(onlyRefund().state).toBe('SUCCESS');
    await rig.advance(5 * MINUTE - 1);
    expect(rig.calls).toEqual([]);
    await rig.advance(1);
    expect(notices()).toEqual(['SUCCESS']);
  });

  test('comes twice on request, with the same content', async () => {
    pay.configure({ noticeMode: 'twice' });
    await askRefund();
    await rig.advance(HOUR);
    expect(notices()).toEqual(['SUCCESS', 'SUCCESS']);
    const [first, second] = rig.calls.map(({ event }) => event.refundId);
    expect(first).toBe(second);
  });

  test('is lost on request, and can be delivered by hand', async () => {
    pay.configure({ noticeMode: 'lost' });
    await askRefund();
    await rig.advance(YEAR);
    expect(onlyRefund()).toMatchObject({ state: 'SUCCESS', notice: { state: 'lost' } });
    expect(rig.calls).toEqual([]);
    await expect(pay.redeliver(onlyRefund().refundId)).resolves.toBe(true);
    expect(notices()).toEqual(['SUCCESS']);
    expect(onlyRefund().notice?.state).toBe('delivered');
  });

  test('is repeated on request although the function ran, until an answer arrives', async () => {
    pay.configure({ noticeMode: 'failing' });
    await askRefund();
    await rig.advance(5 * SECOND);
    expect(rig.calls).toHaveLength(1);
    await rig.advance(15 * SECOND);
    expect(rig.calls).toHaveLength(2);
    await rig.advance(15 * SECOND);
    expect(rig.calls).toHaveLength(3);
    await rig.advance(30 * SECOND);
    expect(rig.calls).toHaveLength(4);
    await rig.advance(24 * HOUR);
    expect(rig.calls).toHaveLength(4);
  });

  test.each([
    ['another errcode', { errcode: 1 }],
    ['nothing', null],
    ['no errcode', { ok: true }],
    ['the errcode as a text', { errcode: '0' }],
  ])('is repeated with back-off while the function answers %s', async (_title, result) => {
    rig.answer = answerWith(result);
    await askRefund();
    await rig.advance(5 * SECOND + 4 * MINUTE);
    // At once, then after 15 s, 15 s, 30 s and 3 minutes.
    expect(rig.calls).toHaveLength(5);
    rig.answer = answerWith({ errcode: 0 });
    await rig.advance(10 * MINUTE);
    expect(rig.calls).toHaveLength(6);
    expect(onlyRefund().notice).toMatchObject({ state: 'delivered', attempts: 6 });
  });

  test('is repeated when the function fails, and given up after a day', async () => {
    rig.answer = () => ({ requestId: '', error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'x' } });
    await askRefund();
    await rig.advance(48 * HOUR);
    expect(rig.calls).toHaveLength(16);
    expect(onlyRefund().notice?.state).toBe('exhausted');
  });

  test('goes nowhere without a function, or into another environment', async () => {
    await askRefund({ functionName: undefined });
    await rig.advance(MINUTE);
    await askRefund({ outRefundNo: 'refund-2', refundFee: 1, envId: 'other-env' });
    await rig.advance(HOUR);
    expect(pay.refunds().map(({ state }) => state)).toEqual(['SUCCESS', 'SUCCESS']);
    expect(rig.calls).toEqual([]);
    expect(rig.traces.join()).toContain('env_id other-env is not local-env');
  });
});

describe('after a kill', () => {
  async function restart(): Promise<void> {
    const before = rig;
    await start(rig.restart());
    await before.close();
  }

  test('a refund that was accepted settles', async () => {
    await askRefund();
    await restart();
    await rig.advance(5 * SECOND);
    expect(onlyRefund().state).toBe('SUCCESS');
    expect(notices()).toEqual(['SUCCESS']);
  });

  test('a notice that was owed is delivered', async () => {
    rig.answer = () => ({ requestId: '', error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'x' } });
    await askRefund();
    await rig.advance(6 * SECOND);
    await restart();
    await rig.advance(15 * SECOND);
    expect(notices()).toEqual(['SUCCESS']);
    expect(onlyRefund().notice?.state).toBe('delivered');
  });

  test('settings, payments and used numbers are still there', async () => {
    pay.configure({ noticeMode: 'lost', nextOutcomes: ['CLOSED', 'ABNORMAL'] });
    await askRefund();
    await restart();
    expect(pay.settings()).toMatchObject({ noticeMode: 'lost', nextOutcomes: ['ABNORMAL'] });
    expect(await askRefund({ refundFee: 1 })).toMatchObject({ resultCode: 'FAIL' });
    const byTransaction = { subMchId: MERCHANT, transactionId };
    expect(await cloud.cloudPay.queryOrder(byTransaction)).toMatchObject({ tradeState: 'REFUND' });
  });
});

describe('a fault', () => {
  test('before a refund leaves nothing, after it leaves the refund', async () => {
    rig.faultAt.add('pay.refund:before');
    await expect(askRefund()).rejects.toThrow('fault at pay.refund:before');
    expect(pay.refunds()).toEqual([]);
    rig.faultAt = new Set(['pay.refund:after']);
    await expect(askRefund()).rejects.toThrow('fault at pay.refund:after');
    rig.faultAt.clear();
    const answer = await askRefund();
    expect(answer.refundId).toBe(onlyRefund().refundId);
    expect(pay.refunds()).toHaveLength(1);
  });

  test.each(['pay.settle:before', 'pay.settle:after', 'pay.callback:before', 'pay.callback:after'])(
    'at %s delays the result and loses nothing',
    async (point) => {
      await askRefund();
      rig.faultAt.add(point);
      await rig.advance(6 * SECOND);
      rig.faultAt.clear();
      await rig.advance(MINUTE);
      expect(onlyRefund()).toMatchObject({ state: 'SUCCESS', notice: { state: 'delivered' } });
      expect(new Set(notices())).toEqual(new Set(['SUCCESS']));
    },
  );
});

describe('queries', () => {
  const query = (by: Record<string, unknown>) =>
    cloud.cloudPay.queryRefund({ subMchId: MERCHANT, nonceStr: 'nonce', ...by });

  test('tell the state of a refund in both of the shapes that are known', async () => {
    await askRefund();
    expect(await query({ outRefundNo: 'refund-1' })).toMatchObject({
      resultCode: 'SUCCESS',
      refundCount: 1,
      refundStatus_0: 'PROCESSING',
      refundStatusList: ['PROCESSING'],
      outRefundNoList: ['refund-1'],
      refundFeeList: [15_000],
    });
    await rig.advance(5 * SECOND);
    expect(await query({ outTradeNo: 'order-1' })).toMatchObject({
      refundStatus_0: 'SUCCESS',
      refundSuccessTimeList: ['2026-11-23 12:00:05'],
      outRefundNo_0: 'refund-1',
    });
  });

  test('can be as empty as developers report of the live service', async () => {
    await askRefund();
    pay.configure({ queryRefundLists: 'empty' });
    const answer = await query({ outRefundNo: 'refund-1' });
    expect(answer).toMatchObject({ resultCode: 'SUCCESS', refundCount: 1, refundStatusList: [] });
    expect(answer.refundStatus_0).toBeUndefined();
  });

  test('find no refund where there is none', async () => {
    expect(await query({ outTradeNo: 'order-1' })).toMatchObject(refused('退款订单查询失败'));
    expect(await query({ outRefundNo: 'none' })).toMatchObject(refused('退款订单查询失败'));
  });

  test('tell what was paid, by whom and when', async () => {
    const answer = await cloud.cloudPay.queryOrder({ subMchId: MERCHANT, outTradeNo: 'order-1' });
    expect(answer).toMatchObject({
      tradeState: 'SUCCESS',
      transactionId,
      totalFee: 20_000,
      subOpenid: 'resident',
      timeEnd: '20261123120000',
    });
    const none = await cloud.cloudPay.queryOrder({ subMchId: MERCHANT, outTradeNo: 'order-9' });
    expect(none).toMatchObject(refused('订单不存在'));
  });
});

describe('an order', () => {
  const open = (change: Record<string, unknown> = {}) =>
    cloud.cloudPay.unifiedOrder({
      subMchId: MERCHANT,
      outTradeNo: 'order-2',
      body: '社区团购-白虾',
      totalFee: 8600,
      spbillCreateIp: '127.0.0.1',
      envId: 'local-env',
      functionName: 'payment-callback',
      ...change,
    });

  test('is opened, paid and reported to the function', async () => {
    const opened = await open({ attach: 'note' });
    expect(opened).toMatchObject({
      resultCode: 'SUCCESS',
      payment: { signType: 'MD5', package: expect.stringMatching(/^prepay_id=wx/) },
    });
    const paid = await pay.payOrder(MERCHANT, 'order-2', 'resident');
    expect(paid?.transactionId).toMatch(/^42\d{26}$/);
    expect(rig.calls).toMatchObject([
      {
        name: 'payment-callback',
        caller: { source: 'wx_paycallback' },
        event: { resultCode: 'SUCCESS', totalFee: 8600, attach: 'note', subOpenid: 'resident' },
      },
    ]);
    expect(await pay.payOrder(MERCHANT, 'order-2', 'resident')).toBeUndefined();
    expect(await open()).toMatchObject(refused('订单已支付'));
  });

  test('is closed after five minutes at the earliest, and then not paid any more', async () => {
    await open();
    const close = () =>
      cloud.cloudPay.closeOrder({ subMchId: MERCHANT, outTradeNo: 'order-2' });
    expect(await close()).toMatchObject({ resultCode: 'FAIL' });
    await rig.advance(5 * MINUTE);
    expect(await close()).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await pay.payOrder(MERCHANT, 'order-2', 'resident')).toBeUndefined();
    expect(await close()).toMatchObject(refused('订单已关闭'));
  });

  test('is recorded once: the same payment gives its number again, another one throws', () => {
    const payment = {
      outTradeNo: 'order-1',
      subMchId: MERCHANT,
      totalFeeFen: 20_000,
      payerOpenid: 'resident',
    };
    expect(pay.recordPayment(payment).transactionId).toBe(transactionId);
    expect(() => pay.recordPayment({ ...payment, totalFeeFen: 1 })).toThrow('paid already');
    expect(() => pay.recordPayment({ ...payment, outTradeNo: 'x', totalFeeFen: 0.5 })).toThrow();
  });
});

test('a pay API that is not offered is refused by name', async () => {
  await expect(cloud.cloudPay.downloadBill({})).rejects.toThrow('cloudPay.downloadBill is not');
});
