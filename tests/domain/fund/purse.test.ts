import fc from 'fast-check';
import {
  emptyPurse,
  giveBack,
  hasTaken,
  mayTake,
  relyOn,
  settleTaken,
  takeFrom,
  tappedFen,
  type Purse,
  type Take,
} from '../../../domain/fund/purse';

const day = '2026-11-20';

function purseOf(leaderFen: number, platformFen: number, totalFen = 0): Purse {
  return { ...emptyPurse, leaderFen, platformFen, oneTap: { day, totalFen } };
}

function takeOf(id: string, change: Partial<Take> = {}): Take {
  const tap = { day, amountFen: 100, dailyLimitFen: 1_000 };
  const parts = { leaderFen: 30, platformFen: 70 };
  const ids = { takeId: `take ${id}`, refundIntentId: id, ticketId: `of ${id}` };
  return { ...ids, ...parts, tap, at: 5, ...change };
}

test('a purse gives only what it has of both shares', () => {
  expect(mayTake(purseOf(30, 70), takeOf('a'))).toBe(true);
  expect(mayTake(purseOf(29, 70), takeOf('a'))).toBe(false);
  expect(mayTake(purseOf(30, 69), takeOf('a'))).toBe(false);
});

test('a tap fits under the total of its day, up to the last fen', () => {
  expect(mayTake(purseOf(30, 70, 900), takeOf('a'))).toBe(true);
  expect(mayTake(purseOf(30, 70, 901), takeOf('a'))).toBe(false);
  expect(mayTake(purseOf(30, 70, 901), takeOf('a', { tap: null }))).toBe(true);
  expect(tappedFen(takeFrom(purseOf(30, 70, 900), takeOf('a')), day)).toBe(1_000);
});

test('the first tap of another day is not taken from the purse', () => {
  const tomorrow = { day: '2026-11-21', amountFen: 1, dailyLimitFen: 1_000 };
  expect(mayTake(purseOf(30, 70), takeOf('a', { tap: tomorrow }))).toBe(false);
  expect(tappedFen(purseOf(30, 70, 900), '2026-11-21')).toBe(0);
});

test('an intent takes once; with another sum or ticket it is not the same take', () => {
  const taken = takeFrom(purseOf(1_000, 1_000), takeOf('a'));
  expect(mayTake(taken, takeOf('a'))).toBe(false);
  expect(hasTaken(taken, takeOf('a', { at: 9 }))).toBe(true);
  expect(hasTaken(taken, takeOf('a', { leaderFen: 31 }))).toBe(false);
  expect(hasTaken(taken, takeOf('a', { ticketId: 'another' }))).toBe(false);
  expect(hasTaken(taken, takeOf('a', { tap: null }))).toBe(false);
  expect(hasTaken(taken, takeOf('b'))).toBe(false);
});

test('a name that every object answers to was never taken', () => {
  const purse = purseOf(30, 70);
  const named = takeOf('__defineSetter__');
  expect(hasTaken(purse, named)).toBe(false);
  expect(giveBack(purse, '__defineSetter__')).toBe(purse);
  expect(relyOn(purse, named)).toBe(purse);
  const taken = takeFrom(purse, named);
  expect(mayTake({ ...taken, leaderFen: 30, platformFen: 70 }, named)).toBe(false);
  expect(giveBack(taken, '__defineSetter__')).toEqual(purse);
});

test('what no refund came of is given back once it is over, with the tap of its day', () => {
  const taken = takeFrom(purseOf(30, 70), takeOf('a'));
  expect(settleTaken(taken, new Map(), 5)).toEqual(taken);
  expect(settleTaken(taken, new Map(), 6)).toEqual(purseOf(30, 70));
});

test('what a refund came of is forgotten and not given back', () => {
  const taken = takeFrom(purseOf(30, 70), takeOf('a'));
  const settled = (takeId: string) => settleTaken(taken, new Map([['a', { takeId }]]), 6);
  expect(settled('take a')).toEqual(purseOf(0, 0, 100));
  // The intent was used again beside its refund, or after it.
  expect(settled('another take')).toEqual(purseOf(30, 70));
});

test('a refund of whoever relied on a take came of it', () => {
  const taken = relyOn(takeFrom(purseOf(30, 70), takeOf('a')), takeOf('a', { takeId: 'again', at: 9 }));
  expect(taken.taken.a).toMatchObject({ at: 5, seenAt: 9, takeIds: ['take a', 'again'] });
  expect(settleTaken(taken, new Map([['a', { takeId: 'again' }]]), 6)).toEqual(purseOf(0, 0, 100));
  expect(relyOn(taken, takeOf('b'))).toEqual(taken);
});

test('whoever takes after the refund was put in order gets nothing of it', () => {
  const refunds = new Map([['a', { takeId: 'take a' }]]);
  const settled = settleTaken(takeFrom(purseOf(60, 140), takeOf('a')), refunds, 6);
  const late = takeFrom(settled, takeOf('a', { takeId: 'too late' }));
  expect(settleTaken(late, refunds, 5)).toEqual(late);
  expect(settleTaken(late, refunds, 6)).toEqual(purseOf(30, 70, 100));
});

test('a tap of yesterday is not taken off the total of today', () => {
  const taken = takeFrom(purseOf(30, 70), takeOf('a'));
  const today = { ...taken, oneTap: { day: '2026-11-21', totalFen: 40 } };
  expect(giveBack(today, 'a').oneTap.totalFen).toBe(40);
  expect(giveBack(today, 'never taken')).toEqual(today);
});

test('whatever is taken and given back, a purse keeps every fen and never falls below zero', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    leaderFen: fc.nat(60),
    platformFen: fc.nat(60),
    gives: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.array(step), (leaderFen, platformFen, steps) => {
      let purse = purseOf(leaderFen, platformFen);
      for (const { id, gives, ...parts } of steps) {
        const amountFen = parts.leaderFen + parts.platformFen;
        const take = takeOf(id, { ...parts, tap: { day, amountFen, dailyLimitFen: 150 } });
        if (gives) purse = giveBack(purse, id);
        else if (mayTake(purse, take)) purse = takeFrom(purse, take);
        const out = Object.values(purse.taken);
        const sum = (part: 'leaderFen' | 'platformFen' | 'tapFen') =>
          out.reduce((total, one) => total + one[part], 0);
        expect(purse.leaderFen + sum('leaderFen')).toBe(leaderFen);
        expect(purse.platformFen + sum('platformFen')).toBe(platformFen);
        expect(purse.oneTap.totalFen).toBe(sum('tapFen'));
        expect(Math.min(purse.leaderFen, purse.platformFen)).toBeGreaterThanOrEqual(0);
        expect(purse.oneTap.totalFen).toBeLessThanOrEqual(150);
      }
    }),
  );
});
