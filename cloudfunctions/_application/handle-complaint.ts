import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { ComplaintCardView } from '../../domain/contract/views/complaint';
import { complaintPriorities, isHigher } from '../../domain/complaint/complaint';
import { nextAnswerDueAt, raiseAnswerClock } from '../../domain/complaint/written-answer';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import { mayReadComplaint } from './complaint-actor';
import type { ComplaintDocument, ComplaintMessageDocument } from './documents/complaints';
import { messagesOf, messageView } from './follow-complaint';
import type { World } from './ports';

const COMPLAINTS_READ = 100;
const WORDS_SHOWN = 60;
const PHOTO_LINK_SECONDS = 3_600;

function mayRead({ person }: KnownCaller, complaint: ComplaintDocument): boolean {
  return mayReadComplaint(person, complaint);
}

/** Open ones first, the soonest due on top; those about the reader are not in it. */
export async function listComplaints(world: World, caller: Caller) {
  const me = known(caller);
  const complaints = await world.database.find('complaints', {
    where: { state: { in: ['open', 'answered', 'closed'] } },
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: COMPLAINTS_READ,
  });
  const cards: ComplaintCardView[] = [];
  for (const complaint of complaints.filter((one) => mayRead(me, one))) {
    cards.push(await cardOf(world, complaint, await messagesOf(world, complaint._id)));
  }
  const value: ActionReply<'desk.complaints'> = { complaints: cards.sort(byUrgency) };
  return accept(value);
}

function byUrgency(one: ComplaintCardView, other: ComplaintCardView): number {
  const open = (card: ComplaintCardView) => Number(card.state === 'open');
  return open(other) - open(one) || one.answerDueAt - other.answerDueAt;
}

async function cardOf(
  world: World,
  complaint: ComplaintDocument,
  messages: readonly ComplaintMessageDocument[],
): Promise<ComplaintCardView> {
  const { _id: complaintId, subject, matter, priority, state, filedAt, answerClock } = complaint;
  const community =
    complaint.communityId === null
      ? null
      : await world.database.get('communities', complaint.communityId);
  const { dueAt, answeredAt } = answerClock;
  return {
    complaintId,
    subject,
    matter,
    priority,
    state,
    communityName: community?.name ?? null,
    filedAt,
    answerDueAt: dueAt,
    answeredAt,
    late: (answeredAt ?? world.clock.now()) > dueAt,
    words: (messages[0]?.text ?? '').slice(0, WORDS_SHOWN),
  };
}

export async function viewComplaint(
  world: World,
  caller: Caller,
  { complaintId }: ActionInput<'desk.complaint'>,
): Promise<Outcome<ActionReply<'desk.complaint'>, 'complaintNotFound'>> {
  const me = known(caller);
  const complaint = await world.database.get('complaints', complaintId);
  if (complaint === null || !mayRead(me, complaint)) return refuse('complaintNotFound');
  const messages = await messagesOf(world, complaintId);
  const works = me.roles.includes('agent') || me.roles.includes('supervisor');
  return accept({
    ...(await cardOf(world, complaint, messages)),
    messages: messages.map((message) => ({
      ...messageView(message),
      internal: message.internal === true,
    })),
    photos: await photosOf(world, complaint),
    mayAnswer: works && complaint.state !== 'closed',
    mayRaiseTo: raisableTo(me, complaint),
  });
}

async function photosOf(world: World, { _id, photoIds }: ComplaintDocument) {
  const photos = await world.database.find('photos', { where: { ticketId: _id }, limit: 20 });
  const urls = await world.files.temporaryUrls(
    photos.map(({ fileId }) => fileId),
    PHOTO_LINK_SECONDS,
  );
  return photoIds.flatMap((photoId) => {
    const photo = photos.find((one) => one._id === photoId);
    const url = photo === undefined ? undefined : urls.get(photo.fileId);
    if (photo === undefined || url === undefined) return [];
    const { check, takenAt, uploadedAt } = photo;
    return [{ photoId, url, check, takenAt, uploadedAt }];
  });
}

/** A written answer stops the clock; more of them may follow. */
export function answerComplaint(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.answerComplaint'>,
) {
  return write(world, known(caller), input, (complaint, now) => {
    const { answeredAt } = complaint.answerClock;
    const answerClock = { ...complaint.answerClock, answeredAt: answeredAt ?? now };
    return accept({ state: 'answered' as const, answerClock });
  });
}

/** What was found and done stands as the last words. */
export function closeComplaint(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.closeComplaint'>,
) {
  return write(world, known(caller), input, ({ state }, now) =>
    state === 'open'
      ? refuse('notAnsweredYet')
      : accept({ state: 'closed' as const, closedAt: now }),
  );
}

/** A supervisor's alone; what was closed is over. */
function raisableTo({ roles }: KnownCaller, { state, priority }: ComplaintDocument) {
  if (!roles.includes('supervisor') || state === 'closed') return [];
  return complaintPriorities.filter((one) => isHigher(one, priority));
}

/**
 * More urgent than the rules thought: the answer is due sooner, counted from when it was first
 * promised. Why stands between the words, for those who work on it; the timer tells the rungs.
 */
export function raiseComplaint(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.raiseComplaint'>,
) {
  const { priority } = input;
  return write(world, known(caller), input, ({ state, answerClock, policyVersion, ...before }) =>
    isHigher(priority, before.priority)
      ? accept({
          state,
          priority,
          answerClock: raiseAnswerClock(answerClock, priority, world.policies.of(policyVersion)),
        })
      : refuse('notMoreUrgent'),
  );
}

type HandleRefusal = 'complaintNotFound' | 'complaintClosed';

/** The same request writes once: its words have an id made of it. */
async function write<Code extends string>(
  world: World,
  me: KnownCaller,
  input: { requestId: string; complaintId: string; words: string },
  decide: (
    complaint: ComplaintDocument,
    now: number,
  ) => Outcome<Partial<ComplaintDocument> & Pick<ComplaintDocument, 'state'>, Code>,
): Promise<Outcome<{ version: number }, Code | HandleRefusal>> {
  const { complaintId, requestId, words } = input;
  const messageId = world.ids.derived('words', complaintId, requestId);
  const now = world.clock.now();
  return world.database.transaction(
    async (transaction): Promise<Outcome<{ version: number }, Code | HandleRefusal>> => {
      const complaint = await transaction.get('complaints', complaintId);
      if (complaint === null || !mayRead(me, complaint)) return refuse('complaintNotFound');
      const repeated = (await transaction.get('complaintMessages', messageId)) !== null;
      if (repeated) return accept({ version: complaint.version });
      if (complaint.state === 'closed') return refuse('complaintClosed');
      const decided = decide(complaint, now);
      if (!decided.ok) return decided;
      const { answerClock = complaint.answerClock } = decided.value;
      const kind = kindOf(decided.value);
      const version = complaint.version + 1;
      await transaction.put('complaints', {
        ...complaint,
        ...decided.value,
        version,
        nextDueAt: nextAnswerDueAt(answerClock),
        log: [...complaint.log, { at: now, kind, personId: me.person._id }],
      });
      await transaction.add('complaintMessages', {
        _id: messageId,
        complaintId,
        at: now,
        from: 'platform',
        personId: me.person._id,
        text: words,
        check: 'passed',
        ...(kind === 'raised' ? { internal: true } : {}),
      });
      return accept({ version });
    },
  );
}

/** The line of the log that a change is. */
function kindOf({ state, priority }: Partial<ComplaintDocument>) {
  if (priority !== undefined) return 'raised' as const;
  return state === 'closed' ? ('closed' as const) : ('answered' as const);
}
