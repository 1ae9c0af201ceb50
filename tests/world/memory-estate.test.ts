import { createMemoryEstate } from './memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

test('the main job runs in memory as it does on the local cloud', async () => {
  const estate = createMemoryEstate(NOON);
  const photoIds = [await estate.upload('chen-guilan')];
  const orders = await estate.call('chen-guilan', 'ticket.listOrders', {});
  if (!orders.ok) throw new Error(orders.code);
  const line = orders.value.orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable && item.paidFen === 15_000);
  if (line === undefined) throw new Error('the cherries are gone');
  const filed = await estate.call('chen-guilan', 'ticket.file', {
    orderId: line.orderId,
    itemId: line.item.itemId,
    quantity: 1,
    issue: 'rotten',
    wish: 'refund',
    note: '烂了',
    photoIds,
  });
  if (!filed.ok) throw new Error(filed.code);
  const { ticketId } = filed.value;
  const tapped = await estate.call('zhou-min', 'desk.refund', {
    ticketId,
    refundIntentId: 'intent-0000000000000001',
    amountFen: 15_000,
  });
  expect(tapped).toMatchObject({ ok: true });
  await estate.deliver();
  const [refund] = estate.world.gateway.all();
  if (refund === undefined) throw new Error('the provider was not asked');
  await estate.settle(refund, 'success');
  const [ticket] = await estate.all('tickets');
  expect(ticket).toMatchObject({ state: 'settled', refund: { status: 'arrived' } });
});
