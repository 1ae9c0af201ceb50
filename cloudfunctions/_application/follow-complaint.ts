import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { ComplaintMessageView } from '../../domain/contract/views/complaint';
import { complaintRungs } from '../../domain/complaint/complaint-reader';
import { readFollowCode } from '../../domain/complaint/follow-code';
import { nextAnswerDueAt, startAnswerClock } from '../../domain/complaint/written-answer';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import { complaintNotice } from './complaint-notice';
import type { ComplaintDocument, ComplaintMessageDocument } from './documents/complaints';
import type { World } from './ports';

const MESSAGES_READ = 100;
/** Of one complaint: more is somebody filling our storage. */
const MOST_ADDITIONS = 20;

type AddRefusal = Exclude<ActionRefusal<'complaint.add'>, 'badInput' | 'internal' | 'busy'>;

/** The one place where a code is tried. A slip of the pen answers as a code that never was. */
async function complaintOfCode(world: World, typed: string): Promise<ComplaintDocument | null> {
  const code = readFollowCode(typed);
  if (code === null) return null;
  const where = { codeDigest: world.ids.digest(code) };
  const [complaint = null] = await world.database.find('complaints', { where, limit: 1 });
  return complaint;
}

export async function followComplaint(
  world: World,
  _caller: Caller,
  { code }: ActionInput<'complaint.follow'>,
): Promise<Outcome<ActionReply<'complaint.follow'>, 'codeUnknown'>> {
  const complaint = await complaintOfCode(world, code);
  if (complaint === null) return refuse('codeUnknown');
  const { _id: complaintId, subject, matter, state, filedAt, answerClock } = complaint;
  return accept({
    complaintId,
    subject,
    matter,
    state,
    filedAt,
    answerDueAt: answerClock.dueAt,
    answeredAt: answerClock.answeredAt,
    messages: (await messagesOf(world, complaintId))
      .filter(({ internal }) => internal !== true)
      .map(messageView),
    photoCount: complaint.photoIds.length,
  });
}

/** Oldest first. */
export function messagesOf(world: World, complaintId: string): Promise<ComplaintMessageDocument[]> {
  const orderBy = { field: 'at', direction: 'asc' } as const;
  const query = { where: { complaintId }, orderBy, limit: MESSAGES_READ };
  return world.database.find('complaintMessages', query);
}

/** Without who of the platform wrote it: the answer is the platform's. */
export function messageView(message: ComplaintMessageDocument): ComplaintMessageView {
  const { _id: messageId, at, from, text } = message;
  return { messageId, at, from, text };
}

/** More words: an answered complaint is open again, with a written answer promised anew. */
export async function addToComplaint(
  world: World,
  { openid }: Caller,
  { requestId, code, words }: ActionInput<'complaint.add'>,
): Promise<Outcome<ActionReply<'complaint.add'>, AddRefusal>> {
  const found = await complaintOfCode(world, code);
  if (found === null) return refuse('codeUnknown');
  const messageId = world.ids.derived('words', found._id, requestId);
  const check = await world.contentCheck.words(openid, words).catch(() => 'pending' as const);
  const now = world.clock.now();
  const outcome = await world.database.transaction(async (transaction) => {
    const complaint = await transaction.get('complaints', found._id);
    if (complaint === null) return refuse('codeUnknown');
    if ((await transaction.get('complaintMessages', messageId)) !== null) return accept(complaint);
    if (complaint.state === 'closed') return refuse('complaintClosed');
    const additions = complaint.log.filter(({ kind }) => kind === 'added').length;
    if (additions >= MOST_ADDITIONS) return refuse('tooManyWords');
    const next = reopened(world, complaint, now);
    await transaction.put('complaints', next);
    await transaction.add('complaintMessages', {
      _id: messageId,
      complaintId: complaint._id,
      at: now,
      from: 'complainant',
      personId: null,
      text: words,
      check,
    });
    const to = { role: complaintRungs(complaint.subject).first };
    await complaintNotice(transaction, next, [{ to, kind: 'complaintReceived' }], now);
    return accept(next);
  });
  if (!outcome.ok) return outcome;
  await world.relay.wake([`${outcome.value._id}_${outcome.value.version}`]);
  return accept({ answerDueAt: outcome.value.answerClock.dueAt });
}

function reopened(world: World, complaint: ComplaintDocument, now: number): ComplaintDocument {
  const { priority, state, policyVersion } = complaint;
  const answerClock =
    state === 'answered'
      ? startAnswerClock(priority, now, world.policies.of(policyVersion))
      : complaint.answerClock;
  return {
    ...complaint,
    version: complaint.version + 1,
    state: 'open',
    answerClock,
    nextDueAt: nextAnswerDueAt(answerClock),
    log: [...complaint.log, { at: now, kind: 'added', personId: null }],
  };
}
