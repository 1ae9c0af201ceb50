import { act, renderHook } from '@testing-library/react';
import type {
  BatchClaimView,
  BatchGroupsView,
  BatchGroupView,
} from '../../../domain/contract/views/batch-refund';
import { fails, makeTransport, no, yes } from '../bad-network/transport';

const mockTransport = makeTransport();
jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: {
      callFunction: (...call: Parameters<typeof mockTransport.client.callFunction>) =>
        mockTransport.client.callFunction(...call),
    },
  }),
  { virtual: true },
);

import { useBatch } from '../../../src/packages/leader/batch-refund/use-batch';
import { fromShown, toShown, wordsFor } from '../../../src/packages/leader/batch-refund/words';

const claim = (ticketId: string, hindrance: BatchClaimView['hindrance'] = null) =>
  ({ ticketId, addressedAs: '何女士', amountFen: 9_000, hindrance }) as BatchClaimView;

function groupsOf(claims: BatchClaimView[], leftTodayFen = 100_000) {
  const group = { goodsName: '蜜瓜礼盒', claims } as BatchGroupView;
  const groups = {
    groups: [group],
    leftTodayFen,
    fourEyesFen: 100_000,
    mostClaims: 20,
  } as BatchGroupsView;
  return { group, groups };
}

const done = jest.fn();
const reload = jest.fn(async () => undefined);

function opened(claims: BatchClaimView[], leftTodayFen?: number) {
  return renderHook(
    ({ group, groups }) => useBatch(group, groups, { onDone: done, reload }),
    { initialProps: groupsOf(claims, leftTodayFen) },
  );
}

const inputs = () => mockTransport.sent('desk.refundBatch').map(({ input }) => input);

beforeEach(() => {
  mockTransport.clear();
  done.mockClear();
  reload.mockClear();
});

test('all that go together are chosen; the total says whether a second person is needed', () => {
  const claims = [claim('t1'), claim('t2'), claim('t3', 'proofIncomplete')];
  const page = opened(claims, 17_000);
  expect(page.result.current).toMatchObject({ totalFen: 18_000, decision: 'second' });
  expect(page.result.current.words).toContain('请主管一起看');
  act(() => page.result.current.toggle('t2'));
  expect(page.result.current).toMatchObject({ totalFen: 9_000, decision: 'alone' });
  act(() => page.result.current.takeAll(true));
  expect(page.result.current.chosen).toHaveLength(2);
});

test('after a lost answer the same batch goes again, though the page knows more by then', async () => {
  mockTransport.comes('desk.refundBatch', fails('timeout'), no('internal'), yes({ results: [] }));
  const page = opened([claim('t1'), claim('t2')]);
  await act(() => page.result.current.send());
  expect(page.result.current.problem).toMatch(/再试一次/);
  await act(() => page.result.current.send());
  expect(reload).not.toHaveBeenCalled();
  page.rerender(groupsOf([claim('t2')]));
  await act(() => page.result.current.send());
  const [first, second, third] = inputs();
  expect([second, third]).toEqual([first, first]);
  expect(done).toHaveBeenCalledTimes(1);
});

test('another choice after a lost answer is another batch, and the page is asked anew', async () => {
  mockTransport.comes('desk.refundBatch', fails('offline'), yes({ results: [] }));
  const page = opened([claim('t1'), claim('t2')]);
  await act(() => page.result.current.send());
  await act(async () => page.result.current.toggle('t1'));
  expect(reload).toHaveBeenCalledTimes(1);
  await act(() => page.result.current.send());
  const [first, second] = inputs();
  expect(second?.requestId).not.toBe(first?.requestId);
  expect(second?.claims).toEqual([{ ticketId: 't2', amountFen: 9_000 }]);
});

test('two taps at once are one batch', async () => {
  mockTransport.comes('desk.refundBatch', yes({ results: [] }));
  const page = opened([claim('t1'), claim('t2')]);
  const { send } = page.result.current;
  await act(async () => void (await Promise.all([send(), send()])));
  expect(inputs()).toHaveLength(1);
});

test('a refusal is told, and the page looks what is true now', async () => {
  mockTransport.comes('desk.refundBatch', no('nameMissing'));
  const page = opened([claim('t1'), claim('t2')]);
  act(() => page.result.current.write('这就退给您'));
  await act(() => page.result.current.send());
  expect(page.result.current.problem).toContain('称呼');
  expect(reload).toHaveBeenCalledTimes(1);
  expect(done).not.toHaveBeenCalled();
});

test('places are read by their names and sent as places; each resident reads their own', () => {
  const words = '{name}，{goodsName}退您 {amountFen}。{leaderName}';
  const shown = toShown(words);
  expect(shown).not.toMatch(/[{}]/);
  expect(fromShown(shown)).toBe(words);
  const about = { goodsName: '蜜瓜礼盒', leaderName: '周敏' };
  expect(wordsFor(words, claim('t1'), about)).toBe('何女士，蜜瓜礼盒退您 ¥90.00。周敏');
});
