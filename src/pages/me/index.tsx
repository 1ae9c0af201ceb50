import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MeView } from '../../../domain/contract/views/person';
import type { NoticeTopic } from '../../../domain/notice/notice';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { ErrorState, Skeleton } from '../../components/page-states';
import { SwitchRow } from '../../components/switch-row';
import { tell } from '../../components/tell';
import { WayRow } from '../../components/way-row';
import { askForMessages } from '../../features/account/ask-for-messages';
import { desksOf, lastDesk, goToDesk, type Desk } from '../../features/account/desk';
import { DeskTabs } from '../../features/account/desk-tabs';
import { complaintUrl } from '../../features/account/complaint-url';
import { useMe } from '../../features/account/use-me';
import { chooseDark, chooseLarge, useAppearance, type Choice } from '../../theme/appearance';
import type { IconName } from '../../theme/icons';
import { named } from '../../theme/named';

export default function MePage() {
  const { me, problem, reload } = useMe();
  return (
    <PageShell
      title={text('me.title')}
      root
      tabs={<DeskTabs activeId="me" counts={{ messages: me?.unreadCount ?? 0 }} />}
    >
      {me === undefined && problem === undefined && <Skeleton cards={1} />}
      {me === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {me !== undefined && <WhoIAm me={me} />}
      {me !== undefined && <Desks me={me} />}
      {me !== undefined && <Ways me={me} />}
      <Looks />
      {me !== undefined && me.personId !== null && <Messages me={me} />}
    </PageShell>
  );
}

function WhoIAm({ me }: { me: MeView }) {
  const now = useNow();
  const { displayName, roles, communityName, leader, greenChannel } = me;
  const isGuest = me.personId === null;
  const roleNames = roles.map((role) => text(`role.${role}`));
  return (
    <View className="card">
      <View className="line">
        <View className="avatar avatar--jade">
          {isGuest ? <Icon name="user" /> : displayName.slice(0, 1)}
        </View>
        <View className="grow">
          <View className="title">{isGuest ? text('me.guest') : displayName}</View>
          <View className="sub">
            {isGuest ? text('me.guestHint') : roleNames.join(text('join.list'))}
          </View>
        </View>
      </View>
      {communityName !== null && leader !== null && (
        <View className="sub" style="margin-top:10px">
          {communityName}
          <View className="sep" />
          {text('me.leader', { name: leader.displayName })}
          <View className="sep" />
          {leader.onDuty
            ? text('me.onDuty', { changesAt: leader.dutyChangesAt })
            : text('me.offDuty', { changesAt: leader.dutyChangesAt }, now)}
        </View>
      )}
      {greenChannel && (
        <View className="note note--jade" style="margin-top:12px">
          <Icon name="hand-heart" />
          <View className="grow">{text('me.greenChannel')}</View>
        </View>
      )}
    </View>
  );
}

const iconOfDesk: Record<Desk, IconName> = {
  resident: 'house',
  leader: 'store',
  platform: 'headset',
  partner: 'layers',
  administrator: 'users',
};

/** A person with several roles chooses the desk to sit at. */
function Desks({ me }: { me: MeView }) {
  const desks = desksOf(me.roles);
  const here = lastDesk();
  if (desks.length < 2) return null;
  return (
    <View className="card card--flush">
      <View className="row title">{text('me.desks')}</View>
      {desks.map((desk) => (
        <View
          key={desk}
          id={`desk-${desk}`}
          className="row"
          onClick={() => void goToDesk(desk)}
          {...named('button', text(`desk.${desk}`))}
        >
          <Icon name={iconOfDesk[desk]} />
          <View className="grow">
            {text(`desk.${desk}`)}
            {desk === here && <View className="cap t-jade">{text('me.here')}</View>}
          </View>
          <Icon name="chevron-right" />
        </View>
      ))}
    </View>
  );
}

/** What is needed seldom, by what one is. */
function Ways({ me: { roles, communityId } }: { me: MeView }) {
  const buys = roles.includes('resident') || roles.includes('leader');
  const reads = readsComplaints(roles);
  const gives = roles.includes('administrator') || roles.includes('leader');
  return (
    <View className="card card--flush">
      {buys && (
        <WayRow
          id="way-family"
          icon="users"
          title={text('family.row')}
          hint={text('family.rowHint')}
          url="/packages/resident/family/index"
        />
      )}
      {buys && (
        <WayRow
          id="way-coupons"
          icon="wallet"
          title={text('coupons.row')}
          hint={text('coupons.rowHint')}
          url="/packages/resident/coupons/index"
        />
      )}
      {gives && (
        <WayRow
          id="way-members"
          icon="user-plus"
          title={text(roles.includes('administrator') ? 'members.row' : 'members.helpers')}
          hint={text('members.rowHint')}
          url="/packages/admin/members/index"
        />
      )}
      {roles.includes('leader') && <LeaderWays />}
      <PlatformWays roles={roles} />
      {!reads && (
        <WayRow
          id="way-complain"
          icon="eye-off"
          title={text('complain.row')}
          hint={text('complain.rowHint')}
          url={complaintUrl(communityId)}
        />
      )}
      {(buys || roles.includes('agent')) && (
        <WayRow
          id="way-languages"
          icon="message-circle"
          title={text('languages.title')}
          hint={text('languages.rowHint')}
          url="/packages/mine/languages/index"
        />
      )}
      {!roles.includes('guest') && (
        <WayRow
          id="my-data"
          icon="shield-check"
          title={text('myData.title')}
          hint={text('myData.hint')}
          url="/packages/mine/my-data/index"
        />
      )}
    </View>
  );
}

/** What a leader needs where goods are handed out. */
function LeaderWays() {
  return (
    <>
      <WayRow
        id="way-parcels"
        icon="qr-code"
        title={text('parcels.open')}
        url="/packages/leader/parcels/index"
      />
      <WayRow
        id="way-duty"
        icon="calendar-check"
        title={text('duty.row')}
        hint={text('duty.rowHint')}
        url="/packages/leader/duty/index"
      />
      <WayRow
        id="way-redeem"
        icon="check"
        title={text('redeem.row')}
        hint={text('redeem.rowHint')}
        url="/packages/leader/redeem/index"
      />
    </>
  );
}

function readsComplaints(roles: MeView['roles']): boolean {
  return (['agent', 'supervisor', 'management'] as const).some((role) => roles.includes(role));
}

function watches(roles: MeView['roles']): boolean {
  return (['supervisor', 'regionalManager', 'management'] as const).some((role) =>
    roles.includes(role),
  );
}

/** What the platform looks at beside its queue. */
function PlatformWays({ roles }: Pick<MeView, 'roles'>) {
  return (
    <>
      {readsComplaints(roles) && (
        <WayRow
          id="way-complaints"
          icon="inbox"
          title={text('complaints.open')}
          url="/packages/platform/complaints/index"
        />
      )}
      {(roles.includes('supervisor') || roles.includes('regionalManager')) && (
        <WayRow
          id="way-codes"
          icon="qr-code"
          title={text('codes.open')}
          hint={text('codes.openHint')}
          url="/packages/platform/codes/index"
        />
      )}
      {watches(roles) && (
        <WayRow
          id="way-clocks"
          icon="hourglass"
          title={text('board.open')}
          hint={text('board.openHint')}
          url="/packages/platform/clocks/index"
        />
      )}
      {roles.includes('supervisor') && (
        <WayRow
          id="way-leaders"
          icon="store"
          title={text('leaders.title')}
          hint={text('leaders.openHint')}
          url="/packages/platform/leaders/index"
        />
      )}
      {roles.includes('supervisor') && (
        <WayRow
          id="way-pairs"
          icon="users"
          title={text('pairs.open')}
          hint={text('pairs.openHint')}
          url="/packages/platform/pairs/index"
        />
      )}
    </>
  );
}

function Looks() {
  const { large, dark } = useAppearance();
  return (
    <View className="card card--flush">
      <SwitchRow
        id="large-text"
        title={text('me.large')}
        hint={text('me.largeHint')}
        on={large}
        onChange={chooseLarge}
      />
      <View className="row">
        <View className="grow">
          <View style="margin-bottom:8px">{text('me.dark')}</View>
          <Segments<Choice>
            label={text('me.dark')}
            segments={[
              { value: 'auto', label: text('me.darkAuto') },
              { value: 'off', label: text('me.darkOff') },
              { value: 'on', label: text('me.darkOn') },
            ]}
            chosen={dark}
            onChoose={chooseDark}
          />
        </View>
      </View>
    </View>
  );
}

/** Consent is for one message each; it is asked for by this tap and never stands in the way. */
function Messages({ me }: { me: MeView }) {
  const [asking, setAsking] = useState(false);
  const topics = Object.keys(me.messageTemplates) as NoticeTopic[];
  const works = me.roles.some((role) => role !== 'resident');
  if (topics.length === 0) return null;
  const ask = async () => {
    setAsking(true);
    const count = await askForMessages(me, topics);
    setAsking(false);
    tell(count > 0 ? text('me.messagesDone', { count }) : text('me.messagesNone'));
  };
  return (
    <View className="card line">
      <Icon name="bell" />
      <View className="grow">
        {text('me.messages')}
        <View className="cap">{text(works ? 'me.messagesHintWork' : 'me.messagesHint')}</View>
      </View>
      <Button id="ask-messages" size="small" busy={asking} onTap={() => void ask()}>
        {text('me.messagesAsk')}
      </Button>
    </View>
  );
}
