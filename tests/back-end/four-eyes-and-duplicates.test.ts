/** Goods so dear that two must say yes, and the same picture claimed with twice. */
import { readPhotos } from '../../cloudfunctions/_application/read-photos';
import { decodePicture } from '../../cloudfunctions/_platform/photo-reader/decode-picture';
import { policyOf, currentPolicyVersion } from '../../domain/policy/versions';
import { DAY, MINUTE } from '../../domain/primitives/instant';
import type { OrderItemView } from '../../domain/contract/views/order';
import { createMemoryEstate } from '../world/memory-estate';
import { noticesTo } from '../world/memory-steps';
import { jpegPhoto } from './photo-fixtures';
import { RemedyEstate, type Claimed } from './remedy-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const { fourEyesFen } = policyOf(currentPolicyVersion).refund;

let estate: RemedyEstate;

beforeEach(() => {
  estate = new RemedyEstate(createMemoryEstate(NOON, 'four-eyes'));
});

interface Line {
  orderId: string;
  item: OrderItemView;
}

const sameLine = ({ orderId, itemId }: Claimed) => (line: Line) =>
  line.orderId === orderId && line.item.itemId === itemId;
const ofSeveral = ({ item }: Line) => item.quantity > 1;

/** One unit of a line; a minute after whatever was filed before. */
async function fileUnit(person: string, choose: (line: Line) => boolean): Promise<Claimed> {
  estate.memory.world.clock.advance(MINUTE);
  const { orders } = await estate.must(person, 'ticket.listOrders', {});
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find((one) => one.item.claimable && choose(one));
  if (line === undefined) throw new Error(`${person} has nothing that fits`);
  const { orderId, item } = line;
  const { itemId, paidFen } = item;
  const { ticketId } = await estate.must(person, 'ticket.file', {
    orderId,
    itemId,
    quantity: 1,
    issue: 'other',
    wish: 'refund',
    note: '烂了',
    photoIds: [await estate.memory.upload(person)],
  });
  await estate.memory.deliver();
  const leader = (await estate.ticket(ticketId)).ownerId ?? '';
  return { ticketId, leader, person, paidFen, quantity: 1, orderId, itemId };
}

/** The seed sells nothing above four eyes: what this person claims first costs so much. */
async function makeDear(person: string, paidFen: number): Promise<void> {
  const { orders } = await estate.must(person, 'ticket.listOrders', {});
  const dear = orders.find(({ items }) => items[0]?.claimable === true);
  await estate.memory.world.database.transaction(async (transaction) => {
    const order = await transaction.get('orders', dear?.orderId ?? '');
    const [first, ...others] = order?.items ?? [];
    if (order === null || first === undefined) throw new Error(`${person} has nothing to claim`);
    const items = [{ ...first, paidFen }, ...others];
    const more = paidFen - first.paidFen;
    await transaction.put('orders', { ...order, paidFen: order.paidFen + more, items });
  });
}

describe('goods above four eyes', () => {
  let claim: Claimed;
  let approval: { ticketId: string; proposalId: string; reason: string };

  beforeEach(async () => {
    await makeDear('pan-li', fourEyesFen + 1);
    claim = await estate.file('pan-li', ({ paidFen }) => paidFen > fourEyesFen);
    const { ticketId, quantity } = claim;
    await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
    const { toApprove } = await estate.must('fang-ning', 'desk.view', { ticketId });
    approval = { ticketId, proposalId: toApprove?.proposalId ?? '', reason: '该补' };
  });

  const approve = (person: string) =>
    estate.memory.call(person, 'desk.approveRemedy', approval);

  test('begin when two different people have approved them, and not before', async () => {
    expect(await approve('fang-ning')).toMatchObject({
      ok: true,
      value: { executed: false, given: 1, needed: 2 },
    });
    const waiting = { state: 'withPlatform', fulfilment: null };
    expect(await estate.ticket(claim.ticketId)).toMatchObject(waiting);
    await estate.memory.deliver();
    expect(await noticesTo(estate.memory, 'shen-tao', claim.ticketId)).toContain(
      'remedyApprovalNeeded',
    );
    expect(await approve('fang-ning')).toMatchObject({ code: 'alreadyApproved' });
    expect(await approve('xu-jing')).toMatchObject({ code: 'aboveLimit' });
    expect(await estate.ticket(claim.ticketId)).toMatchObject(waiting);
    const { toApprove } = await estate.must('shen-tao', 'desk.view', { ticketId: claim.ticketId });
    expect(toApprove).toMatchObject({ mayDecide: true });
    expect(await approve('shen-tao')).toMatchObject({
      ok: true,
      value: { executed: true, given: 2, needed: 2 },
    });
    const begun = await estate.ticket(claim.ticketId);
    expect(begun).toMatchObject({ state: 'fulfilling', fulfilment: { agreedById: 'shen-tao' } });
    expect(begun.approvals.map(({ personId }) => personId)).toEqual(['fang-ning', 'shen-tao']);
    const kinds = await estate.kinds(claim.ticketId);
    expect(kinds.filter((kind) => kind === 'approved')).toHaveLength(2);
  });

  test('need one of the two whose limit covers them: two supervisors are not enough', async () => {
    await estate.memory.world.database.transaction(async (transaction) => {
      const agent = await transaction.get('people', 'xu-jing');
      if (agent !== null) await transaction.put('people', { ...agent, roles: ['supervisor'] });
    });
    expect(await approve('shen-tao')).toMatchObject({ ok: true, value: { executed: false } });
    expect(await approve('xu-jing')).toMatchObject({ code: 'aboveLimit' });
    expect(await approve('fang-ning')).toMatchObject({ ok: true, value: { executed: true } });
  });

  test('begin once when both of the missing two say yes at the same time', async () => {
    const answers = await Promise.all([approve('fang-ning'), approve('shen-tao')]);
    const executed = answers.map((answer) => answer.ok && answer.value.executed);
    expect(executed.filter(Boolean)).toHaveLength(1);
    const kinds = await estate.kinds(claim.ticketId);
    expect(kinds.filter((kind) => kind === 'remedyAgreed')).toHaveLength(1);
  });
});

/** A claim for one unit of several, paid back by half. */
async function refundedUnit(person: string): Promise<Claimed> {
  const first = await fileUnit(person, ofSeveral);
  const amountFen = Math.floor(first.paidFen / 2);
  const refund = { ticketId: first.ticketId, refundIntentId: 'intent-of-the-first-1', amountFen };
  await estate.must(first.leader, 'desk.refund', refund);
  await estate.pay();
  return first;
}

test('the same picture claimed with again on the same line is cancelled, and a person looks', async () => {
  const first = await refundedUnit('hu-yan');
  const again = await fileUnit('hu-yan', sameLine(first));
  const { ticketId, person } = again;
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'cancelled',
    cancellation: { reason: 'duplicate' },
  });
  expect((await estate.ticket(first.ticketId)).state).toBe('settled');
  // Its units are the resident's to claim again; the first claim's stay taken.
  expect((await estate.line(again)).item.claimedQuantity).toBe(1);
  expect(await noticesTo(estate.memory, person, ticketId)).toContain('cancelledResident');
  const view = await estate.must(person, 'ticket.view', { ticketId });
  expect(view.cancellation).toMatchObject({ reason: { key: 'cancellation.duplicate' } });
  expect(view.allowedActs).toContain('contestCancel');
  await estate.must(person, 'ticket.contestCancel', { ticketId, reason: '是另外一盒，也坏了' });
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'cancelContested',
  });
  expect((await estate.line(again)).item.claimedQuantity).toBe(2);
  await estate.passTime(DAY / 2);
  expect((await estate.ticket(ticketId)).state).not.toBe('cancelled');
});

test('photos that broke off cannot be read, and the same bytes of them are no duplicate', async () => {
  const first = await refundedUnit('hu-yan');
  // What the fixture's photo is: its data end before its picture does.
  const size = { format: 'jpg' as const, width: 16, height: 16 };
  expect(decodePicture(jpegPhoto(), size)).toBeNull();
  await readPhotos(estate.memory.world, { read: async () => null }, null);
  const [reading] = await estate.memory.all('photoReadings');
  expect(reading).toMatchObject({ state: 'unreadable', same: [] });
  const again = await fileUnit('hu-yan', sameLine(first));
  const digests = (await estate.memory.all('photos')).map(({ sha256 }) => sha256);
  expect(digests).toEqual([reading?.sha256, reading?.sha256]);
  expect(await estate.ticket(again.ticketId)).toMatchObject({
    state: 'submitted',
    cancellation: null,
  });
});

test('the same picture on other goods, or after the first was withdrawn, is no duplicate', async () => {
  const first = await fileUnit('hu-yan', ofSeveral);
  const other = await fileUnit('hu-yan', (line) => !sameLine(first)(line));
  expect((await estate.ticket(other.ticketId)).state).toBe('submitted');
  await estate.must('hu-yan', 'ticket.withdraw', { ticketId: first.ticketId });
  const again = await fileUnit('hu-yan', sameLine(first));
  expect((await estate.ticket(again.ticketId)).state).toBe('submitted');
});
