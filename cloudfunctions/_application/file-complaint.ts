import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { complaintRungs } from '../../domain/complaint/complaint-reader';
import { fits, priorityOf } from '../../domain/complaint/complaint';
import { followCodeOf, shownFollowCode } from '../../domain/complaint/follow-code';
import { nextAnswerDueAt, startAnswerClock } from '../../domain/complaint/written-answer';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { attachPhotos } from './attach-photos';
import type { Caller } from './caller';
import { complaintNotice } from './complaint-notice';
import type { ComplaintDocument } from './documents/complaints';
import type { World } from './ports';
import { fillSlot, openSlots } from './upload-photo';

type Input = ActionInput<'complaint.file'>;
type Refusals = Exclude<ActionRefusal<'complaint.file'>, 'badInput' | 'internal' | 'busy'>;
type Filed = ActionReply<'complaint.file'>;

/** Whose the photos of a draft are: a name made of a number that only its writer's phone knows. */
function draftOwner(world: World, draftId: string): string {
  return world.ids.derived('anonymous', draftId);
}

export function beginComplaintUpload(
  world: World,
  _caller: Caller,
  { requestId, draftId }: ActionInput<'complaint.beginUpload'>,
): Promise<Outcome<ActionReply<'complaint.beginUpload'>, 'tooManyUploads'>> {
  const { complaintPhotos } = world.policies.current().filing;
  // One may choose another photo, not fill our storage.
  const most = complaintPhotos * 2;
  return openSlots(world, draftOwner(world, draftId), { requestId, count: 1, most });
}

/** The platform's check wants to know who: it is asked within the call, and nothing is kept. */
export async function finishComplaintUpload(
  world: World,
  { openid }: Caller,
  { draftId, slotId, fileId }: ActionInput<'complaint.finishUpload'>,
) {
  const filled = await fillSlot(world, draftOwner(world, draftId), { slotId, fileId, isCompared: false });
  if (!filled.ok) return filled;
  const photo = await world.database.get('photos', filled.value.photoId);
  if (photo === null || photo.checkTraceId !== null) return filled;
  const url = (await world.files.temporaryUrls([photo.fileId], CHECK_LINK_SECONDS)).get(
    photo.fileId,
  );
  if (url === undefined) return filled;
  const checkTraceId = await world.contentCheck.photo(openid, url).catch(() => null);
  await world.database.transaction(async (transaction) => {
    const current = await transaction.get('photos', photo._id);
    if (current !== null) await transaction.put('photos', { ...current, checkTraceId });
  });
  return filled;
}

const CHECK_LINK_SECONDS = 3_600;

/**
 * Files it without a trace of who did. The code follows from the request that only the writer's
 * phone knows, so that a repeated request says the same code; here only its digest is kept.
 */
export async function fileComplaint(
  world: World,
  { openid }: Caller,
  input: Input,
): Promise<Outcome<Filed, Refusals>> {
  const policy = world.policies.current();
  const { requestId, draftId, subject, matter, photoIds } = input;
  if (!fits(subject, matter)) return refuse('matterUnfit');
  const { complaintPhotos: mostPhotos } = policy.filing;
  if (photoIds.length > mostPhotos) return refuse('tooManyPhotos', { mostPhotos });
  const code = followCodeOf(world.ids.digest(`complaint-code ${requestId}`));
  const complaintId = world.ids.derived('complaint', requestId);
  const check = await world.contentCheck.words(openid, input.words).catch(() => 'pending' as const);
  const now = world.clock.now();
  const outcome = await world.database.transaction(async (transaction) => {
    const before = await transaction.get('complaints', complaintId);
    if (before !== null) return accept(before);
    const owner = draftOwner(world, draftId);
    const attached = await attachPhotos(transaction, owner, complaintId, photoIds);
    if (!attached.ok) return attached;
    const complaint = newComplaint(world, { complaintId, code, input, now });
    await transaction.add('complaints', complaint);
    await transaction.add('complaintMessages', {
      _id: world.ids.derived('words', complaintId, requestId),
      complaintId,
      at: now,
      from: 'complainant',
      personId: null,
      text: input.words,
      check,
    });
    const to = { role: complaintRungs(subject).first };
    await complaintNotice(transaction, complaint, [{ to, kind: 'complaintReceived' }], now);
    return accept(complaint);
  });
  if (!outcome.ok) return outcome;
  await world.relay.wake([`${complaintId}_1`]);
  const { dueAt: answerDueAt } = outcome.value.answerClock;
  return accept({ code: shownFollowCode(code), answerDueAt });
}

function newComplaint(
  world: World,
  { complaintId, code, input, now }: {
    complaintId: string;
    code: string;
    input: Input;
    now: number;
  },
): ComplaintDocument {
  const { subject, matter, communityId, photoIds } = input;
  const policy = world.policies.current();
  const priority = priorityOf(matter);
  const answerClock = startAnswerClock(priority, now, policy);
  return {
    _id: complaintId,
    version: 1,
    codeDigest: world.ids.digest(code),
    subject,
    matter,
    priority,
    state: 'open',
    policyVersion: policy.version,
    communityId,
    photoIds,
    filedAt: now,
    answerClock,
    nextDueAt: nextAnswerDueAt(answerClock),
    closedAt: null,
    log: [{ at: now, kind: 'filed', personId: null }],
  };
}
