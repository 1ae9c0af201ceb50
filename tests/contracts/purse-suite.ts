/** What every adapter of the database port keeps of purses: a part of its suite. */
import type { Database } from '../../cloudfunctions/_application/ports';

export function judgePurses(opened: () => Database): void {
  let database: Database;

  beforeAll(() => {
    database = opened();
  });

  test('a purse gives what it has, once for an intent, and never more', async () => {
    const tap = { day: '2026-11-20', amountFen: 100, dailyLimitFen: 250 };
    const take = (id: string, at = 1) => ({
      takeId: `take-${id}-${at}`,
      refundIntentId: `intention-number-${id}`,
      ticketId: `ticket-${id}`,
      leaderFen: 30,
      platformFen: 70,
      tap,
      at,
    });
    const purse = {
      _id: 'leaderShare:li',
      leaderId: 'li',
      leaderFen: 1_000,
      platformFen: 200,
      oneTap: { day: '2026-11-20', totalFen: 0 },
      taken: {},
    };
    expect(await database.takeFromPurse(purse._id, take('1'))).toBe(false);
    await database.transaction((transaction) => transaction.put('fundPurses', purse));
    const yesterday = { ...take('0'), tap: { ...tap, day: '2026-11-19' } };
    expect(await database.takeFromPurse(purse._id, yesterday)).toBe(false);
    const one = { ticketId: 'ticket-1', leaderFen: 30, platformFen: 70 };
    const tapped = { tapFen: 100, tapDay: '2026-11-20' };
    const taken = { ...one, ...tapped, at: 1, seenAt: 1, takeIds: ['take-1-1'] };
    expect(await database.takeFromPurse(purse._id, take('1'))).toBe(true);
    const once = { leaderFen: 970, platformFen: 130, oneTap: { ...purse.oneTap, totalFen: 100 } };
    expect(await database.get('fundPurses', purse._id)).toEqual({
      ...purse,
      ...once,
      taken: { 'intention-number-1': taken },
    });
    // The same again takes nothing and is remembered; the same intent with another sum is none.
    expect(await database.takeFromPurse(purse._id, take('1', 5))).toBe(true);
    expect(await database.get('fundPurses', purse._id)).toMatchObject({
      ...once,
      taken: {
        'intention-number-1': { ...taken, seenAt: 5, takeIds: ['take-1-1', 'take-1-5'] },
      },
    });
    expect(await database.takeFromPurse(purse._id, { ...take('1'), leaderFen: 31 })).toBe(false);
    // Too little for two more, and the day's total does not allow a third.
    const others = ['2', '3', '4'].map((id) => database.takeFromPurse(purse._id, take(id)));
    const answers = await Promise.all(others);
    expect(answers.filter((answer) => answer)).toHaveLength(1);
    const left = await database.get('fundPurses', purse._id);
    expect([left?.leaderFen, left?.platformFen, left?.oneTap.totalFen]).toEqual([940, 60, 200]);
    const noTap = { ...take('5'), tap: null, platformFen: 60 };
    expect(await database.takeFromPurse(purse._id, noTap)).toBe(true);
    expect((await database.get('fundPurses', purse._id))?.oneTap.totalFen).toBe(200);
  });

  test('a take beside a transaction that writes the purse makes that run again', async () => {
    const purse = {
      _id: 'leaderShare:beside',
      leaderId: 'beside',
      leaderFen: 100,
      platformFen: 100,
      oneTap: { day: '', totalFen: 0 },
      taken: {},
    };
    await database.transaction((transaction) => transaction.put('fundPurses', purse));
    const ids = { takeId: 'beside', refundIntentId: 'intention-beside-1', ticketId: 't', at: 1 };
    let runs = 0;
    await database.transaction(async (transaction) => {
      runs += 1;
      const before = await transaction.get('fundPurses', purse._id);
      if (runs === 1) {
        const take = { ...ids, leaderFen: 40, platformFen: 0, tap: null };
        expect(await database.takeFromPurse(purse._id, take)).toBe(true);
      }
      if (before) await transaction.put('fundPurses', { ...before, platformFen: 1 });
    });
    expect(runs).toBe(2);
    const after = await database.get('fundPurses', purse._id);
    expect([after?.leaderFen, after?.platformFen]).toEqual([60, 1]);
  });
}
