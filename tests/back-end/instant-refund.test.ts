import { refundInstantly } from '../../cloudfunctions/_application/refund-instantly';
import type { OrderItemView } from '../../domain/contract/views/order';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must, noticesTo, ticketOf } from '../world/memory-steps';
import { isDrawn } from '../../domain/task/draw-sample';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const person = 'zhu-lin';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

const isBadFruit = ({ paidFen }: OrderItemView) => paidFen <= 5_000;

interface Filed {
  ticketId: string;
  amountFen: number;
  orderId: string;
}

/** The first line that fits, claimed as rotten with one photo of it, unless told otherwise. */
async function file(
  who: string,
  change: object = {},
  fits: (item: OrderItemView) => boolean = isBadFruit,
): Promise<Filed> {
  const { orders } = await must(estate, who, 'ticket.listOrders', {});
  const fresh = ['fruit', 'vegetable', 'eggs', 'dairy', 'meat', 'bakery'];
  const documents = await estate.all('orders');
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ orderId, item }) => {
      const order = documents.find(({ _id }) => _id === orderId);
      const stored = order?.items.find(({ itemId }) => itemId === item.itemId);
      return item.claimable && fits(item) && fresh.includes(stored?.category ?? '');
    });
  if (line === undefined) throw new Error(`${who} has nothing that fits`);
  const { orderId, item } = line;
  const { ticketId } = await must(estate, who, 'ticket.file', {
    orderId,
    itemId: item.itemId,
    quantity: item.quantity,
    issue: 'rotten',
    wish: 'refund',
    note: '',
    photoIds: [await estate.upload(who)],
    ...change,
  });
  return { ticketId, amountFen: item.paidFen, orderId };
}

test('bad fruit under the limit is refunded without a person, at once and once', async () => {
  const { ticketId, amountFen } = await file(person);
  await estate.deliver();
  const ticket = await ticketOf(estate, ticketId);
  const { firstContactId } = ticket;
  expect(ticket).toMatchObject({
    state: 'settling',
    refund: { amountFen, byRule: 'instant', agreedById: 'system', status: 'accepted' },
  });
  expect(ticket.clocks.filter(({ kind, stoppedAt }) => kind === 'firstReply' && stoppedAt === null))
    .toEqual([]);
  expect(await refundInstantly(estate.world, ticketId)).toBe(true);
  await estate.deliver();
  expect(estate.world.gateway.all()).toHaveLength(1);
  const [sent] = estate.world.gateway.all();
  if (sent === undefined) throw new Error('nothing was sent');
  await estate.settle(sent, 'success');
  expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'settled' });
  expect(await noticesTo(estate, person, ticketId)).toEqual(
    expect.arrayContaining(['instantRefundResident', 'refundArrivedResident']),
  );
  const toLeader = await noticesTo(estate, firstContactId ?? '', ticketId);
  expect(toLeader).toContain('instantRefundLeader');
});

test('hold and intent commit with the state, and the leader pays nothing of their own', async () => {
  const { ticketId, amountFen } = await file(person);
  await estate.deliver();
  const [intent] = await estate.all('refunds');
  expect(intent).toMatchObject({ ticketId, amountFen, requestedById: 'system' });
  const order = (await estate.all('orders')).find(({ _id }) => _id === intent?.orderId);
  expect(order?.refundDay?.decided).toEqual([{ ceilingFen: 5_000, sumFen: amountFen }]);
  // Nobody decided, so that no pair of leader and resident is counted.
  expect(await estate.all('pairTallies')).toEqual([]);
});

test.each<[string, () => Promise<Filed>]>([
  ['something that no photo shows', () => file(person, { issue: 'quality' })],
  ['a sum above the limit', () => file('chen-guilan', {}, ({ paidFen }) => paidFen === 15_000)],
  ["a leader's own order", () => file('ma-li')],
  ['half of it, by the words of the claim', () => file(person, { note: '烂了一半' })],
  ['a sum that is asked for', () => file(person, { note: '退我3块就行' })],
])('%s waits for a person', async (_, filing) => {
  const { ticketId } = await filing();
  await estate.deliver();
  expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'submitted', refund: null });
});

test('whoever lost a claim before waits for a person', async () => {
  const first = await file(person, { issue: 'quality' });
  const { ownerId } = await ticketOf(estate, first.ticketId);
  const words = { ticketId: first.ticketId, reason: '请平台看一下' };
  await must(estate, ownerId ?? '', 'desk.handUp', words);
  const rejecting = { ...words, rule: 'notCovered' as const };
  await must(estate, 'xu-jing', 'desk.reject', rejecting);
  const second = await file(person);
  await estate.deliver();
  expect(await ticketOf(estate, second.ticketId)).toMatchObject({ state: 'submitted' });
});

test('a picture that came with another claim is looked at by a person', async () => {
  await file(person);
  await estate.deliver();
  const again = await file(person);
  await estate.deliver();
  expect(await ticketOf(estate, again.ticketId)).toMatchObject({ state: 'submitted' });
});

test('a leader who was quicker is not overtaken', async () => {
  const { ticketId } = await file(person);
  const { ownerId } = await ticketOf(estate, ticketId);
  await must(estate, ownerId ?? '', 'desk.reply', { ticketId, text: '我来看看' });
  await estate.deliver();
  expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'submitted', refund: null });
});

test('no client may ask for it: the action does not exist', async () => {
  const { ticketId } = await file(person, { issue: 'quality' });
  const asked = { ticketId, requestId: 'request-of-a-client' };
  expect(await estate.callRaw(person, 'ticket.instantRefund', asked)).toMatchObject({
    code: 'unknownAction',
  });
  const given = { requestId: 'request-of-a-client-2', instantRefund: true };
  expect(await estate.callRaw(person, 'ticket.file', given)).toMatchObject({ code: 'badInput' });
});

test('one in ten is looked through afterwards, more than of what a person decided', async () => {
  const { closure } = policyOf(currentPolicyVersion);
  const ids = estate.world.ids;
  const digestOf = (requestId: string) => {
    const ticketId = ids.derived('ticket', person, requestId);
    return ids.digest(`qualitySample:${currentPolicyVersion}:${ticketId}:1`);
  };
  const requestIds = Array.from({ length: 1_000 }, (_, number) => `request-of-a-sample-${number}`);
  // In the tenth, and not in the twentieth of all that is confirmed.
  const requestId = requestIds.find(
    (id) =>
      isDrawn(digestOf(id), closure.instantSampleBasisPoints) &&
      !isDrawn(digestOf(id), closure.confirmedSampleBasisPoints),
  );
  const { ticketId } = await file(person, { requestId });
  await estate.deliver();
  const [sent] = estate.world.gateway.all();
  if (sent === undefined) throw new Error('nothing was sent');
  await estate.settle(sent, 'success');
  await must(estate, person, 'ticket.confirm', { ticketId });
  const { tasks } = await ticketOf(estate, ticketId);
  expect(tasks.map(({ kind }) => kind)).toContain('qualitySample');
});
