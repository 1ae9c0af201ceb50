/** Filing by phone by whoever helps a leader; residents read who looked them up. */
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { must, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';
const LEADER = 'zhou-min';
const HELPER = 'ding-lan';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function fileByPhone(): Promise<string> {
  const { orders } = await must(estate, HELPER, 'desk.residentOrders', { residentId: WHO });
  const lines = orders.flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })));
  const line = lines.find(({ item }) => item.claimable);
  if (line === undefined) throw new Error('nothing can be claimed');
  const place = { orderId: line.orderId, itemId: line.item.itemId };
  await must(estate, HELPER, 'ticket.preview', { ...place, issue: 'rotten', quantity: 1 });
  const claim = { ...place, quantity: 1, issue: 'rotten', wish: 'refund', note: '' } as const;
  const photoIds = [await estate.upload(HELPER)];
  return (await must(estate, HELPER, 'ticket.file', { ...claim, photoIds })).ticketId;
}

test('a helper files for a resident of the leader, who stays the one to answer', async () => {
  const { residents } = await must(estate, HELPER, 'desk.findResidents', { query: '桂兰' });
  expect(residents.map(({ residentId }) => residentId)).toEqual([WHO]);
  const ticketId = await fileByPhone();
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    residentId: WHO,
    filedById: HELPER,
    filingRight: 'leader',
    ownerId: LEADER,
  });
  const view = await must(estate, WHO, 'ticket.view', { ticketId });
  expect(view.filing.byName).not.toBe('');
  expect(view.allowedActs).toContain('contest');
});

test('a line that another leader has says who, and opens for those whose claim it is', async () => {
  const ticketId = await fileByPhone();
  const lineFor = async (person: string) => {
    const { orders } = await must(estate, person, 'desk.residentOrders', { residentId: WHO });
    const items = orders.flatMap(({ items: lines }) => lines);
    return items.filter((item) => item.ticketId === ticketId || item.heldBy !== null);
  };
  for (const person of [LEADER, HELPER]) {
    expect(await lineFor(person)).toMatchObject([{ ticketId, heldBy: null, claimable: false }]);
  }
  const neighbour = 'ma-li';
  expect(await lineFor(neighbour)).toMatchObject([
    { ticketId: null, heldBy: { leaderName: '周敏' }, claimable: false },
  ]);
  await must(estate, LEADER, 'desk.handUp', { ticketId, reason: '请平台看' });
  expect(await lineFor(neighbour)).toMatchObject([
    { ticketId: null, heldBy: { leaderName: null } },
  ]);
});

async function change(personId: string, part: object): Promise<void> {
  const person = await estate.world.database.get('people', personId);
  if (person === null) throw new Error(`no ${personId}`);
  await estate.world.database.transaction((transaction) =>
    transaction.put('people', { ...person, ...part }),
  );
}

test.each([
  ['another community’s leader', HELPER, { helpsLeaderId: 'su-hong' }],
  ['nobody any more', HELPER, { helpsLeaderId: null }],
  ['a leader who is one no longer', LEADER, { roles: ['resident'] }],
])('who helps %s finds nobody here and files nothing', async (_, personId, part) => {
  const { orders } = await must(estate, LEADER, 'desk.residentOrders', { residentId: WHO });
  const [order] = orders;
  const itemId = order?.items[0]?.itemId ?? '';
  const place = { orderId: order?.orderId ?? '', itemId, quantity: 1, issue: 'rotten' } as const;
  await change(personId, part);
  const found = await estate.call(HELPER, 'desk.findResidents', { query: '桂兰' });
  if (found.ok) expect(found.value.residents).toEqual([]);
  else expect(found.code).toBe('noCommunity');
  expect((await estate.call(HELPER, 'desk.residentOrders', { residentId: WHO })).ok).toBe(false);
  const claim = { ...place, wish: 'refund' as const, note: '', photoIds: [] };
  expect(await estate.call(HELPER, 'ticket.file', claim)).toMatchObject({ code: 'notYourOrder' });
});

test('who was found reads in their own data by whom, a line a day', async () => {
  const find = () => must(estate, LEADER, 'desk.findResidents', { query: '桂兰' });
  await find();
  await find();
  await must(estate, LEADER, 'desk.residentOrders', { residentId: WHO });
  await must(estate, HELPER, 'desk.findResidents', { query: '桂兰' });
  const { accesses } = await must(estate, WHO, 'account.myData', {});
  expect(accesses.map(({ what, viewerName }) => [what, viewerName !== ''])).toEqual([
    ['search', true],
    ['search', true],
  ]);
  const lines = await estate.all('accessLog');
  expect(lines.map(({ viewerId }) => viewerId).sort((one, other) => one.localeCompare(other)))
    .toEqual([HELPER, LEADER].sort((one, other) => one.localeCompare(other)));
});
