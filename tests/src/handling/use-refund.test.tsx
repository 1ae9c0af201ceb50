import { act, renderHook } from '@testing-library/react';
import { CloudFailure } from '../../../src/cloud/cloud-failure';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { phone, toasts } from '../phone';

interface Sent {
  action: string;
  input: { requestId: string; refundIntentId?: string; amountFen?: number; text?: string };
}

const callFunction = jest.fn<Promise<unknown>, [string, Sent]>();
jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: { callFunction: (...call: Parameters<typeof callFunction>) => callFunction(...call) },
  }),
  { virtual: true },
);
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => jest.requireActual('../phone').taro);

import { useReply } from '../../../src/features/handling/use-reply';
import { useRefund } from '../../../src/packages/leader/ticket/use-refund';

const ticket = {
  ticketId: 't1',
  scripts: [{ scriptId: 'rotten', text: 'sorry' }],
  split: { amountFen: 8600, platformFen: 6020, leaderFen: 2580, toppedUpFen: 0 },
} as unknown as HandledTicketView;

const yes = (value: object) => ({ ok: true, value, serverNow: Date.now() });
const no = (code: string) => ({ ok: false, code, serverNow: Date.now() });
const sent = (action: string) =>
  callFunction.mock.calls.map(([, data]) => data).filter((data) => data.action === action);

/** Answers by action, one after the other; the last answer stays. */
function answer(answers: Record<string, Array<() => unknown>>): void {
  callFunction.mockImplementation(async (_name, { action }) => {
    const waiting = answers[action] ?? [];
    const next = waiting.length > 1 ? waiting.shift() : waiting[0];
    return next?.() ?? no('unknownAction');
  });
}

const reload = jest.fn(async () => undefined);

function open() {
  return renderHook(() => useRefund(ticket, useReply(ticket), reload));
}

beforeEach(() => {
  callFunction.mockReset();
  toasts.length = 0;
  phone.clear();
});

test('every try on one sheet is the same refund, another opening is another', async () => {
  const lost = () => {
    throw new CloudFailure('timeout', 'test');
  };
  answer({ 'desk.refund': [lost, () => no('busy'), () => no('wrongState')] });
  const { result } = open();
  act(() => result.current.ask());
  for (let turn = 0; turn < 3; turn += 1) await act(() => result.current.confirm(false));
  act(() => result.current.close());
  act(() => result.current.ask());
  await act(() => result.current.confirm(false));
  const [first, second, third, fourth] = sent('desk.refund').map(({ input }) => input);
  expect(first!.refundIntentId).toMatch(/^[A-Za-z0-9_-]{16,48}$/);
  expect([second!.refundIntentId, third!.refundIntentId]).toEqual([
    first!.refundIntentId,
    first!.refundIntentId,
  ]);
  expect(second!.requestId).toBe(first!.requestId);
  expect(fourth!.refundIntentId).not.toBe(first!.refundIntentId);
});

test('two taps at once send one refund, and the button says what went out', async () => {
  answer({ 'desk.refund': [() => yes({ version: 2 })] });
  const { result } = open();
  act(() => result.current.ask());
  await act(async () => {
    await Promise.all([result.current.confirm(false), result.current.confirm(false)]);
  });
  expect(sent('desk.refund')).toHaveLength(1);
  expect(result.current).toMatchObject({ open: false, sentFen: 8600, problem: null });
  expect(toasts).toEqual(['退款 ¥86.00 已发出']);
});

test('the reply goes first, and only once when the refund has to be tried again', async () => {
  answer({
    'desk.reply': [() => yes({ version: 2 })],
    'desk.refund': [() => no('busy'), () => yes({ version: 3 })],
  });
  const { result } = open();
  act(() => result.current.ask());
  await act(() => result.current.confirm(true));
  expect(result.current.problem).not.toBeNull();
  await act(() => result.current.confirm(true));
  const order = callFunction.mock.calls.map(([, { action }]) => action);
  expect(order).toEqual(['desk.reply', 'desk.refund', 'desk.refund']);
  expect(result.current.sentFen).toBe(8600);
});

test('no money moves when the words that go along could not be sent', async () => {
  answer({ 'desk.reply': [() => no('notYours')], 'desk.refund': [() => yes({ version: 3 })] });
  const { result } = open();
  act(() => result.current.ask());
  await act(() => result.current.confirm(true));
  expect(sent('desk.refund')).toHaveLength(0);
  expect(result.current).toMatchObject({ open: true, sentFen: null });
  expect(result.current.problem).toBe('这件现在不归您办');
});

test('own words survive a fault and a closed page, and go once they are sent', async () => {
  answer({
    'desk.reply': [
      () => {
        throw new CloudFailure('offline', 'test');
      },
      () => yes({ version: 2 }),
    ],
  });
  const first = renderHook(() => useReply(ticket));
  act(() => first.result.current.write('I am on my way'));
  await act(async () => {
    expect(await first.result.current.send()).toBe('写的都存着，连上再发');
  });
  first.unmount();
  const second = renderHook(() => useReply(ticket));
  expect(second.result.current).toMatchObject({ own: true, words: 'I am on my way' });
  await act(async () => {
    expect(await second.result.current.send()).toBeNull();
  });
  expect(second.result.current).toMatchObject({ own: false, words: 'sorry' });
  expect(sent('desk.reply')[1]!.input.text).toBe('I am on my way');
});
