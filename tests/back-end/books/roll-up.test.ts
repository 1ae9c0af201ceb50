import { keepFund } from '../../../cloudfunctions/_application/keep-fund';
import { postEntry } from '../../../cloudfunctions/_application/post-entry';
import { rollUpBooks } from '../../../cloudfunctions/_application/roll-up-books';
import type { AccountKind } from '../../../domain/fund/account';
import { couponGrantedEntry } from '../../../domain/fund/events/coupon';
import { DAY, HOUR, MINUTE, type Instant } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { fileClaim, settleClaim } from '../../world/memory-steps';
import { balanceByHand, catchUp, kindByHand, nextMorning } from './books-facts';

const NOON = Date.UTC(2026, 10, 20, 4);

async function settleOne(estate: MemoryEstate, person: string): Promise<void> {
  await settleClaim(estate, await fileClaim(estate, person));
}

async function threeDays(): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON);
  await settleOne(estate, 'chen-guilan');
  await nextMorning(estate);
  await settleOne(estate, 'wang-jianguo');
  await nextMorning(estate);
  return estate;
}

function post(estate: MemoryEstate, entryId: string, at: Instant): Promise<void> {
  const entry = couponGrantedEntry({ entryId, at, causeId: entryId, amountFen: 500 });
  return estate.world.database.transaction((one) => postEntry(one, entry, []));
}

test('every summed day holds what the journal says, by account and by kind', async () => {
  const estate = await threeDays();
  const entries = await estate.all('journalEntries');
  const days = await estate.all('bookDays');
  const accountDays = await estate.all('accountDays');
  expect(days.length).toBeGreaterThanOrEqual(9);
  for (const { _id, endsAt, debitFen, creditFen, kinds, entryCount, startsAt } of days) {
    expect(debitFen).toBe(creditFen);
    const own = entries.filter(({ at }) => at >= startsAt && at < endsAt);
    expect(entryCount).toBe(own.length);
    for (const [kind, { balanceFen }] of Object.entries(kinds)) {
      expect([_id, kind, balanceFen]).toEqual([
        _id,
        kind,
        kindByHand(entries, kind as AccountKind, endsAt),
      ]);
    }
    const moved = new Set(own.flatMap(({ accountIds }) => accountIds));
    const kept = accountDays.filter((day) => day.day === _id);
    expect(kept.map(({ accountId }) => accountId).sort()).toEqual([...moved].sort());
    for (const { accountId, balanceFen } of kept) {
      expect(balanceFen).toBe(balanceByHand(entries, accountId, endsAt));
    }
  }
  const { rolledUntil } = (await estate.world.database.get('bookMarks', 'fund'))!;
  expect(rolledUntil).toBe(estate.world.calendars.startOfDay(estate.world.clock.now()));
});

test('a day is summed once however many timers run at once, and again changes nothing', async () => {
  const one = await threeDays();
  const before = JSON.stringify([await one.all('bookDays'), await one.all('accountDays')]);
  await Promise.all([rollUpBooks(one.world), rollUpBooks(one.world), keepFund(one.world)]);
  expect(JSON.stringify([await one.all('bookDays'), await one.all('accountDays')])).toBe(before);

  const many = createMemoryEstate(NOON);
  await settleOne(many, 'chen-guilan');
  many.world.clock.advance(DAY);
  await rollUpBooks(many.world);
  many.world.clock.advance(3 * MINUTE);
  await Promise.all(Array.from({ length: 8 }, () => rollUpBooks(many.world)));
  const days = await many.all('bookDays');
  expect(new Set(days.map(({ _id }) => _id)).size).toBe(days.length);
  const alone = createMemoryEstate(NOON);
  await settleOne(alone, 'chen-guilan');
  alone.world.clock.advance(DAY);
  await catchUp(alone);
  expect(days).toEqual(await alone.all('bookDays'));
});

test('a run that dies between any two writes is completed by the next', async () => {
  const whole = createMemoryEstate(NOON);
  await settleOne(whole, 'chen-guilan');
  whole.world.clock.advance(DAY);
  await catchUp(whole);
  const expected = [await whole.all('bookDays'), await whole.all('accountDays')];

  for (let death = 0; death < 40; death += 3) {
    const estate = createMemoryEstate(NOON);
    await settleOne(estate, 'chen-guilan');
    estate.world.clock.advance(DAY);
    await rollUpBooks(estate.world);
    estate.world.clock.advance(3 * MINUTE);
    let left = death;
    const { database } = estate.world;
    const dying: typeof database = {
      ...database,
      async append(name, document) {
        if ((left -= 1) < 0) throw new Error('died');
        return database.append(name, document);
      },
    };
    await expect(rollUpBooks({ ...estate.world, database: dying })).rejects.toThrow('died');
    await rollUpBooks(estate.world);
    expect([await estate.all('bookDays'), await estate.all('accountDays')]).toEqual(expected);
  }
});

test('an entry that comes late is dated into the open period, and says when it happened', async () => {
  const estate = await threeDays();
  const { world } = estate;
  const today = world.calendars.startOfDay(world.clock.now());
  const sums = JSON.stringify(await estate.all('bookDays'));
  await post(estate, 'late', today - HOUR);
  await post(estate, 'in-time', today + HOUR);
  const late = await world.database.get('journalEntries', 'late');
  const inTime = await world.database.get('journalEntries', 'in-time');
  expect(late).toMatchObject({ at: today, lateFrom: today - HOUR });
  expect(inTime?.at).toBe(today + HOUR);
  expect(inTime).not.toHaveProperty('lateFrom');
  await nextMorning(estate);
  expect(JSON.stringify((await estate.all('bookDays')).slice(0, -1))).toBe(sums);
});

test('what was begun before the fence and written after it is in the sums', async () => {
  const estate = createMemoryEstate(NOON);
  const { world } = estate;
  const midnight = world.calendars.endOfDay(world.clock.now()) + 1;
  world.clock.advance(midnight + 16 * MINUTE - world.clock.now());
  const entry = couponGrantedEntry({ entryId: 'slow', at: midnight - 1, causeId: 'c', amountFen: 500 });
  await world.database.transaction(async (transaction) => {
    await postEntry(transaction, entry, []);
    // The fence goes up while this transaction, which saw none, is still alive.
    await rollUpBooks(world);
  });
  expect((await world.database.get('journalEntries', 'slow'))?.at).toBe(midnight - 1);
  world.clock.advance(3 * MINUTE);
  await rollUpBooks(world);
  const day = await world.database.get('bookDays', '2026-11-20');
  expect(day?.kinds.couponLiability?.balanceFen).toBe(500);
});

test('each digest stands for every entry before it: another journal, another digest', async () => {
  const digests = async (extra: boolean) => {
    const estate = createMemoryEstate(NOON);
    if (extra) await post(estate, 'coupon', NOON);
    estate.world.clock.advance(2 * DAY);
    await catchUp(estate);
    return (await estate.all('bookDays')).map(({ digest }) => digest);
  };
  const [plain, other] = [await digests(false), await digests(true)];
  expect(plain).toHaveLength(other.length);
  const differs = plain.map((digest, index) => digest !== other[index]);
  // Nothing changes before the day of the entry; everything from then on does.
  expect(differs.indexOf(true)).toBe(differs.length - 2);
  expect(differs.slice(-2)).toEqual([true, true]);
});
