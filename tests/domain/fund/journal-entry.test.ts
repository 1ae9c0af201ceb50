import * as fc from 'fast-check';
import {
  accountKindOf,
  commissionPayable,
  leaderOfAccount,
  leaderReceivable,
  leaderShare,
  openingSource,
  platformCash,
  platformExpense,
  platformPocket,
  platformShare,
  providerClearing,
} from '../../../domain/fund/account';
import { openingEntry } from '../../../domain/fund/events/funding';
import {
  leaderTopUpEntry,
  platformTopUpEntry,
  refundEntry,
} from '../../../domain/fund/events/refund';
import {
  applyPostings,
  changeFenOf,
  differenceOf,
  makeEntry,
  reverseEntry,
  type JournalEntry,
} from '../../../domain/fund/journal-entry';
import { credit, debit } from '../../../domain/fund/posting';
import { splitRefund } from '../../../domain/fund/split';
import { head, leaderId, policy } from './fund-support';

const own = leaderShare(leaderId);
const pocket = platformPocket(leaderId);

function entryOf(postings: JournalEntry['postings']): JournalEntry {
  const { leaderId: _, ...facts } = head;
  return { ...facts, kind: 'refund', postings, reversesEntryId: null };
}

test('a refund of 150 yuan draws 105 and 45, credits clearing, and touches nothing else', () => {
  const entry = refundEntry({ ...head, hold: { platformFen: 10_500, leaderFen: 4_500 } });
  expect(entry.postings).toEqual([
    debit(pocket, 10_500),
    debit(own, 4_500),
    credit(providerClearing, 15_000),
  ]);
  expect(changeFenOf(entry, pocket)).toBe(-10_500);
  expect(changeFenOf(entry, own)).toBe(-4_500);
  expect(changeFenOf(entry, commissionPayable(leaderId))).toBe(0);
  expect(changeFenOf(entry, leaderReceivable(leaderId))).toBe(0);
});

test('top-ups come from the platform’s expense for a leader and from its cash for itself', () => {
  expect(leaderTopUpEntry({ ...head, amountFen: 7 }).postings).toEqual([
    debit(platformExpense, 7),
    credit(own, 7),
  ]);
  expect(platformTopUpEntry({ ...head, amountFen: 7 }).postings).toEqual([
    debit(platformCash, 7),
    credit(pocket, 7),
  ]);
});

test('every event of the fund balances, whatever the amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (amountFen) => {
      const entries = [
        openingEntry({ entryId: 'e', at: 0, accountId: own, amountFen }),
        leaderTopUpEntry({ ...head, amountFen }),
        platformTopUpEntry({ ...head, amountFen }),
        refundEntry({ ...head, hold: splitRefund(amountFen, policy) }),
      ];
      for (const entry of entries) {
        expect(differenceOf(entry)).toBe(0);
        expect(entry.postings.every((posting) => posting.amountFen > 0)).toBe(true);
      }
    }),
  );
});

test.each([
  ['out of balance', [debit(platformShare, 2), credit(own, 1)]],
  ['needs two sides', []],
  ['above zero', [debit(platformShare, 0), credit(own, 0)]],
  ['above zero', [debit(platformShare, -1), credit(own, -1)]],
  ['whole number', [debit(platformShare, 0.5), credit(own, 0.5)]],
  ['no such account', [debit('pocket', 1), credit(own, 1)]],
])('an entry that is %s is not made', (words, postings) => {
  expect(() => makeEntry(entryOf(postings))).toThrow(words);
});

test('reversing an entry takes back exactly what it did, and names it', () => {
  const opened = { [pocket]: 100_000, [own]: 50_000 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (amountFen) => {
      const entry = refundEntry({ ...head, hold: splitRefund(amountFen, policy) });
      const reversed = reverseEntry(entry, { entryId: 'entry-2', at: 1 });
      expect(reversed).toMatchObject({ kind: 'reversal', reversesEntryId: entry.entryId, at: 1 });
      const after = applyPostings(applyPostings(opened, entry), reversed);
      expect(after).toEqual({ ...opened, [providerClearing]: 0 });
    }),
  );
});

test('balances stand on the normal side, and a share below zero is never posted', () => {
  const opened = applyPostings(
    {},
    openingEntry({ entryId: 'e', at: 0, accountId: own, amountFen: 4_500 }),
  );
  expect(opened).toEqual({ [openingSource]: 4_500, [own]: 4_500 });
  const draw = entryOf([debit(own, 4_501), credit(providerClearing, 4_501)]);
  expect(() => applyPostings(opened, makeEntry(draw))).toThrow('would fall to -1 fen');
});

test('accounts know their kind and their leader, and carry no other characters', () => {
  expect(own).toMatch(/^[A-Za-z0-9_:-]+$/);
  expect([accountKindOf(own), leaderOfAccount(own)]).toEqual(['leaderShare', leaderId]);
  expect([accountKindOf(platformShare), leaderOfAccount(platformShare)]).toEqual([
    'platformShare',
    null,
  ]);
  expect(() => leaderShare('a leader')).toThrow('not the id of an owner');
  expect(leaderOfAccount(pocket)).toBe(leaderId);
  expect(() => accountKindOf('leaderShare')).toThrow('no such account');
  expect(() => accountKindOf('platformCash:x')).toThrow('no such account');
  expect(() => accountKindOf('toString')).toThrow('no such account');
});
