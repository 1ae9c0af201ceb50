/**
 * Each main form on a bad network: calls that fail, hang, come twice or late leave what was filled
 * in whole, over a closed page too, and say what to do; what may have arrived goes again under the
 * same request id, so that it is done once.
 */
import { act, renderHook, waitFor } from '@testing-library/react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { MeView } from '../../../domain/contract/views/person';
import { fails, held, makeTransport, no, yes } from './transport';
import { phone, toasts } from './phone';

const mockTransport = makeTransport();
jest.mock('@tarojs/components', () => ({}));
jest.mock('../../../src/components/choice-grid', () => ({ Segments: () => null }));
jest.mock('../../../src/components/line-field', () => ({ LineField: () => null }));
jest.mock('@tarojs/taro', () => jest.requireActual('./phone').taro);
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
jest.mock(
  '../../../src/cloud/kept-files',
  () => ({
    keepFile: async () => undefined,
    reopenFile: async () => null,
    forgetKeptFile: async () => undefined,
  }),
  { virtual: true },
);

import { useSheetAct } from '../../../src/cloud/use-sheet-act';
import { useFiling } from '../../../src/features/filing/use-filing';
import { useOffer } from '../../../src/features/handling/use-offer';
import { useReply } from '../../../src/features/handling/use-reply';
import { useWording } from '../../../src/features/handling/use-wording';
import { useRating } from '../../../src/features/ticket/use-rating';
import { useComplaint } from '../../../src/packages/open/complain/use-complaint';

const ticket = {
  ticketId: 't1',
  goodsName: '车厘子',
  wish: 'refund',
  quantity: 1,
  amountFen: 15_000,
  paidBeforeFen: 0,
  suggestion: { amountFen: 15_000 },
  coupon: { ceilingFen: 4_500, smallFen: 500 },
  scripts: [{ scriptId: 'rotten', text: '对不住您' }],
} as unknown as HandledTicketView;

const limits = {
  photosPerClaim: 9,
  photoBytes: 10_000_000,
  videoSeconds: 15,
  videoBytes: 40_000_000,
  noteLength: 500,
} as MeView['limits'];

const reload = async () => undefined;

/** A form as a test walks it: what is filled in, how it is sent, what it says, what it still has. */
interface Form<Hook> {
  action: string;
  hook: () => Hook;
  fill: (form: Hook) => void;
  /** Further words, typed while the others are on their way. */
  typeOn: (form: Hook) => void;
  send: (form: Hook) => Promise<unknown>;
  says: (form: Hook, sent: unknown) => string | null;
  /** The words that a closed and opened page shows again. */
  words: (form: Hook) => string;
  done: object;
}

const place = { orderId: 'o1', itemId: 'i1' };

function useProposing() {
  const offer = useOffer(ticket);
  const wording = useWording(ticket, offer.kind, { amountFen: 15_000, couponFen: 500 });
  const sheet = useSheetAct('desk.propose', {
    onDone: () => {
      offer.forget();
      wording.forget();
    },
    reload,
  });
  const remedy = offer.remedy ?? { kind: 'refund' as const, amountFen: 1, couponFen: 0 };
  const send = () => sheet.run({ ticketId: 't1', remedy, words: wording.words });
  return { offer, wording, sheet, send };
}

const useFilingForm = () => useFiling(place, limits);
const useReplyForm = () => useReply(ticket);
const useComplaintForm = () => useComplaint(null);
const useRatingForm = () => useRating('t1', reload);

const filing: Form<ReturnType<typeof useFiling>> = {
  action: 'ticket.file',
  hook: useFilingForm,
  fill: ({ change }) => change({ issue: 'rotten', note: '底下一层烂了' }),
  typeOn: ({ change }) => change({ note: '底下一层烂了，还有霉' }),
  send: ({ submit }) => submit(async () => undefined),
  says: ({ problem }) => problem,
  words: ({ draft }) => draft.note,
  done: { ticketId: 't1', replyDueAt: 0 },
};

const reply: Form<ReturnType<typeof useReply>> = {
  action: 'desk.reply',
  hook: useReplyForm,
  fill: ({ write }) => write('我这就过来看'),
  typeOn: ({ write }) => write('我这就过来看，带上秤'),
  send: ({ send }) => send(),
  says: (_form, sent) => sent as string | null,
  words: ({ words }) => words,
  done: { version: 2 },
};

const proposal: Form<ReturnType<typeof useProposing>> = {
  action: 'desk.propose',
  hook: useProposing,
  fill: ({ wording, offer }) => {
    wording.write('先退您一半，您看行吗');
    offer.amount.type('75');
  },
  typeOn: ({ wording }) => wording.write('先退您一半，再补一份，您看行吗'),
  send: ({ send }) => send(),
  says: ({ sheet }) => sheet.problem,
  words: ({ wording }) => wording.words,
  done: { version: 2, proposalId: 'p1' },
};

const complaint: Form<ReturnType<typeof useComplaint>> = {
  action: 'complaint.file',
  hook: useComplaintForm,
  fill: ({ change }) => change({ subject: 'goods', matter: 'badQuality', words: '每次都烂' }),
  typeOn: ({ change }) => change({ words: '每次都烂，没人管' }),
  send: ({ submit }) => submit(),
  says: ({ problem }) => problem,
  words: ({ draft }) => draft.words,
  done: { code: 'ABCDEFGHJKLM', answerDueAt: 0 },
};

const rating: Form<ReturnType<typeof useRating>> = {
  action: 'ticket.rate',
  hook: useRatingForm,
  fill: ({ change }) => change({ recommend: 9, comment: '办得真快' }),
  typeOn: ({ change }) => change({ comment: '办得真快，谢谢' }),
  send: ({ send }) => send(),
  says: ({ problem }) => problem,
  words: ({ draft }) => draft.comment,
  done: { version: 2 },
};

const forms: Array<[name: string, form: Form<unknown>]> = [
  ['filing', filing as Form<unknown>],
  ['reply', reply as Form<unknown>],
  ['proposal', proposal as Form<unknown>],
  ['complaint', complaint as Form<unknown>],
  ['rating', rating as Form<unknown>],
];

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
