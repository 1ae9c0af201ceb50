import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { InvitationView } from '../../../../domain/contract/views/member';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

const CODE_SHAPE = /^[A-Za-z0-9_-]{22}$/;
const ME_PAGE = '/pages/me/index';

/** Who asks me to take which role: yes, or no. */
export default function JoinRolePage() {
  const { scene, code: given } = useRouter().params;
  const code = decodeURIComponent(scene ?? given ?? '');
  const whole = CODE_SHAPE.test(code);
  const { value, problem, reload } = useView('member.invitation', { code }, { ready: whole });
  const lapsed = !whole || problem?.code === 'roleInvitationUnknown';
  return (
    <PageShell title={text('joinRole.title')}>
      {lapsed && (
        <ErrorState title={text('join.broken')} hint={text('refusal.roleInvitationUnknown')} />
      )}
      {!lapsed && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {!lapsed && problem === undefined && value === undefined && <Skeleton cards={1} />}
      {value?.isOwn === true && !lapsed && (
        <EmptyState title={text('joinRole.own')} hint={text('refusal.ownRoleInvitation')} />
      )}
      {value?.isOwn === false && !lapsed && <Answer code={code} invitation={value} />}
    </PageShell>
  );
}

function Answer({ code, invitation }: { code: string; invitation: InvitationView }) {
  const now = useNow();
  const { byName, byRole, role, boundTo, expiresAt, asksName, against } = invitation;
  const [displayName, setDisplayName] = useState('');
  const words = { name: byName, by: text(`role.${byRole}`), role: text(`role.${role}`) };
  const leave = (said: string) => {
    tell(said);
    void Taro.reLaunch({ url: ME_PAGE });
  };
  const reload = () => Promise.resolve();
  const yes = useSheetAct('member.accept', {
    onDone: () => leave(text('joinRole.done', words)),
    reload,
  });
  const no = useSheetAct('member.decline', { onDone: () => leave(text('joinRole.no')), reload });
  const accept = async () => {
    const missing = asksName && displayName.trim() === '';
    yes.say(missing ? text('refusal.nameMissing') : null);
    if (!missing) await yes.run({ code, displayName: displayName.trim() });
  };
  const conflict = against.length > 0 ? text('refusal.rolesConflict') : null;
  return (
    <View className="card stack">
      <View className="avatar avatar--jade"><Icon name="user-plus" /></View>
      <View className="head">{text('joinRole.ask', words)}</View>
      {boundTo !== '' && <View className="strong">{boundTo}</View>}
      <View>{text(`joinRole.what.${role}`)}</View>
      <View className="cap">{text('members.until', { expiresAt }, now)}</View>
      {asksName && (
        <>
          <View className="strong">{text('joinRole.name')}</View>
          <LineField
            id="join-name"
            label={text('joinRole.name')}
            value={displayName}
            placeholder={text('joinRole.namePlaceholder')}
            onChange={setDisplayName}
          />
        </>
      )}
      <SheetConfirm
        id="join-yes"
        label={text('joinRole.yes')}
        problem={yes.problem ?? no.problem ?? conflict}
        busy={yes.busy}
        disabled={conflict !== null}
        onTap={() => void accept()}
      />
      <Button
        id="join-no"
        kind="quiet"
        full
        busy={no.busy}
        onTap={() => void no.run({ code })}
      >
        {text('joinRole.decline')}
      </Button>
    </View>
  );
}
