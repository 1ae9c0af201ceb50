import * as v from 'valibot';
import { entitlementRefusals } from '../entitlement/may-claim';
import { policyBounds } from '../policy/bounds';
import { proofKinds } from '../entitlement/proof';
import { issues, wishes } from '../ticket/claim';
import { noticeTopics } from '../notice/notice';
import { reply, type InputOf, type RefusalOf, type ReplyOf } from './action';
import type { CommonRefusal, Envelope } from './envelope';
import * as field from './fields';
import type {
  ClaimView,
  EntitlementView,
  FundOverviewView,
  HandledTicketView,
  InboxView,
  LeaderStatementView,
  MeView,
  NoticeView,
  OrderView,
  TicketCardView,
  TrackView,
  UploadSlotView,
} from './views';

const onTicket = { requestId: field.requestId, ticketId: field.id };

/** Everything a claim can be refused for; the same rules answer the preview. */
const filingRefusals = [
  'orderNotFound',
  'notYourOrder',
  'itemNotFound',
  ...entitlementRefusals,
  'photoNotFound',
  'photoUsedTwice',
] as const;

const ownTicketRefusals = ['ticketNotFound', 'wrongState'] as const;

const handledTicketRefusals = [
  'ticketNotFound',
  'wrongState',
  'notYours',
  'conflictOfInterest',
] as const;

const refundRefusals = [
  'ticketNotFound',
  'wrongState',
  'notYours',
  'conflictOfInterest',
  'aboveLimit',
  'aboveDailyLimit',
  'aboveClaim',
  'aboveRemainder',
] as const;

/** Every action a client may call. docs/api.md is generated from here. */
export const actions = {
  'account.me': reply<MeView>()({
    summary: 'Who the caller is to the product, and what a page must know to help.',
    roles: ['guest', 'resident', 'leader', 'agent', 'supervisor', 'finance', 'supplier', 'carrier'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'account.listNotices': reply<{ notices: NoticeView[]; unreadCount: number }>()({
    summary: 'The in-app inbox, newest first, 50 at most; `before` pages on.',
    roles: ['resident', 'leader', 'agent', 'supervisor', 'finance', 'supplier', 'carrier'],
    mutates: false,
    input: v.strictObject({ before: v.optional(v.pipe(v.number(), v.safeInteger())) }),
    refusals: [],
  }),
  'account.readNotices': reply<{ unreadCount: number }>()({
    summary: 'Marks all notices up to an instant as read.',
    roles: ['resident', 'leader', 'agent', 'supervisor', 'finance', 'supplier', 'carrier'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      upTo: v.pipe(v.number(), v.safeInteger()),
    }),
    refusals: [],
  }),
  'account.recordConsent': reply<{ recorded: number }>()({
    summary: 'Counts the subscribe messages the caller has just consented to (one send each).',
    roles: ['resident', 'leader', 'agent', 'supervisor', 'finance', 'supplier', 'carrier'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      topics: v.pipe(v.array(v.picklist(noticeTopics)), v.minLength(1), v.maxLength(4)),
    }),
    refusals: [],
  }),
  'ticket.listOrders': reply<{ orders: OrderView[] }>()({
    summary: "The caller's own recent orders, newest first, with what may still be claimed.",
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'ticket.preview': reply<EntitlementView>()({
    summary: 'Whether the rules allow a claim on an item and which proof it needs. Files nothing.',
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({
      orderId: field.id,
      itemId: field.id,
      issue: v.picklist(issues),
      quantity: field.quantity,
    }),
    refusals: ['orderNotFound', 'notYourOrder', 'itemNotFound'],
  }),
  'ticket.beginUpload': reply<{ slots: UploadSlotView[] }>()({
    summary: 'Private paths for photos of a claim, one slot a photo, for one hour.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      count: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(policyBounds.photosPerClaim),
      ),
    }),
    refusals: ['tooManyUploads'],
  }),
  'ticket.finishUpload': reply<{ photoId: string; width: number; height: number }>()({
    summary: 'Verifies an uploaded photo by its own bytes, removes places from it, keeps it.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      slotId: field.id,
      fileId: field.cloudFileId,
    }),
    refusals: ['slotNotFound', 'uploadMissing', 'photoTooLarge', 'notAPhoto'],
  }),
  'ticket.file': reply<{ ticketId: string; ticketNumber: string; replyDueAt: number }>()({
    summary: 'Files a claim: opens the ticket, routes it, starts its clocks, makes the link.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      orderId: field.id,
      itemId: field.id,
      quantity: field.quantity,
      issue: v.picklist(issues),
      wish: v.picklist(wishes),
      note: field.note,
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
    }),
    refusals: filingRefusals,
  }),
  'ticket.listMine': reply<{ cards: TicketCardView[] }>()({
    summary: "The caller's own claims, newest first.",
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'ticket.view': reply<ClaimView>()({
    summary: "The caller's own claim with its timeline, next step and tracking token.",
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({ ticketId: field.id }),
    refusals: ['ticketNotFound'],
  }),
  'ticket.trackingCode': reply<{ url: string }>()({
    summary: 'A picture of the WeChat code of the tracking page, as a link that expires.',
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({ ticketId: field.id }),
    refusals: ['ticketNotFound', 'codeUnavailable'],
  }),
  'ticket.confirm': reply<{ version: number }>()({
    summary: 'The resident confirms that the remedy arrived.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: ['ticketNotFound', 'wrongState'],
  }),
  'ticket.rate': reply<{ version: number }>()({
    summary: 'Attitude, speed and result from 1 to 5, recommendation from 0 to 10; once a cycle.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      attitude: field.stars,
      speed: field.stars,
      result: field.stars,
      recommend: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
      comment: field.words(policyBounds.noteLength),
    }),
    refusals: ['ticketNotFound', 'wrongState', 'alreadyRated'],
  }),
  'ticket.withdraw': reply<{ version: number }>()({
    summary: 'The resident takes the claim back before anything was agreed.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: ['ticketNotFound', 'wrongState'],
  }),
  'ticket.supplyProof': reply<{ version: number }>()({
    summary: 'The resident adds the photos or words that were asked for.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      note: field.note,
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
    }),
    refusals: [...ownTicketRefusals, 'nothingSupplied', 'photoNotFound', 'photoUsedTwice'],
  }),
  'ticket.acceptProposal': reply<{ version: number; settling: boolean }>()({
    summary: 'The resident agrees to a proposal; above a limit the platform approves it first.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ ...onTicket, proposalId: field.id }),
    refusals: [...ownTicketRefusals, 'proposalChanged'],
  }),
  'ticket.declineProposal': reply<{ version: number }>()({
    summary: 'The resident declines a proposal and says why; after the second the platform decides.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ ...onTicket, proposalId: field.id, reason: field.reason }),
    refusals: [...ownTicketRefusals, 'proposalChanged'],
  }),
  'ticket.appeal': reply<{ version: number }>()({
    summary: 'The resident asks that another person decides, within the appeal window.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      reason: field.reason,
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
    }),
    refusals: [
      ...ownTicketRefusals,
      'appealWindowClosed',
      'alreadyAppealed',
      'alreadyClaimed',
      'photoNotFound',
      'photoUsedTwice',
    ],
  }),
  'ticket.reopen': reply<{ version: number }>()({
    summary: 'The resident reopens a confirmed claim; what was paid counts.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ ...onTicket, reason: field.reason }),
    refusals: [...ownTicketRefusals, 'reopenWindowClosed'],
  }),
  'desk.inbox': reply<InboxView>()({
    summary: "A leader's open claims: green channel first, then by time left.",
    roles: ['leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.queue': reply<InboxView>()({
    summary: "The platform's queue: handed up, over a limit, overdue, refund exceptions.",
    roles: ['agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.view': reply<HandledTicketView>()({
    summary: 'One claim with evidence, suggestion, scripts and who would pay.',
    roles: ['leader', 'agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({
      ticketId: field.id,
      /** Who would pay this amount, whose limit it passes; without it: approved or suggested. */
      amountFen: v.optional(field.amountFen),
    }),
    refusals: ['ticketNotFound'],
  }),
  'desk.reply': reply<{ version: number }>()({
    summary: 'The owner answers the resident; stops the first-reply clock.',
    roles: ['leader', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      text: field.answer,
      scriptId: v.optional(field.id),
    }),
    refusals: ['ticketNotFound', 'wrongState', 'notYours', 'conflictOfInterest'],
  }),
  'desk.requestProof': reply<{ version: number }>()({
    summary: 'The owner asks for proof and says why; the settlement clock stands meanwhile.',
    roles: ['leader', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      kinds: v.pipe(v.array(v.picklist(proofKinds)), v.minLength(1), v.maxLength(4)),
      reason: field.reason,
    }),
    refusals: [...handledTicketRefusals, 'tooManyProofRequests'],
  }),
  'desk.propose': reply<{ version: number; proposalId: string }>()({
    summary: 'The owner offers a refund of a sum, in words that are kept as both saw them.',
    roles: ['leader', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({ ...onTicket, amountFen: field.amountFen, words: field.answer }),
    refusals: [...handledTicketRefusals, 'aboveClaim'],
  }),
  'desk.decideAppeal': reply<{ version: number }>()({
    summary: 'Somebody who has not decided before upholds the decision or overturns it.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      decision: v.picklist(['uphold', 'overturn']),
      reason: field.reason,
    }),
    refusals: ['ticketNotFound', 'wrongState', 'conflictOfInterest', 'decidedBefore'],
  }),
  'desk.refund': reply<{ version: number; refundIntentId: string; promisedAt: number | null }>()({
    summary: "One-tap refund within the caller's limit, out of the risk-sharing fund.",
    roles: ['leader', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      /** The intent's id, made and kept by the client: the same intent pays once. */
      refundIntentId: field.refundIntentId,
      amountFen: field.amountFen,
    }),
    refusals: refundRefusals,
  }),
  'desk.handUp': reply<{ version: number }>()({
    summary: 'The leader hands the claim up to the platform; stays first contact.',
    roles: ['leader'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      reason: field.reason,
    }),
    refusals: ['ticketNotFound', 'wrongState', 'notYours'],
  }),
  'desk.approve': reply<{ version: number; executed: boolean; given: number; needed: number }>()({
    summary: 'The platform approves a refund; above four eyes a second person must as well.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      refundIntentId: field.refundIntentId,
      amountFen: field.amountFen,
      reason: field.reason,
    }),
    refusals: [...refundRefusals, 'alreadyApproved', 'approvedOtherAmount'],
  }),
  'desk.reject': reply<{ version: number }>()({
    summary: 'The platform rejects with a rule, its own words and the way to appeal.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      rule: v.picklist(['windowClosed', 'noProof', 'notCovered', 'alreadyCompensated', 'used']),
      reason: field.reason,
    }),
    refusals: ['ticketNotFound', 'wrongState', 'conflictOfInterest'],
  }),
  'fund.leaderStatement': reply<LeaderStatementView>()({
    summary: "A leader's own share of the fund: balance, holds, what was paid for them, entries.",
    roles: ['leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.overview': reply<FundOverviewView>()({
    summary: 'The whole fund: shares, holds, newest entries, and that it balances.',
    roles: ['supervisor', 'finance', 'agent'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'track.view': reply<TrackView>()({
    summary: 'The public progress page of a tracking token: no personal data.',
    roles: ['guest', 'resident', 'leader', 'agent', 'supervisor', 'finance', 'supplier', 'carrier'],
    mutates: false,
    input: v.strictObject({ token: field.trackingToken }),
    refusals: ['linkUnknown', 'linkExpired'],
  }),
} as const;

export type Actions = typeof actions;
export type ActionName = keyof Actions;
export type ActionInput<Name extends ActionName> = InputOf<Actions[Name]>;
export type ActionReply<Name extends ActionName> = ReplyOf<Actions[Name]>;
export type ActionRefusal<Name extends ActionName> = RefusalOf<Actions[Name]> | CommonRefusal;
export type ActionEnvelope<Name extends ActionName> = Envelope<
  ActionReply<Name>,
  ActionRefusal<Name>
>;
