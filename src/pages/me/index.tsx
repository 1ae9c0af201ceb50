import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MeView } from '../../../domain/contract/views/person';
import type { NoticeTopic } from '../../../domain/notice/notice';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { Icon } from '../../components/icon';
import { LanguageChoice } from '../../components/language-choice';
import { PageShell } from '../../components/page-shell';
import { ErrorState, Skeleton } from '../../components/page-states';
import { PreferenceChoice } from '../../components/preference-choice';
import { SwitchRow } from '../../components/switch-row';
import { tell } from '../../components/tell';
import { askForMessages } from '../../features/account/ask-for-messages';
import { desksOf, lastDesk, goToDesk, type Desk } from '../../features/account/desk';
import { DeskTabs } from '../../features/account/desk-tabs';
import { useMe } from '../../features/account/use-me';
import { chooseDark, chooseLarge, useAppearance, type Choice } from '../../theme/appearance';
import type { IconName } from '../../theme/icons';
import { roleOf } from '../../theme/named';
import { Ways } from './ways';

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
      {me?.roles.includes('resident') === true && <Prefers me={me} reload={reload} />}
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
          {...roleOf('button')}
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

function Prefers({ me, reload }: { me: MeView; reload: () => Promise<void> }) {
  const act = useAct('account.setPreference');
  const choose = async (prefers: MeView['prefers']) => {
    const answer = await act.run({ prefers });
    if (answer?.ok === false) tell(answerText(answer));
    await reload();
  };
  return (
    <View className="card" id="prefers">
      <View style="margin-bottom:8px">{text('prefers.title')}</View>
      <PreferenceChoice chosen={me.prefers} onChoose={(prefers) => void choose(prefers)} />
    </View>
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
      <View className="row">
        <View className="grow">
          <LanguageChoice />
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
    <View className="card line folds">
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
