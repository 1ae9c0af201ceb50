/** A provider's language model: off unless set up, allowed and wanted; believed in no figure. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askKnowledge } from '../../cloudfunctions/_application/ask-knowledge';
import { identify } from '../../cloudfunctions/_application/caller';
import type { Phrased, Phrasing, PhrasingRequest } from '../../cloudfunctions/_application/phrasing';
import { createPhrasing } from '../../cloudfunctions/_platform/phrasing';
import { openidOf } from '../../local/seed/people';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim } from './memory-steps';

const RESIDENT = 'chen-guilan';
const request = { question: '钱几时到', rules: ['一', '二'], own: ['苹果，坏了：钱在路上'] };

describe('the provider behind an address', () => {
  let server: Server;
  let bodies: Array<{ model: string; messages: Array<{ role: string; content: string }> }>;
  let answer: { status: number; content: string };

  beforeEach(async () => {
    bodies = [];
    answer = { status: 200, content: '{"rule":1,"words":"很快就到。"}' };
    server = createServer((asked, response) => {
      const parts: Buffer[] = [];
      asked.on('data', (part: Buffer) => parts.push(part));
      asked.on('end', () => {
        bodies.push(JSON.parse(Buffer.concat(parts).toString()));
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ choices: [{ message: { content: answer.content } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  function made(): Phrasing {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/chat/completions`;
    const phrasing = createPhrasing({ url, key: 'secret', model: 'some', provider: '某云' });
    if (phrasing === null) throw new Error('it has an address');
    return phrasing;
  }

  test('without an address there is none', () => {
    expect(createPhrasing({ url: '', key: 'k', model: 'm', provider: 'p' })).toBeNull();
  });

  test('it gets the question, the rules and the own facts, and nothing else', async () => {
    answer.content = '```json\n{"rule":1,"words":"很快就到。"}\n```';
    expect(await made().phrase(request)).toEqual({ rule: 1, words: '很快就到。' });
    const [body] = bodies;
    expect(Object.keys(body ?? {}).sort()).toEqual(['max_tokens', 'messages', 'model', 'stream']);
    expect(body?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(body?.messages[1]?.content).toBe(
      '<rules>\n0. 一\n1. 二\n</rules>\n<own>\n苹果，坏了：钱在路上\n</own>\n' +
        '<question>\n钱几时到\n</question>',
    );
  });

  test.each([
    ['an error', 500, '', 'answered 500'],
    ['prose', 200, '钱很快就到，13800138000。', 'answered something else'],
    ['another form', 200, '{"words":1}', 'answered something else'],
  ])('%s is a fault that repeats nothing of it', async (_, status, content, message) => {
    answer = { status, content };
    const fault = await made().phrase(request).catch((error: Error) => error.message);
    expect(fault).toContain(message);
    expect(fault).not.toContain('138');
  });
});

describe('an answer in its words', () => {
  let estate: MemoryEstate;
  let asked: PhrasingRequest[];
  let answer: () => Promise<Phrased>;

  beforeEach(() => {
    estate = createMemoryEstate(Date.parse('2026-11-20T12:00:00+08:00'));
    asked = [];
    answer = async () => ({ rule: 0, words: '您放心，零钱五分钟就到。' });
  });

  const phrasing: Phrasing = {
    provider: '某云',
    phrase(given) {
      asked.push(given);
      return answer();
    },
  };

  async function ask(words: string, { allowed = true, phrased = true } = {}) {
    const current = () => {
      const policy = estate.world.policies.current();
      return { ...policy, conversation: { ...policy.conversation, isPhrasingAsked: allowed } };
    };
    const world = { ...estate.world, policies: { ...estate.world.policies, current } };
    const caller = await identify(world, openidOf(RESIDENT));
    return (await askKnowledge(phrasing)(world, caller, { words, phrased })).value;
  }

  test('is shown under its name, with the rule beside it', async () => {
    const { answer: said, phrasedBy } = await ask('退款什么时候到账');
    expect(phrasedBy).toBe('某云');
    expect(said).toMatchObject({ questionId: 'moneyWhen', phrased: '您放心，零钱五分钟就到。' });
    expect(said?.text).toContain('3\u00a0个工作日');
  });

  test('is not asked for while the policy does not allow it, or nobody wants it', async () => {
    expect(await ask('退款什么时候到账', { allowed: false })).toMatchObject({ phrasedBy: null });
    expect((await ask('退款什么时候到账', { phrased: false })).answer?.phrased).toBeNull();
    expect(asked).toEqual([]);
  });

  test.each<[string, () => Promise<Phrased>]>([
    ['says a figure that nobody gave', async () => ({ rule: 0, words: '零钱两分钟就到。' })],
    ['names a rule that there is not', async () => ({ rule: 9, words: '很快。' })],
    ['answers from no rule', async () => ({ rule: null, words: '不知道。' })],
    ['fails or is late', () => Promise.reject(new Error('TimeoutError'))],
  ])('is our own again where it %s', async (_, given) => {
    answer = given;
    const { answer: said } = await ask('退款什么时候到账');
    expect(said).toMatchObject({ questionId: 'moneyWhen', phrased: null });
  });

  test('may come from a rule that stood beside ours, and says so by showing that one', async () => {
    const plain = await ask('退款什么时候到账', { phrased: false });
    answer = async () => ({ rule: 1, words: '看下面这一条。' });
    const { answer: said } = await ask('退款什么时候到账');
    expect(said?.questionId).toBe(plain.related[0]?.questionId);
    expect(said?.phrased).toBe('看下面这一条。');
  });

  test('is made without the asker’s name, phone or claim number, with the state of the claim', async () => {
    const { ticketId } = await fileClaim(estate, RESIDENT);
    const details = (await estate.all('personDetails')).find(({ _id }) => _id === RESIDENT);
    const name = details?.displayName ?? '';
    expect(name).not.toBe('');
    await ask(`我是${name}，电话 138 0013 8000，我的退款什么时候到账`);
    const sent = JSON.stringify(asked);
    expect(asked[0]?.own).toHaveLength(1);
    for (const secret of [name, '138', '8000', ticketId]) expect(sent).not.toContain(secret);
  });
});
