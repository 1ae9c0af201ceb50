import * as v from 'valibot';
import { policyBounds } from '../../policy/bounds';
import * as field from '../fields';
import { reply } from '../action';

const onTicket = { requestId: field.requestId, ticketId: field.id };

const handlers = ['leader', 'helper', 'agent', 'supervisor', 'finance'] as const;
const residents = ['resident', 'leader'] as const;

const handledRefusals = [
  'ticketNotFound',
  'wrongState',
  'notYours',
  'conflictOfInterest',
] as const;

const ownRefusals = ['ticketNotFound', 'wrongState'] as const;

/** By a carrier under its number, or over the counter of the leader's station. */
const parcel = v.variant('way', [
  v.strictObject({
    way: v.literal('carrier'),
    carrierName: v.pipe(field.words(policyBounds.carrierNameLength), v.minLength(1)),
    parcelNumber: v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9-]{5,40}$/)),
  }),
  v.strictObject({ way: v.literal('station') }),
]);

/** Goods on their way back and forth, served by the functions `desk` and `ticket`. */
export const fulfilmentActions = {
  'desk.receiveReturn': reply<{ version: number }>()({
    summary: 'The goods came back; the clock of the inspection starts.',
    roles: handlers,
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: handledRefusals,
  }),
  'desk.inspectReturn': reply<{ version: number; settling: boolean }>()({
    summary: 'What came back: as described it goes on; else the platform decides, with the reason.',
    roles: handlers,
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      asDescribed: v.boolean(),
      goods: v.picklist(['restocked', 'writtenOff']),
      words: field.reason,
    }),
    refusals: handledRefusals,
  }),
  'desk.dispatch': reply<{ version: number }>()({
    summary: 'New goods are sent by a carrier, or lie ready at the station.',
    roles: handlers,
    mutates: true,
    input: v.strictObject({ ...onTicket, parcel }),
    refusals: handledRefusals,
  }),
  'desk.parcelArrived': reply<{ version: number }>()({
    summary: 'The new goods lie at the station; the resident is told.',
    roles: handlers,
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: handledRefusals,
  }),
  'desk.handOut': reply<{ version: number }>()({
    summary: 'The resident was given the new goods at the station: settled.',
    roles: handlers,
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: handledRefusals,
  }),
  'desk.reportParcel': reply<{ version: number }>()({
    summary: 'Lost, or no stock: a person of the platform goes on, with a refund ready.',
    roles: handlers,
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      problem: v.picklist(['lost', 'outOfStock']),
      reason: field.reason,
    }),
    refusals: handledRefusals,
  }),
  'ticket.sendBack': reply<{ version: number }>()({
    summary: 'The resident sent the goods back or brought them to the station.',
    roles: residents,
    mutates: true,
    input: v.strictObject({ ...onTicket, parcel }),
    refusals: ownRefusals,
  }),
  'ticket.takeDelivery': reply<{ version: number }>()({
    summary: 'The resident has the new goods: settled.',
    roles: residents,
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: ownRefusals,
  }),
  'ticket.refuseParcel': reply<{ version: number }>()({
    summary: 'Refused at the door: the platform claims against the carrier and decides anew.',
    roles: residents,
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      reason: field.reason,
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
    }),
    refusals: [...ownRefusals, 'photoNotFound', 'photoUsedTwice'],
  }),
  'ticket.contestCancel': reply<{ version: number }>()({
    summary: 'The resident says that the cancellation by rule was wrong; a person looks at it.',
    roles: residents,
    mutates: true,
    input: v.strictObject({ ...onTicket, reason: field.reason }),
    refusals: [...ownRefusals, 'contestWindowClosed', 'alreadyClaimed'],
  }),
} as const;
