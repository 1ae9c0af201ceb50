/** Which side raises an account's balance. */
export type Side = 'debit' | 'credit';

interface AccountTraits {
  normalSide: Side;
  /** Whether the balance, reckoned on the normal side, may fall below zero. */
  mayGoNegative: boolean;
  /** One account of this kind per leader, or one in all. */
  perLeader: boolean;
}

/** The chart of accounts. */
export const accountKinds = {
  /** The platform's part of the risk-sharing fund: a credit balance, never below zero. */
  platformShare: { normalSide: 'credit', mayGoNegative: false, perLeader: false },
  leaderShare: { normalSide: 'credit', mayGoNegative: false, perLeader: true },
  /** Paid out by the provider; swings when its settlement arrives before or after ours. */
  providerClearing: { normalSide: 'credit', mayGoNegative: true, perLeader: false },
  /** Recoveries credit it, so a good month may end below zero. */
  platformExpense: { normalSide: 'debit', mayGoNegative: true, perLeader: false },
  platformCash: { normalSide: 'debit', mayGoNegative: true, perLeader: false },
  /** The named source of the balances that the fund started with. */
  openingSource: { normalSide: 'debit', mayGoNegative: false, perLeader: false },
  /** What leaders earned is accrued elsewhere; only withholding is posted here. */
  commissionPayable: { normalSide: 'credit', mayGoNegative: true, perLeader: true },
  leaderReceivable: { normalSide: 'debit', mayGoNegative: false, perLeader: true },
} as const satisfies Record<string, AccountTraits>;

export type AccountKind = keyof typeof accountKinds;

type LeaderAccountKind = {
  [Kind in AccountKind]: (typeof accountKinds)[Kind]['perLeader'] extends true ? Kind : never;
}[AccountKind];

/** `platformShare`, or `leaderShare:<leaderId>`: letters, digits, `_`, `:` and `-` only. */
export type AccountId = string;

export const platformShare: AccountId = 'platformShare';
export const providerClearing: AccountId = 'providerClearing';
export const platformExpense: AccountId = 'platformExpense';
export const platformCash: AccountId = 'platformCash';
export const openingSource: AccountId = 'openingSource';

export function leaderShare(leaderId: string): AccountId {
  return leaderAccount('leaderShare', leaderId);
}

export function commissionPayable(leaderId: string): AccountId {
  return leaderAccount('commissionPayable', leaderId);
}

export function leaderReceivable(leaderId: string): AccountId {
  return leaderAccount('leaderReceivable', leaderId);
}

function leaderAccount(kind: LeaderAccountKind, leaderId: string): AccountId {
  if (!/^[A-Za-z0-9_-]+$/.test(leaderId)) throw new Error(`not the id of a leader: ${leaderId}`);
  return `${kind}:${leaderId}`;
}

/** Throws for an account that is not in the chart. */
export function accountKindOf(accountId: string): AccountKind {
  const kind = accountId.split(':')[0];
  if (kind === undefined || !Object.prototype.hasOwnProperty.call(accountKinds, kind)) {
    throw new Error(`no such account: ${accountId}`);
  }
  return kind as AccountKind;
}

/** Null for an account that belongs to no leader. */
export function leaderOfAccount(accountId: string): string | null {
  return accountKinds[accountKindOf(accountId)].perLeader
    ? accountId.slice(accountId.indexOf(':') + 1)
    : null;
}
