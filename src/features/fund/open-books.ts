/** Ways through the books in one place, so that their parameters agree. */
import Taro from '@tarojs/taro';
import type { AccountKind } from '../../../domain/fund/account';

function open(page: string, params: Record<string, string>): void {
  // Ids and days are letters, digits, `_`, `:` and `-`: they stand in an address as they are.
  const query = Object.entries(params).map(([key, value]) => `${key}=${value}`);
  void Taro.navigateTo({ url: `/packages/finance/${page}/index?${query.join('&')}` });
}

export function openStatement(accountId: string, month: string): void {
  open('statement', { accountId, month });
}

/** All accounts of one kind at the end of a day. */
export function openAccounts(kind: AccountKind, day: string): void {
  open('accounts', { kind, day });
}

export function openEntry(entryId: string): void {
  open('trail', { entryId });
}

export function openMonth(month: string): void {
  open('month', { month });
}
