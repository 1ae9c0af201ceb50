import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import type { MembersView } from '../../../../domain/contract/views/member';
import { invitedRoles, type InvitedRole } from '../../../../domain/person/membership';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView, type View as Loaded } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FilterBar } from '../../../components/filter-bar';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { InviteSheet, type Made } from './invite-sheet';
import { MemberRow, OpenInvitationRow, type Removal } from './member-rows';
import { RemoveSheet } from './remove-sheet';

/** Who has a role, who was asked to take one; a leader sees the own helpers. */
export default function MembersPage() {
  const who = useMe();
  const { me } = who;
  const isAdministrator = me?.roles.includes('administrator') ?? false;
  const isLeader = me?.roles.includes('leader') ?? false;
  const [chosen, setChosen] = useState<InvitedRole>('leader');
  const role = isAdministrator ? chosen : 'helper';
  const view = useView('member.list', { role }, { ready: me !== undefined });
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  useShareAppMessage(() => ({
    title: text('members.shareTitle', { role: text(`role.${role}`) }),
    path: `/packages/open/join-role/index?code=${made?.code ?? ''}`,
  }));
  const members = view.value;
  const unread = me?.unreadCount ?? 0;
  const invitable = members?.invitable.find((one) => one.role === role);
  const close = () => {
    setInviting(false);
    setMade(null);
  };
  return (
    <PageShell
      title={text(isLeader && !isAdministrator ? 'members.helpers' : 'members.title')}
      {...(isAdministrator && {
        root: true,
        tabs: <DeskTabs activeId="members" desk="administrator" counts={{ messages: unread }} />,
      })}
      dock={
        isAdministrator || invitable !== undefined ? (
          <>
            {isAdministrator && <Roles chosen={chosen} onChoose={setChosen} />}
            {invitable !== undefined && <Invite role={role} onTap={() => setInviting(true)} />}
          </>
        ) : undefined
      }
    >
      {members === undefined && <Unloaded who={who} view={view} />}
      {members !== undefined && (
        <Lists members={members} role={role} onRemove={setRemoval} reload={view.reload} />
      )}
      {invitable !== undefined && (
        <InviteSheet
          open={inviting}
          invitable={invitable}
          made={made}
          onMade={setMade}
          onClose={close}
          reload={view.reload}
        />
      )}
      <RemoveSheet removal={removal} onClose={() => setRemoval(null)} reload={view.reload} />
    </PageShell>
  );
}

/** Eleven of them: chips that are pulled sideways, at the thumb. */
/** Whose members they are is asked first: without it there is nothing to load. */
function Unloaded({ who, view }: { who: Loaded<'account.me'>; view: Loaded<'member.list'> }) {
  const problem = who.value === undefined ? who.problem : view.problem;
  const reloadBoth = () => Promise.all([who.reload(), view.reload()]);
  if (problem === undefined) return <Skeleton cards={1} />;
  return <ErrorState hint={answerText(problem)} onRetry={() => void reloadBoth()} />;
}

function Roles(props: { chosen: InvitedRole; onChoose: (role: InvitedRole) => void }) {
  const filters = invitedRoles.map((id) => ({ id, label: text(`role.${id}`) }));
  return <FilterBar label={text('members.roles')} filters={filters} {...props} />;
}

function Invite({ role, onTap }: { role: InvitedRole; onTap: () => void }) {
  return (
    <View style="margin-top:14px">
      <Button id="invite-member" kind="act" full icon="user-plus" onTap={onTap}>
        {text('members.invite', { role: text(`role.${role}`) })}
      </Button>
    </View>
  );
}

function Lists({ members, role, onRemove, reload }: {
  members: MembersView;
  role: InvitedRole;
  onRemove: (removal: Removal) => void;
  reload: () => Promise<void>;
}) {
  const { invitations, more } = members;
  const roleName = text(`role.${role}`);
  return (
    <>
      {invitations.length > 0 && (
        <>
          <View className="sec"><View className="title">{text('members.waiting')}</View></View>
          <View className="card card--flush">
            {invitations.map((one) => (
              <OpenInvitationRow key={one.invitationId} invitation={one} reload={reload} />
            ))}
          </View>
        </>
      )}
      {members.members.length === 0 ? (
        <EmptyState
          title={text('members.none', { role: roleName })}
          hint={text('members.noneHint')}
        />
      ) : (
        <View className="card card--flush">
          {members.members.map((member) => (
            <MemberRow key={member.personId} member={member} role={role} onRemove={onRemove} />
          ))}
        </View>
      )}
      {more && <View className="sub center">{text('members.more')}</View>}
    </>
  );
}
