import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LeaderView } from '../../../../domain/contract/views/routing';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FilterBar } from '../../../components/filter-bar';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { LeaderCard } from './leader-card';
import { MostOpenSheet } from './most-open-sheet';
import { SuspendSheet } from './suspend-sheet';

/** Everybody's load, cap, time off and suspension; a supervisor sets, suspends and lifts. */
export default function LeadersPage() {
  const [offset, setOffset] = useState(0);
  const [role, setRole] = useState<'leader' | 'agent'>('leader');
  const view = useView('desk.leaders', { offset, role });
  const { value, problem, reload } = view;
  const [suspending, setSuspending] = useState<LeaderView | null>(null);
  const [capping, setCapping] = useState<LeaderView | null>(null);
  const show = (shown: 'leader' | 'agent') => {
    setOffset(0);
    setRole(shown);
  };
  const leaders = value?.leaders;
  return (
    <PageShell title={text('leaders.title')} wide>
      <FilterBar
        label={text('leaders.title')}
        filters={[
          { id: 'leader', label: text('leaders.ofLeaders') },
          { id: 'agent', label: text('leaders.agents') },
        ]}
        chosen={role}
        onChoose={show}
      />
      {leaders === undefined && problem === undefined && <Skeleton cards={3} />}
      {leaders === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {leaders?.length === 0 && (
        <EmptyState
          title={text(role === 'leader' ? 'leaders.none' : 'leaders.noAgents')}
          hint={text('leaders.noneHint')}
        />
      )}
      <View className="tiles">
        {leaders?.map((leader) => (
          <LeaderCard
            key={leader.personId}
            leader={leader}
            reload={reload}
            isLeader={role === 'leader'}
            onSuspend={() => setSuspending(leader)}
            onCap={() => setCapping(leader)}
          />
        ))}
      </View>
      {value?.more === true && (
        <Button id="more" full onTap={() => setOffset(offset + value.leaders.length)}>
          {text('leaders.more')}
        </Button>
      )}
      <MostOpenSheet
        handler={capping}
        policyMostOpen={value?.policyMostOpen ?? 0}
        reload={reload}
        onClose={() => setCapping(null)}
      />
      <SuspendSheet leader={suspending} reload={reload} onClose={() => setSuspending(null)} />
    </PageShell>
  );
}
