/**
 * Each main form on a bad network: calls that fail, hang, come twice or late leave what was filled
 * in whole, over a closed page too, and say what to do; what may have arrived goes again under the
 * same request id, so that it is done once.
 */
import { act, renderHook, waitFor } from '@testing-library/react';
import { phone, toasts } from '../phone';
import { fails, held, makeTransport, no, yes } from './transport';

const mockTransport = makeTransport();
jest.mock('@tarojs/components', () => ({}));
jest.mock('../../../src/components/choice-grid', () => ({ Segments: () => null }));
jest.mock('../../../src/components/line-field', () => ({ LineField: () => null }));
jest.mock('@tarojs/taro', () => jest.requireActual('../phone').taro);
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
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
jest.mock('../../../src/cloud/photos', () => ({ forgetFile: () => undefined }), { virtual: true });
jest.mock('../../../src/cloud/on-online', () => ({ onOnline: () => () => undefined }), {
  virtual: true,
});
jest.mock('../../../src/cloud/videos', () => ({ pickVideo: async () => null }), { virtual: true });
jest.mock('../../../src/cloud/recorder', () => ({ startRecording: () => undefined }), {
  virtual: true,
});
jest.mock(
  '../../../src/cloud/kept-files',
  () => ({
    keepFile: async () => undefined,
    reopenFile: async () => null,
    forgetKeptFile: async () => undefined,
  }),
  { virtual: true },
);

import { useFiling } from '../../../src/features/filing/use-filing';
import { forms, limits, place, type Form } from './main-forms';

test('what the records suggest is chosen, and never over what the resident chose', async () => {
  const suggested = { issue: 'thawed', reason: { key: 'suggested.thawed', params: {} } };
  mockTransport.comes('ticket.preview', yes({ ...preview, suggested }));
  const page = renderHook(() => useFiling(place, limits));
  await waitFor(() => expect(page.result.current.draft.issue).toBe('thawed'));
  expect(mockTransport.sent('ticket.preview')[0]?.input).toMatchObject({ suggest: true });
  act(() => page.result.current.change({ issue: 'rotten' }));
  await act(async () => undefined);
  expect(page.result.current.draft.issue).toBe('rotten');
  page.unmount();
  const again = renderHook(() => useFiling(place, limits));
  await act(async () => undefined);
  expect(again.result.current.draft.issue).toBe('rotten');
});

const preview = {
  allowed: true,
  proofs: [],
  reason: { key: 'entitlement.allowed', params: {} },
  suggested: null,
};

beforeEach(() => {
  phone.clear();
  toasts.length = 0;
  mockTransport.clear();
  mockTransport.comes('ticket.preview', yes(preview));
});

async function opened(form: Form<unknown>) {
  const page = renderHook(form.hook);
  // The form of a claim asks first whether one may.
  await waitFor(() => expect(page.result.current).toBeDefined());
  await act(async () => undefined);
  return page;
}

async function send(form: Form<unknown>, page: { result: { current: unknown } }) {
  let sent: unknown = null;
  await act(async () => {
    sent = await form.send(page.result.current);
  });
  return form.says(page.result.current, sent);
}

describe.each(forms)('%s', (_name, form) => {
  test.each([
    ['offline', /连上/],
    ['timeout', /再试一次|连上再/],
    ['broken', /再试一次/],
  ] as const)('%s: nothing is lost, and it says what to do', async (kind, advice) => {
    mockTransport.comes(form.action, fails(kind), yes(form.done));
    const page = await opened(form);
    act(() => form.fill(page.result.current));
    const words = form.words(page.result.current);
    expect(await send(form, page)).toMatch(advice);
    expect(form.words(page.result.current)).toBe(words);
    page.unmount();

    const again = await opened(form);
    expect(form.words(again.result.current)).toBe(words);
    expect(await send(form, again)).toBeNull();
    const [first, second] = mockTransport.sent(form.action);
    expect({ ...second?.input, requestId: '' }).toEqual({ ...first?.input, requestId: '' });
  });

  test('what may have arrived is repeated under the same request id', async () => {
    mockTransport.comes(form.action, fails('timeout'), no('busy'), yes(form.done));
    const page = await opened(form);
    act(() => form.fill(page.result.current));
    for (let turn = 0; turn < 3; turn += 1) await send(form, page);
    const ids = mockTransport.sent(form.action).map(({ input }) => input.requestId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  test('while no answer comes, further taps send nothing; then it says so', async () => {
    const waiting = held();
    mockTransport.comes(form.action, waiting.answer);
    const page = await opened(form);
    act(() => form.fill(page.result.current));
    const words = form.words(page.result.current);
    let first: Promise<unknown> = Promise.resolve();
    await act(async () => {
      first = form.send(page.result.current);
      // A second tap before the page is drawn anew.
      await form.send(page.result.current);
    });
    await act(async () => void (await form.send(page.result.current)));
    expect(mockTransport.sent(form.action)).toHaveLength(1);
    let sent: unknown = null;
    await act(async () => {
      waiting.come(fails('timeout'));
      sent = await first;
    });
    expect(form.says(page.result.current, sent)).toMatch(/再试一次|连上再/);
    expect(form.words(page.result.current)).toBe(words);
  });

  test('a refusal keeps it all, and its own words say why', async () => {
    mockTransport.comes(form.action, no('tooManyRequests'));
    const page = await opened(form);
    act(() => form.fill(page.result.current));
    expect(await send(form, page)).toMatch(/点得太快了/);
    page.unmount();
    const again = await opened(form);
    const kept = await opened(form);
    expect(form.words(kept.result.current)).toBe(form.words(again.result.current));
    expect(form.words(again.result.current)).not.toBe('');
  });

  test('once it was taken nothing of it is kept', async () => {
    mockTransport.comes(form.action, yes(form.done));
    const page = await opened(form);
    act(() => form.fill(page.result.current));
    const words = form.words(page.result.current);
    expect(await send(form, page)).toBeNull();
    page.unmount();
    const again = await opened(form);
    expect(form.words(again.result.current)).not.toBe(words);
    expect([...phone.values()].join()).not.toContain(words);
  });
});

/** Where the page stays after the answer: a filed claim and complaint leave theirs. */
describe.each(forms.filter(([name]) => ['reply', 'proposal', 'rating'].includes(name)))(
  '%s answered late',
  (_name, form) => {
    test('words typed meanwhile stay', async () => {
      const waiting = held();
      mockTransport.comes(form.action, waiting.answer);
      const page = await opened(form);
      act(() => form.fill(page.result.current));
      let first: Promise<unknown> = Promise.resolve();
      await act(async () => void (first = form.send(page.result.current)));
      act(() => form.typeOn(page.result.current));
      const newer = form.words(page.result.current);
      await act(async () => {
        waiting.come(yes(form.done));
        await first;
      });
      expect(form.words(page.result.current)).toBe(newer);
      page.unmount();
      const again = await opened(form);
      expect(form.words(again.result.current)).toBe(newer);
    });
  },
);
