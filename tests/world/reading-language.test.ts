/** What leaves the product for somebody is written in the language that they read. */
import { english } from '../../locales/english';
import { traditional } from '../../locales/traditional';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, type MemoryClaim } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;
let claim: MemoryClaim;
let sent: Array<{ openid: string; title: string; text: string }>;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  sent = [];
  estate.world.messages.send = async (message) => {
    sent.push(message);
    return 'sent';
  };
});

async function read(person: string, readsIn: 'zh-hans' | 'zh-hant' | 'en'): Promise<void> {
  expect(await must(estate, person, 'account.setReadingLanguage', { readsIn })).toEqual({ readsIn });
}

async function consent(person: string, topic: 'progress' | 'newClaim'): Promise<void> {
  await must(estate, person, 'account.recordConsent', { topics: [topic] });
}

test('a message is written in the language of each who gets it', async () => {
  await read(WHO, 'en');
  await consent(WHO, 'progress');
  claim = await fileClaim(estate, WHO);
  await consent(claim.leader, 'newClaim');
  await estate.deliver();
  const titles = sent.map(({ title }) => title);
  expect(titles).toContain(english.texts['notice.claimReceived.title']);
  expect(titles.filter((title) => /^[\x20-\x7e’]+$/.test(title))).toHaveLength(1);
});

test('the phone learns what the person reads, and a person who never said is told null', async () => {
  expect(await must(estate, WHO, 'account.me', {})).toMatchObject({ readsIn: null });
  await read(WHO, 'zh-hant');
  expect(await must(estate, WHO, 'account.me', {})).toMatchObject({ readsIn: 'zh-hant' });
});

test('a printout is in the language of whoever prints it', async () => {
  claim = await fileClaim(estate, WHO);
  await estate.deliver();
  await read(WHO, 'en');
  const { ticketId } = claim;
  const own = await printed(await must(estate, WHO, 'ticket.export', { ticketId }));
  expect(own).toContain('<html lang="en">');
  expect(own).toContain(english.texts['printout.timeline']);
  expect(own).toContain('20\u00a0Nov 2026 12:00');
  const handled = await printed(await must(estate, claim.leader, 'desk.export', { ticketId }));
  expect(handled).toContain('<html lang="zh-Hans">');
});

test('the page of my data is in my language', async () => {
  await read(WHO, 'zh-hant');
  const page = await printed(await must(estate, WHO, 'account.printData', {}));
  expect(page).toContain('<html lang="zh-Hant">');
  expect(page).toContain(traditional.texts['dataPage.hint']);
  expect(page).toContain('繁體');
});

async function printed({ url }: { url: string }): Promise<string> {
  const fileId = url.replace('https://files.test/', '');
  return new TextDecoder().decode((await estate.world.files.download(fileId)) ?? undefined);
}

test('a phone gets a language whole, and nothing again while it has that version', async () => {
  const ask = (have: string) => must(estate, '', 'language.pack', { language: 'en', have });
  const first = await ask('');
  expect(first.pack?.texts).toEqual(english.texts);
  expect(first.pack?.formats).toEqual(english.formats);
  expect(await ask(first.version)).toEqual({ ...first, pack: null });
  expect((await ask('another')).pack).not.toBeNull();
  const other = await must(estate, '', 'language.pack', { language: 'zh-hant', have: '' });
  expect(other.version).not.toBe(first.version);
});
