/** What one must say, and what one is told, before a claim is filed. */
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'filing-words');
});

async function firstLine() {
  const answer = await estate.call(WHO, 'ticket.listOrders', {});
  if (!answer.ok) throw new Error(answer.code);
  const lines = answer.value.orders.flatMap(({ orderId, items }) =>
    items.map((item) => ({ orderId, item })),
  );
  const line = lines.find(({ item }) => item.claimable);
  if (line === undefined) throw new Error(`${WHO} has nothing to claim`);
  return { orderId: line.orderId, itemId: line.item.itemId };
}

test('something else is filed with words only; what was sent before may be sent again with them', async () => {
  const place = await firstLine();
  const photoIds = [await estate.upload(WHO)];
  const claim = { ...place, quantity: 1, issue: 'other', wish: 'refund', photoIds } as const;
  for (const note of ['', ' \n']) {
    const answer = await estate.call(WHO, 'ticket.file', { ...claim, note });
    expect(answer).toMatchObject({ ok: false, code: 'wordsRequired' });
  }
  expect(await estate.all('tickets')).toHaveLength(0);
  const filed = await estate.call(WHO, 'ticket.file', { ...claim, note: '闻着有股汽油味' });
  expect(filed).toMatchObject({ ok: true });
});

test('before it is filed one reads whose it will be, and theirs it is', async () => {
  const place = await firstLine();
  const asked = { ...place, issue: 'quality', quantity: 1 } as const;
  const handler = async () => {
    const preview = await estate.call(WHO, 'ticket.preview', asked);
    if (!preview.ok) throw new Error(preview.code);
    return preview.value.handlerName;
  };
  const { leaderId } = (await estate.world.database.get('orders', place.orderId)) ?? {};
  const named = await estate.world.database.get('personDetails', leaderId ?? '');
  expect(await handler()).toBe(named?.displayName);
  const leaders = await estate.world.database.find('people', { where: { roles: 'leader' }, limit: 50 });
  for (const { _id: personId } of leaders) {
    await estate.call('guan-li', 'member.removeRole', { personId, role: 'leader' });
  }
  expect(await handler()).toBeNull();
});
