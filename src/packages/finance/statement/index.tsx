import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { accountTitle } from '../../../../locales/account-words';
import { calendarMonthText, calendarDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FilterBar } from '../../../components/filter-bar';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { PeriodBar } from '../../../features/fund/period-bar';
import { dayOf, daysOfMonth, monthOf, stepDay, stepMonth, yearUntil } from '../../../features/fund/period';
import { ExportCard } from './export-card';
import { StatementLines } from './statement-lines';
import { TurnoverRows } from './turnover-rows';
import './statement.scss';

type Detail = 'lines' | 'day' | 'month';

/** One account over a month: every movement, or its days, or the last twelve months; or one day. */
export default function StatementPage() {
  const { params } = useRouter();
  // As it was written: an account of somebody has a colon in it, which a link may have encoded.
  const accountId = decodeURIComponent(params.accountId ?? '');
  const now = useNow();
  const [chosen, setMonth] = useState<string | null>(params.month ?? null);
  const [detail, setDetail] = useState<Detail>('lines');
  const [day, setDay] = useState<string | null>(null);
  const month = chosen ?? monthOf(now);
  const details = (['lines', 'day', 'month'] as const).map((id) => {
    return { id, label: text(`statement.by.${id}`) };
  });
  const choose = (next: Detail, onDay: string | null = null) => {
    setDetail(next);
    setDay(onDay);
  };
  const span = day === null ? daysOfMonth(month) : { fromDay: day, toDay: day };
  return (
    <PageShell
      title={text('statement.page')}
      wide
      dock={
        <FilterBar
          label={text('statement.by')}
          filters={details}
          chosen={detail}
          onChoose={(next) => choose(next)}
        />
      }
    >
      {day === null ? (
        <MonthBar month={month} isYear={detail === 'month'} onMonth={setMonth} />
      ) : (
        <DayBar day={day} onDay={setDay} />
      )}
      {detail === 'lines' ? (
        <Lines key={`${accountId}-${span.fromDay}-${span.toDay}`} accountId={accountId} span={span} />
      ) : (
        <Turnover
          accountId={accountId}
          month={month}
          by={detail}
          onMonth={(next) => {
            setMonth(next);
            choose('day');
          }}
          onDay={(next) => choose('lines', next)}
        />
      )}
    </PageShell>
  );
}

/** The month, or the twelve that end with it. */
function MonthBar({ month, isYear, onMonth }: {
  month: string;
  isYear: boolean;
  onMonth: (month: string) => void;
}) {
  const isLast = month >= monthOf(useNow());
  const title = calendarMonthText(month);
  return (
    <PeriodBar
      title={isYear ? text('statement.yearUntil', { month: title }) : title}
      onBack={() => onMonth(stepMonth(month, -1))}
      onForward={isLast ? undefined : () => onMonth(stepMonth(month, 1))}
    />
  );
}

function DayBar({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const isLast = day >= dayOf(useNow());
  return (
    <PeriodBar
      title={calendarDayText(day)}
      onBack={() => onDay(stepDay(day, -1))}
      onForward={isLast ? undefined : () => onDay(stepDay(day, 1))}
    />
  );
}

interface Days {
  fromDay: string;
  toDay: string;
}

function Lines({ accountId, span }: { accountId: string; span: Days }) {
  const [after, setAfter] = useState<number | null>(null);
  const view = useView('fund.statement', { accountId, ...span, after }, { ready: accountId !== '' });
  const { value } = view;
  if (value === undefined) return <ViewState view={view} />;
  const { account, openingFen, closingFen, lines, next } = value;
  return (
    <>
      <Balances title={accountTitle(account)} openingFen={openingFen} closingFen={closingFen} />
      {lines.length === 0 ? (
        <EmptyState title={text('statement.none')} hint={text('statement.noneHint')} />
      ) : (
        <StatementLines statement={value} />
      )}
      {(next !== null || after !== null) && (
        <View className="statement-pages">
          {after !== null && (
            <Button grow kind="line" onTap={() => setAfter(null)}>{text('books.firstPage')}</Button>
          )}
          {next !== null && (
            <Button grow kind="jade" onTap={() => setAfter(next)}>{text('books.nextPage')}</Button>
          )}
        </View>
      )}
      <ExportCard accountId={accountId} {...span} />
    </>
  );
}

function Turnover({ accountId, month, by, onMonth, onDay }: {
  accountId: string;
  month: string;
  by: 'day' | 'month';
  onMonth: (month: string) => void;
  onDay: (day: string) => void;
}) {
  const span = by === 'day' ? daysOfMonth(month) : yearUntil(month);
  const view = useView('fund.turnover', { accountId, ...span, by }, { ready: accountId !== '' });
  const { value } = view;
  if (value === undefined) return <ViewState view={view} />;
  const { account, openingFen, closingFen, rows } = value;
  return (
    <>
      <Balances title={accountTitle(account)} openingFen={openingFen} closingFen={closingFen} />
      {rows.length === 0 ? (
        <EmptyState title={text('statement.none')} hint={text('statement.noneHint')} />
      ) : (
        <TurnoverRows rows={rows} onChoose={by === 'month' ? onMonth : onDay} />
      )}
    </>
  );
}

function Balances({ title, openingFen, closingFen }: {
  title: string;
  openingFen: number;
  closingFen: number;
}) {
  return (
    <View className="card">
      <View className="title">{title}</View>
      <View className="kv">
        <View className="kv__key">{text('statement.opening')}</View>
        <Money amountFen={openingFen} />
      </View>
      <View className="kv">
        <View className="kv__key">{text('statement.closing')}</View>
        <Money amountFen={closingFen} className="strong" />
      </View>
    </View>
  );
}
