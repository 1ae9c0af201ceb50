import * as v from 'valibot';
import { complaintMatters, complaintPriorities, complaintSubjects } from '../../complaint/complaint';
import { policyBounds } from '../../policy/bounds';
import { roles } from '../../person/role';
import { reply } from '../action';
import type {
  CommunityView,
  ComplaintCardView,
  FollowedComplaintView,
  HandledComplaintView,
} from '../views/complaint';
import type { UploadSlotView } from '../views/order';
import * as field from '../fields';

/** As typed: the server reads it past case, blanks and dashes. */
const followCode = v.pipe(v.string(), v.maxLength(40));

/** Made by the client and kept until it is sent: what its photos are uploaded under. */
const draftId = field.requestId;

/**
 * Anonymous complaints. The function `complaint` forgets who calls before the use case runs; the
 * desks read and answer.
 */
export const complaintActions = {
  'complaint.beginUpload': reply<{ slots: UploadSlotView[] }>()({
    summary: 'Private paths for the few photos of an anonymous complaint, for one hour.',
    roles,
    mutates: true,
    anonymous: true,
    rate: 'uploads',
    input: v.strictObject({ requestId: field.requestId, draftId }),
    refusals: ['tooManyUploads'],
  }),
  'complaint.finishUpload': reply<{ photoId: string; width: number; height: number }>()({
    summary: 'Verifies such a photo by its own bytes, removes places from it, keeps it.',
    roles,
    mutates: true,
    anonymous: true,
    rate: 'uploads',
    input: v.strictObject({
      requestId: field.requestId,
      draftId,
      slotId: field.id,
      fileId: field.cloudFileId,
    }),
    refusals: ['slotNotFound', 'uploadMissing', 'photoTooLarge', 'notAPhoto'],
  }),
  'complaint.file': reply<{ code: string; answerDueAt: number }>()({
    summary: 'Files an anonymous complaint; the code to follow it is said here and nowhere else.',
    roles,
    mutates: true,
    anonymous: true,
    rate: 'filing',
    input: v.strictObject({
      requestId: field.requestId,
      draftId,
      subject: v.picklist(complaintSubjects),
      matter: v.picklist(complaintMatters),
      /** Where it happened, from the code in the community; null: not said. */
      communityId: v.nullable(field.id),
      words: v.pipe(field.words(policyBounds.noteLength), v.minLength(1)),
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
    }),
    refusals: ['matterUnfit', 'tooManyPhotos', 'photoNotFound', 'photoUsedTwice'],
  }),
  'complaint.follow': reply<FollowedComplaintView>()({
    summary: 'State, answers and words of the complaint of a code.',
    roles,
    mutates: false,
    anonymous: true,
    wrongGuesses: ['codeUnknown'],
    input: v.strictObject({ code: followCode }),
    refusals: ['codeUnknown'],
  }),
  'complaint.add': reply<{ answerDueAt: number }>()({
    summary: 'More words of the complainant; an answered complaint is open again.',
    roles,
    mutates: true,
    anonymous: true,
    wrongGuesses: ['codeUnknown'],
    input: v.strictObject({ requestId: field.requestId, code: followCode, words: field.answer }),
    refusals: ['codeUnknown', 'complaintClosed', 'tooManyWords'],
  }),
  'desk.complaints': reply<{ complaints: ComplaintCardView[] }>()({
    summary: 'Complaints that the caller may read: never those about themselves.',
    roles: ['agent', 'supervisor', 'management'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.complaint': reply<HandledComplaintView>()({
    summary: 'One complaint with its words and photos.',
    roles: ['agent', 'supervisor', 'management'],
    mutates: false,
    input: v.strictObject({ complaintId: field.id }),
    refusals: ['complaintNotFound'],
  }),
  'desk.answerComplaint': reply<{ version: number }>()({
    summary: 'A written answer, read by whoever holds the code; it stops the clock.',
    roles: ['agent', 'supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      complaintId: field.id,
      words: field.answer,
    }),
    refusals: ['complaintNotFound', 'complaintClosed'],
  }),
  'desk.communities': reply<{ communities: CommunityView[] }>()({
    summary: 'Communities whose code for complaints the caller may show: all, or of their region.',
    roles: ['supervisor', 'regionalManager'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.complaintCode': reply<{ url: string; communityName: string }>()({
    summary: 'The picture of the code for complaints of a community, drawn once.',
    roles: ['leader', 'supervisor', 'regionalManager'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      /** Left out: the leader's own. Others name one of `desk.communities`. */
      communityId: v.optional(field.id),
    }),
    refusals: ['noCommunity', 'codeUnavailable'],
  }),
  'desk.raiseComplaint': reply<{ version: number }>()({
    summary: 'A supervisor makes it more urgent, with a reason; what has elapsed counts.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      complaintId: field.id,
      priority: v.picklist(complaintPriorities),
      words: field.reason,
    }),
    refusals: ['complaintNotFound', 'complaintClosed', 'notMoreUrgent'],
  }),
  'desk.closeComplaint': reply<{ version: number }>()({
    summary: 'Closes an answered complaint with what was found and done.',
    roles: ['agent', 'supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      complaintId: field.id,
      words: field.reason,
    }),
    refusals: ['complaintNotFound', 'complaintClosed', 'notAnsweredYet'],
  }),
} as const;
