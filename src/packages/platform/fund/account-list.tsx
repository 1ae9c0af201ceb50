import { View } from '@tarojs/components';
import type { FundOverviewView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { Money } from '../../../components/money';
import { accountName } from './account-words';

type Account = FundOverviewView['accounts'][number];

/** The shares first, then the other accounts; what is held stands under its share. */
export function AccountList({ accounts }: { accounts: Account[] }) {
  const shares = accounts.filter(({ kind }) => kind !== 'other');
  const others = accounts.filter(({ kind }) => kind === 'other');
  return (
    <>
      <Accounts title={text('fund.accounts')} shown={shares} all={accounts} />
      <Accounts title={text('fund.otherAccounts')} shown={others} all={accounts} />
    </>
  );
}

function Accounts({ title, shown, all }: { title: string; shown: Account[]; all: Account[] }) {
  if (shown.length === 0) return null;
  return (
    <View className="fund-section">
      <View className="sec"><View className="title">{title}</View></View>
      <View className="card card--flush">
        {shown.map(({ accountId, balanceFen, heldFen }) => (
          <View key={accountId} className="row">
            <View className="grow">
              <View className="strong">{accountName(accountId, all)}</View>
              {heldFen > 0 && <View className="cap">{text('fund.heldFen', { heldFen })}</View>}
            </View>
            <Money amountFen={balanceFen} className="strong" />
          </View>
        ))}
      </View>
    </View>
  );
}
