/** The main job as three people's phones do it, step by step, with what each answer promises. */
import { randomUUID } from 'node:crypto';
import { MINUTE, SECOND } from '../../domain/primitives/instant';
import type { TicketEventKind } from '../../domain/ticket/event';
import { people } from '../../local/seed/people';
import { jpegPhoto } from '../back-end/photo-fixtures';
import type { LeftBehind } from './left-behind';
import type { Phone } from './phone';

export const RESIDENT = 'chen-guilan';

/** What the phones remember over any failure, as the app keeps it. */
export interface Job {
  requestId: Record<StepName, string>;
  refundIntentId: string;
  slot: { slotId: string; cloudPath: string };
  fileId: string;
  photoId: string;
  ticketId: string;
  leader: string;
}

export type StepName =
  | 'consent'
  | 'slot'
  | 'upload'
  | 'photo'
  | 'file'
  | 'reply'
  | 'refund'
  | 'confirm'
  | 'rate';

export interface Step {
  name: StepName;
  /** Sends it, the same again when it is repeated; gives the answer, and notes what comes of it. */
  act(phone: Phone, job: Job): Promise<unknown>;
  /** Whether what was answered is there, while no process runs. */
  isKept(left: LeftBehind, job: Job): boolean;
  /** How long after the answer everything that follows of itself has happened. */
  followsWithin: number;
}

export function newJob(): Job {
  const requestId = Object.fromEntries(
    mainJob.map(({ name }) => [name, randomUUID()]),
  ) as Job['requestId'];
  const slot = { slotId: '', cloudPath: '' };
  const unknown = { fileId: '', photoId: '', ticketId: '', leader: '' };
  return { requestId, refundIntentId: randomUUID(), slot, ...unknown };
}

export const NOTE = '打开就是烂的，下面一层都有霉。';
export const ANSWER = '陈阿姨，照片看到了，马上给您退。';
export const PRICE_FEN = 15_000;

const photo = jpegPhoto();

function hasEvent(left: LeftBehind, { ticketId }: Job, kind: TicketEventKind): boolean {
  const log = left.documents('ticketEvents', { ticketId });
  return log.some(({ events }) => events.some((event) => event.kind === kind));
}

const consent: Step = {
  name: 'consent',
  async act(phone, job) {
    const topics = ['progress', 'refundArrival'] as const;
    await phone.subscribe(RESIDENT, topics.map((topic) => `local-template-${topic}`));
    const input = { requestId: job.requestId.consent, topics: [...topics] };
    return phone.call(RESIDENT, 'account.recordConsent', input);
  },
  isKept: (left) => left.documents('consents', { personId: RESIDENT }).length === 2,
  followsWithin: 0,
};

const slot: Step = {
  name: 'slot',
  async act(phone, job) {
    const input = { requestId: job.requestId.slot, count: 1 };
    const answer = await phone.call(RESIDENT, 'ticket.beginUpload', input);
    const [first] = answer.slots;
    if (first === undefined) throw new Error('no slot was given');
    job.slot = { slotId: first.slotId, cloudPath: first.cloudPath };
    return answer;
  },
  isKept: (left, job) => left.documents('uploadSlots', { _id: job.slot.slotId }).length === 1,
  followsWithin: 0,
};

const upload: Step = {
  name: 'upload',
  async act(phone, job) {
    job.fileId = await phone.upload(RESIDENT, job.slot.cloudPath, photo);
    return job.fileId;
  },
  // Once it was looked at it is kept under another name, without its places.
  isKept: (left, job) =>
    left.digestOfFile(job.fileId) !== null ||
    left.documents('uploadSlots', { _id: job.slot.slotId })[0]?.photoId != null,
  followsWithin: 0,
};

const finishPhoto: Step = {
  name: 'photo',
  async act(phone, job) {
    const { slotId } = job.slot;
    const input = { requestId: job.requestId.photo, slotId, fileId: job.fileId };
    const answer = await phone.call(RESIDENT, 'ticket.finishUpload', input);
    job.photoId = answer.photoId;
    return answer;
  },
  isKept: (left, job) => left.documents('photos', { _id: job.photoId }).length === 1,
  // The verdict on the picture is told later.
  followsWithin: 10 * SECOND,
};

const file: Step = {
  name: 'file',
  async act(phone, job) {
    const { orders } = await phone.call(RESIDENT, 'ticket.listOrders', {});
    const lines = orders.flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })));
    const line = lines.find(({ item }) => item.paidFen === PRICE_FEN);
    if (line === undefined) throw new Error('nobody bought the cherries');
    const answer = await phone.call(RESIDENT, 'ticket.file', {
      requestId: job.requestId.file,
      orderId: line.orderId,
      itemId: line.item.itemId,
      quantity: 1,
      issue: 'rotten',
      wish: 'refund',
      note: NOTE,
      photoIds: [job.photoId],
    });
    job.ticketId = answer.ticketId;
    const { handler } = await phone.call(RESIDENT, 'ticket.view', { ticketId: job.ticketId });
    job.leader = people.find(({ name }) => name === handler.displayName)?.key ?? '';
    return answer;
  },
  isKept: (left, job) => hasEvent(left, job, 'filed'),
  followsWithin: 0,
};

const reply: Step = {
  name: 'reply',
  act: (phone, { leader, ticketId, requestId }) =>
    phone.call(leader, 'desk.reply', { requestId: requestId.reply, ticketId, text: ANSWER }),
  isKept(left, job) {
    const { ticketId } = job;
    const words = left.documents('ticketMessages', { ticketId, kind: 'reply' });
    return hasEvent(left, job, 'replied') && words[0]?.text === ANSWER;
  },
  followsWithin: 0,
};

const refund: Step = {
  name: 'refund',
  act: (phone, { leader, ticketId, refundIntentId, requestId }) =>
    phone.call(leader, 'desk.refund', {
      requestId: requestId.refund,
      ticketId,
      refundIntentId,
      amountFen: PRICE_FEN,
    }),
  isKept: (left, job) =>
    hasEvent(left, job, 'refundAgreed') &&
    left.documents('refunds', { _id: job.refundIntentId })[0]?.amountFen === PRICE_FEN,
  followsWithin: 2 * MINUTE,
};

const confirm: Step = {
  name: 'confirm',
  act: (phone, { ticketId, requestId }) =>
    phone.call(RESIDENT, 'ticket.confirm', { requestId: requestId.confirm, ticketId }),
  isKept: (left, job) => hasEvent(left, job, 'confirmed'),
  followsWithin: 0,
};

const rate: Step = {
  name: 'rate',
  act: (phone, { ticketId, requestId }) =>
    phone.call(RESIDENT, 'ticket.rate', {
      requestId: requestId.rate,
      ticketId,
      attitude: 5,
      speed: 5,
      result: 5,
      recommend: 10,
      comment: '真快',
    }),
  isKept: (left, job) =>
    hasEvent(left, job, 'rated') &&
    left.documents('tickets', { _id: job.ticketId })[0]?.rating?.recommend === 10,
  followsWithin: 0,
};

export const mainJob: readonly Step[] = [
  consent,
  slot,
  upload,
  finishPhoto,
  file,
  reply,
  refund,
  confirm,
  rate,
];
