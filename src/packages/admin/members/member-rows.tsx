import { View } from '@tarojs/components';
import type { MemberView, OpenInvitationView } from '../../../../domain/contract/views/member';
import type { InvitedRole } from '../../../../domain/person/membership';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { tell } from '../../../components/tell';

export interface Removal {
  member: MemberView;
  role: InvitedRole;
}

/** One person with this role, what it is bound to, and what else they are. */
export function MemberRow({ member, role, onRemove }: {
  member: MemberView;
  role: InvitedRole;
  onRemove: (removal: Removal) => void;
}) {
  const { displayName, isMe, roles } = member;
  const held = roles.find((one) => one.role === role);
  const others = roles.filter((one) => one.role !== role).map((one) => text(`role.${one.role}`));
  const about = [held?.boundTo ?? '', ...others].filter((words) => words !== '');
  return (
    <View className="row folds" id={`member-${member.personId}`}>
      <View className="avatar avatar--jade">{displayName.slice(0, 1)}</View>
      <View className="grow">
        <View className="strong">{displayName}</View>
        {about.length > 0 && <View className="cap">{about.join(text('join.list'))}</View>}
        {isMe && <View className="cap t-jade">{text('members.me')}</View>}
      </View>
      {held?.mayRemove === true && (
        <Button kind="line" size="small" onTap={() => onRemove({ member, role })}>
          {text('members.remove')}
        </Button>
      )}
    </View>
  );
}

/** An invitation that nobody answered yet. */
export function OpenInvitationRow({ invitation, reload }: {
  invitation: OpenInvitationView;
  reload: () => Promise<void>;
}) {
  const now = useNow();
  const act = useAct('member.revokeInvitation');
  const { invitationId, boundTo, byName, expiresAt, mayRevoke } = invitation;
  const revoke = async () => {
    const answer = await act.run({ invitationId });
    if (answer === null) return;
    tell(answer.ok ? text('members.revoked') : answerText(answer));
    await reload();
  };
  return (
    <View className="row folds" id={`invitation-${invitationId}`}>
      <View className="avatar avatar--sunk"><Icon name="send" /></View>
      <View className="grow">
        <View>{text('members.sentBy', { name: byName })}</View>
        {boundTo !== '' && <View className="cap">{boundTo}</View>}
        <View className="cap">{text('members.until', { expiresAt }, now)}</View>
      </View>
      {mayRevoke && (
        <Button kind="line" size="small" busy={act.busy} onTap={() => void revoke()}>
          {text('members.revoke')}
        </Button>
      )}
    </View>
  );
}
