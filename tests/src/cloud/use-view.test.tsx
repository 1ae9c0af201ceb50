import { act, renderHook, waitFor } from '@testing-library/react';
import { CloudFailure } from '../../../src/cloud/cloud-failure';

const callFunction = jest.fn<Promise<unknown>, [string, object]>();
const lifetime: Record<string, () => void> = {};
const phone = new Map<string, string>();
jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: { callFunction: (...call: Parameters<typeof callFunction>) => callFunction(...call) },
  }),
  { virtual: true },
);
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => {
  const api = {
    useDidShow: (run: () => void) => (lifetime['show'] = run),
    useDidHide: (run: () => void) => (lifetime['hide'] = run),
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void phone.set(key, value),
  };
  return { __esModule: true, default: api, ...api };
});

import { useView } from '../../../src/cloud/use-view';

const cards = (count: number) => ({
  ok: true,
  value: { cards: Array.from({ length: count }, (_, index) => ({ ticketId: `t${index}` })) },
  serverNow: Date.now(),
});

beforeEach(() => callFunction.mockReset());

test('the old value stays while a fault is reported, and goes when a new one comes', async () => {
  callFunction.mockImplementationOnce(async () => cards(2));
  const { result } = renderHook(() => useView('ticket.listMine', {}, { keep: true }));
  await waitFor(() => expect(result.current.value?.cards).toHaveLength(2));
  callFunction.mockRejectedValueOnce(new CloudFailure('offline', 'test'));
  await act(() => result.current.reload());
  expect(result.current.problem?.code).toBe('offline');
  expect(result.current.value?.cards).toHaveLength(2);
  callFunction.mockImplementationOnce(async () => cards(3));
  await act(() => result.current.reload());
  expect(result.current.problem).toBeUndefined();
  expect(result.current.value?.cards).toHaveLength(3);
});

test('a kept view is on the phone for a start without a network', async () => {
  callFunction.mockImplementation(async () => cards(1));
  const { result } = renderHook(() => useView('ticket.listMine', {}, { keep: true }));
  await waitFor(() => expect(result.current.value?.cards).toHaveLength(1));
  expect(phone.get('view:ticket.listMine:{}')).toContain('"t0"');
});

test('an answer that was overtaken by a newer one changes nothing', async () => {
  const late: Array<(envelope: unknown) => void> = [];
  callFunction.mockImplementation(() => new Promise((resolve) => late.push(resolve)));
  const input = { ticketId: 'overtaken' };
  const { result } = renderHook(() => useView('ticket.view', input));
  const second = act(() => result.current.reload());
  late[1]?.({ ok: true, value: { state: 'settled' }, serverNow: Date.now() });
  await second;
  await act(async () => late[0]?.({ ok: true, value: { state: 'submitted' }, serverNow: 0 }));
  expect(result.current.value?.state).toBe('settled');
});

test('a page loads once when it is first shown, and again when it comes back', async () => {
  callFunction.mockImplementation(async () => cards(1));
  const { result } = renderHook(() => useView('ticket.listOrders', {}));
  await waitFor(() => expect(result.current.value).toBeDefined());
  await act(async () => lifetime['show']?.());
  expect(callFunction).toHaveBeenCalledTimes(1);
  await act(async () => lifetime['hide']?.());
  await act(async () => lifetime['show']?.());
  expect(callFunction).toHaveBeenCalledTimes(2);
});
