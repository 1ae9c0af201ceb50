import * as v from 'valibot';
import { photoFindingKinds } from '../../understanding/photo/findings';
import type { Instant } from '../../primitives/instant';
import { reply } from '../action';
import * as field from '../fields';

const onPhoto = { requestId: field.requestId, ticketId: field.id, photoId: field.id };

const hintKinds = [...photoFindingKinds, 'reused', 'takenBefore', 'takenLongBefore'] as const;

/** What people say to the hints that photos are checked for. */
export const photoHintActions = {
  'desk.judgePhotoHint': reply<{ judged: 'right' | 'wrong' }>()({
    summary: 'Whoever handles a claim says whether a hint about a photo is right.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({ ...onPhoto, kind: v.picklist(hintKinds), isRight: v.boolean() }),
    refusals: ['ticketNotFound', 'photoNotFound'],
  }),
  'ticket.contestPhotoHint': reply<{ contestedAt: Instant }>()({
    summary: 'The resident says that a photo of their claim was not used before.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject(onPhoto),
    refusals: ['ticketNotFound', 'photoNotFound'],
  }),
} as const;
