import { failing, HOUR, MINUTE, SECOND, startPay, YEAR, type PayRig } from './fixtures/pay-rig';

let desk: PayRig;

beforeEach(async () => {
  desk = await startPay();
});

afterEach(() => desk.close());

describe('the notice of a result', () => {
  const answerWith = (result: unknown) => () => ({ requestId: '', result });

  test('comes late on request', async () => {
    desk.pay.configure({ noticeMode: 'late' });
    await desk.askRefund();
    await desk.rig.advance(5 * SECOND);
    expect(desk.onlyRefund().state).toBe('SUCCESS');
    await desk.rig.advance(5 * MINUTE - 1);
    expect(desk.rig.calls).toEqual([]);
    await desk.rig.advance(1);
    expect(desk.notices()).toEqual(['SUCCESS']);
  });

  test('comes twice on request, with the same content', async () => {
    desk.pay.configure({ noticeMode: 'twice' });
    await desk.askRefund();
    await desk.rig.advance(HOUR);
    expect(desk.notices()).toEqual(['SUCCESS', 'SUCCESS']);
    const [first, second] = desk.rig.calls.map(({ event }) => event.refundId);
    expect(first).toBe(second);
  });

  test('is lost on request, and can be delivered by hand', async () => {
    desk.pay.configure({ noticeMode: 'lost' });
    await desk.askRefund();
    await desk.rig.advance(YEAR);
    expect(desk.onlyRefund()).toMatchObject({ state: 'SUCCESS', notice: { state: 'lost' } });
    expect(desk.rig.calls).toEqual([]);
    await expect(desk.pay.redeliver(desk.onlyRefund().refundId)).resolves.toBe(true);
    expect(desk.notices()).toEqual(['SUCCESS']);
    expect(desk.onlyRefund().notice?.state).toBe('delivered');
  });

  test('is repeated on request although the function ran, until an answer arrives', async () => {
    desk.pay.configure({ noticeMode: 'failing' });
    await desk.askRefund();
    await desk.rig.advance(5 * SECOND);
    expect(desk.rig.calls).toHaveLength(1);
    await desk.rig.advance(15 * SECOND);
    expect(desk.rig.calls).toHaveLength(2);
    await desk.rig.advance(15 * SECOND);
    expect(desk.rig.calls).toHaveLength(3);
    await desk.rig.advance(30 * SECOND);
    expect(desk.rig.calls).toHaveLength(4);
    await desk.rig.advance(24 * HOUR);
    expect(desk.rig.calls).toHaveLength(4);
  });

  test.each([
    ['another errcode', { errcode: 1 }],
    ['nothing', null],
    ['no errcode', { ok: true }],
    ['the errcode as a text', { errcode: '0' }],
  ])('is repeated with back-off while the function answers %s', async (_title, result) => {
    desk.rig.answer = answerWith(result);
    await desk.askRefund();
    await desk.rig.advance(5 * SECOND + 4 * MINUTE);
    // At once, then after 15 s, 15 s, 30 s and 3 minutes.
    expect(desk.rig.calls).toHaveLength(5);
    desk.rig.answer = answerWith({ errcode: 0 });
    await desk.rig.advance(10 * MINUTE);
    expect(desk.rig.calls).toHaveLength(6);
    expect(desk.onlyRefund().notice).toMatchObject({ state: 'delivered', attempts: 6 });
  });

  test('is repeated when the function fails, and given up after a day', async () => {
    desk.rig.answer = failing;
    await desk.askRefund();
    await desk.rig.advance(48 * HOUR);
    expect(desk.rig.calls).toHaveLength(16);
    expect(desk.onlyRefund().notice?.state).toBe('exhausted');
  });

  test('goes nowhere without a function, or into another environment', async () => {
    await desk.askRefund({ functionName: undefined });
    await desk.rig.advance(MINUTE);
    await desk.askRefund({ outRefundNo: 'refund-2', refundFee: 1, envId: 'other-env' });
    await desk.rig.advance(HOUR);
    expect(desk.pay.refunds().map(({ state }) => state)).toEqual(['SUCCESS', 'SUCCESS']);
    expect(desk.rig.calls).toEqual([]);
    expect(desk.rig.traces.join()).toContain('env_id other-env is not local-env');
  });
});
