/** Scripts, procedures, cases and questions: read, found, asked, and edited by the platform. */
import { english } from '../../locales/english';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const LEADER = 'zhou-min';
const SUPERVISOR = 'shen-tao';
const RESIDENT = 'chen-guilan';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

const ask = (words: string, person = RESIDENT) => must(estate, person, 'knowledge.ask', { words });

async function draftOf(kind: 'script' | 'question', id: string) {
  const { entries } = await must(estate, SUPERVISOR, 'knowledge.drafts', { kind });
  const found = entries.find(({ entryId }) => entryId === id);
  if (found === undefined) throw new Error(`no draft ${id}`);
  return found;
}

const newScript = {
  title: '下雨晚到',
  text: '{name}，下雨路滑，{goodsName}要晚 {firstReply}，对不住。',
  issue: 'late',
  mood: null,
  moment: 'during',
  tone: 'plain',
} as const;

test('scripts come with the figures of the policy and keep the places of a ticket', async () => {
  const { scripts } = await must(estate, LEADER, 'knowledge.scripts', {});
  const money = scripts.find(({ id }) => id === 'overLimit');
  expect(money?.text).toContain('¥200');
  expect(money?.text).toContain('{amountFen}');
  expect(scripts.length).toBeGreaterThanOrEqual(60);
});

test('a resident reads the resident’s questions, a leader all of them', async () => {
  const own = await must(estate, RESIDENT, 'knowledge.questions', {});
  expect(own.questions.every(({ audience }) => audience === 'resident')).toBe(true);
  const all = await must(estate, LEADER, 'knowledge.questions', {});
  expect(all.questions.length).toBeGreaterThan(own.questions.length);
  expect(JSON.stringify(all.questions)).not.toMatch(/\{\w+\}/);
});

test.each([
  ['荔枝变色', 'case', 'lycheeBrown'],
  ['奶粉罐凹', 'case', 'milkPowderDent'],
  ['居民很生气怎么办', 'procedure', 'angryResident'],
  ['一次能退多少', 'question', 'oneTap'],
])('%s finds the %s %s first', async (words, kind, id) => {
  const { hits } = await must(estate, LEADER, 'knowledge.search', { words });
  expect(hits[0]).toMatchObject({ kind, entry: { id } });
});

test('without words the cases stand there to be read', async () => {
  const { hits } = await must(estate, LEADER, 'knowledge.search', { words: '' });
  expect(hits.map(({ kind }) => kind).every((kind) => kind === 'case')).toBe(true);
  expect(hits.length).toBeGreaterThanOrEqual(100);
});

test('a question about money is answered with the asker’s own open claim beside it', async () => {
  const { ticketId } = await fileClaim(estate, RESIDENT);
  const { answer, claims } = await ask('钱什么时候能退到我这');
  expect(answer?.questionId).toBe('moneyWhen');
  expect(claims.map((card) => card.ticketId)).toEqual([ticketId]);
});

test('whoever speaks of their own sees it beside whatever is said', async () => {
  const { ticketId } = await fileClaim(estate, RESIDENT);
  const { claims } = await ask('我那个东西');
  expect(claims.map((card) => card.ticketId)).toEqual([ticketId]);
});

test('nobody’s claims but the asker’s own are ever shown', async () => {
  await fileClaim(estate, RESIDENT);
  const { claims, orders } = await ask('办到哪一步了', 'wang-jianguo');
  expect(claims).toEqual([]);
  const own = await must(estate, 'wang-jianguo', 'ticket.listOrders', {});
  const ids = own.orders.map(({ orderId }) => orderId);
  expect(orders.every(({ orderId }) => ids.includes(orderId))).toBe(true);
});

test('what is not known is said to be unknown', async () => {
  const { answer } = await ask('明天股票会涨吗');
  expect(answer).toBeNull();
});

test('a question in English is answered in English, with how the asker’s own stands before it', async () => {
  const { ticketId } = await fileClaim(estate, RESIDENT);
  const { answer, foreword, claims } = await ask('When will I get my refund?');
  expect(answer).toMatchObject({ questionId: 'moneyWhen', language: 'en' });
  expect(answer?.text).toContain('within 5\u00a0minutes');
  expect(claims.map((card) => card.ticketId)).toEqual([ticketId]);
  expect(foreword).toHaveLength(1);
  expect(foreword[0]).toContain(claims[0]?.goodsName);
  expect(foreword[0]).toMatch(/: With leader, ¥[\d.]+\. The next step is due by /);
});

test('an entry that nobody wrote in English is given in Chinese, and said to be', async () => {
  const { answer, foreword } = await ask('can I call the 12315 consumer hotline');
  expect(answer).toMatchObject({ questionId: 'authority', language: 'zh-hans' });
  expect(foreword.at(-1)).toBe(english.texts['ask.inChinese']);
  const chinese = await ask('我可以打12315吗');
  expect(chinese).toMatchObject({ answer: { questionId: 'authority' }, foreword: [] });
});

test('who chose to read English is answered in it, also where a tap asked in Chinese', async () => {
  expect((await ask('退款什么时候到账')).answer?.language).toBe('zh-hans');
  await must(estate, RESIDENT, 'account.setReadingLanguage', { readsIn: 'en' });
  const { answer, related } = await ask('退款什么时候到账');
  expect(answer).toMatchObject({ questionId: 'moneyWhen', language: 'en' });
  expect(related.some(({ question }) => /^[ -~]+$/.test(question))).toBe(true);
});

test('a platform that writes an answer anew without English has it said in Chinese', async () => {
  const { entry } = await draftOf('question', 'moneyWhen');
  if (!('answer' in entry)) throw new Error('not a question');
  const { id: _, english: __, ...words } = entry;
  const edit = { kind: 'question', entry: { ...words, answer: '三天内。' } } as const;
  await must(estate, SUPERVISOR, 'knowledge.edit', { entryId: 'moneyWhen', baseVersion: 0, edit });
  const { answer, foreword } = await ask('when does the refund arrive');
  expect(answer).toMatchObject({ text: '三天内。', language: 'zh-hans' });
  expect(foreword.at(-1)).toBe(english.texts['ask.inChinese']);
});

test('an order is told in English to who asks for it', async () => {
  const { orders, foreword } = await ask('show me my orders');
  expect(orders.length).toBeGreaterThan(0);
  expect(foreword.filter((said) => said.includes('handed out to you'))).toHaveLength(orders.length);
});

test('an added script is read by leaders, and a repeated request adds it once', async () => {
  const requestId = 'request-of-the-rain-1';
  const edit = { kind: 'script', entry: newScript } as const;
  const input = { requestId, entryId: null, baseVersion: 0, edit };
  const first = await must(estate, SUPERVISOR, 'knowledge.edit', input);
  expect(await must(estate, SUPERVISOR, 'knowledge.edit', input)).toEqual(first);
  const { scripts } = await must(estate, LEADER, 'knowledge.scripts', {});
  const added = scripts.filter(({ title }) => title === newScript.title);
  expect(added).toHaveLength(1);
  expect(added[0]?.text).toContain('要晚 10\u00a0分钟');
});

test('a shipped answer is changed, hidden, brought back, from what its editor saw', async () => {
  const { entry } = await draftOf('question', 'moneyWhen');
  if (!('answer' in entry)) throw new Error('not a question');
  const { id: _, ...words } = entry;
  const said = { ...words, answer: '三天内。' };
  const base = { entryId: 'moneyWhen' } as const;
  const change = { kind: 'question', entry: said } as const;
  await must(estate, SUPERVISOR, 'knowledge.edit', { ...base, baseVersion: 0, edit: change });
  expect((await ask('退款什么时候到账')).answer?.text).toBe('三天内。');

  const stale = { ...base, baseVersion: 0, requestId: 'request-from-an-old-page', edit: change };
  const refused = await estate.call(SUPERVISOR, 'knowledge.edit', stale);
  expect(refused).toMatchObject({ ok: false, code: 'entryMoved' });

  const hide = { kind: 'question', entry: null } as const;
  await must(estate, SUPERVISOR, 'knowledge.edit', { ...base, baseVersion: 1, edit: hide });
  expect((await ask('退款什么时候到账')).answer?.questionId).not.toBe('moneyWhen');
  expect(await draftOf('question', 'moneyWhen')).toMatchObject({ hidden: true, version: 2 });

  await must(estate, SUPERVISOR, 'knowledge.restore', {
    kind: 'question',
    entryId: 'moneyWhen',
    baseVersion: 2,
  });
  expect((await ask('退款什么时候到账')).answer?.questionId).toBe('moneyWhen');
});

test.each([
  ['a place that nobody fills', { ...newScript, text: '{name}，找{somebody}' }, 'placeUnknown'],
])('%s is refused before a resident could read it', async (_, entry, code) => {
  const edit = { kind: 'script', entry } as const;
  const input = { requestId: 'request-with-a-place', entryId: null, baseVersion: 0, edit };
  expect(await estate.call(SUPERVISOR, 'knowledge.edit', input)).toMatchObject({ ok: false, code });
});

test('an entry that never was can be neither hidden nor brought back', async () => {
  const input = { requestId: 'request-for-nothing', entryId: 'neverWas', baseVersion: 0 };
  const hide = { ...input, edit: { kind: 'case', entry: null } } as const;
  const hidden = await estate.call(SUPERVISOR, 'knowledge.edit', hide);
  expect(hidden).toMatchObject({ code: 'entryGone' });
  const restore = { ...input, kind: 'case' } as const;
  const outcome = await estate.call(SUPERVISOR, 'knowledge.restore', restore);
  expect(outcome).toMatchObject({ code: 'entryGone' });
});
