import {
  failing,
  MERCHANT,
  MINUTE,
  refused,
  SECOND,
  startPay,
  type PayRig,
} from './fixtures/pay-rig';

let desk: PayRig;

beforeEach(async () => {
  desk = await startPay();
});

afterEach(() => desk.close());

describe('after a kill', () => {
  const restart = async () => {
    desk = await desk.restart();
  };

  test('a refund that was accepted settles', async () => {
    await desk.askRefund();
    await restart();
    await desk.rig.advance(5 * SECOND);
    expect(desk.onlyRefund().state).toBe('SUCCESS');
    expect(desk.notices()).toEqual(['SUCCESS']);
  });

  test('a notice that was owed is delivered', async () => {
    desk.rig.answer = failing;
    await desk.askRefund();
    await desk.rig.advance(6 * SECOND);
    await restart();
    await desk.rig.advance(15 * SECOND);
    expect(desk.notices()).toEqual(['SUCCESS']);
    expect(desk.onlyRefund().notice?.state).toBe('delivered');
  });

  test('settings, payments and used numbers are still there', async () => {
    desk.pay.configure({ noticeMode: 'lost', nextOutcomes: ['CLOSED', 'ABNORMAL'] });
    await desk.askRefund();
    await restart();
    expect(desk.pay.settings()).toMatchObject({ noticeMode: 'lost', nextOutcomes: ['ABNORMAL'] });
    expect(await desk.askRefund({ refundFee: 1 })).toMatchObject({ resultCode: 'FAIL' });
    const byTransaction = { subMchId: MERCHANT, transactionId: desk.transactionId };
    const order = await desk.cloud.cloudPay.queryOrder(byTransaction);
    expect(order).toMatchObject({ tradeState: 'REFUND' });
  });
});

describe('a fault', () => {
  test('before a refund leaves nothing, after it leaves the refund', async () => {
    desk.rig.faultAt.add('pay.refund:before');
    await expect(desk.askRefund()).rejects.toThrow('fault at pay.refund:before');
    expect(desk.pay.refunds()).toEqual([]);
    desk.rig.faultAt = new Set(['pay.refund:after']);
    await expect(desk.askRefund()).rejects.toThrow('fault at pay.refund:after');
    desk.rig.faultAt.clear();
    const answer = await desk.askRefund();
    expect(answer.refundId).toBe(desk.onlyRefund().refundId);
    expect(desk.pay.refunds()).toHaveLength(1);
  });

  test.each(['pay.settle:before', 'pay.settle:after', 'pay.callback:before', 'pay.callback:after'])(
    'at %s delays the result and loses nothing',
    async (point) => {
      await desk.askRefund();
      desk.rig.faultAt.add(point);
      await desk.rig.advance(6 * SECOND);
      desk.rig.faultAt.clear();
      await desk.rig.advance(MINUTE);
      expect(desk.onlyRefund()).toMatchObject({ state: 'SUCCESS', notice: { state: 'delivered' } });
      expect(new Set(desk.notices())).toEqual(new Set(['SUCCESS']));
    },
  );
});

describe('queries', () => {
  const query = (by: Record<string, unknown>) =>
    desk.cloud.cloudPay.queryRefund({ subMchId: MERCHANT, nonceStr: 'nonce', ...by });

  test('tell the state of a refund in both of the shapes that are known', async () => {
    await desk.askRefund();
    expect(await query({ outRefundNo: 'refund-1' })).toMatchObject({
      resultCode: 'SUCCESS',
      refundCount: 1,
      refundStatus_0: 'PROCESSING',
      refundStatusList: ['PROCESSING'],
      outRefundNoList: ['refund-1'],
      refundFeeList: [15_000],
    });
    await desk.rig.advance(5 * SECOND);
    expect(await query({ outTradeNo: 'order-1' })).toMatchObject({
      refundStatus_0: 'SUCCESS',
      refundSuccessTimeList: ['2026-11-23 12:00:05'],
      outRefundNo_0: 'refund-1',
    });
  });

  test('can be as empty as developers report of the live service', async () => {
    await desk.askRefund();
    desk.pay.configure({ queryRefundLists: 'empty' });
    const answer = await query({ outRefundNo: 'refund-1' });
    expect(answer).toMatchObject({ resultCode: 'SUCCESS', refundCount: 1, refundStatusList: [] });
    expect(answer.refundStatus_0).toBeUndefined();
  });

  test('find no refund where there is none', async () => {
    expect(await query({ outTradeNo: 'order-1' })).toMatchObject(refused('退款订单查询失败'));
    expect(await query({ outRefundNo: 'none' })).toMatchObject(refused('退款订单查询失败'));
  });

  test('tell what was paid, by whom and when', async () => {
    const { queryOrder } = desk.cloud.cloudPay;
    const answer = await queryOrder({ subMchId: MERCHANT, outTradeNo: 'order-1' });
    expect(answer).toMatchObject({
      tradeState: 'SUCCESS',
      transactionId: desk.transactionId,
      totalFee: 20_000,
      subOpenid: 'resident',
      timeEnd: '20261123120000',
    });
    const none = await queryOrder({ subMchId: MERCHANT, outTradeNo: 'order-9' });
    expect(none).toMatchObject(refused('订单不存在'));
  });
});

describe('an order', () => {
  const open = (change: Record<string, unknown> = {}) =>
    desk.cloud.cloudPay.unifiedOrder({
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
    const paid = await desk.pay.payOrder(MERCHANT, 'order-2', 'resident');
    expect(paid?.transactionId).toMatch(/^42\d{26}$/);
    expect(desk.rig.calls).toMatchObject([
      {
        name: 'payment-callback',
        caller: { source: 'wx_paycallback' },
        event: { resultCode: 'SUCCESS', totalFee: 8600, attach: 'note', subOpenid: 'resident' },
      },
    ]);
    expect(await desk.pay.payOrder(MERCHANT, 'order-2', 'resident')).toBeUndefined();
    expect(await open()).toMatchObject(refused('订单已支付'));
  });

  test('is closed after five minutes at the earliest, and then not paid any more', async () => {
    await open();
    const close = () =>
      desk.cloud.cloudPay.closeOrder({ subMchId: MERCHANT, outTradeNo: 'order-2' });
    expect(await close()).toMatchObject({ resultCode: 'FAIL' });
    await desk.rig.advance(5 * MINUTE);
    expect(await close()).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await desk.pay.payOrder(MERCHANT, 'order-2', 'resident')).toBeUndefined();
    expect(await close()).toMatchObject(refused('订单已关闭'));
  });

  test('is recorded once: the same payment gives its number again, another one throws', () => {
    const payment = {
      outTradeNo: 'order-1',
      subMchId: MERCHANT,
      totalFeeFen: 20_000,
      payerOpenid: 'resident',
    };
    expect(desk.pay.recordPayment(payment).transactionId).toBe(desk.transactionId);
    expect(() => desk.pay.recordPayment({ ...payment, totalFeeFen: 1 })).toThrow('paid already');
    const half = { ...payment, outTradeNo: 'x', totalFeeFen: 0.5 };
    expect(() => desk.pay.recordPayment(half)).toThrow('0.5 fen');
  });
});

test('a pay API that is not offered is refused by name', async () => {
  type Apis = Partial<Record<string, (data: Record<string, never>) => unknown>>;
  const cloudPay: Apis = desk.cloud.cloudPay;
  const call = cloudPay.downloadFundflow?.({});
  await expect(call).rejects.toThrow('cloudPay.downloadFundflow is not');
});
