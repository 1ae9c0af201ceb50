import { applyRetention } from '../../../cloudfunctions/_application/apply-retention';
import type { World } from '../../../cloudfunctions/_application/ports';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR, MINUTE, SECOND } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const { retention } = policyOf(currentPolicyVersion);

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function file(person: string): Promise<string> {
  const listed = await estate.call(person, 'ticket.listOrders', {});
  if (!listed.ok) throw new Error(listed.code);
  for (const { orderId, items } of listed.value.orders) {
    for (const { itemId, claimable } of items) {
      if (!claimable) continue;
      const filed = await estate.call(person, 'ticket.file', {
        orderId,
        itemId,
        quantity: 1,
        issue: 'rotten',
        wish: 'refund',
        note: '坏了',
        photoIds: [await estate.upload(person)],
      });
      if (filed.ok) return filed.value.ticketId;
    }
  }
  throw new Error(`${person} has nothing to claim`);
}

async function left(ticketId: string) {
  const of = (one: { ticketId: string | null }) => one.ticketId === ticketId;
  return {
    photos: (await estate.all('photos')).filter(of).length,
    words: (await estate.all('ticketMessages')).filter(of).length,
    links: (await estate.all('trackingLinks')).filter(of).length,
  };
}

async function after(milliseconds: number) {
  estate.world.clock.advance(milliseconds);
  return applyRetention(estate.world);
}

test('photos and words of a claim at rest go after the days of the policy, an open one keeps them', async () => {
  const open = await file('chen-guilan');
  const done = await file('wang-jianguo');
  await estate.deliver();
  await estate.call('wang-jianguo', 'ticket.withdraw', { ticketId: done });
  const doneFile = (await estate.all('photos')).find(({ ticketId }) => ticketId === done)?.fileId;

  await after(retention.photoDays * DAY - HOUR);
  expect(await left(done)).toMatchObject({ photos: 1, words: 1 });
  await after(2 * HOUR);
  expect(await left(done)).toMatchObject({ photos: 0, words: 1 });
  expect(estate.world.files.kept.has(doneFile ?? '')).toBe(false);
  await after((retention.wordDays - retention.photoDays) * DAY);
  expect(await left(done)).toEqual({ photos: 0, words: 0, links: 0 });
  expect(await left(open)).toMatchObject({ photos: 1, words: 1 });
  expect((await estate.all('ticketEvents')).length).toBeGreaterThan(0);
});

test('what was uploaded and never used goes, with the file that lies there', async () => {
  await file('chen-guilan');
  const begun = await estate.call('wang-jianguo', 'ticket.beginUpload', { count: 2 });
  if (!begun.ok) throw new Error(begun.code);
  const [path = ''] = begun.value.slots.map(({ cloudPath }) => cloudPath);
  const fileId = await estate.world.files.upload(path, Buffer.from('half a photo'));
  await after(retention.uploadDays * DAY + 2 * HOUR);
  expect(estate.world.files.kept.has(fileId)).toBe(false);
  expect(await estate.all('uploadSlots')).toEqual([]);
});

test('the outbox forgets what it delivered, never what it still has to deliver', async () => {
  await file('chen-guilan');
  const pending = (await estate.all('outbox')).filter(({ status }) => status === 'pending');
  expect(pending.length).toBeGreaterThan(0);
  await after((retention.outboxDays + 1) * DAY);
  expect(await estate.all('outbox')).toEqual(pending);
  await estate.deliver();
  await after(MINUTE);
  expect(await estate.all('outbox')).toEqual([]);
});

test('many pages of old documents go in one night, past those that have to stay', async () => {
  const open = await file('chen-guilan');
  await estate.world.database.transaction(async (transaction) => {
    for (let number = 0; number < 120; number += 1) {
      await transaction.add('ticketMessages', {
        _id: `old_${number}`,
        // Every third one belongs to a claim that is not at rest.
        ticketId: number % 3 === 0 ? open : 'gone',
        at: NOON - 2 * retention.wordDays * DAY + number,
        from: 'resident',
        personId: 'chen-guilan',
        kind: 'note',
        text: 'x',
        check: 'passed',
        photoIds: [],
        voiceId: null,
        salt: '',
        wordsDigest: '',
      });
    }
    const tickets = await transaction.get('tickets', open);
    if (tickets !== null) {
      await transaction.put('tickets', { ...tickets, _id: 'gone', state: 'withdrawn' });
    }
  });
  expect(await after(MINUTE)).toMatchObject({ ticketMessages: 80 });
  const olds = (await estate.all('ticketMessages')).filter(({ _id }) => _id.startsWith('old_'));
  expect(olds).toHaveLength(40);
});

test('a night removes more than any number of pages, and stops when its time is over', async () => {
  const notice = (number: number) => ({
    _id: `old_notice_${number}`,
    personId: 'chen-guilan',
    kind: 'claimReceived' as const,
    facts: { goodsName: 'x' },
    ticketId: null,
    at: NOON - 400 * DAY + number,
    readAt: null,
    sent: 'inAppOnly' as const,
  });
  await estate.world.database.transaction(async (transaction) => {
    for (let number = 0; number < 1_300; number += 1) await transaction.add('notices', notice(number));
  });
  const { database } = estate.world;
  const slow: World = {
    ...estate.world,
    database: {
      ...database,
      transaction: (work) => {
        estate.world.clock.advance(4 * SECOND);
        return database.transaction(work);
      },
    },
  };
  const first = await applyRetention(slow);
  expect(first['notices']).toBeLessThan(600);
  expect(await applyRetention(estate.world)).toMatchObject({
    notices: 1_300 - (first['notices'] ?? 0),
  });
});
