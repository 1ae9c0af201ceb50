import { act, renderHook, waitFor } from '@testing-library/react';
import { phone } from '../phone';

const PAGE = 50;
interface Kept { noticeId: string; at: number; read: boolean }
let kept: Kept[] = [];

function answer({ action, input }: { action: string; input: Record<string, number> }) {
  if (action === 'account.readNotices') {
    const { from = 0, upTo = 0 } = input;
    kept = kept.map((one) => (one.at >= from && one.at <= upTo ? { ...one, read: true } : one));
  }
  const newest = kept.filter(({ at }) => at < (input['before'] ?? Infinity));
  const notices = newest.sort((one, other) => other.at - one.at).slice(0, PAGE);
  return { notices, unreadCount: kept.filter(({ read }) => !read).length };
}

jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: {
      async callFunction(_name: string, data: Parameters<typeof answer>[0]) {
        // A phone whose clock is an hour fast.
        return { ok: true, value: answer(data), serverNow: Date.now() - 3_600_000 };
      },
    },
  }),
  { virtual: true },
);
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => jest.requireActual('../phone').taro);

let useNotices: typeof import('../../../src/features/messages/use-notices').useNotices;
beforeAll(async () => {
  ({ useNotices } = await import('../../../src/features/messages/use-notices'));
});

beforeEach(() => phone.clear());

function notice(at: number, read = false): Kept {
  return { noticeId: `notice-${at}`, at, read };
}

async function opened() {
  const before = kept.length;
  const rendered = renderHook(() => useNotices());
  await waitFor(() => {
    expect(rendered.result.current.notices).toHaveLength(Math.min(PAGE, before));
    expect(kept.slice(0, PAGE).every(({ read }) => read)).toBe(true);
  });
  return rendered;
}

test('what is new stays marked during the visit, though it is read, and not on the next one', async () => {
  kept = [notice(3), notice(2), notice(1, true)];
  const { result, unmount } = await opened();
  expect([...result.current.newIds]).toEqual(['notice-3', 'notice-2']);
  kept.push(notice(4));
  await act(() => result.current.reload());
  expect(result.current.unreadCount).toBe(1);
  expect([...result.current.newIds].sort()).toEqual(['notice-2', 'notice-3', 'notice-4']);
  await waitFor(() => expect(kept.every(({ read }) => read)).toBe(true));
  unmount();
  const again = await opened();
  await act(() => again.result.current.reload());
  expect([...again.result.current.newIds]).toEqual([]);
});

test('what lies further back stays unread until one goes back to it', async () => {
  kept = Array.from({ length: PAGE + 5 }, (_, index) => notice(PAGE + 5 - index));
  const { result } = await opened();
  expect(kept.filter(({ read }) => !read)).toHaveLength(5);
  expect(result.current.mayHaveMore).toBe(true);
  await act(() => result.current.loadEarlier());
  expect(result.current.notices).toHaveLength(PAGE + 5);
  await waitFor(() => expect(kept.every(({ read }) => read)).toBe(true));
  expect(result.current.newIds.size).toBe(PAGE + 5);
  expect(result.current.mayHaveMore).toBe(false);
});
