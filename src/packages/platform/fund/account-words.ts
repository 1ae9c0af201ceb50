import type { FundOverviewView } from '../../../../domain/contract/views/fund';
import { serverNow } from '../../../cloud/server-clock';
import { isTextKey, sentenceText } from '../../../../locales/text';

type Account = FundOverviewView['accounts'][number];

/** An account as people call it: 平台份额, 周敏份额. One we have no words for keeps its id. */
export function accountName(accountId: string, accounts: Account[]): string {
  const [kind = '', leaderId] = accountId.split(':');
  const key = `fund.account.${kind}`;
  if (!isTextKey(key)) return accountId;
  return sentenceText({ key, params: { name: leaderName(leaderId, accounts) } }, serverNow());
}

/** A leader's other accounts bear the leader's id after the colon, as their share does. */
function leaderName(leaderId: string | undefined, accounts: Account[]): string {
  if (leaderId === undefined) return '';
  const share = accounts.find(({ accountId }) => accountId === `leaderShare:${leaderId}`);
  return share?.leaderName ?? '';
}
