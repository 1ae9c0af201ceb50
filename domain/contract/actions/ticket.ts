import * as v from 'valibot';
import { entitlementRefusals } from '../../entitlement/may-claim';
import { policyBounds } from '../../policy/bounds';
import { contestReasons } from '../../ticket/filing';
import { preferences } from '../../primitives/preference';
import { issues, wishes } from '../../ticket/claim';
import { reply } from '../action';
import type { ClaimView } from '../views/claim';
import type { EntitlementView, OrderView, UploadSlotView } from '../views/order';
import type { TicketCardView } from '../views/ticket';
import * as field from '../fields';

const onTicket = { requestId: field.requestId, ticketId: field.id };

/** Everything a claim can be refused for; the same rules answer the preview. */
const filingRefusals = [
  'orderNotFound',
  'notYourOrder',
  'itemNotFound',
  ...entitlementRefusals,
  'photoNotFound',
  'photoUsedTwice',
  'videoNotFound',
  'voiceNotFound',
] as const;

const ownTicketRefusals = ['ticketNotFound', 'wrongState'] as const;

/** Whoever shows something: with a claim, or with the answer to a task. */
const photographers = [
  'resident',
  'leader',
  'helper',
  'agent',
  'supervisor',
  'finance',
  'supplier',
  'carrier',
  'mysteryCustomer',
] as const;

/** What a client may ask of the function `ticket`. */
export const ticketActions = {
  'ticket.listOrders': reply<{ orders: OrderView[] }>()({
    summary: "The caller's own recent orders, newest first, with what may still be claimed.",
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'ticket.preview': reply<EntitlementView>()({
    summary: 'Whether the rules allow a claim on an item and which proof it needs. Files nothing.',
    roles: ['resident', 'leader', 'helper'],
    mutates: false,
    input: v.strictObject({
      orderId: field.id,
      itemId: field.id,
      issue: v.picklist(issues),
      quantity: field.quantity,
      grams: v.optional(field.grams),
      withReport: v.optional(v.boolean()),
      /** While nothing was said yet: what is probably wrong, by the records. */
      suggest: v.optional(v.boolean()),
    }),
    refusals: ['orderNotFound', 'notYourOrder', 'itemNotFound'],
  }),
  'ticket.beginUpload': reply<{ slots: UploadSlotView[] }>()({
    summary: 'Private paths for photos of a claim or task, one slot a photo, for one hour.',
    roles: photographers,
    mutates: true,
    needsConsent: true,
    rate: 'uploads',
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
    roles: photographers,
    mutates: true,
    rate: 'uploads',
    input: v.strictObject({
      requestId: field.requestId,
      slotId: field.id,
      fileId: field.cloudFileId,
    }),
    refusals: ['slotNotFound', 'uploadMissing', 'photoTooLarge', 'notAPhoto'],
  }),
  'ticket.finishVideo': reply<{ videoId: string; seconds: number }>()({
    summary: 'Verifies an uploaded short video by its own bytes, removes places from it, keeps it.',
    roles: ['resident', 'leader', 'helper'],
    mutates: true,
    rate: 'uploads',
    input: v.strictObject({
      requestId: field.requestId,
      slotId: field.id,
      fileId: field.cloudFileId,
    }),
    refusals: ['slotNotFound', 'uploadMissing', 'videoTooLarge', 'videoTooLong', 'notAVideo'],
  }),
  'ticket.file': reply<{ ticketId: string; ticketNumber: string; replyDueAt: number }>()({
    summary: 'Files a claim: opens the ticket, routes it, starts its clocks, makes the link.',
    roles: ['resident', 'leader', 'helper'],
    mutates: true,
    needsConsent: true,
    rate: 'filing',
    input: v.strictObject({
      requestId: field.requestId,
      orderId: field.id,
      itemId: field.id,
      quantity: field.quantity,
      /** Of goods sold by weight: how much of it is bad or missing; null: all of it. */
      grams: v.optional(field.grams),
      issue: v.picklist(issues),
      wish: v.picklist(wishes),
      /** What matters most; remembered for the next claim. */
      prefers: v.optional(v.picklist(preferences)),
      note: field.note,
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
      videoId: v.optional(field.id),
      /** What they say instead of writing it, or beside it. */
      voiceId: v.optional(field.id),
      /** After the window: one of the photos shows an inspection report. */
      withReport: v.optional(v.boolean()),
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
  'ticket.contest': reply<{ version: number }>()({
    summary: 'The payer says that what somebody filed for them is not theirs or not right.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      reason: v.picklist(contestReasons),
      words: field.words(policyBounds.reasonLength),
    }),
    refusals: [...ownTicketRefusals, 'filedByYourself', 'alreadyContested'],
  }),
  'ticket.withdraw': reply<{ version: number }>()({
    summary: 'The resident takes the claim back before anything was agreed.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: ['ticketNotFound', 'wrongState'],
  }),
  'ticket.supplyProof': reply<{ version: number }>()({
    summary: 'The resident adds the photos, video or words that were asked for.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      note: field.note,
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
      videoId: v.optional(field.id),
    }),
    refusals: [
      ...ownTicketRefusals,
      'nothingSupplied',
      'photoNotFound',
      'photoUsedTwice',
      'videoNotFound',
      'oneVideoOnly',
    ],
  }),
  'ticket.acceptProposal': reply<{ version: number; settling: boolean; begun: boolean }>()({
    summary: 'The resident agrees to a proposal; above a limit the platform approves it first.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ ...onTicket, proposalId: field.id }),
    refusals: [...ownTicketRefusals, 'proposalChanged', 'offerOver'],
  }),
  'ticket.declineProposal': reply<{ version: number }>()({
    summary:
      'The resident declines a proposal and says why; after the second the platform decides.',
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
  'ticket.answerFollowUp': reply<{ version: number }>()({
    summary: 'One tap seven days after settlement: still fine, or not; then it may be reopened.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ ...onTicket, fine: v.boolean() }),
    refusals: [...ownTicketRefusals, 'followUpOver'],
  }),
} as const;
