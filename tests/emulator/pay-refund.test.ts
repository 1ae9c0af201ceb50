import { HOUR, MERCHANT, MINUTE, refused, startPay, YEAR, type PayRig } from './fixtures/pay-rig';

let desk: PayRig;

beforeEach(async () => {
  desk = await startPay();
});

afterEach(() => desk.close());

describe('a refund that is asked for', () => {
  test('is accepted with the platform’s numbers, which says nothing about the money', async () => {
    const answer = await desk.askRefund();
    expect(answer).toMatchObject({
      errCode: 0,
      errMsg: 'cloudPay.refund:ok',
      returnCode: 'SUCCESS',
      resultCode: 'SUCCESS',
      subMchId: MERCHANT,
      transactionId: desk.transactionId,
      outTradeNo: 'order-1',
      outRefundNo: 'refund-1',
      refundId: expect.stringMatching(/^5030\d{25}$/),
      refundFee: 15_000,
      totalFee: 20_000,
    });
    expect(desk.onlyRefund().state).toBe('PROCESSING');
    expect(desk.rig.calls).toEqual([]);
  });

  test('settles after five seconds and calls the named function as WeChat Pay', async () => {
    const { refundId } = await desk.askRefund();
    await desk.rig.advance(4900);
    expect(desk.onlyRefund().state).toBe('PROCESSING');
    await desk.rig.advance(100);
    expect(desk.onlyRefund()).toMatchObject({ state: 'SUCCESS', notice: { state: 'delivered' } });
    expect(desk.rig.calls).toEqual([
      {
        name: 'payment-callback',
        caller: { source: 'wx_paycallback' },
        event: expect.objectContaining({
          returnCode: 'SUCCESS',
          subMchId: MERCHANT,
          transactionId: desk.transactionId,
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
    await desk.rig.advance(HOUR);
    expect(desk.rig.calls).toHaveLength(1);
  });

  test('20 times at once under one number is one refund', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.askRefund()));
    expect(new Set(answers.map(({ refundId }) => refundId)).size).toBe(1);
    expect(desk.pay.refunds()).toHaveLength(1);
    await desk.rig.advance(MINUTE);
    expect(desk.notices()).toEqual(['SUCCESS']);
  });

  test('under a used number but with another amount is refused', async () => {
    await desk.askRefund();
    const answer = await desk.askRefund({ refundFee: 14_999 });
    expect(answer).toMatchObject(refused('订单金额或退款金额与之前请求不一致，请核实后再试'));
    // A defect of the SDK: its own errCode 0 covers the code of WeChat Pay.
    expect(answer.errCode).toBe(0);
    expect(desk.pay.refunds()).toHaveLength(1);
  });

  test('may not bring the sum above what was paid', async () => {
    await desk.askRefund();
    await desk.rig.advance(MINUTE);
    const second = await desk.askRefund({ outRefundNo: 'refund-2', refundFee: 5001 });
    expect(second).toMatchObject(refused('累计退款金额大于支付金额'));
    const third = await desk.askRefund({ outRefundNo: 'refund-3', refundFee: 5000 });
    expect(third.resultCode).toBe('SUCCESS');
  });

  test('waits a minute after the one before on the same order', async () => {
    await desk.askRefund({ refundFee: 100 });
    await desk.rig.advance(MINUTE - 1);
    const early = await desk.askRefund({ outRefundNo: 'refund-2', refundFee: 100 });
    expect(early).toMatchObject(refused('同一笔订单多次退款的请求需相隔1分钟'));
    await desk.rig.advance(1);
    const inTime = await desk.askRefund({ outRefundNo: 'refund-2', refundFee: 100 });
    expect(inTime.resultCode).toBe('SUCCESS');
  });

  test('is not the 51st of an order', async () => {
    for (let count = 1; count <= 50; count += 1) {
      const answer = await desk.askRefund({ outRefundNo: `refund-${count}`, refundFee: 1 });
      expect(answer.resultCode).toBe('SUCCESS');
      await desk.rig.advance(MINUTE);
    }
    const last = await desk.askRefund({ outRefundNo: 'refund-51', refundFee: 1 });
    expect(last).toMatchObject(refused('每个支付订单的部分退款次数不能超过50次'));
  });

  test('comes within a year of the payment', async () => {
    await desk.rig.advance(YEAR);
    expect((await desk.askRefund({ refundFee: 1 })).resultCode).toBe('SUCCESS');
    await desk.rig.advance(MINUTE);
    const late = await desk.askRefund({ outRefundNo: 'refund-2', refundFee: 1 });
    expect(late).toMatchObject(refused('订单已经超过退款期限'));
  });

  test('fails while the merchant’s balance is short and goes through after a top-up', async () => {
    const since = desk.rig.context.clock.now();
    desk.pay.configure({ balance: { availableFen: 14_999, since } });
    expect(await desk.askRefund()).toMatchObject(refused('基本账户余额不足，请充值后重新发起'));
    desk.pay.configure({ balance: { availableFen: 15_000, since } });
    expect((await desk.askRefund()).resultCode).toBe('SUCCESS');
    await desk.rig.advance(MINUTE);
    const next = await desk.askRefund({ outRefundNo: 'refund-2', refundFee: 1 });
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
    expect(await desk.askRefund(change)).toMatchObject(refused(errCodeDes));
    expect(desk.pay.refunds()).toEqual([]);
  });

  test('goes by the transaction number when both numbers are given', async () => {
    const { transactionId } = desk;
    const answer = await desk.askRefund({ transactionId, outTradeNo: 'order-9' });
    expect(answer).toMatchObject({ resultCode: 'SUCCESS', outTradeNo: 'order-1' });
  });
});

describe('the result of a refund', () => {
  test('is CLOSED on request: notified as REFUNDCLOSE, and a new number is needed', async () => {
    desk.pay.configure({ nextOutcomes: ['CLOSED'] });
    await desk.askRefund();
    await desk.rig.advance(MINUTE);
    expect(desk.onlyRefund().state).toBe('CLOSED');
    expect(desk.notices()).toEqual(['REFUNDCLOSE']);
    expect(desk.rig.calls[0]!.event.successTime).toBeUndefined();
    expect(await desk.askRefund()).toMatchObject({ resultCode: 'FAIL' });
    const again = await desk.askRefund({ outRefundNo: 'refund-2' });
    expect(again.resultCode).toBe('SUCCESS');
    await desk.rig.advance(MINUTE);
    expect(desk.notices()).toEqual(['REFUNDCLOSE', 'SUCCESS']);
  });

  test('is ABNORMAL on request, which is not final: it may be resolved', async () => {
    desk.pay.configure({ defaultOutcome: 'ABNORMAL' });
    await desk.askRefund();
    await desk.rig.advance(MINUTE);
    expect(desk.notices()).toEqual(['CHANGE']);
    await expect(desk.pay.settle(desk.onlyRefund().refundId, 'SUCCESS')).resolves.toBe(true);
    expect(desk.onlyRefund().state).toBe('SUCCESS');
    expect(desk.notices()).toEqual(['CHANGE', 'SUCCESS']);
    await expect(desk.pay.settle(desk.onlyRefund().refundId, 'CLOSED')).resolves.toBe(false);
  });

  test('can be set for one open refund, and can be brought on at once', async () => {
    await desk.askRefund();
    expect(desk.pay.planOutcome(desk.onlyRefund().refundId, 'ABNORMAL')).toBe(true);
    await desk.pay.settle(desk.onlyRefund().refundId);
    expect(desk.onlyRefund()).toMatchObject({ state: 'ABNORMAL' });
    expect(desk.pay.planOutcome(desk.onlyRefund().refundId, 'SUCCESS')).toBe(false);
    await desk.rig.advance(MINUTE);
    expect(desk.notices()).toEqual(['CHANGE']);
  });
});
