import * as v from 'valibot';
import { policyBounds } from '../../policy/bounds';
import { reply } from '../action';
import * as field from '../fields';

const onTicket = { requestId: field.requestId, ticketId: field.id };

const said = {
  ...onTicket,
  /** May be empty beside a picture or a voice note. */
  text: field.words(policyBounds.replyLength),
  photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
  voiceId: v.optional(field.id),
};

const sayRefusals = [
  'ticketNotFound',
  'wrongState',
  'nothingSaid',
  'photoNotFound',
  'photoUsedTwice',
  'voiceNotFound',
] as const;

const readUpTo = { ...onTicket, upTo: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) };

/** What people say to each other inside a ticket; served by `ticket` and `desk`. */
export const conversationActions = {
  'ticket.say': reply<{ version: number; messageId: string }>()({
    summary: 'The resident says something on an own claim: words, pictures or a voice note.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject(said),
    refusals: sayRefusals,
  }),
  'ticket.finishVoice': reply<{ voiceId: string; seconds: number }>()({
    summary: 'Verifies an uploaded voice note by its own bytes and length, and keeps it.',
    roles: ['resident', 'leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      slotId: field.id,
      fileId: field.cloudFileId,
    }),
    refusals: ['slotNotFound', 'uploadMissing', 'voiceTooLarge', 'voiceTooLong', 'notAVoice'],
  }),
  'ticket.readMessages': reply<{ unreadCount: number }>()({
    summary: 'The resident has seen the messages of an own claim up to an instant.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject(readUpTo),
    refusals: ['ticketNotFound'],
  }),
  'ticket.askCallBack': reply<{ version: number; count: number }>()({
    summary: 'The resident asks the leader to call back; once in a while, and it is counted.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: ['ticketNotFound', 'wrongState', 'callBackTooSoon'],
  }),
  'ticket.askLeaderCall': reply<{ leaderName: string }>()({
    summary: 'Before anything is filed: the leader of the community is asked to call.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId }),
    refusals: ['nobodyToCall', 'callBackTooSoon'],
  }),
  'desk.say': reply<{ version: number; messageId: string }>()({
    summary: 'Whoever handles a claim says something; from its owner it counts as a reply.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject(said),
    refusals: [...sayRefusals, 'notYours', 'conflictOfInterest'],
  }),
  'desk.readMessages': reply<{ unreadCount: number }>()({
    summary: 'Those who handle a claim have seen its messages up to an instant.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject(readUpTo),
    refusals: ['ticketNotFound'],
  }),
} as const;
