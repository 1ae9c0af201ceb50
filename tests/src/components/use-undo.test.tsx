/** What cannot be taken back on the server waits a moment on the phone. */
import { act, renderHook } from '@testing-library/react';

let hide: () => void = () => undefined;
jest.mock('@tarojs/taro', () => ({
  useDidHide: (listener: () => void) => {
    hide = listener;
  },
}));

import { HELD_MS, useUndo } from '../../../src/components/use-undo';

const went: string[] = [];
const open = () => renderHook(() => useUndo());
const holdIn = (page: ReturnType<typeof open>, what: string) =>
  act(() => page.result.current.hold(`about to ${what}`, () => went.push(what)));

beforeEach(() => {
  jest.useFakeTimers();
  went.length = 0;
});

afterEach(() => jest.useRealTimers());

test('it goes once, when the moment is over', () => {
  const page = open();
  holdIn(page, 'reply');
  expect(page.result.current.words).toBe('about to reply');
  act(() => { jest.advanceTimersByTime(HELD_MS - 1); });
  expect(went).toEqual([]);
  act(() => { jest.advanceTimersByTime(1); });
  expect(went).toEqual(['reply']);
  expect(page.result.current.words).toBeNull();
  act(() => hide());
  page.unmount();
  expect(went).toEqual(['reply']);
});

test('taken back it never goes, however long one stays or when one leaves', () => {
  const page = open();
  holdIn(page, 'reply');
  act(() => page.result.current.takeBack());
  expect(page.result.current.words).toBeNull();
  act(() => { jest.advanceTimersByTime(10 * HELD_MS); });
  page.unmount();
  expect(went).toEqual([]);
});

const leavings = ['leaving the page', 'putting the phone away', 'asking for it'];

test.each(leavings)('%s lets it go at once', (how) => {
  const page = open();
  holdIn(page, 'close');
  act(() => {
    if (how === 'leaving the page') page.unmount();
    else if (how === 'putting the phone away') hide();
    else page.result.current.goNow();
  });
  expect(went).toEqual(['close']);
  act(() => { jest.advanceTimersByTime(HELD_MS); });
  expect(went).toEqual(['close']);
});

test('the next one lets the one before it go, and both go once', () => {
  const page = open();
  holdIn(page, 'first');
  act(() => { jest.advanceTimersByTime(HELD_MS / 2); });
  holdIn(page, 'second');
  expect(went).toEqual(['first']);
  act(() => { jest.advanceTimersByTime(HELD_MS); });
  expect(went).toEqual(['first', 'second']);
});
