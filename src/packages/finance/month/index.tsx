import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { MonthView, StillOpenView } from '../../../../domain/contract/views/months';
import type { TrialLine } from '../../../../domain/fund/turnover';
import { kindTitle } from '../../../../locales/account-words';
import { amountText, calendarMonthText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FactList } from '../../../components/evidence-strip';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { ViewState } from '../../../components/view-state';
import { useMe } from '../../../features/account/use-me';
import { openHandled } from '../../../features/handling/open-handled';
import { roleOf } from '../../../theme/named';
import { CloseSheet } from './close-sheet';
import './month.scss';

/** One month: its sums, what was open, and the close, which finance does once. */
export default function MonthPage() {
  const { params } = useRouter();
  const month = params.month ?? '';
  const { me } = useMe();
  const [asking, setAsking] = useState(false);
  const view = useView('fund.month', { month }, { ready: month !== '' });
  const { value } = view;
  const mayClose =
    value !== undefined &&
    value.closed === null &&
    value.checks.every(({ holds }) => holds) &&
    (me?.roles.includes('finance') ?? false);
  return (
    <PageShell
      title={text('month.title', { month: calendarMonthText(month) })}
      wide
      dock={
        mayClose ? (
          <Button id="close-month" kind="act" full icon="lock" onTap={() => setAsking(true)}>
            {text('month.close', { month: calendarMonthText(month) })}
          </Button>
        ) : undefined
      }
    >
      {value === undefined ? <ViewState view={view} /> : <Month month={value} />}
      {value !== undefined && (
        <CloseSheet
          open={asking}
          month={value}
          onClose={() => setAsking(false)}
          reload={view.reload}
        />
      )}
    </PageShell>
  );
}

function Month({ month }: { month: MonthView }) {
  const { checks, closed, oldHolds, exceptions, differenceCount, uncomparedDayCount, digest } = month;
  const now = useNow();
  return (
    <>
      {closed !== null ? (
        <View className="note note--jade">
          <Icon name="lock" />
          <View className="grow">
            <View className="strong">{text('month.closed')}</View>
            {text('month.closedBy', { name: closed.byName, closedAt: closed.at }, now)}
          </View>
        </View>
      ) : (
        <View className="card stack">
          <View className="title">{text('month.checks')}</View>
          <FactList
            facts={checks.map(({ id, holds }) => ({
              id,
              holds,
              words: text(holds ? `month.check.${id}` : `month.check.${id}.not`),
            }))}
          />
        </View>
      )}
      <Sums month={month} />
      <Open title={text('month.oldHolds')} open={oldHolds} />
      <Open title={text('month.exceptions')} open={exceptions} />
      <Fact
        holds={differenceCount === 0}
        words={
          differenceCount === 0
            ? text('month.differencesNone')
            : text('month.differences', { count: differenceCount })
        }
      />
      {uncomparedDayCount > 0 && (
        <Fact holds={false} words={text('month.uncompared', { count: uncomparedDayCount })} />
      )}
      {digest !== null && <View className="cap month__digest">{text('month.digest', { digest })}</View>}
    </>
  );
}

function Fact({ holds, words }: { holds: boolean; words: string }) {
  return (
    <View className={`note ${holds ? '' : 'note--soon'}`}>
      <Icon name={holds ? 'circle-check' : 'circle-alert'} />
      <View className="grow">{words}</View>
    </View>
  );
}

function Sums({ month: { entryCount, debitFen, creditFen, turnover, trial } }: { month: MonthView }) {
  return (
    <View className="card stack">
      <View className="title">{text('month.sums', { count: entryCount })}</View>
      <View className="month__sums">
        <Sum words={text('statement.debit')} amountFen={debitFen} />
        <Sum words={text('statement.credit')} amountFen={creditFen} />
      </View>
      <View className="month__row cap">
        <View>{text('trial.account')}</View>
        <View>{text('month.turnover')}</View>
        <View>{text('statement.closing')}</View>
      </View>
      {trial.lines.map((line) => (
        <KindRow key={line.kind} line={line} moved={turnover.find(({ kind }) => kind === line.kind)} />
      ))}
    </View>
  );
}

/** What the month moved on one kind of account, and what it ended with. */
function KindRow({ line, moved }: {
  line: TrialLine;
  moved: MonthView['turnover'][number] | undefined;
}) {
  const { kind, debitFen, creditFen } = line;
  return (
    <View className="month__row">
      <View className="strong">{kindTitle(kind)}</View>
      <View>
        <View className="month__label">{text('month.turnover')}</View>
        {moved === undefined && <View>{text('month.still')}</View>}
        {moved !== undefined && moved.debitFen > 0 && (
          <View>{text('month.debit', { amount: amountText(moved.debitFen) })}</View>
        )}
        {moved !== undefined && moved.creditFen > 0 && (
          <View>{text('month.credit', { amount: amountText(moved.creditFen) })}</View>
        )}
      </View>
      <View>
        <View className="month__label">{text('statement.closing')}</View>
        {text(debitFen > 0 ? 'month.debit' : 'month.credit', {
          amount: amountText(debitFen + creditFen),
        })}
      </View>
    </View>
  );
}

function Sum({ words, amountFen }: { words: string; amountFen: number }) {
  return (
    <View className="grow">
      <View className="cap">{words}</View>
      <Money amountFen={amountFen} size="stub" />
    </View>
  );
}

function Open({ title, open: { count, refunds } }: { title: string; open: StillOpenView }) {
  const now = useNow();
  return (
    <View className="month__open">
      <View className="sec"><View className="title">{title}</View></View>
      <View className="card card--flush">
        {count === 0 && <View className="row sub">{text('month.noneOpen')}</View>}
        {refunds.map(({ ticketId, ticketNumber: number, amountFen, heldAt }) => (
          <View
            key={`${ticketId}-${heldAt}`}
            className="row"
            onClick={() => void openHandled('platform', ticketId)}
            {...roleOf('button')}
          >
            <View className="grow">
              <View>{text('trail.number', { number })}</View>
              <View className="cap">{text('month.heldAt', { heldAt }, now)}</View>
            </View>
            <Money amountFen={amountFen} className="strong" />
            <Icon name="chevron-right" />
          </View>
        ))}
        {count > refunds.length && (
          <View className="row sub">{text('month.more', { count: count - refunds.length })}</View>
        )}
      </View>
    </View>
  );
}
