import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DutyView } from '../../../../domain/contract/views/routing';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { tell } from '../../../components/tell';
import { PickList } from '../../../features/handling/pick-list';

/** A leader's time off: from when nothing new comes, until when, and who takes it meanwhile. */
export default function DutyPage() {
  const view = useView('desk.duty', {});
  const { value, problem, reload } = view;
  return (
    <PageShell title={text('duty.title')}>
      {value === undefined && problem === undefined && <Skeleton cards={2} />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {value !== undefined && <LoadCard duty={value} />}
      {value?.leader != null &&
        (value.leader.away === null ? (
          <GoAway leader={value.leader} reload={reload} />
        ) : (
          <Away away={value.leader.away} reload={reload} />
        ))}
    </PageShell>
  );
}

type LeaderDuty = NonNullable<DutyView['leader']>;

function LoadCard({ duty: { openCount, hardCount, mostOpen, leader } }: { duty: DutyView }) {
  const reason = leader?.suspendedFor ?? null;
  return (
    <View className="card stack">
      <View className="title">{text('duty.load', { openCount })}</View>
      <View className="sub">{text('duty.loadHint', { hardCount, mostOpen })}</View>
      {reason !== null && (
        <View className="note note--soon">
          <Icon name="circle-alert" />
          <View className="grow">
            {text('duty.suspended', { reason: text(`suspension.${reason}`) })}
          </View>
        </View>
      )}
    </View>
  );
}

function Away({ away, reload }: { away: NonNullable<LeaderDuty['away']>; reload: () => Promise<void> }) {
  const now = useNow();
  const act = useAct('desk.endAway');
  const back = async () => {
    const answer = await act.run({});
    if (answer === null) return;
    tell(answer.ok ? text('duty.backDone') : answerText(answer));
    await reload();
  };
  const { until, standInName } = away;
  return (
    <View className="card stack">
      <View className="title">
        {until === null ? text('duty.away') : text('duty.awayUntil', { untilAt: until }, now)}
      </View>
      <View className="sub">
        {standInName === '' ? text('duty.byRules') : text('duty.byName', { name: standInName })}
      </View>
      <Button id="back" kind="act" full busy={act.busy} onTap={() => void back()}>
        {text('duty.back')}
      </Button>
    </View>
  );
}

const spans = ['1', '3', '7', 'open'] as const;
type Span = (typeof spans)[number];

function GoAway({ leader, reload }: { leader: LeaderDuty; reload: () => Promise<void> }) {
  const [span, setSpan] = useState<Span>('1');
  const [standIn, setStandIn] = useState('');
  const act = useAct('desk.setAway');
  const leave = async () => {
    const days = span === 'open' ? null : Number(span);
    const answer = await act.run({ days, standInId: standIn === '' ? null : standIn });
    if (answer === null) return;
    tell(answer.ok ? text('duty.awayDone') : answerText(answer));
    await reload();
  };
  return (
    <View className="card stack">
      <View className="title">{text('duty.goAway')}</View>
      <View className="sub">{text('duty.goAwayHint')}</View>
      <PickList<Span>
        label={text('duty.howLong')}
        choices={spans.map((value) => ({ value, label: text(`duty.span.${value}`) }))}
        chosen={span}
        onChoose={setSpan}
      />
      <PickList
        label={text('duty.who')}
        choices={[
          { value: '', label: text('duty.anybody') },
          ...leader.standIns.map(({ personId, displayName }) => ({
            value: personId,
            label: displayName,
          })),
        ]}
        chosen={standIn}
        onChoose={setStandIn}
      />
      <Button id="go-away" kind="act" full busy={act.busy} onTap={() => void leave()}>
        {text('duty.begin')}
      </Button>
    </View>
  );
}
