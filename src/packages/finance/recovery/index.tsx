import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RecoveryRowView, RecoveryView } from '../../../../domain/contract/views/chargeback';
import { calendarMonthText, momentWithDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { stepMonth } from '../../../features/fund/period';
import { PeriodBar } from '../../../features/fund/period-bar';
import './index.scss';

/** Of the refunds of a month: what was charged back, accepted, and has come back until now. */
export default function RecoveryPage() {
  const [month, setMonth] = useState<string | null>(null);
  const view = useView('fund.recovery', { month });
  const { value } = view;
  return (
    <PageShell title={text('recovery.title')} wide>
      <ViewState view={view} />
      {value !== undefined && (
        <>
          <Total view={value} />
          <PeriodBar
            title={calendarMonthText(value.month)}
            onBack={() => setMonth(stepMonth(value.month, -1))}
            onForward={month === null ? undefined : () => setMonth(stepMonth(value.month, 1))}
          />
          {value.rows.length === 0 && (
            <EmptyState title={text('recovery.none')} hint={text('recovery.noneHint')} />
          )}
          <View className="tiles">
            {value.rows.map((row) => (
              <Row key={`${row.party}-${row.partnerName ?? ''}`} row={row} />
            ))}
          </View>
          <View className="note">
            <Icon name="circle-help" />
            <View className="grow">{text('recovery.explain')}</View>
          </View>
        </>
      )}
    </PageShell>
  );
}

type Sums = RecoveryView['total'];

/** In whole percent; null where nothing was charged back. */
function rateOf({ chargedBackFen, recoveredFen }: Sums): number | null {
  return chargedBackFen === 0 ? null : Math.round((recoveredFen / chargedBackFen) * 100);
}

function rateText(sums: Sums): string {
  const rate = rateOf(sums);
  return rate === null ? text('recovery.rateNone') : `${rate}%`;
}

function Total({ view: { month, total, summedUntil } }: { view: RecoveryView }) {
  const now = useNow();
  return (
    <View className="card stack">
      <View>
        <View className="sub">
          {text('recovery.month', { month: calendarMonthText(month) })}
        </View>
        <View className="recovery__rate" id="recovery-rate">{rateText(total)}</View>
        <View className="cap">{text('recovery.rate')}</View>
      </View>
      <Figures sums={total} />
      {summedUntil !== null && (
        <View className="cap">
          {text('recovery.summedUntil', { at: momentWithDayText(summedUntil, now) })}
        </View>
      )}
    </View>
  );
}

function Figures({ sums }: { sums: Sums }) {
  const figures = [
    { label: text('recovery.refunded'), amountFen: sums.refundedFen },
    { label: text('recovery.chargedBack'), amountFen: sums.chargedBackFen },
    { label: text('recovery.accepted'), amountFen: sums.acceptedFen },
    { label: text('recovery.recovered'), amountFen: sums.recoveredFen },
  ];
  return (
    <View className="recovery__figures">
      {figures.map(({ label, amountFen }) => (
        <View key={label}>
          <View className="cap">{label}</View>
          <Money amountFen={amountFen} className="strong" />
        </View>
      ))}
    </View>
  );
}

function Row({ row }: { row: RecoveryRowView }) {
  const { party, partnerName, refunds } = row;
  const isPartner = party === 'supplier' || party === 'carrier';
  return (
    <View className="card stack">
      <View className="line">
        <View className="grow">
          <View className="strong">{partnerName ?? text(`recovery.party.${party}`)}</View>
          <View className="cap">{text('recovery.count', { count: refunds })}</View>
        </View>
        {isPartner ? (
          <View className="strong">{rateText(row)}</View>
        ) : (
          <Money amountFen={row.refundedFen} className="strong" />
        )}
      </View>
      {isPartner && <Figures sums={row} />}
    </View>
  );
}
