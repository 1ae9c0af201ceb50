import { act, renderHook, waitFor } from '@testing-library/react';

interface Input {
  query: string;
  states: string[];
  since?: number;
  from: number;
}

interface Found {
  ok: boolean;
  code?: string;
  value?: { cards: Array<{ ticketId: string }>; next: number | null };
}

const mockCall = jest.fn<Promise<Found>, [action: string, input: Input]>();
jest.mock('../../../src/cloud/call', () => ({
  call: (action: string, input: Input) => mockCall(action, input),
}));
jest.mock('../../../src/cloud/server-clock', () => ({ serverNow: () => 100 * 86_400_000 }));

import { useSearch } from '../../../src/features/archive/use-search';

function page(ids: string[], next: number | null): Found {
  return { ok: true, value: { cards: ids.map((ticketId) => ({ ticketId })), next } };
}

const shown = (result: { current: ReturnType<typeof useSearch> }) =>
  result.current.found?.cards.map(({ ticketId }) => ticketId);

beforeEach(() => mockCall.mockReset());

test('looks on where the last page ended and shows nothing twice', async () => {
  mockCall.mockResolvedValueOnce(page(['a', 'b'], 20)).mockResolvedValueOnce(page(['b', 'c'], null));
  const { result } = renderHook(() => useSearch());
  await waitFor(() => expect(shown(result)).toEqual(['a', 'b']));
  act(() => result.current.more());
  await waitFor(() => expect(shown(result)).toEqual(['a', 'b', 'c']));
  expect(mockCall.mock.calls.map(([, { from }]) => from)).toEqual([0, 20]);
  expect(result.current.found?.next).toBeNull();
});

test('filters go with the words that were asked for', async () => {
  mockCall.mockResolvedValue(page([], null));
  const { result } = renderHook(() => useSearch());
  act(() => result.current.ask({ query: '烂了' }));
  act(() => result.current.ask({ group: 'dropped', days: '7' }));
  await waitFor(() => expect(result.current.found).not.toBeNull());
  expect(mockCall.mock.lastCall?.[1]).toMatchObject({
    query: '烂了',
    states: ['withdrawn', 'cancelled'],
    since: 93 * 86_400_000,
    from: 0,
  });
});

test('an answer that comes late for an older question is not shown', async () => {
  let answerOld: (found: Found) => void = () => undefined;
  mockCall
    .mockImplementationOnce(() => new Promise((resolve) => (answerOld = resolve)))
    .mockResolvedValueOnce(page(['new'], null));
  const { result } = renderHook(() => useSearch());
  act(() => result.current.ask({ query: '新的' }));
  await waitFor(() => expect(shown(result)).toEqual(['new']));
  await act(async () => answerOld(page(['old'], null)));
  expect(shown(result)).toEqual(['new']);
});

test('what was found stays when the next page fails, and can be asked for again', async () => {
  mockCall
    .mockResolvedValueOnce(page(['a'], 20))
    .mockResolvedValueOnce({ ok: false, code: 'offline' })
    .mockResolvedValueOnce(page(['b'], null));
  const { result } = renderHook(() => useSearch());
  await waitFor(() => expect(shown(result)).toEqual(['a']));
  act(() => result.current.more());
  await waitFor(() => expect(result.current.problem?.code).toBe('offline'));
  expect(shown(result)).toEqual(['a']);
  act(() => result.current.retry());
  await waitFor(() => expect(shown(result)).toEqual(['a', 'b']));
  expect(result.current.problem).toBeNull();
});
