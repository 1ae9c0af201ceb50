/**
 * What each collection holds about people, and what becomes of it: read by the erasure, by the
 * export of one's own data and by the retention job. A new collection does not compile until it
 * is declared here.
 */
import type { CollectionName } from '../documents';
import { booksData } from './books-data';
import type { Declaration } from './declaration';
import { withoutNumbers } from './fulfilment';
import { misuseData } from './personal-data-of-misuse';
import { moneyData } from './money-data';
import type { TicketMessageDocument } from './tickets';

/** What stands for an openid of somebody who was erased. */
export function erasedOpenid(personId: string): string {
  return `erased:${personId}`;
}

export function isErased({ _id, openid }: { _id: string; openid: string }): boolean {
  return openid === erasedOpenid(_id);
}

const whole = (document: object) => document;

/** What those who handle a claim say among themselves. */
export const betweenHandlers: ReadonlyArray<TicketMessageDocument['kind']> = [
  'handUpReason',
  'transferReason',
  'approvalReason',
  'choiceReason',
  'liabilityReason',
  'chargebackAnswer',
  'chargebackPlan',
  'chargebackRuling',
  'priorityReason',
];

export const personalData: { readonly [Name in CollectionName]: Declaration<Name> } = {
  people: {
    holds: 'the openid that signs them in, roles, household',
    byPerson: ['_id'],
    byTicket: null,
    erase: (person) => ({
      ...person,
      openid: erasedOpenid(person._id),
      roles: [],
      householdId: person._id,
      privacyConsent: null,
    }),
    exported: whole,
  },
  personDetails: {
    holds: 'name, phone, home, year of birth',
    byPerson: ['_id'],
    byTicket: null,
    erase: 'remove',
    exported: whole,
  },
  communities: { holds: 'nothing', because: 'names of places, ids of leaders' },
  partners: { holds: 'nothing', because: 'names of firms' },
  orders: {
    holds: "the payer's openid beside what was bought and paid",
    byPerson: ['payerId'],
    byTicket: null,
    erase: (order) => ({ ...order, payerOpenid: erasedOpenid(order.payerId) }),
    exported: ({ orderNumber, paidAt, receivedAt, paidFen, refundedFen, items }) => ({
      orderNumber,
      paidAt,
      receivedAt,
      paidFen,
      refundedFen,
      items: items.map(({ goodsName, spec, quantity, unit, paidFen: itemPaidFen }) => {
        return { goodsName, spec, quantity, unit, paidFen: itemPaidFen };
      }),
    }),
  },
  orderEvidence: { holds: 'nothing', because: 'traces, weights and temperatures of goods' },
  evidenceFiles: { holds: 'nothing', because: 'digests of what sources held, by the ticket' },
  evidencePulls: { holds: 'nothing', because: 'times and digests, also of what was erased' },
  tickets: {
    holds: 'the token of the tracking link beside states, sums and ids',
    byPerson: ['residentId'],
    byTicket: null,
    erase: (ticket) => ({
      ...ticket,
      trackingToken: '',
      trackingUntil: 0,
      requests: [],
      fulfilment: withoutNumbers(ticket.fulfilment),
    }),
    exported: ({ ticketNumber, state, filedAt, goods, claim, refund, rating, settledAt }) => ({
      ticketNumber,
      state,
      filedAt,
      goodsName: goods.goodsName,
      quantity: claim.quantity,
      issue: claim.issue,
      wish: claim.wish,
      claimedFen: claim.claimedFen,
      refundFen: refund?.amountFen ?? null,
      settledAt,
      rating,
    }),
  },
  ticketEvents: { holds: 'nothing', because: 'the log names ids, codes and numbers only' },
  ticketMessages: {
    holds: 'what people wrote inside a claim, and what was written to them',
    byPerson: ['personId'],
    byTicket: 'ticketId',
    erase: 'remove',
    exported: ({ at, from, kind, text }) =>
      betweenHandlers.includes(kind) ? null : { at, from, kind, text },
    kept: {
      dated: 'at',
      days: ({ retention }) => retention.wordDays,
      restingTicket: 'ticketId',
    },
  },
  ticketSearch: {
    holds: 'what a claim is found by: parts of what was said in it, name, tail of the phone',
    byPerson: ['residentId'],
    byTicket: 'ticketId',
    erase: 'remove',
    exported: null,
    // It goes with the words that it was made of.
    kept: {
      dated: 'renewedAt',
      days: ({ retention }) => retention.wordDays,
      restingTicket: 'ticketId',
    },
  },
  sweepLeases: { holds: 'nothing', because: 'which run of the sweep has which part' },
  searchFillings: { holds: 'nothing', because: 'how far a walk over tickets came' },
  printouts: {
    holds: "a whole claim, or one's own data, on one page until its link expires",
    byPerson: ['personId'],
    byTicket: 'ticketId',
    erase: 'remove',
    files: ({ fileId }) => [fileId],
    exported: null,
    kept: { dated: 'expiresAt', days: () => 0 },
  },
  tasks: { holds: 'nothing', because: 'ids and clocks; its words are messages of the ticket' },
  conversations: { holds: 'nothing', because: 'read marks of a claim, by its id' },
  voiceNotes: {
    holds: 'voices, and what a recogniser heard',
    byPerson: ['ownerId'],
    byTicket: 'ticketId',
    erase: 'remove',
    files: ({ fileId }) => [fileId],
    exported: ({ uploadedAt, seconds, transcript, sha256 }) => {
      return { uploadedAt, seconds, transcript, sha256 };
    },
    kept: {
      dated: 'uploadedAt',
      days: ({ retention }) => retention.wordDays,
      restingTicket: 'ticketId',
    },
  },
  uploadSlots: {
    holds: 'paths that a person may upload to, and what was left there',
    byPerson: ['personId'],
    byTicket: null,
    erase: 'remove',
    paths: ({ cloudPath, photoId }) => (photoId === null ? [cloudPath] : []),
    exported: null,
    kept: { dated: 'expiresAt', days: ({ retention }) => retention.uploadDays },
  },
  photos: {
    holds: 'pictures of goods, which may show a home',
    byPerson: ['ownerId'],
    byTicket: 'ticketId',
    erase: 'remove',
    files: ({ fileId }) => [fileId],
    exported: ({ uploadedAt, takenAt, width, height, sha256 }) => {
      return { uploadedAt, takenAt, width, height, sha256 };
    },
    kept: {
      dated: 'uploadedAt',
      days: ({ retention }) => retention.photoDays,
      restingTicket: 'ticketId',
    },
  },
  videos: {
    holds: 'films of goods, which may show a home and people',
    byPerson: ['ownerId'],
    byTicket: 'ticketId',
    erase: 'remove',
    files: ({ fileId }) => [fileId],
    exported: ({ uploadedAt, seconds, sha256 }) => ({ uploadedAt, seconds, sha256 }),
    kept: {
      dated: 'uploadedAt',
      days: ({ retention }) => retention.photoDays,
      restingTicket: 'ticketId',
    },
  },
  ...booksData,
  ...moneyData,
  outbox: {
    holds: 'nothing',
    because: 'ids and codes of effects; gone soon after delivery',
    kept: {
      dated: 'createdAt',
      days: ({ retention }) => retention.outboxDays,
      only: ({ status }) => status === 'done',
    },
  },
  notices: {
    holds: "a person's in-app inbox",
    byPerson: ['personId'],
    byTicket: null,
    erase: 'remove',
    exported: whole,
    kept: { dated: 'at', days: ({ retention }) => retention.noticeDays },
  },
  consents: {
    holds: 'which messages a person agreed to',
    byPerson: ['personId'],
    byTicket: null,
    erase: 'remove',
    exported: whole,
  },
  parcels: {
    holds: 'parcel numbers, which lead to a name and an address at the carrier',
    byPerson: [],
    byTicket: 'ticketId',
    erase: 'remove',
    exported: ({ carrierName, parcelNumber, sentAt, trace }) => {
      return { carrierName, parcelNumber, sentAt, trace };
    },
  },
  coupons: {
    holds: 'whose coupon it is, and its code',
    byPerson: ['residentId'],
    byTicket: null,
    erase: (coupon) => ({ ...coupon, code: '' }),
    exported: ({ amountFen, status, issuedAt, usableUntil, code }) => {
      return { amountFen, status, issuedAt, usableUntil, code };
    },
  },
  trackingLinks: {
    holds: 'digests of tracking tokens, pictures of their codes',
    byPerson: [],
    byTicket: 'ticketId',
    erase: 'remove',
    files: ({ codeFileId }) => [codeFileId],
    exported: null,
    kept: { dated: 'expiresAt', days: ({ retention }) => retention.expiredLinkDays },
  },
  parcelCodes: {
    holds: 'nothing',
    because: 'digests of codes that open goods, not people',
    files: ({ codeFileId }) => [codeFileId],
    kept: { dated: 'expiresAt', days: ({ retention }) => retention.expiredLinkDays },
  },
  complaints: { holds: 'nothing', because: 'anonymous: nothing in it says who complains' },
  complaintMessages: {
    holds: 'the words of an anonymous complaint, and who of the platform answered',
    byPerson: ['personId'],
    byTicket: null,
    // The answer is the platform's, not the person's: whoever holds the code may still read it.
    erase: (message) => ({ ...message, personId: null }),
    exported: null,
    kept: { dated: 'at', days: ({ retention }) => retention.wordDays },
  },
  familyLinks: {
    holds: 'who may file for whom, by id',
    byPerson: ['payerId', 'memberId'],
    byTicket: null,
    erase: 'remove',
    exported: ({ status, invitedAt, acceptedAt, endedAt }) => {
      return { status, invitedAt, acceptedAt, endedAt };
    },
  },
  invitations: { holds: 'nothing', because: 'who was asked into which role, by id' },
  signedLetters: {
    holds: 'which letter of responsibility a leader signed, by their id',
    byPerson: ['personId'],
    byTicket: null,
    // What somebody bound themselves to outlives their name: it holds an id and a digest.
    erase: (signed) => signed,
    exported: ({ version, policyVersion, at }) => ({ version, policyVersion, at }),
  },
  membershipEvents: { holds: 'nothing', because: 'who made whom what, by id: append-only' },
  knowledgeEdits: { holds: 'nothing', because: 'content of the platform, and ids of its editors' },
  policyVersions: { holds: 'nothing', because: 'numbers of the business, why, and ids' },
  recalls: { holds: 'nothing', because: 'goods, sums, why, and ids' },
  batchAlarms: { holds: 'nothing', because: 'goods, counts, what was decided, and ids' },
  batchRefunds: { holds: 'nothing', because: 'goods, sums, what was decided, and ids' },
  recallItems: { holds: 'nothing', because: 'ids and sums, like the refunds they became' },
  policyDrafts: { holds: 'nothing', because: 'numbers of the business, why, and ids' },
  ...misuseData,
};
