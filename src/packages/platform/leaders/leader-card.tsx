import { View } from '@tarojs/components';
import type { LeaderView } from '../../../../domain/contract/views/routing';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { tell } from '../../../components/tell';

interface LeaderCardProps {
  leader: LeaderView;
  reload: () => Promise<void>;
  /** Agents are not suspended: they say themselves whether they take claims. */
  isLeader: boolean;
  onSuspend: () => void;
  onCap: () => void;
}

/** One of those who handle claims. */
export function LeaderCard({ leader, reload, isLeader, onSuspend, onCap }: LeaderCardProps) {
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
      <View className="title">
        {place === '' ? displayName : text('leaders.who', { name: displayName, place })}
      </View>
      <View className="sub">
        {text('leaders.load', { openCount, mostOpen, hardCount })}
        {leader.ownMostOpen !== null && text('mostOpen.own')}
      </View>
      {!leader.takesClaims && <View className="sub">{text('leaders.agentOff')}</View>}
      <View className="sub">
        {ratingBasisPoints === null
          ? text('leaders.unrated')
          : text('leaders.rating', { stars: (ratingBasisPoints / 2_000).toFixed(1) })}
      </View>
      {isLeader && <Letter leader={leader} />}
      <OffDuty leader={leader} />
      <View className="line folds">
        <Button id={`cap-${personId}`} size="small" onTap={onCap}>
          {text('mostOpen.set')}
        </Button>
        {isLeader && suspension === null && (
          <Button id={`suspend-${personId}`} size="small" onTap={onSuspend}>
            {text('leaders.suspend')}
          </Button>
        )}
        {suspension !== null && (
          <Button id={`lift-${personId}`} size="small" busy={act.busy} onTap={() => void lift()}>
            {text('leaders.lift')}
          </Button>
        )}
      </View>
    </View>
  );
}

/** Whether they signed what they are bound to. */
function Letter({ leader: { letterSignedAt } }: { leader: LeaderView }) {
  const now = useNow();
  return (
    <View className="sub">
      {letterSignedAt === null
        ? text('letter.leaderUnsigned')
        : text('letter.leaderSigned', { signedAt: letterSignedAt }, now)}
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
