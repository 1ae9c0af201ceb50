import { english } from '../../../locales/english';
import { traditional } from '../../../locales/traditional';

type Call = [name: string, data: { action: string; input: Record<string, unknown> }];

const callFunction = jest.fn<Promise<unknown>, Call>();
const showAnew = jest.fn();
const named: string[] = [];
let kept = new Map<string, string>();
let phone = 'zh-CN';

jest.mock(
  '../../../src/cloud/client',
  () => ({ client: { callFunction: (...call: Call) => callFunction(...call) } }),
  { virtual: true },
);
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('../../../src/cloud/show-anew', () => ({ showAnew: () => showAnew() }));
jest.mock(
  '../../../src/cloud/phone',
  () => ({ phoneLanguage: () => phone, nameLanguage: (tag: string) => named.push(tag) }),
  { virtual: true },
);
jest.mock('@tarojs/taro', () => {
  const api = {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
    useDidShow: () => undefined,
    useDidHide: () => undefined,
  };
  return { __esModule: true, default: api, ...api };
});

const packs = { en: english, 'zh-hant': traditional } as const;

function answerWithPacks(version = 'v1') {
  callFunction.mockImplementation(async (_name, { action, input }) => {
    if (action !== 'language.pack') return { ok: true, value: {}, serverNow: Date.now() };
    const { language, have } = input as { language: keyof typeof packs; have: string };
    const { texts, formats } = packs[language];
    const pack = have === version ? null : { texts, formats };
    return { ok: true, value: { language, version, pack }, serverNow: Date.now() };
  });
}

function answerWithNothing() {
  callFunction.mockImplementation(async () => {
    // Of the modules that stand now.
    const { CloudFailure } = await import('../../../src/cloud/cloud-failure');
    throw new CloudFailure('offline', 'test');
  });
}

/** A start of the app: every module anew, what the phone keeps stays. */
async function start() {
  jest.resetModules();
  const { startReading, chooseLanguage, noteReader, nowReading } = await import(
    '../../../src/cloud/reading-language'
  );
  const { text } = await import('../../../locales/text');
  startReading();
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { chooseLanguage, noteReader, nowReading, title: () => text('me.title'), settle };
}

const titleIn = { en: english.texts['me.title'], 'zh-hant': traditional.texts['me.title'] };
const packsAsked = () => {
  return callFunction.mock.calls.filter(([, { action }]) => action === 'language.pack').length;
};
const toldToServer = () => {
  return callFunction.mock.calls
    .filter(([, { action }]) => action === 'account.setReadingLanguage')
    .map(([, { input }]) => input.readsIn);
};

beforeEach(() => {
  kept = new Map();
  phone = 'zh-CN';
  callFunction.mockReset();
  showAnew.mockReset();
  named.length = 0;
});

test('a phone in Simplified asks nobody for anything', async () => {
  const { title } = await start();
  expect(title()).toBe('我的');
  expect(callFunction).not.toHaveBeenCalled();
});

test('a phone in English fetches it, shows the page anew, and starts in it without a network', async () => {
  phone = 'en-GB';
  answerWithPacks();
  const first = await start();
  expect(first.title()).toBe('我的');
  await first.settle();
  expect(first.title()).toBe(titleIn.en);
  expect(showAnew).toHaveBeenCalledTimes(1);
  expect(named).toEqual(['en']);
  answerWithNothing();
  callFunction.mockClear();
  const later = await start();
  expect(later.title()).toBe(titleIn.en);
  expect(packsAsked()).toBe(0);
});

test('where it does not come Simplified stays, and one may try again', async () => {
  answerWithNothing();
  const app = await start();
  app.chooseLanguage('zh-hant');
  await app.settle();
  expect(app.title()).toBe('我的');
  expect(app.nowReading()).toMatchObject({
    shown: 'zh-hans',
    wanted: { language: 'zh-hant', failed: true },
  });
  answerWithPacks();
  app.chooseLanguage('zh-hant');
  await app.settle();
  expect(app.title()).toBe(titleIn['zh-hant']);
  expect(app.nowReading()).toMatchObject({ shown: 'zh-hant', wanted: null });
});

test('what was chosen first and came last does not win', async () => {
  answerWithPacks();
  const app = await start();
  app.chooseLanguage('en');
  app.chooseLanguage('zh-hans');
  await app.settle();
  expect(app.nowReading()).toMatchObject({ shown: 'zh-hans', chosen: 'zh-hans', wanted: null });
});

test('another build asks again behind the page, and gets the words only when they changed', async () => {
  phone = 'en';
  answerWithPacks();
  await (await start()).settle();
  const pack = JSON.parse(kept.get('appearance-pack-en') ?? '{}') as Record<string, unknown>;
  kept.set('appearance-pack-en', JSON.stringify({ ...pack, build: 'another' }));
  callFunction.mockClear();
  showAnew.mockClear();
  const app = await start();
  expect(app.title()).toBe(titleIn.en);
  await app.settle();
  expect(packsAsked()).toBe(1);
  expect(showAnew).not.toHaveBeenCalled();
  const now = JSON.parse(kept.get('appearance-pack-en') ?? '{}') as Record<string, unknown>;
  expect(now).toEqual({ ...pack, build: '', askedAt: now.askedAt });
});

const LATER = () => Date.now() + 60_000;
type Readers = Parameters<Awaited<ReturnType<typeof start>>['noteReader']>;
const chen = (readsIn: Readers[0]['readsIn']) => ({ personId: 'chen', readsIn });

test('what is chosen on this phone is told to the server once, and again only after a failure', async () => {
  answerWithPacks();
  const app = await start();
  app.chooseLanguage('en');
  await app.settle();
  answerWithNothing();
  app.noteReader(chen(null), Date.now());
  app.noteReader(chen(null), Date.now());
  await app.settle();
  answerWithPacks();
  app.noteReader(chen(null), Date.now());
  await app.settle();
  expect(toldToServer()).toEqual(['en', 'en']);
  app.noteReader(chen('en'), LATER());
  app.noteReader({ personId: null, readsIn: null }, LATER());
  await app.settle();
  expect(toldToServer()).toEqual(['en', 'en']);
});

test('what the phone itself is set to is shown, and never told as anybody’s choice', async () => {
  phone = 'en-GB';
  answerWithPacks();
  const app = await start();
  await app.settle();
  expect(app.title()).toBe(titleIn.en);
  app.noteReader(chen(null), Date.now());
  await app.settle();
  app.noteReader(chen('zh-hant'), Date.now());
  await app.settle();
  expect(app.title()).toBe(titleIn['zh-hant']);
  expect(toldToServer()).toEqual([]);
});

test('what the person chose last, on whichever phone, holds on this one', async () => {
  answerWithPacks();
  const app = await start();
  app.noteReader(chen('en'), Date.now());
  await app.settle();
  expect(app.title()).toBe(titleIn.en);
  app.noteReader(chen('zh-hant'), Date.now());
  await app.settle();
  expect(app.title()).toBe(titleIn['zh-hant']);
  expect(toldToServer()).toEqual([]);
  app.chooseLanguage('zh-hans');
  app.noteReader(chen('zh-hant'), Date.now());
  await app.settle();
  expect(toldToServer()).toEqual(['zh-hans']);
  // It was on its way while this phone told what was chosen.
  app.noteReader(chen('zh-hant'), Date.now());
  await app.settle();
  expect(app.title()).toBe('我的');
  app.noteReader(chen('en'), LATER());
  await app.settle();
  expect(app.title()).toBe(titleIn.en);
  expect(toldToServer()).toEqual(['zh-hans']);
});

test('whoever signs in after somebody left is not said to have chosen their language', async () => {
  answerWithPacks();
  const app = await start();
  app.chooseLanguage('en');
  await app.settle();
  const { forgetPerson } = await import('../../../src/cloud/use-view');
  forgetPerson();
  const next = await start();
  expect(next.title()).toBe(titleIn.en);
  next.noteReader({ personId: 'wang', readsIn: null }, Date.now());
  await next.settle();
  expect(toldToServer()).toEqual([]);
});
