import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { KindAccountsView } from '../../../../domain/contract/views/books';
import { accountKinds, type AccountKind } from '../../../../domain/fund/account';
import { accountTitle, kindTitle } from '../../../../locales/account-words';
import { calendarDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { openStatement } from '../../../features/fund/open-books';
import { roleOf } from '../../../theme/named';

function kindOf(param: string | undefined): AccountKind {
  const kinds = Object.keys(accountKinds) as AccountKind[];
  return kinds.find((kind) => kind === param) ?? 'leaderShare';
}

/** The accounts of one kind: every leader's share, every supplier's debt, at the end of a day. */
export default function AccountsPage() {
  const { params } = useRouter();
  const kind = kindOf(params.kind);
  const day = params.day ?? '';
  const [offset, setOffset] = useState(0);
  const view = useView('fund.kindAccounts', { kind, day, offset }, { ready: day !== '' });
  const { value } = view;
  return (
    <PageShell title={kindTitle(kind)}>
      <View className="sub">{text('accounts.at', { day: calendarDayText(day) })}</View>
      <ViewState view={view} />
      {value?.accounts.length === 0 && (
        <EmptyState title={text('accounts.none')} hint={text('accounts.noneHint')} />
      )}
      {value !== undefined && value.accounts.length > 0 && (
        <Accounts accounts={value.accounts} day={day} />
      )}
      {value !== undefined && value.next !== null && (
        <Button full kind="line" onTap={() => setOffset(value.next ?? 0)}>
          {text('books.nextPage')}
        </Button>
      )}
    </PageShell>
  );
}

function Accounts({ accounts, day }: Pick<KindAccountsView, 'accounts'> & { day: string }) {
  return (
    <View className="card card--flush">
      {accounts.map((account) => (
        <View
          key={account.accountId}
          className="row"
          onClick={() => openStatement(account.accountId, day.slice(0, 'YYYY-MM'.length))}
          {...roleOf('button')}
        >
          <View className="grow">{accountTitle(account)}</View>
          <Money amountFen={account.balanceFen} className="strong" />
          <Icon name="chevron-right" />
        </View>
      ))}
    </View>
  );
}
