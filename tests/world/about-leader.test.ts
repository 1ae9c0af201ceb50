/** A claim whose words are about its leader: never theirs to handle, to read or to answer. */
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { must, noticesTo, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const AGENT = 'xu-jing';
const RESIDENT = 'chen-guilan';
const SUPERVISOR = 'shen-tao';

async function file(estate: MemoryEstate, note: string) {
  const { orders } = await must(estate, RESIDENT, 'ticket.listOrders', {});
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable);
  if (line === undefined) throw new Error('nothing to claim');
  const { ticketId } = await must(estate, RESIDENT, 'ticket.file', {
    orderId: line.orderId,
    itemId: line.item.itemId,
    quantity: line.item.quantity,
    issue: 'rotten',
    wish: 'refund',
    note,
    photoIds: [await estate.upload(RESIDENT)],
  });
  await estate.deliver();
  return ticketOf(estate, ticketId);
}

test('somebody else has it, with the reason; its leader neither reads it nor hears of it', async () => {
  const estate = createMemoryEstate(NOON, 'about');
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  const ticket = await file(estate, '樱桃烂了，去问还被骂，我要投诉团长');
  const { _id: ticketId, orderLeaderId: leader } = ticket;
  expect(ticket.complainedOfId).toBe(leader);
  expect(ticket.ownerId).not.toBe(leader);
  expect(ticket.firstContactId).not.toBe(leader);
  const why = ticket.routing.runnersUp.find(({ personId }) => personId === leader)?.reasons;
  expect(why?.map(({ key }) => key)).toEqual(['routing.complainedOf']);
  expect(await estate.call(leader, 'desk.view', { ticketId })).toMatchObject({ ok: false });
  expect(await noticesTo(estate, leader, ticketId)).toEqual([]);
  const { cards } = await must(estate, leader, 'desk.inbox', {});
  expect(cards.map((card) => card.ticketId)).not.toContain(ticketId);
});

test('without another leader the platform has it, and is first contact', async () => {
  const estate = createMemoryEstate(NOON, 'alone');
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  const { orderLeaderId: leader } = await file(estate, '');
  for (const person of await estate.all('people')) {
    if (!person.roles.includes('leader') || person._id === leader) continue;
    const alone = { ...person, leader: { ...person.leader!, suspended: true } };
    await estate.world.database.transaction((one) => one.put('people', alone));
  }
  const ticket = await file(estate, '团长骂人');
  expect(ticket).toMatchObject({ ownerKind: 'platform', ownerId: AGENT, firstContactId: null });
});

test('no leader of the community can be asked to pass it to the one it is about', async () => {
  const estate = createMemoryEstate(NOON, 'passed');
  const ticket = await file(estate, '团长骂人');
  expect(ticket.ownerKind).toBe('leader');
  const receiver = { toId: ticket.orderLeaderId, reason: '您自己看看' };
  const given = { ticketId: ticket._id, ...receiver };
  expect(await estate.call(SUPERVISOR, 'desk.transfer', given)).toMatchObject({
    ok: false,
    code: 'receiverConflict',
  });
});

test('thanks go to the leader as ever', async () => {
  const estate = createMemoryEstate(NOON, 'ever');
  const ticket = await file(estate, '团长态度很好，就是货坏了');
  expect(ticket).toMatchObject({ ownerId: ticket.orderLeaderId });
  expect(ticket.complainedOfId).toBeUndefined();
});
