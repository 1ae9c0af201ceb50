import type { BookAccountView } from '../domain/contract/views/books';
import type { AccountKind } from '../domain/fund/account';
import { isTextKey, sentenceText, text } from './text';

/** An account as people call it: 周敏团长份额. */
export function accountTitle({ kind, ownerName }: BookAccountView): string {
  const key = ownerName === null ? `account.${kind}` : `account.${kind}.of`;
  return isTextKey(key) ? sentenceText({ key, params: { name: ownerName ?? '' } }, 0) : kind;
}

/** All accounts of a kind together: 团长份额. */
export function kindTitle(kind: AccountKind): string {
  return text(`accountKind.${kind}`);
}
