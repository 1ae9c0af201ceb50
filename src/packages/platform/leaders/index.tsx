import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LeaderView } from '../../../../domain/contract/views/routing';
import { suspensionReasons, type SuspensionReason } from '../../../../domain/routing/suspension';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { usePullToReload } from '../../../cloud/use-pull-to-reload';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { useView } from '../../../cloud/use-view';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { PickList } from '../../../features/handling/pick-list';

/** Every leader's load, time off and suspension; a supervisor suspends and lifts. */
export default function LeadersPage() {
  const [offset, setOffset] = useState(0);
  const view = useView('desk.leaders', { offset });
  const { value, problem, reload } = view;
  const [suspending, setSuspending] = useState<LeaderView | null>(null);
  usePullToReload(reload);
  const leaders = value?.leaders;
  return (
    <PageShell title={text('leaders.title')} wide>
      {leaders === undefined && problem === undefined && <Skeleton cards={3} />}
      {leaders === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {leaders?.length === 0 && <EmptyState title={text('leaders.none')} hint={text('leaders.noneHint')} />}
      {leaders?.map((leader) => (
        <LeaderCard
          key={leader.personId}
          leader={leader}
          reload={reload}
          onSuspend={() => setSuspending(leader)}
        />
      ))}
      {value?.more === true && (
        <Button id="more" full onTap={() => setOffset(offset + value.leaders.length)}>
          {text('leaders.more')}
        </Button>
      )}
      <SuspendSheet leader={suspending} reload={reload} onClose={() => setSuspending(null)} />
    </PageShell>
  );
}

interface LeaderCardProps {
  leader: LeaderView;
  reload: () => Promise<void>;
  onSuspend: () => void;
}

function LeaderCard({ leader, reload, onSuspend }: LeaderCardProps) {
  const act = useAct('desk.suspendLeader');
  const { personId, displayName, communityName: place, openCount, hardCount, mostOpen } = leader;
  const { ratingBasisPoints, suspension } = leader;
  const lift = async () => {
    const answer = await act.run({ personId, reason: null });
    if (answer === null) return;
    tell(answer.ok ? text('leaders.lifted') : answerText(answer));
    await reload();
  };
  return (
    <View className="card stack" id={`leader-${personId}`}>
      <View className="title">{text('leaders.who', { name: displayName, place })}</View>
      <View className="sub">{text('leaders.load', { openCount, mostOpen, hardCount })}</View>
      <View className="sub">
        {ratingBasisPoints === null
          ? text('leaders.unrated')
          : text('leaders.rating', { stars: (ratingBasisPoints / 2_000).toFixed(1) })}
      </View>
      <OffDuty leader={leader} />
      {suspension === null ? (
        <Button id={`suspend-${personId}`} full onTap={onSuspend}>
          {text('leaders.suspend')}
        </Button>
      ) : (
        <Button id={`lift-${personId}`} full busy={act.busy} onTap={() => void lift()}>
          {text('leaders.lift')}
        </Button>
      )}
    </View>
  );
}

/** Why nothing new comes to them now. */
function OffDuty({ leader: { away, suspension } }: { leader: LeaderView }) {
  const now = useNow();
  return (
    <>
      {suspension !== null && (
        <View className="note note--soon">
          <Icon name="circle-alert" />
          <View className="grow">
            {suspension.reason === null
              ? text('leaders.suspendedPlain')
              : text('leaders.suspended', {
                  reason: text(`suspension.${suspension.reason}`),
                  name: suspension.byName,
                })}
          </View>
        </View>
      )}
      {away !== null && (
        <View className="note">
          <Icon name="calendar-check" />
          <View className="grow">
            {away.until === null
              ? text('duty.away')
              : text('duty.awayUntil', { untilAt: away.until }, now)}
            {away.standInName !== '' && text('leaders.standIn', { name: away.standInName })}
          </View>
        </View>
      )}
    </>
  );
}

interface SuspendSheetProps {
  leader: LeaderView | null;
  reload: () => Promise<void>;
  onClose: () => void;
}

function SuspendSheet({ leader, reload, onClose }: SuspendSheetProps) {
  const label = text('leaders.suspend');
  return (
    <BottomSheet
      open={leader !== null}
      label={label}
      onClose={onClose}
      head={
        <>
          <View className="title">
            {text('leaders.suspendWho', { name: leader?.displayName ?? '' })}
          </View>
          <View className="sub">{text('leaders.suspendHint')}</View>
        </>
      }
    >
      {leader !== null && <SuspendForm leader={leader} reload={reload} onClose={onClose} />}
    </BottomSheet>
  );
}

function SuspendForm({ leader, reload, onClose }: SuspendSheetProps & { leader: LeaderView }) {
  const [reason, setReason] = useState<SuspensionReason | null>(null);
  const onDone = () => {
    onClose();
    tell(text('leaders.suspendDone'));
  };
  const act = useSheetAct('desk.suspendLeader', { onDone, reload });
  const send = async () => {
    act.say(reason === null ? text('leaders.reasonMissing') : null);
    if (reason !== null) await act.run({ personId: leader.personId, reason });
  };
  return (
    <View className="stack">
      <PickList<SuspensionReason>
        label={text('leaders.why')}
        choices={suspensionReasons.map((value) => ({ value, label: text(`suspension.${value}`) }))}
        chosen={reason}
        onChoose={setReason}
      />
      <SheetConfirm
        id="send-suspend"
        label={text('leaders.suspendSend')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </View>
  );
}
