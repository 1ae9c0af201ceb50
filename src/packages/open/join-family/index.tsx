import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { FamilyInvitationView } from '../../../../domain/contract/views/family';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
import { HOME_PAGE } from '../../../page-roles';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

const TOKEN_SHAPE = /^[A-Za-z0-9_-]{22}$/;

/** What one says yes to, before one does; who is not known yet says how they are called. */
export default function JoinFamilyPage() {
  const { scene, token: given } = useRouter().params;
  const token = decodeURIComponent(scene ?? given ?? '');
  const whole = TOKEN_SHAPE.test(token);
  const view = useView('account.familyInvitation', { token }, { ready: whole });
  const { value, problem, reload } = view;
  const lapsed = !whole || problem?.code === 'invitationUnknown';
  return (
    <PageShell title={text('join.title')}>
      {lapsed && (
        <ErrorState title={text('join.broken')} hint={text('refusal.invitationUnknown')} />
      )}
      {!lapsed && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {!lapsed && problem === undefined && value === undefined && <Skeleton cards={1} />}
      {value?.isOwn === true && (
        <EmptyState title={text('join.own')} hint={text('join.ownHint')} />
      )}
      {value?.isOwn === false && !lapsed && <Accept token={token} invitation={value} />}
    </PageShell>
  );
}

function Accept({ token, invitation }: { token: string; invitation: FamilyInvitationView }) {
  const now = useNow();
  const { payerName: name, expiresAt, asksName } = invitation;
  const [displayName, setDisplayName] = useState('');
  const act = useSheetAct('account.acceptFamily', {
    onDone: () => {
      tell(text('join.done', { name }));
      void Taro.reLaunch({ url: HOME_PAGE });
    },
    reload: () => Promise.resolve(),
  });
  const accept = async () => {
    const missing = asksName && displayName.trim() === '';
    act.say(missing ? text('refusal.nameMissing') : null);
    if (!missing) await act.run({ token, displayName: displayName.trim() });
  };
  return (
    <View className="card stack">
      <View className="avatar avatar--jade"><Icon name="users" /></View>
      <View className="head">{text('join.ask', { name })}</View>
      <View>{text('join.hint', { name })}</View>
      <View className="cap">{text('join.until', { expiresAt }, now)}</View>
      {asksName && (
        <>
          <View className="strong">{text('join.name')}</View>
          <LineField
            id="join-name"
            label={text('join.name')}
            value={displayName}
            placeholder={text('join.namePlaceholder')}
            onChange={setDisplayName}
          />
          <View className="cap">{text('join.nameWhy', { name })}</View>
        </>
      )}
      <SheetConfirm
        id="join-yes"
        label={text('join.yes')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void accept()}
      />
    </View>
  );
}
