import * as v from 'valibot';
import { otherPaths } from '../../refund/other-path';
import { proofKinds } from '../../entitlement/proof';
import { askableKinds } from '../../task/kind';
import { policyBounds } from '../../policy/bounds';
import { reply } from '../action';
import { deskReaders } from '../desk-readers';
import type { InboxChangesView, InboxView } from '../views/desk-list';
import type { HandledTicketView } from '../views/handled-ticket';
import { calculationRefusals } from '../../compensation/calculation';
import { calculation } from '../compensation-fields';
import { askedRemedy } from '../remedy-fields';
import { because, otherwise } from '../choice-fields';
import * as field from '../fields';

const onTicket = { requestId: field.requestId, ticketId: field.id };

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
  'aboveLimitTogether',
  'aboveDailyLimit',
  'aboveClaim',
  'aboveRemainder',
] as const;

/** As many cards of a list as one answer brings. */
const shownIds = v.pipe(v.array(field.id), v.minLength(1), v.maxLength(200));

/** As an answer about the list said it. */
const sinceRead = v.strictObject({ mark: field.listMark });

/** What a client may ask of the function `desk`. */
export const deskActions = {
  'desk.inbox': reply<InboxView>()({
    summary: "A leader's open claims: green channel first, then by time left; for helpers as well.",
    roles: ['leader', 'helper'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.queue': reply<InboxView>()({
    summary: "The platform's queue: handed up, over a limit, overdue, refund exceptions.",
    roles: ['agent', 'supervisor', 'finance', 'regionalManager', 'management'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.inboxChanges': reply<InboxChangesView>()({
    summary: 'What changed in an inbox since it was read; for a page that asks every few seconds.',
    roles: ['leader', 'helper'],
    mutates: false,
    input: sinceRead,
    refusals: [],
  }),
  'desk.queueChanges': reply<InboxChangesView>()({
    summary: "What changed in the platform's queue since it was read.",
    roles: ['agent', 'supervisor', 'finance', 'regionalManager', 'management'],
    mutates: false,
    input: sinceRead,
    refusals: [],
  }),
  'desk.cards': reply<Pick<InboxView, 'cards'>>()({
    summary: 'The cards of a long inbox or queue that one has scrolled to, in the order asked for.',
    roles: deskReaders,
    mutates: false,
    input: v.strictObject({ ticketIds: shownIds }),
    refusals: [],
  }),
  'desk.view': reply<HandledTicketView>()({
    summary: 'One claim with evidence, suggestion, scripts and who would pay.',
    roles: deskReaders,
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
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
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
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      kinds: v.pipe(v.array(v.picklist(proofKinds)), v.minLength(1), v.maxLength(proofKinds.length)),
      reason: field.reason,
    }),
    refusals: [...handledTicketRefusals, 'tooManyProofRequests'],
  }),
  'desk.propose': reply<{ version: number; proposalId: string }>()({
    summary: 'The owner offers a remedy in words that are kept as both saw them.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      remedy: askedRemedy,
      words: field.answer,
      /** How the remedy was worked out; the server works it out again. */
      calculation: v.optional(calculation),
      ...otherwise,
    }),
    refusals: [
      ...handledTicketRefusals,
      'aboveClaim',
      'couponTooHigh',
      'calculationDiffers',
      ...calculationRefusals,
    ],
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
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      /** The intent's id, made and kept by the client: the same intent pays once. */
      refundIntentId: field.refundIntentId,
      amountFen: field.amountFen,
      /** Why it is another sum than suggested, where somebody was asked. */
      ...otherwise,
    }),
    refusals: refundRefusals,
  }),
  'desk.askLeader': reply<{ version: number }>()({
    summary: 'A helper asks their leader for a refund that is not theirs to give.',
    roles: ['helper'],
    mutates: true,
    input: v.strictObject({ ...onTicket, amountFen: field.amountFen }),
    refusals: [...handledTicketRefusals, 'aboveLimit', 'aboveClaim', 'leaderAsked'],
  }),
  'desk.handUp': reply<{ version: number }>()({
    summary: 'The leader hands the claim up to the platform; stays first contact.',
    roles: ['leader', 'helper'],
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
      /** Why it is another sum than suggested, where somebody was asked. */
      because,
    }),
    refusals: [...refundRefusals, 'alreadyApproved', 'approvedOtherAmount'],
  }),
  'desk.chooseOtherPath': reply<{ version: number; paid: boolean }>()({
    summary: 'Finance brings a refund that was sent back to the payer another way, or gives it up.',
    roles: ['finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      path: v.picklist(otherPaths),
      /** The last four digits of the payer's phone, as the payer said them when called. */
      payerPhoneEnd: v.pipe(v.string(), v.regex(/^\d{4}$/)),
      /** Of the bank's receipt; needed where the path is a transfer. */
      receiptNumber: v.optional(field.id),
      reason: field.reason,
    }),
    refusals: [
      'ticketNotFound',
      'wrongState',
      'notYours',
      'conflictOfInterest',
      'pathNotOpen',
      'receiptMissing',
      'payerDiffers',
    ],
  }),
  'desk.approveRemedy': reply<{
    version: number;
    executed: boolean;
    given: number;
    needed: number;
  }>()({
    summary: 'The platform approves what the resident accepted and the limit did not cover.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({ ...onTicket, proposalId: field.id, reason: field.reason }),
    refusals: [
      ...refundRefusals,
      'proposalChanged',
      'couponTooHigh',
      'alreadyApproved',
      'approvedOtherAmount',
    ],
  }),
  'desk.ruleLiability': reply<{ version: number }>()({
    summary: 'The platform rules who bears it; another than suggested or ruled needs a reason.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      party: v.picklist(['platform', 'supplier', 'carrier', 'leader', 'resident', 'unknown']),
      /** Empty where the suggestion is followed. */
      reason: field.words(policyBounds.reasonLength),
      /** Why it is another party than suggested, where somebody was asked. */
      because,
    }),
    refusals: [
      'ticketNotFound',
      'wrongState',
      'conflictOfInterest',
      'reasonNeeded',
      'ruledAlready',
      'carrierUnknown',
    ],
  }),
  'desk.reject': reply<{ version: number }>()({
    summary: 'The platform rejects with a rule, its own words and the way to appeal.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      rule: v.picklist([
        'windowClosed',
        'noProof',
        'notCovered',
        'alreadyCompensated',
        'used',
        // The payer contested what was filed for them.
        'notWanted',
      ]),
      reason: field.reason,
    }),
    refusals: ['ticketNotFound', 'wrongState', 'conflictOfInterest'],
  }),
  'desk.openTask': reply<{ version: number; taskId: string }>()({
    summary: 'The owner asks the supplier, the carrier or quality; the claim goes on meanwhile.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({ ...onTicket, kind: v.picklist(askableKinds), ask: field.reason }),
    refusals: [...handledTicketRefusals, 'alreadyAsked', 'nobodyToAsk'],
  }),
  'desk.cancelTask': reply<{ version: number }>()({
    summary: 'The owner takes back what they asked of others.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({ ...onTicket, taskId: field.id }),
    refusals: [...handledTicketRefusals, 'taskNotFound', 'taskDone'],
  }),
  'desk.close': reply<{ version: number }>()({
    summary: 'The handler has checked a confirmed claim and closes it; nothing drawn is open.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({ ...onTicket, checked: v.literal(true) }),
    refusals: [...handledTicketRefusals, 'notAllDone'],
  }),
} as const;
