/** Steps that tests on the estate in memory begin with; each throws where the server refuses. */
import { createIds } from '../../cloudfunctions/_platform/ids';
import type { ActionInput, ActionName, ActionReply } from '../../domain/contract/actions';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import type { OrderItemView } from '../../domain/contract/views/order';
import { isDrawn } from '../../domain/task/draw-sample';
import type { AskableKind } from '../../domain/task/kind';
import type { MemoryEstate } from './memory-estate';

type Given<Name extends ActionName> = Omit<ActionInput<Name>, 'requestId'> & { requestId?: string };

export async function must<Name extends ActionName>(
  estate: MemoryEstate,
  person: string,
  action: Name,
  input: Given<Name>,
): Promise<ActionReply<Name>> {
  const outcome = await estate.call(person, action, input);
  if (!outcome.ok) throw new Error(`${action} was refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

interface Line {
  orderId: string;
  item: OrderItemView;
}

/** The first line of this person that fits and may be claimed. */
export async function claimableLine(
  estate: MemoryEstate,
  person: string,
  fits: (item: OrderItemView) => boolean = () => true,
): Promise<Line> {
  const { orders } = await must(estate, person, 'ticket.listOrders', {});
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable && fits(item));
  if (line === undefined) throw new Error(`${person} has nothing to claim that fits`);
  return line;
}

/** Files a claim on the whole line, with a photo, that the goods were rotten; answers its id. */
export async function fileOn(
  estate: MemoryEstate,
  person: string,
  { orderId, item }: Line,
  change: Partial<Given<'ticket.file'>> = {},
): Promise<string> {
  const { ticketId } = await must(estate, person, 'ticket.file', {
    orderId,
    itemId: item.itemId,
    quantity: item.quantity,
    issue: 'rotten',
    wish: 'refund',
    note: '烂了',
    photoIds: change.photoIds ?? [await estate.upload(person)],
    ...change,
  });
  return ticketId;
}

/** Few enough fen for a leader to refund alone. */
export const leaderMayRefund = ({ paidFen }: OrderItemView) => {
  return paidFen <= policyOf(currentPolicyVersion).refund.leaderLimitFen;
};

export interface MemoryClaim {
  ticketId: string;
  person: string;
  leader: string;
  paidFen: number;
}

type Sample = 'qualitySample' | 'mysteryCheck';

/** A request id whose ticket is in these samples and in no other. */
function requestDrawnFor(
  person: string,
  samples: readonly Sample[],
): string {
  const ids = createIds();
  const { closure, tasks } = policyOf(currentPolicyVersion);
  const shares: Record<Sample, number> = {
    qualitySample: closure.confirmedSampleBasisPoints,
    mysteryCheck: tasks.mysterySampleBasisPoints,
  };
  for (let number = 0; number < 1_000_000; number += 1) {
    const requestId = `request-of-the-test-${number}`;
    const ticketId = ids.derived('ticket', person, requestId);
    const fits = (Object.keys(shares) as Sample[]).every((kind) => {
      const digest = ids.digest(`${kind}:${currentPolicyVersion}:${ticketId}:1`);
      return isDrawn(digest, shares[kind]) === samples.includes(kind);
    });
    if (fits) return requestId;
  }
  throw new Error('no request is drawn for these samples');
}

/** Files a claim on the first line of this person that is cheap enough for a leader to refund. */
export async function fileClaim(
  estate: MemoryEstate,
  person: string,
  samples: readonly Sample[] = [],
): Promise<MemoryClaim> {
  const line = await claimableLine(estate, person, leaderMayRefund);
  const ticketId = await fileOn(estate, person, line, {
    requestId: requestDrawnFor(person, samples),
    note: '底下一层都烂了，我姓陈，电话在订单里。',
  });
  const ticket = await ticketOf(estate, ticketId);
  return { ticketId, person, leader: ticket.ownerId ?? '', paidFen: line.item.paidFen };
}

export async function ticketOf(estate: MemoryEstate, ticketId: string) {
  const ticket = await estate.world.database.get('tickets', ticketId);
  if (ticket === null) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

/** The leader's one tap, and the money arrives. */
export async function settleClaim(estate: MemoryEstate, claim: MemoryClaim): Promise<void> {
  const { ticketId, leader, paidFen } = claim;
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  const before = estate.world.gateway.all().length;
  await must(estate, leader, 'desk.refund', { ticketId, refundIntentId, amountFen: paidFen });
  await estate.deliver();
  const refund = estate.world.gateway.all()[before];
  if (refund === undefined) throw new Error('the provider was not asked');
  await estate.settle(refund, 'success');
}

/** Lets the hours pass, then one round of the timers. */
export async function pass(estate: MemoryEstate, milliseconds: number): Promise<void> {
  estate.world.clock.advance(milliseconds);
  await estate.runTimers();
}

/** The newest task of a kind under a ticket. */
export async function taskOf(estate: MemoryEstate, { ticketId }: MemoryClaim, kind: string) {
  const tasks = await estate.world.database.find('tasks', {
    where: { ticketId },
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: 100,
  });
  const task = tasks.find((one) => one.kind === kind);
  if (task === undefined) throw new Error(`no ${kind} under ${ticketId}`);
  return task;
}

/** Kinds of the notices that a person got about a ticket, oldest first. */
export async function noticesTo(estate: MemoryEstate, personId: string, ticketId: string) {
  const notices = await estate.all('notices');
  return notices
    .filter((notice) => notice.personId === personId && notice.ticketId === ticketId)
    .sort((one, other) => one.at - other.at)
    .map(({ kind }) => kind);
}

const supplierOf: Record<string, string> = {
  'siji-orchard': 'jiang-chen',
  'qinghe-farm': 'yuan-fang',
  'xianda-foods': 'lu-wei',
  'anxin-home': 'tan-min',
};
const carrierOf: Record<string, string> = { 'beixin-cold': 'he-jun', 'shunlu-city': 'ni-gang' };

/** The leader asks somebody else about the goods; answers the task's id. */
export async function ask(
  estate: MemoryEstate,
  claim: MemoryClaim,
  kind: AskableKind,
): Promise<string> {
  const input = { ticketId: claim.ticketId, kind, ask: '这批出库时有没有压坏？' };
  const { taskId } = await must(estate, claim.leader, 'desk.openTask', input);
  await estate.deliver();
  return taskId;
}

/** The person of the supplier whose goods the claim is about, and somebody of another supplier. */
export async function suppliers(estate: MemoryEstate, { ticketId }: MemoryClaim) {
  const { goods } = await ticketOf(estate, ticketId);
  const other = Object.keys(supplierOf).find((id) => id !== goods.supplierId) ?? '';
  return {
    own: supplierOf[goods.supplierId] ?? '',
    foreign: supplierOf[other] ?? '',
    carrier: carrierOf[goods.carrierId] ?? '',
  };
}
