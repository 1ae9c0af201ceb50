/** The main forms as a test walks them. Its imports need the mocks of the test. */
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { MeView } from '../../../domain/contract/views/person';
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

export const limits = {
  photosPerClaim: 9,
  photoBytes: 10_000_000,
  videoSeconds: 15,
  videoBytes: 40_000_000,
  noteLength: 500,
} as MeView['limits'];

const reload = async () => undefined;

/** A form as a test walks it: what is filled in, how it is sent, what it says, what it still has. */
export interface Form<Hook> {
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

export const place = { orderId: 'o1', itemId: 'i1' };

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

export const forms: Array<[name: string, form: Form<unknown>]> = [
  ['filing', filing as Form<unknown>],
  ['reply', reply as Form<unknown>],
  ['proposal', proposal as Form<unknown>],
  ['complaint', complaint as Form<unknown>],
  ['rating', rating as Form<unknown>],
];
