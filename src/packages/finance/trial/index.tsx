import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TrialBalanceView } from '../../../../domain/contract/views/books';
import { accountKinds } from '../../../../domain/fund/account';
import type { TrialLine } from '../../../../domain/fund/turnover';
import { kindTitle } from '../../../../locales/account-words';
import { amountText, calendarDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ViewState } from '../../../components/view-state';
import { openAccounts, openStatement } from '../../../features/fund/open-books';
import { PeriodBar } from '../../../features/fund/period-bar';
import { dayOf, stepDay } from '../../../features/fund/period';
import { roleOf } from '../../../theme/named';
import './trial.scss';

/** Every kind of account at the end of a day: both sides, and that they are equal. */
export default function TrialPage() {
  const today = dayOf(useNow());
  const [chosen, setDay] = useState<string | null>(null);
  const day = chosen ?? today;
  const view = useView('fund.trialBalance', { day });
  return (
    <PageShell title={text('trial.title')} wide>
      <PeriodBar
        title={day === today ? text('trial.today') : calendarDayText(day)}
        onBack={() => setDay(stepDay(day, -1))}
        onForward={day < today ? () => setDay(stepDay(day, 1)) : undefined}
      />
      <ViewState view={view} />
      {view.value !== undefined && <Trial trial={view.value} />}
    </PageShell>
  );
}

function Trial({ trial }: { trial: TrialBalanceView }) {
  const { lines, debitFen, creditFen, differenceFen, isFinal, digest, day } = trial;
  const isBalanced = differenceFen === 0;
  return (
    <>
      <View className={`note ${isBalanced ? 'note--jade' : 'note--late'}`}>
        <Icon name={isBalanced ? 'circle-check' : 'triangle-alert'} />
        <View className="grow">
          <View className="strong">
            {isBalanced ? text('trial.balanced') : text('trial.unbalanced', { differenceFen })}
          </View>
          {text(isFinal ? 'trial.final' : 'trial.running')}
        </View>
      </View>
      <View className="card trial">
        <Row head name={text('trial.account')} debit={text('statement.debit')} credit={text('statement.credit')} />
        {lines.map((line) => <Line key={line.kind} line={line} day={day} />)}
        <Row sum name={text('trial.sum')} debit={amountText(debitFen)} credit={amountText(creditFen)} />
      </View>
      {digest !== null && <View className="cap trial__digest">{text('trial.digest', { digest })}</View>}
    </>
  );
}

function Line({ line: { kind, debitFen, creditFen }, day }: { line: TrialLine; day: string }) {
  const isOne = accountKinds[kind].owner === 'none';
  const open = () =>
    isOne ? openStatement(kind, day.slice(0, 'YYYY-MM'.length)) : openAccounts(kind, day);
  return (
    <View
      id={`trial-${kind}`}
      className="trial__row trial__row--tap"
      onClick={open}
      {...roleOf('button')}
    >
      <View className="trial__name">
        {kindTitle(kind)}
        <Icon name="chevron-right" />
      </View>
      <View className="trial__figure">{debitFen === 0 ? '' : amountText(debitFen)}</View>
      <View className="trial__figure">{creditFen === 0 ? '' : amountText(creditFen)}</View>
    </View>
  );
}

function Row({ name, debit, credit, head = false, sum = false }: {
  name: string;
  debit: string;
  credit: string;
  head?: boolean;
  sum?: boolean;
}) {
  const look = head ? 'trial__row--head' : sum ? 'trial__row--sum' : '';
  return (
    <View className={`trial__row ${look}`}>
      <View className="trial__name">{name}</View>
      <View className="trial__figure">{debit}</View>
      <View className="trial__figure">{credit}</View>
    </View>
  );
}
