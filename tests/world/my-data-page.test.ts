/** One's own data as a page: all of the export is on it, in words, and only its owner gets it. */
import { exportMyData } from '../../cloudfunctions/_application/show-my-data';
import { identify } from '../../cloudfunctions/_application/caller';
import { applyRetention } from '../../cloudfunctions/_application/apply-retention';
import { HOUR } from '../../domain/primitives/instant';
import { isTextKey } from '../../locales/text';
import { openidOf } from '../../local/seed/people';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, type MemoryClaim } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;
let claim: MemoryClaim;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  claim = await fileClaim(estate, WHO);
  await must(estate, claim.leader, 'desk.view', { ticketId: claim.ticketId });
  const said = { ticketId: claim.ticketId, text: '<b>谢谢</b>', photoIds: [] };
  await must(estate, WHO, 'ticket.say', said);
  await estate.deliver();
});

async function pageOf(person: string): Promise<{ page: string; fileId: string }> {
  const { url, expiresAt } = await must(estate, person, 'account.printData', {});
  expect(expiresAt).toBe(estate.world.clock.now() + 24 * HOUR);
  const fileId = url.replace('https://files.test/', '');
  return { page: new TextDecoder().decode(estate.world.files.kept.get(fileId)), fileId };
}

async function exportOf(person: string) {
  return (await exportMyData(estate.world, await identify(estate.world, openidOf(person)))).value;
}

test('it says in words who one is, what one bought, claimed and said, and who looked', async () => {
  const { page } = await pageOf(WHO);
  const leader = await estate.world.database.get('personDetails', claim.leader);
  const words = ['陈桂兰的数据', '1栋301', '车厘子', '底下一层都烂了', leader?.displayName ?? '?'];
  for (const word of [...words, '谁看过', '看了什么']) {
    expect([word, page.includes(word)]).toEqual([word, true]);
  }
  expect(page).toContain('&lt;b&gt;谢谢&lt;/b&gt;');
  expect(page).not.toMatch(/<script|<b>|undefined|\[object|null/);
});

test('every part of the export stands on it under a name, and every field has one', async () => {
  const people = ['chen-guilan', 'wu-gang', 'lu-wei', 'ding-lan', 'xu-jing', claim.leader];
  for (const person of people) {
    const { parts } = await exportOf(person);
    const keys = parts.map((part) => `dataPart.${part.collection}`);
    const unnamed = keys.filter((key) => !isTextKey(key));
    expect([person, unnamed]).toEqual([person, []]);
    const { page } = await pageOf(person);
    const labels = [...page.matchAll(/<dt>(.*?)<\/dt>/g)].map((match) => match[1] ?? '');
    expect([person, labels.filter((label) => /[A-Za-z]/.test(label))]).toEqual([person, []]);
    expect(page.match(/<h2>/g)).toHaveLength(parts.length);
  }
});

test('it is made once for a request, goes with its link, and is nobody else’s', async () => {
  const asked = { requestId: 'request-of-my-data-1' };
  const first = await must(estate, WHO, 'account.printData', asked);
  expect(await must(estate, WHO, 'account.printData', asked)).toEqual(first);
  const other = await must(estate, claim.leader, 'account.printData', asked);
  expect(other.url).not.toBe(first.url);
  const stranger = await estate.call('stranger', 'account.printData', {});
  expect(stranger).toMatchObject({ code: 'notAllowed' });
  const fileId = first.url.replace('https://files.test/', '');
  expect(estate.world.files.kept.has(fileId)).toBe(true);
  estate.world.clock.advance(24 * HOUR + 1);
  await applyRetention(estate.world);
  expect(estate.world.files.kept.has(fileId)).toBe(false);
  expect(await estate.all('printouts')).toEqual([]);
});
