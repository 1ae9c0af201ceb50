import * as fc from 'fast-check';
import { accountKindOf } from '../../../domain/fund/account';
import { contributionEntry } from '../../../domain/fund/events/funding';
import {
  commissionWithheldEntry,
  guaranteeEntry,
  leaderLiableEntry,
  residentLiableEntry,
} from '../../../domain/fund/events/liability';
import { offsetEntry, recoveryEntry } from '../../../domain/fund/events/recovery';
import { couponGrantedEntry } from '../../../domain/fund/events/coupon';
import {
  allotmentEntry,
  leaderTopUpEntry,
  platformTopUpEntry,
  refundEntry,
} from '../../../domain/fund/events/refund';
import {
  differenceOf,
  fundEntryKinds,
  reverseEntry,
  type JournalEntry,
} from '../../../domain/fund/journal-entry';
import { splitContribution, splitRefund } from '../../../domain/fund/split';
import { fundExamples } from '../../../scripts/docs/fund';
import { head, policy } from './fund-support';

const hold = { platformFen: 10_500, leaderFen: 4_500 };
const supplier = { kind: 'supplier', partnerId: 's1' } as const;

/** The money table of the semantics, word for word: Dr and Cr by kind of account. */
const table: Array<[event: string, entry: JournalEntry, postings: string]> = [
  [
    'order completed',
    contributionEntry({ ...head, contribution: { platformFen: 105, leaderFen: 45 } }),
    'Dr platformExpense 105, Dr commissionPayable 45, Cr platformShare 105, Cr leaderShare 45',
  ],
  [
    'provider SUCCESS',
    refundEntry({ ...head, hold }),
    'Dr platformShare 10500, Dr leaderShare 4500, Cr providerClearing 15000',
  ],
  [
    'leader’s share too small',
    leaderTopUpEntry({ ...head, amountFen: 9 }),
    'Dr platformExpense 9, Cr leaderShare 9',
  ],
  [
    'platform’s share too small',
    platformTopUpEntry({ ...head, amountFen: 9 }),
    'Dr platformCash 9, Cr platformShare 9',
  ],
  [
    'platform-liable or unknown, guarantee held',
    guaranteeEntry({ ...head, leaderFen: 4_500 }),
    'Dr guaranteeExpense 4500, Cr leaderShare 4500',
  ],
  [
    'supplier accepts',
    recoveryEntry({ ...head, partner: supplier, hold, guaranteeUsed: false }),
    'Dr supplierReceivable 15000, Cr platformShare 10500, Cr leaderShare 4500',
  ],
  [
    'carrier accepts, a guarantee was used',
    recoveryEntry({
      ...head,
      partner: { kind: 'carrier', partnerId: 'c1' },
      hold,
      guaranteeUsed: true,
    }),
    'Dr carrierReceivable 15000, Cr platformShare 10500, Cr guaranteeExpense 4500',
  ],
  [
    'offset received',
    offsetEntry({ ...head, partner: supplier, amountFen: 15_000 }),
    'Dr supplierSettlement 15000, Cr supplierReceivable 15000',
  ],
  [
    'leader-liable, above the cap',
    leaderLiableEntry({ ...head, owedFen: 8_000, aboveCapFen: 2_500 }),
    'Dr leaderReceivable 8000, Dr platformExpense 2500, Cr platformShare 10500',
  ],
  [
    'next commission',
    commissionWithheldEntry({ ...head, amountFen: 8_000 }),
    'Dr commissionPayable 8000, Cr leaderReceivable 8000',
  ],
  [
    'resident-liable after payment',
    residentLiableEntry({ ...head, leaderFen: 4_500 }),
    'Dr platformExpense 4500, Cr leaderShare 4500',
  ],
  [
    'coupon',
    couponGrantedEntry({ ...head, amountFen: 500 }),
    'Dr platformExpense 500, Cr couponLiability 500',
  ],
];

test.each(table)('%s posts what the money table says', (_, entry, postings) => {
  const said = entry.postings.map(({ side, accountId, amountFen }) => {
    return `${side === 'debit' ? 'Dr' : 'Cr'} ${accountKindOf(accountId)} ${amountFen}`;
  });
  expect(said.join(', ')).toBe(postings);
});

test('every event balances whatever the amount, and its reversal takes it back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (amountFen) => {
      const split = splitRefund(amountFen, policy);
      const contribution = splitContribution(amountFen, policy);
      const entries = [
        refundEntry({ ...head, hold: split }),
        allotmentEntry({ ...head, amountFen }),
        allotmentEntry({ ...head, amountFen: -amountFen }),
        recoveryEntry({ ...head, partner: supplier, hold: split, guaranteeUsed: amountFen % 2 > 0 }),
        leaderLiableEntry({ ...head, owedFen: amountFen, aboveCapFen: split.leaderFen }),
        // One percent of less than half a yuan is nothing to post.
        ...(contribution.platformFen > 0 ? [contributionEntry({ ...head, contribution })] : []),
      ];
      for (const entry of entries) {
        expect(differenceOf(entry)).toBe(0);
        expect(entry.postings.every((posting) => posting.amountFen > 0)).toBe(true);
        const reversal = reverseEntry(entry, { entryId: 'reversal', at: 1 });
        expect(differenceOf({ postings: [...entry.postings, ...reversal.postings] })).toBe(0);
      }
    }),
  );
});

test('docs/fund.md shows every kind of entry that can be posted', () => {
  const shown = new Set(fundExamples.flatMap(({ entries }) => entries.map(({ kind }) => kind)));
  expect([...shown].sort()).toEqual([...fundEntryKinds].sort());
});
