/** Which side raises an account's balance. */
export type Side = 'debit' | 'credit';

/** Whose account it is: the id after the colon. `maybeLeader`: one in all, and one per leader. */
type AccountOwner = 'none' | 'leader' | 'maybeLeader' | 'supplier' | 'carrier';

export interface AccountTraits {
  normalSide: Side;
  /** Whether the balance, reckoned on the normal side, may fall below zero. */
  mayGoNegative: boolean;
  owner: AccountOwner;
  /** For finance: what the balance means. Stands in docs/fund.md. */
  means: string;
}

/** The chart of accounts. */
export const accountKinds = {
  platformShare: {
    normalSide: 'credit',
    mayGoNegative: false,
    owner: 'maybeLeader',
    means:
      'The platform’s part of the risk-sharing fund. One reserve, and one pocket per leader that ' +
      'is set aside so that thousands of leaders never wait for one document. The sum is the share',
  },
  leaderShare: {
    normalSide: 'credit',
    mayGoNegative: false,
    owner: 'leader',
    means: 'A leader’s part of the fund, withheld from commission, never paid in cash',
  },
  providerClearing: {
    normalSide: 'credit',
    mayGoNegative: true,
    owner: 'none',
    means: 'What the payment provider paid out for us; its settlement clears it sooner or later',
  },
  platformExpense: {
    normalSide: 'debit',
    mayGoNegative: true,
    owner: 'none',
    means: 'What the platform bears: contributions, top-ups, coupons. A recovery credits it',
  },
  guaranteeExpense: {
    normalSide: 'debit',
    mayGoNegative: true,
    owner: 'none',
    means: 'What the platform bears for guarantees; a recovery may credit it later',
  },
  platformCash: {
    normalSide: 'debit',
    mayGoNegative: true,
    owner: 'none',
    means: 'The platform’s own money as far as the fund moves it; the bank has the whole of it',
  },
  openingSource: {
    normalSide: 'debit',
    mayGoNegative: false,
    owner: 'none',
    means: 'The named source of the balances that the fund started with',
  },
  commissionPayable: {
    normalSide: 'credit',
    mayGoNegative: true,
    owner: 'leader',
    means: 'What was withheld from a leader’s commission; what they earned is accrued elsewhere',
  },
  leaderReceivable: {
    normalSide: 'debit',
    mayGoNegative: false,
    owner: 'leader',
    means: 'What a liable leader still owes; taken from commission only, up to the month’s cap',
  },
  supplierReceivable: {
    normalSide: 'debit',
    mayGoNegative: false,
    owner: 'supplier',
    means: 'Chargebacks that a supplier accepted and the settlement has not yet paid',
  },
  carrierReceivable: {
    normalSide: 'debit',
    mayGoNegative: false,
    owner: 'carrier',
    means: 'Chargebacks that a carrier accepted and the settlement has not yet paid',
  },
  supplierSettlement: {
    normalSide: 'credit',
    mayGoNegative: true,
    owner: 'supplier',
    means: 'Settlement payable: what chargebacks took off it. The goods are accrued elsewhere',
  },
  carrierSettlement: {
    normalSide: 'credit',
    mayGoNegative: true,
    owner: 'carrier',
    means: 'Settlement payable: what chargebacks took off it. The freight is accrued elsewhere',
  },
  specialFund: {
    normalSide: 'credit',
    mayGoNegative: false,
    owner: 'none',
    means: 'The platform’s special fund for after-sales, to be released to the platform’s share',
  },
  innovationFund: {
    normalSide: 'credit',
    mayGoNegative: false,
    owner: 'none',
    means: 'Pays for experiments of leaders that failed and were reported: they cost them nothing',
  },
  couponLiability: {
    normalSide: 'credit',
    mayGoNegative: false,
    owner: 'none',
    means: 'Coupons that residents hold and have not used',
  },
} as const satisfies Record<string, AccountTraits>;

export type AccountKind = keyof typeof accountKinds;

type KindOf<Owner extends AccountOwner> = {
  [Kind in AccountKind]: (typeof accountKinds)[Kind]['owner'] extends Owner ? Kind : never;
}[AccountKind];

/** `platformShare`, or `leaderShare:<leaderId>`: letters, digits, `_`, `:` and `-` only. */
export type AccountId = string;

/** The reserve of the platform's share: what is in no leader's pocket. */
export const platformShare: AccountId = 'platformShare';
export const providerClearing: AccountId = 'providerClearing';
export const platformExpense: AccountId = 'platformExpense';
export const guaranteeExpense: AccountId = 'guaranteeExpense';
export const platformCash: AccountId = 'platformCash';
export const openingSource: AccountId = 'openingSource';
export const specialFund: AccountId = 'specialFund';
export const innovationFund: AccountId = 'innovationFund';
export const couponLiability: AccountId = 'couponLiability';

/** The part of the platform's share that stands ready for refunds of one leader's orders. */
export function platformPocket(leaderId: string): AccountId {
  return ownedAccount('platformShare', leaderId);
}

export function leaderShare(leaderId: string): AccountId {
  return ownedAccount('leaderShare', leaderId);
}

export function commissionPayable(leaderId: string): AccountId {
  return ownedAccount('commissionPayable', leaderId);
}

export function leaderReceivable(leaderId: string): AccountId {
  return ownedAccount('leaderReceivable', leaderId);
}

/** A supplier or a carrier who may be charged back. */
export interface ChargedPartner {
  kind: 'supplier' | 'carrier';
  partnerId: string;
}

export function partnerReceivable({ kind, partnerId }: ChargedPartner): AccountId {
  return ownedAccount(kind === 'supplier' ? 'supplierReceivable' : 'carrierReceivable', partnerId);
}

export function partnerSettlement({ kind, partnerId }: ChargedPartner): AccountId {
  return ownedAccount(kind === 'supplier' ? 'supplierSettlement' : 'carrierSettlement', partnerId);
}

function ownedAccount(kind: KindOf<Exclude<AccountOwner, 'none'>>, ownerId: string): AccountId {
  if (!/^[A-Za-z0-9_-]+$/.test(ownerId)) throw new Error(`not the id of an owner: ${ownerId}`);
  return `${kind}:${ownerId}`;
}

/** Throws for an account that is not in the chart. */
export function accountKindOf(accountId: string): AccountKind {
  const [kind = '', ownerId] = accountId.split(':');
  if (!Object.prototype.hasOwnProperty.call(accountKinds, kind)) {
    throw new Error(`no such account: ${accountId}`);
  }
  const { owner } = accountKinds[kind as AccountKind];
  const fits = owner === 'maybeLeader' || (owner === 'none') === (ownerId === undefined);
  if (!fits) throw new Error(`no such account: ${accountId}`);
  return kind as AccountKind;
}

/** Null for an account that belongs to no leader. */
export function leaderOfAccount(accountId: string): string | null {
  const { owner } = accountKinds[accountKindOf(accountId)];
  const colon = accountId.indexOf(':');
  return colon > 0 && (owner === 'leader' || owner === 'maybeLeader')
    ? accountId.slice(colon + 1)
    : null;
}
