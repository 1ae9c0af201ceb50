import { act, renderHook, waitFor } from '@testing-library/react';
import { phone } from '../phone';

const TOTAL = 450;
const PAGE = 200;
let total = TOTAL;
/** What a card says, by claim: a new word makes it another card. */
let words: Record<string, string> = {};
/** Claims that changed since they were read, as the server hears of them. */
let changed: string[] = [];
let anew = false;
let reachable = true;
/** The first of the ids asked for, each time. */
const asked: string[] = [];
/** The actions about the list, in the order asked. */
const actions: string[] = [];

const mockIds = () => Array.from({ length: total }, (_, index) => `t${index}`);
const mockRow = (ticketId: string) => ({ ticketId, rank: Number(ticketId.slice(1)), filedAt: 0 });
const mockCard = (ticketId: string) => ({ ticketId, total, words: words[ticketId] ?? '' });

function mockAnswer(action: string, input: { ticketIds?: string[] }) {
  const all = mockIds();
  if (input.ticketIds !== undefined) {
    asked.push(input.ticketIds[0] ?? '');
    return { cards: input.ticketIds.filter((id) => all.includes(id)).map(mockCard) };
  }
  actions.push(action);
  if (action === 'desk.inboxChanges') {
    if (anew) return { anew, rows: [], cards: [], goneIds: [], mark: 'next' };
    const listed = changed.filter((id) => all.includes(id));
    const goneIds = changed.filter((id) => !all.includes(id));
    return { anew, rows: listed.map(mockRow), cards: listed.map(mockCard), goneIds, mark: 'next' };
  }
  return { rows: all.map(mockRow), cards: all.slice(0, PAGE).map(mockCard), mark: 'first' };
}

jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: {
      async callFunction(
        _name: string,
        { action, input }: { action: string; input: { ticketIds?: string[] } },
      ) {
        if (!reachable) {
          const { CloudFailure } = jest.requireActual('../../../src/cloud/cloud-failure');
          throw new CloudFailure('offline', 'test');
        }
        return { ok: true, value: mockAnswer(action, input), serverNow: Date.now() };
      },
    },
  }),
  { virtual: true },
);
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => jest.requireActual('../phone').taro);

let forgetPerson: typeof import('../../../src/cloud/use-view').forgetPerson;
let useDeskCards: typeof import('../../../src/features/handling/use-desk-cards').useDeskCards;
beforeAll(async () => {
  ({ useDeskCards } = await import('../../../src/features/handling/use-desk-cards'));
  ({ forgetPerson } = await import('../../../src/cloud/use-view'));
});

beforeEach(() => {
  total = TOTAL;
  words = {};
  changed = [];
  anew = false;
  reachable = true;
  asked.length = 0;
  actions.length = 0;
  forgetPerson();
  phone.clear();
});

async function opened() {
  const { result } = renderHook(() => useDeskCards('desk.inbox'));
  await waitFor(() => expect(result.current.rows).toHaveLength(TOTAL));
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

test('a round asks only what changed; the same list is drawn from what is known', async () => {
  const result = await opened();
  const before = result.current.cards;
  await act(() => result.current.reload());
  expect(actions).toEqual(['desk.inbox', 'desk.inboxChanges']);
  expect(result.current.cards).toEqual(before);
  words = { t3: 'new' };
  changed = ['t3'];
  await act(() => result.current.reload());
  expect(result.current.cards?.[3]).toMatchObject({ ticketId: 't3', words: 'new' });
  expect(result.current.cards).toHaveLength(PAGE);
  expect(asked).toEqual([]);
});

test('a claim that went leaves the list, and nothing else is asked for', async () => {
  const result = await opened();
  changed = ['t449'];
  total = TOTAL - 1;
  await act(() => result.current.reload());
  expect(result.current.rows).toHaveLength(TOTAL - 1);
  expect(asked).toEqual([]);
});

test('a card further down that changed is the new one, without another question', async () => {
  const result = await opened();
  await loadMore(result);
  expect(asked).toEqual(['t200']);
  words = { t250: 'new' };
  changed = ['t250'];
  await act(() => result.current.reload());
  expect(result.current.cards?.[250]).toMatchObject({ ticketId: 't250', words: 'new' });
  expect(asked).toEqual(['t200']);
});

test('where the server says so it is read whole, and what one had scrolled to anew', async () => {
  const result = await opened();
  await loadMore(result);
  await loadMore(result);
  total = 410;
  anew = true;
  await act(() => result.current.reload());
  await waitFor(() => expect(result.current.cards).toHaveLength(410));
  // None is left as it was before the others went.
  await waitFor(() => {
    const cards = result.current.cards as unknown as Array<{ total: number }>;
    expect(cards.every((card) => card.total === 410)).toBe(true);
  });
  expect(actions).toEqual(['desk.inbox', 'desk.inboxChanges', 'desk.inbox']);
  expect(result.current.whole).toBe(true);
  total = 120;
  await act(() => result.current.reload());
  await waitFor(() => expect(result.current.cards).toHaveLength(120));
});

test('after a while it is read whole all the same', async () => {
  const result = await opened();
  const later = Date.now() + 11 * 60_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  await act(() => result.current.reload());
  jest.restoreAllMocks();
  expect(actions).toEqual(['desk.inbox', 'desk.inbox']);
});
