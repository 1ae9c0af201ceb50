/** Lanes from filing to the queue: found, stored with why, said to the resident, kept by clocks. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, ticketOf } from '../world/memory-steps';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);

async function fileAt(time: string, person: string) {
  const estate = createMemoryEstate(at(time), 'lanes');
  const { ticketId } = await fileClaim(estate, person);
  return { estate, ticketId };
}

async function lanesSeen(estate: MemoryEstate, person: string, ticketId: string) {
  const { lanes } = await must(estate, person, 'ticket.view', { ticketId });
  return lanes.map(({ lane, reason, means }) => [lane, reason.key, means.key]);
}

test('fresh food is a lane that the resident reads, with its 15 minutes at the platform', async () => {
  const { estate, ticketId } = await fileAt('12:00', 'zhu-lin');
  const { goods, lane } = await ticketOf(estate, ticketId);
  expect(goods.category).not.toBe('household');
  expect(lane).toBe('freshFood');
  expect(await lanesSeen(estate, 'zhu-lin', ticketId)).toEqual([
    ['freshFood', 'laneReason.freshFood', 'laneMeans.freshFood'],
  ]);
  const { lanes } = await must(estate, 'zhu-lin', 'ticket.view', { ticketId });
  expect(lanes[0]?.means.params).toEqual({ minutes: 15 });
});

test('who is old has the green channel first, and the other lanes with it', async () => {
  const { estate, ticketId } = await fileAt('12:00', 'chen-guilan');
  expect((await ticketOf(estate, ticketId)).lane).toBe('green');
  const seen = await lanesSeen(estate, 'chen-guilan', ticketId);
  expect(seen.map(([lane]) => lane)).toEqual(['green', 'freshFood']);
});

test('baby goods keep their 30 minutes where the green channel comes first', async () => {
  const estate = createMemoryEstate(at('12:00'), 'lanes');
  const details = await estate.world.database.get('personDetails', 'lin-xiaowen');
  if (details === null) throw new Error('no such person');
  await estate.world.database.transaction((transaction) =>
    transaction.put('personDetails', { ...details, greenChannelRequested: true }),
  );
  const { orders } = await must(estate, 'lin-xiaowen', 'ticket.listOrders', {});
  const baby = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.goodsName.includes('奶粉'));
  if (baby === undefined) throw new Error('no formula was bought');
  const { ticketId } = await must(estate, 'lin-xiaowen', 'ticket.file', {
    orderId: baby.orderId,
    itemId: baby.item.itemId,
    quantity: 1,
    issue: 'damaged',
    wish: 'refund',
    note: '',
    photoIds: [await estate.upload('lin-xiaowen')],
  });
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket.lane).toBe('green');
  expect(ticket.lanes?.map(({ lane }) => lane)).toEqual(['green', 'motherAndBaby']);
  expect(ticket.clocks.find(({ kind }) => kind === 'lane')?.dueAt).toBe(at('12:30'));
});

test('what is filed at night says when it is answered', async () => {
  const { estate, ticketId } = await fileAt('23:30', 'zhu-lin');
  const seen = await must(estate, 'zhu-lin', 'ticket.view', { ticketId });
  const night = seen.lanes.find(({ lane }) => lane === 'night');
  const morning = at('08:00') + 24 * HOUR;
  expect(night?.means.params).toEqual({ dueAt: morning + 10 * MINUTE });
});

test('the desk takes the green channel before the urgent, and the urgent before the rest', async () => {
  const estate = createMemoryEstate(at('12:00'), 'queue');
  const filed: Record<string, string> = {};
  for (const person of ['zhu-lin', 'hu-yan', 'chen-guilan']) {
    const claim = await fileClaim(estate, person);
    await must(estate, claim.leader, 'desk.handUp', {
      ticketId: claim.ticketId,
      reason: '请平台看',
    });
    filed[person] = claim.ticketId;
  }
  await must(estate, 'shen-tao', 'desk.setPriority', {
    ticketId: filed['hu-yan'] ?? '',
    priority: 'important',
    reason: '等着用',
  });
  const { cards } = await must(estate, 'shen-tao', 'desk.queue', {});
  const order = cards.map(({ ticketId }) => ticketId).filter((id) => Object.values(filed).includes(id));
  expect(order).toEqual([filed['chen-guilan'], filed['hu-yan'], filed['zhu-lin']]);
});
