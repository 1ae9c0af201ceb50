import { act, renderHook, waitFor } from '@testing-library/react';
import { CloudFailure } from '../../../src/cloud/cloud-failure';

const callFunction = jest.fn<Promise<unknown>, [string, object]>();
const lifetime: Record<string, () => void> = {};
// What another build kept: it may lack what a page now reads.
const phone = new Map([['view:other-build:ticket.listOrders:{}', '{"value":{},"at":0}']]);
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
    removeStorageSync: (key: string) => void phone.delete(key),
    getStorageInfoSync: () => ({ keys: [...phone.keys()] }),
    setStorageSync: (key: string, value: string) => void phone.set(key, value),
  };
  return { __esModule: true, default: api, ...api };
});

// After the phone above is filled: what it kept is looked through when the module starts.
let useView: typeof import('../../../src/cloud/use-view').useView;
let forgetPerson: typeof import('../../../src/cloud/use-view').forgetPerson;
let reloadShown: typeof import('../../../src/cloud/use-view').reloadShown;
beforeAll(async () => {
  ({ useView, forgetPerson, reloadShown } = await import('../../../src/cloud/use-view'));
});

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
  const keptUnder = 'view::ticket.listMine:{}';
  callFunction.mockImplementation(async () => cards(1));
  const { result } = renderHook(() => useView('ticket.listMine', {}, { keep: true }));
  await waitFor(() => expect(result.current.value?.cards).toHaveLength(1));
  expect(phone.get(keptUnder)).toContain('"t0"');
});

test('what another build kept is not shown and goes', async () => {
  callFunction.mockReturnValue(new Promise(() => undefined));
  const { result } = renderHook(() => useView('ticket.listOrders', {}, { keep: true }));
  expect(result.current.value).toBeUndefined();
  expect([...phone.keys()].join()).not.toContain('other-build');
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

test('parts of a page that want the same ask once, and each may ask again', async () => {
  callFunction.mockImplementation(async () => cards(2));
  const { result } = renderHook(() => [
    useView('ticket.listOrders', {}),
    useView('ticket.listOrders', {}),
    useView('ticket.listMine', {}),
  ]);
  await waitFor(() => expect(result.current.every(({ value }) => value !== undefined)).toBe(true));
  expect(callFunction).toHaveBeenCalledTimes(2);
  await act(async () => result.current[1]?.reload());
  expect(callFunction).toHaveBeenCalledTimes(3);
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

test('pulling the page down loads again what it shows, and nothing of a page behind it', async () => {
  callFunction.mockImplementation(async () => cards(1));
  const { result } = renderHook(() => useView('ticket.listOrders', {}));
  await waitFor(() => expect(result.current.value).toBeDefined());
  callFunction.mockClear();
  await act(() => reloadShown());
  expect(callFunction).toHaveBeenCalledTimes(1);
  await act(async () => lifetime['hide']?.());
  await act(() => reloadShown());
  expect(callFunction).toHaveBeenCalledTimes(1);
});

test('who may not see a view any more does not see it from the phone either', async () => {
  const keptUnder = 'view::ticket.listMine:{}';
  callFunction.mockImplementationOnce(async () => cards(1));
  const { result } = renderHook(() => useView('ticket.listMine', {}, { keep: true }));
  await waitFor(() => expect(phone.has(keptUnder)).toBe(true));
  callFunction.mockImplementationOnce(async () => ({ ok: false, code: 'notAllowed', details: {} }));
  await act(() => result.current.reload());
  expect(result.current.problem?.code).toBe('notAllowed');
  expect(result.current.value).toBeUndefined();
  expect(phone.has(keptUnder)).toBe(false);
});

test('leaving takes views and drafts off the phone, and leaves its looks', () => {
  phone.set('draft:1', '{}').set('view::ticket.listMine:{}', '{}').set('appearance', '{}');
  forgetPerson();
  expect([...phone.keys()]).toEqual(['appearance']);
});
