import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import type { FamilyLinkView, FamilyView } from '../../../../domain/contract/views/family';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { tell } from '../../../components/tell';
import { EndSheet, type Ending } from './end-sheet';
import { InvitationSheet, type Invitation } from './invitation-sheet';

/** Who may file for me, whose claims I may follow; both end with one tap. */
export default function FamilyPage() {
  const view = useView('account.listFamily', {});
  const invite = useAct('account.inviteFamily');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const family = view.value;
  useShareAppMessage(() => ({
    title: text('family.shareTitle'),
    path: `/packages/open/join-family/index?token=${invitation?.token ?? ''}`,
  }));
  const makeInvitation = async () => {
    const answer = await invite.run({});
    if (answer === null) return;
    if (answer.ok) setInvitation(answer.value);
    else tell(answerText(answer));
    await view.reload();
  };
  const full = family !== undefined && family.members.length >= family.mostMembers;
  return (
    <PageShell
      title={text('family.title')}
      dock={
        <Button
          id="invite-family"
          kind="act"
          full
          icon="user-plus"
          busy={invite.busy}
          disabled={family === undefined || full}
          onTap={() => void makeInvitation()}
        >
          {full
            ? text('family.full', { mostMembers: family.mostMembers })
            : text('family.invite')}
        </Button>
      }
    >
      <View className="note note--jade">
        <Icon name="shield-check" />
        <View className="grow">{text('family.rules')}</View>
      </View>
      {view.problem !== undefined && family === undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && family === undefined && <Skeleton cards={1} />}
      {family !== undefined && <Links family={family} onEnd={setEnding} />}
      <InvitationSheet invitation={invitation} onClose={() => setInvitation(null)} />
      <EndSheet ending={ending} onClose={() => setEnding(null)} reload={view.reload} />
    </PageShell>
  );
}

function Links({ family, onEnd }: { family: FamilyView; onEnd: (ending: Ending) => void }) {
  const { members, payers } = family;
  return (
    <>
      <View className="sec"><View className="title">{text('family.members')}</View></View>
      {members.length === 0 ? (
        <EmptyState title={text('family.none')} hint={text('family.noneHint')} />
      ) : (
        <View className="card card--flush">
          {members.map((link) => (
            <LinkRow
              key={link.linkId}
              link={link}
              label={text('family.end')}
              onTap={() => onEnd({ link, side: 'payer' })}
            />
          ))}
        </View>
      )}
      {payers.length > 0 && (
        <>
          <View className="sec"><View className="title">{text('family.payers')}</View></View>
          <View className="sub">{text('family.payerHint')}</View>
          <View className="card card--flush">
            {payers.map((link) => (
              <LinkRow
                key={link.linkId}
                link={link}
                label={text('family.leave')}
                onTap={() => onEnd({ link, side: 'member' })}
              />
            ))}
          </View>
        </>
      )}
    </>
  );
}

function LinkRow({ link, label, onTap }: {
  link: FamilyLinkView;
  label: string;
  onTap: () => void;
}) {
  const now = useNow();
  const { linkId, displayName, status, at } = link;
  return (
    <View className="row" id={`family-${linkId}`}>
      <View className="avatar avatar--jade">
        {displayName === '' ? <Icon name="send" /> : displayName.slice(0, 1)}
      </View>
      <View className="grow">
        {displayName !== '' && <View className="strong">{displayName}</View>}
        <View className={displayName === '' ? '' : 'cap'}>
          {text(`family.${status}`, { at }, now)}
        </View>
      </View>
      <Button kind="line" size="small" onTap={onTap}>{label}</Button>
    </View>
  );
}
