import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CommissionsView, LeaderCommissionView } from '../../../../domain/contract/views/settlement';
import { calendarMonthText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Money } from '../../../components/money';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { stepMonth } from '../../../features/fund/period';
import { PeriodBar } from '../../../features/fund/period-bar';
import { CommissionSheet } from './commission-sheet';

/** A month of commission: what each leader earned, what was withheld, what they owe still. */
export function Commissions() {
  const [month, setMonth] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const view = useView('fund.commissions', { month, offset });
  const { value } = view;
  const choose = (next: string) => {
    setMonth(next);
    setOffset(0);
  };
  return (
    <>
      <ViewState view={view} />
      {value !== undefined && (
        <>
          <PeriodBar
            title={calendarMonthText(value.month)}
            onBack={() => choose(stepMonth(value.month, -1))}
            onForward={month === null ? undefined : () => choose(stepMonth(value.month, 1))}
          />
          <View className="sub">
            {text('settlements.leadersIntro', { percent: value.capBasisPoints / 100 })}
          </View>
          <Leaders view={value} reload={view.reload} />
          <Pages offset={offset} next={value.next} onChoose={setOffset} />
        </>
      )}
    </>
  );
}

function Leaders({ view, reload }: { view: CommissionsView; reload: () => Promise<void> }) {
  const [chosen, setChosen] = useState<LeaderCommissionView | null>(null);
  const { month, leaders, capBasisPoints, mayRecord } = view;
  if (leaders.length === 0) {
    return <EmptyState title={text('settlements.noLeaders')} hint={text('settlements.noLeadersHint')} />;
  }
  return (
    <>
      {leaders.map((leader) => (
        <LeaderCard
          key={leader.leaderId}
          leader={leader}
          onRecord={mayRecord ? () => setChosen(leader) : undefined}
        />
      ))}
      {chosen !== null && (
        <CommissionSheet
          leader={chosen}
          month={month}
          capBasisPoints={capBasisPoints}
          onClose={() => setChosen(null)}
          reload={reload}
        />
      )}
    </>
  );
}

function LeaderCard({ leader, onRecord }: {
  leader: LeaderCommissionView;
  onRecord: (() => void) | undefined;
}) {
  const { leaderId, name, owedFen, commissionFen, withheldFen } = leader;
  return (
    <View className="card stack" id={`commission-${leaderId}`}>
      <View className="line folds">
        <View className="grow">
          <View className="strong">{text('settlements.leader', { name })}</View>
          <View className="cap">
            {commissionFen === null
              ? text('settlements.unknown')
              : text('settlements.earned', { commissionFen, withheldFen })}
          </View>
        </View>
        <View className="center">
          <View className="cap">{text('settlements.owedNow')}</View>
          <Money amountFen={owedFen} className="strong" />
        </View>
      </View>
      {onRecord !== undefined && (
        <Button id={`record-${leaderId}`} full icon="pencil" onTap={onRecord}>
          {text(commissionFen === null ? 'settlements.record' : 'settlements.recordAgain')}
        </Button>
      )}
    </View>
  );
}

/** Fifty leaders at a time. */
function Pages({ offset, next, onChoose }: {
  offset: number;
  next: number | null;
  onChoose: (offset: number) => void;
}) {
  return (
    <>
      {next !== null && (
        <Button id="more-leaders" full icon="chevron-right" onTap={() => onChoose(next)}>
          {text('settlements.more')}
        </Button>
      )}
      {offset > 0 && (
        <Button id="first-leaders" full icon="chevron-left" onTap={() => onChoose(0)}>
          {text('settlements.first')}
        </Button>
      )}
    </>
  );
}
