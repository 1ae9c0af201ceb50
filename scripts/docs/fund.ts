import { accountKinds, type AccountId, type AccountTraits } from '../../domain/fund/account';
import {
  couponExpiredEntry,
  couponGrantedEntry,
  couponUsedEntry,
} from '../../domain/fund/events/coupon';
import {
  contributionEntry,
  endowmentEntry,
  openingEntry,
  specialFundReleaseEntry,
} from '../../domain/fund/events/funding';
import {
  commissionWithheldEntry,
  experimentEntry,
  guaranteeEntry,
  leaderLiableEntry,
  residentLiableEntry,
} from '../../domain/fund/events/liability';
import { billCorrectionEntry } from '../../domain/fund/events/reconciliation';
import { experimentPaidEntry } from '../../domain/fund/events/innovation';
import { offsetEntry, recoveryEntry } from '../../domain/fund/events/recovery';
import {
  allotmentEntry,
  leaderTopUpEntry,
  platformTopUpEntry,
  refundEntry,
  transferEntry,
} from '../../domain/fund/events/refund';
import { leaderShare, platformShare } from '../../domain/fund/account';
import { reverseEntry, type JournalEntry } from '../../domain/fund/journal-entry';
import { splitContribution, splitRefund } from '../../domain/fund/split';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { fundLoad } from './fund-load';

const policy = policyOf(currentPolicyVersion);
const amountFen = 15_000;
const hold = splitRefund(amountFen, policy);
const contribution = splitContribution(amountFen, policy);
const leaderId = 'zhou-min';
const supplier = { kind: 'supplier', partnerId: 'orchard' } as const;
const at = 0;
const head = { at, ticketId: 'T', refundIntentId: 'R', causeId: 'C', leaderId };
const { leaderFen, platformFen } = hold;

interface Example {
  title: string;
  /** When it happens and what it means, in one or two sentences. */
  when: string;
  entries: JournalEntry[];
}

const opened = (accountId: AccountId, fen: number, entryId: string) =>
  openingEntry({ entryId, at, accountId, amountFen: fen });

/** Every event of the fund, on a refund of 150.00 yuan where it concerns one. */
export const fundExamples: readonly Example[] = [
  {
    title: 'The fund is opened',
    when: 'Once, from a named source, so that no balance comes from nowhere.',
    entries: [
      opened(platformShare, 5_000_000, 'opening-platform'),
      opened(leaderShare(leaderId), 42_000, 'opening-leader'),
    ],
  },
  {
    title: 'An order is completed',
    when:
      'An order of 150.00 contributes 1 %: 70 % the platform, 30 % withheld from the leader’s ' +
      'commission. Every tenth completed order also earns the leader a guarantee.',
    entries: [contributionEntry({ ...head, entryId: 'contribution', contribution })],
  },
  {
    title: 'A pocket is filled',
    when:
      'Part of the platform’s share is set aside for one leader’s orders, by the timer or when a ' +
      'tap finds too little. No new money: the share as a whole stays what it was.',
    entries: [
      allotmentEntry({ ...head, entryId: 'allotment', amountFen: policy.fund.pocketTargetFen }),
    ],
  },
  {
    title: 'The leader’s share is too small',
    when: 'Before holding. The platform pays what is missing (here 20.00); the leader owes nothing.',
    entries: [leaderTopUpEntry({ ...head, entryId: 'topUp-leader', amountFen: 2_000 })],
  },
  {
    title: 'The platform’s share is too small',
    when: 'Before holding. Pocket and reserve together lack 35.00; finance is told.',
    entries: [platformTopUpEntry({ ...head, entryId: 'topUp-platform', amountFen: 3_500 })],
  },
  {
    title: 'The tap',
    when:
      'A hold of 105.00 on the pocket and 45.00 on the leader’s share. Nothing is posted: holds ' +
      'stand beside the ledger, count against the shares, and end once: posted, voided or expired. ' +
      'What is free of both shares stands ready in the leader’s purse, which the accounts count ' +
      'as held: a tap takes its hold from there by one conditional write, and only where the purse ' +
      'has too little does it read the account and have it topped up.',
    entries: [],
  },
  {
    title: 'The provider paid (SUCCESS)',
    when: 'The hold becomes one entry, whichever of notice and question brings the news.',
    entries: [refundEntry({ ...head, entryId: 'refund', hold })],
  },
  {
    title: 'The provider cannot pay, finance transfers to the payer',
    when: 'Only to the person who paid, whose identity finance checked; the receipt is the cause.',
    entries: [transferEntry({ ...head, entryId: 'transfer', hold })],
  },
  {
    title: 'CLOSED and given up',
    when: 'The hold is voided and nothing is posted. A retry under a new number keeps the hold.',
    entries: [],
  },
  {
    title: 'Platform-liable or unknown, a guarantee is held',
    when: 'The platform gives the leader’s part back and one guarantee is used.',
    entries: [guaranteeEntry({ ...head, entryId: 'guarantee', leaderFen })],
  },
  {
    title: 'Platform-liable or unknown, no guarantee',
    when: 'The draw stands: it was contributed money. Nobody owes anything.',
    entries: [],
  },
  {
    title: 'A supplier or carrier accepts the chargeback',
    when: 'Both shares get back what they paid; the partner owes it.',
    entries: [
      recoveryEntry({ ...head, entryId: 'recovery', partner: supplier, hold, guaranteeUsed: false }),
    ],
  },
  {
    title: 'The same, where a guarantee had been used',
    when: 'The leader has their part already, so the expense is relieved; the guarantee comes back.',
    entries: [
      recoveryEntry({ ...head, entryId: 'recovery', partner: supplier, hold, guaranteeUsed: true }),
    ],
  },
  {
    title: 'The next settlement pays the chargeback',
    when: 'What we owe the partner for goods is less by what the partner owes us.',
    entries: [offsetEntry({ ...head, entryId: 'offset', partner: supplier, amountFen })],
  },
  {
    title: 'Leader-liable, after the appeal',
    when:
      'The leader’s own 45.00 stays drawn and the platform’s 105.00 is owed, up to the month’s cap ' +
      '(50 % of the month’s commission). Here the cap leaves 80.00; the platform bears 25.00.',
    entries: [
      leaderLiableEntry({
        ...head,
        entryId: 'leaderLiable',
        owedFen: 8_000,
        aboveCapFen: platformFen - 8_000,
      }),
    ],
  },
  {
    title: 'The next commission',
    when: 'What the leader owes is withheld, again up to the cap.',
    entries: [commissionWithheldEntry({ ...head, entryId: 'withheld', amountFen: 8_000 })],
  },
  {
    title: 'Resident-liable after payment',
    when: 'The leader gets their part back. The case is flagged; nothing is clawed back.',
    entries: [residentLiableEntry({ ...head, entryId: 'residentLiable', leaderFen })],
  },
  {
    title: 'An experiment failed and had been reported',
    when: 'The innovation fund gives the leader’s part back: trying costs a leader nothing.',
    entries: [experimentEntry({ ...head, entryId: 'experiment', leaderFen })],
  },
  {
    title: 'An experiment that no refund belongs to failed and had been reported',
    when: 'Once the platform accepted it, what it cost comes back with the next commission.',
    entries: [experimentPaidEntry({ ...head, entryId: 'experimentPaid', amountFen: 8_000 })],
  },
  {
    title: 'The ruling is changed',
    when: 'The entry of the old ruling is reversed, then the new one is posted. Nothing is edited.',
    entries: [
      reverseEntry(residentLiableEntry({ ...head, entryId: 'residentLiable', leaderFen }), {
        entryId: 'reversal',
        at,
      }),
    ],
  },
  {
    title: 'A coupon is given, used, or expires',
    when: 'Compensation above what was paid is never a refund: it is a coupon (here 5.00).',
    entries: [
      couponGrantedEntry({ ...head, entryId: 'granted', amountFen: 500 }),
      couponUsedEntry({ ...head, entryId: 'used', amountFen: 500 }),
      couponExpiredEntry({ ...head, entryId: 'expired', amountFen: 500 }),
    ],
  },
  {
    title: 'The provider’s bill says something else',
    when:
      'Two people of finance correct the books, the difference is the cause (docs/reconciliation.md): ' +
      'the provider paid out 20.00 more than was posted, and another time 20.00 less.',
    entries: [
      billCorrectionEntry({ entryId: 'correction-more', at, causeId: 'D', amountFen: 2_000 }),
      billCorrectionEntry({ entryId: 'correction-less', at, causeId: 'D', amountFen: -2_000 }),
    ],
  },
  {
    title: 'The special fund and the innovation fund',
    when: 'The platform endows them with cash; the special fund is released to the platform’s share.',
    entries: [
      endowmentEntry({ ...head, entryId: 'endow', fund: 'specialFund', amountFen: 500_000_000 }),
      endowmentEntry({ ...head, entryId: 'endow', fund: 'innovationFund', amountFen: 1_000_000 }),
      specialFundReleaseEntry({ ...head, entryId: 'release', amountFen: 5_000_000 }),
    ],
  },
];

function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en', { minimumFractionDigits: 2 });
}

function chart(): string[] {
  const rows = Object.entries(accountKinds as Record<string, AccountTraits>).map(
    ([kind, { normalSide, mayGoNegative, owner, means }]) => {
      const whose = owner === 'none' ? 'one' : owner === 'maybeLeader' ? 'one and' : 'one per';
      const of = owner === 'none' ? '' : ` ${owner === 'maybeLeader' ? 'one per leader' : owner}`;
      const below = mayGoNegative ? '' : 'never';
      return `| \`${kind}\` | ${whose}${of} | ${normalSide} | ${below} | ${means}. |`;
    },
  );
  const head = '| account | how many | normal side | below zero | what it is |';
  return [head, '|---|---|---|---|---|', ...rows];
}

/** Debits left, credits right, as on paper. */
function tAccount({ kind, postings }: JournalEntry): string[] {
  const rows = postings.map(({ accountId, side, amountFen: fen }) =>
    side === 'debit'
      ? `| \`${accountId}\` | ${yuan(fen)} | |`
      : `| \`${accountId}\` | | ${yuan(fen)} |`,
  );
  return [`| \`${kind}\` | debit | credit |`, '|---|---:|---:|', ...rows, ''];
}

function sections(): string[] {
  return fundExamples.flatMap(({ title, when, entries }) => [
    `### ${title}`,
    '',
    when,
    '',
    ...entries.flatMap(tAccount),
  ]);
}

/** docs/fund.md: the fund for a finance person, with entries made by the code that posts them. */
export function fundDocument(): string {
  return [
    '# The risk-sharing fund',
    '',
    'Generated from domain/fund by `npm run docs`: do not edit. Every table below was made by the',
    'code that posts; amounts are yuan. The leader is `zhou-min`, the supplier `orchard`.',
    '',
    'Funding comes first: the fund pays every refund 70/30, platform and leader, whoever is liable.',
    'Bearing comes later, when liability is ruled. Entries are never changed or deleted: a mistake',
    'is reversed by another entry. Every entry sums to zero and is named after its cause, so that',
    'the same cause cannot post twice. A leader is never asked for cash.',
    '',
    '## Chart of accounts',
    '',
    ...chart(),
    '',
    '## Events',
    '',
    ...sections(),
    ...fundLoad,
  ].join('\n');
}
