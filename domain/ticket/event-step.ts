import type { Sentence } from '../primitives/sentence';
import type { TicketEvent, TicketEventKind } from './event';
import { firstReplySteps } from './first-reply-step';
import { fulfilmentSteps } from './fulfilment-step';
import type { Progress } from './progress';
import { refundSteps } from './refund-step';
import {
  sentence,
  withAmount,
  words,
  type Describe,
  type StepReader,
  type StepWords,
} from './step-words';
import { describeTaskEvent } from './task-event-step';

/** What it means for the resident: by when who speaks to them. */
function prioritisedWords(
  { priority }: TicketEvent['details'],
  { writtenAnswerHours, majorPersonMinutes }: Progress['policy']['sla'],
): StepWords {
  return priority === 'major'
    ? {
        title: sentence('timeline.prioritised.major'),
        detail: sentence('timeline.prioritised.majorDetail', {
          minutes: majorPersonMinutes,
          hours: writtenAnswerHours.major,
        }),
      }
    : {
        title: sentence('timeline.prioritised.important'),
        detail: sentence('timeline.prioritised.importantDetail', {
          hours: writtenAnswerHours.important,
        }),
      };
}

/** What each line of the log says to a person, in words that fit resident, leader and passer-by. */
const describeByKind: Record<TicketEventKind, Describe> = {
  filed: ({ details }) => ({
    title: sentence(filedTitle(details['right'])),
    detail: shownDetail(details),
  }),
  assigned: (event, reader) => ({
    title: byHandler('assigned', ownerKindOf(event), event.details['ownerId'], reader),
    detail:
      event.reasonCode === null || reader.isPublic
        ? null
        : sentence(`timeline.assigned.${event.reasonCode}`),
  }),
  replied: (event, reader) => ({
    title: byHandler('replied', handlerKindOf(event), event.actor.personId, reader),
    detail: punctuality(event, reader),
  }),
  ...firstReplySteps,
  prioritised: ({ details }, { progress: { policy } }) => prioritisedWords(details, policy.sla),
  batchJoined: ({ details }) =>
    words('batchJoined', sentence('timeline.batchJoined.detail', { homes: details['homes'] ?? 0 })),
  takenBack: ({ details }) =>
    words(
      'takenBack',
      sentence('timeline.takenBack.detail', { minutes: details['minutes'] ?? 0 }),
    ),
  leaderGone: () => words('leaderGone', sentence('timeline.leaderGone.detail')),
  firstContactChanged: ({ details }, reader) => ({
    title: newContactTitle(details['contactId'], reader),
    detail: sentence('timeline.firstContactChanged.detail'),
  }),
  transferred: (event, reader) => ({
    title: byHandler('transferred', ownerKindOf(event), event.details['ownerId'], reader),
    detail: sentence('timeline.transferred.detail'),
  }),
  handedUp: () => words('handedUp', sentence('timeline.handedUp.detail')),
  clockWarned: ({ details }) => ofClock('clockWarned', details),
  clockLate: ({ details }) => ofClock('clockLate', details),
  clockEscalated: ({ details }) => ({
    title: sentence(`timeline.clockEscalated.${details['priority'] ?? 'title'}`),
    detail: null,
  }),
  rejected: ({ reasonCode }, { isPublic }) =>
    words(
      'rejected',
      reasonCode === null || isPublic ? null : sentence(`rejection.${reasonCode}`),
    ),
  confirmed: ({ actor }) =>
    actor.kind === 'timer'
      ? { title: sentence('timeline.confirmed.automatic'), detail: null }
      : words('confirmed'),
  rated: () => words('rated'),
  withdrawn: () => words('withdrawn'),
  photoFlagged: () => words('photoFlagged'),
  proofRequested: ({ details }) => words('proofRequested', dueDetail('proofRequested', details)),
  proofSupplied: ({ details }) => ({
    title: sentence('timeline.proofSupplied.title'),
    detail: shownDetail(details),
  }),
  proofMissed: () => words('proofMissed'),
  proposed: (event) => ({ title: proposedTitle(event), detail: null }),
  proposalAccepted: () => words('proposalAccepted'),
  proposalDeclined: () => words('proposalDeclined'),
  proposalReminded: () => words('proposalReminded'),
  proposalUnanswered: () => words('proposalUnanswered'),
  appealed: ({ details }) => words('appealed', dueDetail('appealed', details)),
  appealWarned: () => words('appealWarned'),
  appealUpheld: () => words('appealUpheld'),
  appealOverturned: () => words('appealOverturned'),
  reopened: () => words('reopened'),
  confirmationReminded: () => words('confirmationReminded'),
  contested: () => words('contested', sentence('timeline.contested.detail')),
  taskOpened: describeTaskEvent,
  taskReminded: describeTaskEvent,
  taskLate: describeTaskEvent,
  taskAnswered: describeTaskEvent,
  taskDeclined: describeTaskEvent,
  taskLapsed: describeTaskEvent,
  taskCancelled: describeTaskEvent,
  callRecorded: ({ details }) => ({
    title: sentence(`timeline.callRecorded.${details['reached'] === 1 ? 'reached' : 'notReached'}`),
    detail: null,
  }),
  phoneShown: () => words('phoneShown'),
  closed: () => words('closed'),
  said: (event) => ({
    title: sentence(`timeline.said.${speakerOf(event)}`),
    detail: saidDetail(event),
  }),
  callBackAsked: () => words('callBackAsked'),
  voiceFlagged: () => words('voiceFlagged'),
  liabilityRuled: ({ details }) => ({
    title: sentence(`timeline.liabilityRuled.${details['party'] ?? 'unknown'}`),
    detail: null,
  }),
  cancelled: ({ reasonCode }, { isPublic }) =>
    words(
      'cancelled',
      reasonCode === null || isPublic ? null : sentence(`cancellation.${reasonCode}`),
    ),
  cancelContested: () => words('cancelContested'),
  ...refundSteps,
  ...fulfilmentSteps,
};

export function describeEvent(event: TicketEvent, reader: StepReader): StepWords {
  return describeByKind[event.kind](event, reader);
}

function ofClock(kind: 'clockWarned' | 'clockLate', { clock }: TicketEvent['details']): StepWords {
  return { title: sentence(`timeline.${kind}.${clock ?? 'settlement'}`), detail: null };
}

/** Who did it: by name where the reader may know it, else by what they are. */
function byHandler(
  kind: 'assigned' | 'replied' | 'transferred',
  handler: 'leader' | 'platform',
  personId: string | number | null | undefined,
  { names }: StepReader,
): Sentence {
  const name = typeof personId === 'string' ? names?.[personId] : undefined;
  const key = `timeline.${kind}.${handler}`;
  return name === undefined ? sentence(key) : sentence(`${key}Named`, { name });
}

/** Who stays responsible to the end from now on; without an id, the platform. */
function newContactTitle(
  contactId: string | number | undefined,
  { names }: StepReader,
): Sentence {
  if (contactId === undefined) return sentence('timeline.firstContactChanged.platform');
  const name = names?.[contactId];
  return name === undefined
    ? sentence('timeline.firstContactChanged.leader')
    : sentence('timeline.firstContactChanged.leaderNamed', { name });
}

function handlerKindOf({ actor }: TicketEvent): 'leader' | 'platform' {
  return actor.kind === 'leader' ? 'leader' : 'platform';
}

function ownerKindOf({ details }: TicketEvent): 'leader' | 'platform' {
  return details['ownerKind'] === 'platform' ? 'platform' : 'leader';
}

/** A refund is said by its sum, anything else by what it is. */
function proposedTitle(event: TicketEvent): Sentence {
  const { remedy } = event.details;
  return remedy === undefined || remedy === 'refund'
    ? withAmount('proposed', event)
    : sentence(`timeline.proposed.${remedy}`);
}

function dueDetail(
  kind: 'proofRequested' | 'appealed',
  { dueAt }: TicketEvent['details'],
): Sentence | null {
  return typeof dueAt === 'number' ? sentence(`timeline.${kind}.detail`, { dueAt }) : null;
}

/** Whoever filed it for the payer is said, without a name. */
function filedTitle(right: string | number | undefined): string {
  const byOther = right === 'leader' || right === 'family' || right === 'recall';
  return byOther ? `timeline.filed.${right}` : 'timeline.filed.title';
}

function speakerOf({ actor }: TicketEvent): 'resident' | 'leader' | 'platform' {
  return actor.kind === 'resident' || actor.kind === 'leader' ? actor.kind : 'platform';
}

function saidDetail({ details }: TicketEvent): Sentence | null {
  const { voiceSeconds, photoCount } = details;
  if (typeof voiceSeconds === 'number') return sentence('timeline.said.voice', { voiceSeconds });
  return typeof photoCount === 'number' && photoCount > 0
    ? sentence('timeline.said.photos', { photoCount })
    : null;
}

/** The photos and the film that came with it. */
function shownDetail({ photoCount, videoSeconds }: TicketEvent['details']): Sentence | null {
  const photos = typeof photoCount === 'number' && photoCount > 0 ? { photoCount } : null;
  const video = typeof videoSeconds === 'number' ? { videoSeconds } : null;
  if (photos !== null && video !== null) {
    return sentence('timeline.filed.photosAndVideo', { ...photos, ...video });
  }
  if (video !== null) return sentence('timeline.filed.video', video);
  return photos === null ? null : sentence('timeline.filed.photos', photos);
}

/** The first reply says whether it kept the promise; later ones promise nothing. */
function punctuality(event: TicketEvent, { progress }: StepReader): Sentence | null {
  const first = progress.events.find(({ kind }) => kind === 'replied');
  const clock = progress.clocks.find(({ kind }) => kind === 'firstReply');
  if (first !== event || clock === undefined) return null;
  const outcome = event.at <= clock.dueAt ? 'inTime' : 'late';
  return sentence(`timeline.replied.${outcome}`, { dueAt: clock.dueAt });
}
