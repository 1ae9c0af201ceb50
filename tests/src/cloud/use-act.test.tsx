import { act, renderHook } from '@testing-library/react';
import { CloudFailure } from '../../../src/cloud/cloud-failure';

const callFunction = jest.fn<Promise<unknown>, [string, { input: { requestId: string } }]>();
jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: { callFunction: (...call: Parameters<typeof callFunction>) => callFunction(...call) },
  }),
  { virtual: true },
);

import { useAct } from '../../../src/cloud/use-act';

const done = () => ({ ok: true, value: { version: 2 }, serverNow: Date.now() });
const requestIds = () => callFunction.mock.calls.map(([, { input }]) => input.requestId);

beforeEach(() => callFunction.mockReset());

test('what may have arrived is repeated under the same request id', async () => {
  callFunction
    .mockRejectedValueOnce(new CloudFailure('timeout', 'test'))
    .mockRejectedValueOnce(new CloudFailure('offline', 'test'))
    .mockImplementation(async () => done());
  const { result } = renderHook(() => useAct('ticket.confirm'));
  for (let turn = 0; turn < 4; turn += 1) {
    await act(async () => void (await result.current.run({ ticketId: 't1' })));
  }
  const [first, second, third, fourth] = requestIds();
  expect(first).toMatch(/^[A-Za-z0-9_-]{16,64}$/);
  expect([second, third]).toEqual([first, first]);
  expect(fourth).not.toBe(first);
});

test('another input is another thing, even right after a fault', async () => {
  callFunction.mockRejectedValue(new CloudFailure('timeout', 'test'));
  const { result } = renderHook(() => useAct('ticket.confirm'));
  await act(async () => void (await result.current.run({ ticketId: 't1' })));
  await act(async () => void (await result.current.run({ ticketId: 't2' })));
  expect(new Set(requestIds()).size).toBe(2);
});

test('a second tap while the first is on its way does nothing', async () => {
  let answer: (envelope: unknown) => void = () => undefined;
  callFunction.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { result } = renderHook(() => useAct('ticket.confirm'));
  await act(async () => {
    const first = result.current.run({ ticketId: 't1' });
    expect(await result.current.run({ ticketId: 't1' })).toBeNull();
    answer(done());
    expect(await first).toMatchObject({ ok: true });
  });
  expect(callFunction).toHaveBeenCalledTimes(1);
});
