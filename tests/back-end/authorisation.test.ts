import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

let estate: MemoryEstate;
/** A fresh claim of 陈桂兰, owned by 周敏. */
let ticketId: string;

async function file(person: string): Promise<string> {
  const listed = await estate.call(person, 'ticket.listOrders', {});
  if (!listed.ok) throw new Error('no orders');
  const { orders } = listed.value;
  const lines = orders.flatMap((order) => order.items.map((item) => ({ order, item })));
  const line = lines.find(({ item }) => item.claimable);
  if (line === undefined) throw new Error(`${person} has nothing to claim`);
  const filed = await estate.call(person, 'ticket.file', {
    orderId: line.order.orderId,
    itemId: line.item.itemId,
    quantity: 1,
    issue: 'rotten',
    wish: 'refund',
    note: '烂了',
    photoIds: [await estate.upload(person)],
  });
  if (!filed.ok) throw new Error(`not filed: ${filed.code}`);
  return filed.value.ticketId;
}

async function ticketOf(id: string) {
  const ticket = (await estate.all('tickets')).find(({ _id }) => _id === id);
  if (ticket === undefined) throw new Error(`no ticket ${id}`);
  return ticket;
}

beforeAll(async () => {
  estate = createMemoryEstate(NOON, 'authorisation');
  ticketId = await file('chen-guilan');
});

const words = '先看看是什么情况';
const acts: Record<string, object> = {
  'desk.view': {},
  'desk.reply': { text: words },
  'desk.requestProof': { kinds: ['goodsPhoto'], reason: words },
  'desk.refund': { refundIntentId: 'intent-of-a-test-01', amountFen: 100 },
  'desk.handUp': { reason: words },
  'desk.approve': { refundIntentId: 'intent-of-a-test-02', amountFen: 100, reason: words },
  'desk.reject': { rule: 'noProof', reason: words },
  'desk.decideAppeal': { decision: 'uphold', reason: words },
  'ticket.view': {},
  'ticket.confirm': {},
  'ticket.withdraw': {},
  'ticket.reopen': { reason: words },
};

async function attempt(person: string, action: string) {
  const before = (await ticketOf(ticketId)).version;
  const reads = action.endsWith('.view');
  const requestId = estate.world.ids.unique('request').slice(0, 24);
  const input = { ...(reads ? {} : { requestId }), ticketId, ...acts[action] };
  const answer = await estate.callRaw(person, action, input);
  return { answer, changed: (await ticketOf(ticketId)).version !== before };
}

/** Everyone who is nothing to this ticket, or too near to it, and what they may still read. */
const outsiders: Array<[string, string, string[]]> = [
  ['a neighbour', 'wang-jianguo', []],
  ['one of the household', 'liu-defu', []],
  ['another leader', 'ma-li', []],
  ['a supplier', 'jiang-chen', []],
  ['a carrier', 'he-jun', []],
  ['a mystery customer', 'jia-ning', []],
  ['an administrator', 'guan-li', []],
  ['nobody we know', 'stranger', []],
  ['the regional manager', 'dong-jie', ['desk.view']],
  ['management', 'liang-yu', ['desk.view']],
];

test.each(outsiders)('%s changes nothing and reads no more than theirs', async (_, person, may) => {
  for (const action of Object.keys(acts)) {
    const { answer, changed } = await attempt(person, action);
    expect([action, changed, answer.ok]).toEqual([action, false, may.includes(action)]);
    if (answer.ok) continue;
    const codes = ['notAllowed', 'ticketNotFound', 'conflictOfInterest'];
    expect([action, codes.includes(answer.code) || answer.code]).toEqual([action, true]);
  }
});

test('the platform reads what a leader owns, and leaves it to the leader', async () => {
  for (const person of ['xu-jing', 'shen-tao', 'fang-ning']) {
    expect((await attempt(person, 'desk.view')).answer.ok).toBe(true);
    for (const action of ['desk.reply', 'desk.refund', 'desk.approve', 'desk.reject']) {
      const { changed, answer } = await attempt(person, action);
      expect([action, changed, answer.ok]).toEqual([action, false, false]);
    }
  }
});

test('a helper answers for the leader, refunds nothing, and the log says who it was', async () => {
  const { ownerId } = await ticketOf(ticketId);
  expect(ownerId).toBe('zhou-min');
  expect((await attempt('ding-lan', 'desk.refund')).answer).toMatchObject({
    code: 'aboveLimit',
    details: { limitFen: 0, role: 'leader' },
  });
  const { changed } = await attempt('ding-lan', 'desk.reply');
  expect(changed).toBe(true);
  const lines = (await estate.all('ticketEvents')).flatMap(({ events }) => events);
  expect(lines.find(({ kind }) => kind === 'replied')?.actor).toEqual({
    kind: 'leader',
    personId: 'ding-lan',
    forPersonId: 'zhou-min',
  });
});

test("a regional manager sees nothing of another region's claims", async () => {
  const other = await file('han-bing');
  expect(await estate.call('dong-jie', 'desk.view', { ticketId: other })).toMatchObject({
    code: 'ticketNotFound',
  });
});
