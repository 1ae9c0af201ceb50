import { act, renderHook, waitFor } from '@testing-library/react';

const TOTAL = 450;
const PAGE = 200;
let total = TOTAL;
let reachable = true;
/** The first of the ids asked for, each time. */
const asked: string[] = [];

jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: {
      async callFunction(_name: string, { input }: { input: { ticketIds?: string[] } }) {
        if (!reachable) {
          const { CloudFailure } = jest.requireActual('../../../src/cloud/cloud-failure');
          throw new CloudFailure('offline', 'test');
        }
        const all = Array.from({ length: total }, (_, index) => `t${index}`);
        const cardsOf = (ids: string[]) => ids.map((ticketId) => ({ ticketId, total }));
        if (input.ticketIds !== undefined) {
          asked.push(input.ticketIds[0] ?? '');
          const cards = cardsOf(input.ticketIds.filter((id) => all.includes(id)));
          return { ok: true, value: { cards }, serverNow: Date.now() };
        }
        const [cards, laterIds] = [cardsOf(all.slice(0, PAGE)), all.slice(PAGE)];
        const value = { cards, laterIds, counts: { all: total } };
        return { ok: true, value, serverNow: Date.now() };
      },
    },
  }),
  { virtual: true },
);
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => {
  const api = {
    useDidShow: () => undefined,
    useDidHide: () => undefined,
    getStorageSync: () => '',
    setStorageSync: () => undefined,
    removeStorageSync: () => undefined,
    getStorageInfoSync: () => ({ keys: [] }),
  };
  return { __esModule: true, default: api, ...api };
});

let useDeskCards: typeof import('../../../src/features/handling/use-desk-cards').useDeskCards;
beforeAll(async () => {
  ({ useDeskCards } = await import('../../../src/features/handling/use-desk-cards'));
});

beforeEach(() => {
  total = TOTAL;
  reachable = true;
  asked.length = 0;
});

async function opened() {
  const { result } = renderHook(() => useDeskCards('desk.inbox'));
  await waitFor(() => expect(result.current.counts?.all).toBe(TOTAL));
  return result;
}

async function loadMore(result: { current: ReturnType<typeof useDeskCards> }) {
  await act(async () => result.current.loadMore());
}

test('a long list comes a page at a time, each claim once, to its end and no further', async () => {
  const result = await opened();
  expect(result.current.cards).toHaveLength(PAGE);
  expect(result.current.whole).toBe(false);
  await loadMore(result);
  expect(result.current.cards).toHaveLength(2 * PAGE);
  await loadMore(result);
  expect(result.current.whole).toBe(true);
  const ids = result.current.cards?.map(({ ticketId }) => ticketId) ?? [];
  expect(new Set(ids).size).toBe(TOTAL);
  await loadMore(result);
  expect(asked).toEqual(['t200', 't400']);
});

test('a fault keeps what is there, and the next wish asks again', async () => {
  const result = await opened();
  reachable = false;
  await loadMore(result);
  expect(result.current.cards).toHaveLength(PAGE);
  expect(result.current.whole).toBe(false);
  reachable = true;
  await loadMore(result);
  expect(result.current.cards).toHaveLength(2 * PAGE);
});

test('whoever stands at the end gets what did not come with the next round, untouched', async () => {
  const result = await opened();
  reachable = false;
  await loadMore(result);
  reachable = true;
  await act(() => result.current.reload());
  await waitFor(() => expect(result.current.cards).toHaveLength(2 * PAGE));
});

test('when claims went, what one had scrolled to is asked for anew', async () => {
  const result = await opened();
  await loadMore(result);
  await loadMore(result);
  total = 410;
  await act(() => result.current.reload());
  await waitFor(() => expect(result.current.cards).toHaveLength(410));
  // None is left as it was before the others went.
  await waitFor(() => {
    const cards = result.current.cards as unknown as Array<{ total: number }>;
    expect(cards.every((card) => card.total === 410)).toBe(true);
  });
  expect(result.current.whole).toBe(true);
  total = 120;
  await act(() => result.current.reload());
  await waitFor(() => expect(result.current.cards).toHaveLength(120));
});
