import { couponGrantedEntry, couponUsedEntry } from '../../../domain/fund/events/coupon';
import { contributionEntry } from '../../../domain/fund/events/funding';
import { closingChecks } from '../../../domain/fund/month-close';
import { withRunningBalance } from '../../../domain/fund/running-balance';
import { entriesAsText, totalsAfter, trialBalanceOf } from '../../../domain/fund/turnover';

const coupon = (entryId: string, amountFen: number, at = 0) =>
  couponGrantedEntry({ entryId, at, causeId: entryId, amountFen });
const used = (entryId: string, amountFen: number, at = 0) =>
  couponUsedEntry({ entryId, at, causeId: entryId, amountFen });
const contribution = (leaderId: string) =>
  contributionEntry({
    entryId: `order-${leaderId}`,
    at: 0,
    causeId: 'order',
    leaderId,
    contribution: { platformFen: 70, leaderFen: 30 },
  });

test('accounts of one kind are one total, carried on from the day before', () => {
  const first = totalsAfter({}, [contribution('a'), contribution('b')]);
  expect(first.leaderShare).toEqual({ debitFen: 0, creditFen: 60, entryCount: 2, balanceFen: 60 });
  const second = totalsAfter(first, [coupon('c', 500)]);
  expect(second.leaderShare).toEqual({ debitFen: 0, creditFen: 0, entryCount: 0, balanceFen: 60 });
  expect(second.platformExpense?.balanceFen).toBe(140 + 500);
});

test('a trial balance puts each balance on its side, a negative one on the other', () => {
  const totals = totalsAfter({}, [coupon('c', 500), used('u', 300), contribution('a')]);
  const trial = trialBalanceOf(totals);
  expect(trial.debitFen).toBe(trial.creditFen);
  const sides = Object.fromEntries(trial.lines.map(({ kind, ...side }) => [kind, side]));
  expect(sides.couponLiability).toEqual({ debitFen: 0, creditFen: 200 });
  // Cash was paid that the fund never got: below zero on its debit side is a credit.
  expect(sides.platformCash).toEqual({ debitFen: 0, creditFen: 300 });
  expect(sides.commissionPayable).toEqual({ debitFen: 30, creditFen: 0 });
});

test('entries of one instant stand in the order in which they were posted', () => {
  const after = (fen: number) => ({ balancesAfterFen: { couponLiability: fen } });
  // By their ids the use would come first, and the account would fall below zero.
  const entries = [
    { ...used('a-use', 500, 7), ...after(0) },
    { ...coupon('b-grant', 500, 7), ...after(500) },
    { ...coupon('c-later', 100, 9), ...after(100) },
  ];
  const lines = withRunningBalance(entries, 'couponLiability', 0);
  expect(lines.map(({ entry, balanceFen }) => [entry.entryId, balanceFen])).toEqual([
    ['b-grant', 500],
    ['a-use', 0],
    ['c-later', 100],
  ]);
});

test('the text of entries changes with every fact and with nothing else', () => {
  const entries = [coupon('a', 1), coupon('b', 2)];
  const text = entriesAsText(entries);
  expect(entriesAsText([...entries].reverse())).toBe(text);
  expect(entriesAsText([coupon('a', 1), coupon('b', 3)])).not.toBe(text);
  expect(entriesAsText([coupon('a', 1), coupon('b', 2, 1)])).not.toBe(text);
  expect(entriesAsText([coupon('a', 1)])).not.toBe(text);
});

const sound = {
  endsAt: 100,
  rolledUntil: 100,
  debitFen: 5,
  creditFen: 5,
  differenceFen: 0,
  summedCount: 3,
  journalCount: 3,
  isNext: true,
};

test.each([
  ['over', { rolledUntil: 99 }],
  ['next', { isNext: false }],
  ['complete', { journalCount: 4 }],
  ['balanced', { creditFen: 6 }],
  ['balanced', { differenceFen: -1 }],
])('the check %s fails on its own fact alone', (id, wrong) => {
  expect(closingChecks(sound).every(({ holds }) => holds)).toBe(true);
  const failed = closingChecks({ ...sound, ...wrong }).filter(({ holds }) => !holds);
  expect(failed.map((check) => check.id)).toEqual([id]);
});
