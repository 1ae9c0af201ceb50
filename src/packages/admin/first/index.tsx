import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { useMe } from '../../../features/account/use-me';

/** The one-time step of a new deployment (docs/deploy.md): nothing leads here but its address. */
export default function FirstAdministratorPage() {
  const { me } = useMe();
  const [secret, setSecret] = useState('');
  const [displayName, setDisplayName] = useState('');
  const asksName = me?.personId === null;
  const act = useSheetAct('member.becomeFirst', {
    onDone: () => {
      tell(text('first.done'));
      void Taro.reLaunch({ url: '/packages/admin/members/index' });
    },
    reload: () => Promise.resolve(),
  });
  if (me?.roles.includes('administrator') === true) return <Already />;
  const begin = () => act.run({ secret: secret.trim(), displayName: displayName.trim() });
  return (
    <PageShell title={text('first.title')}>
      <View className="card stack">
        <View className="avatar avatar--jade"><Icon name="key-round" /></View>
        <View className="head">{text('first.head')}</View>
        <View>{text('first.hint')}</View>
        <View className="strong">{text('first.secret')}</View>
        <LineField
          id="first-secret"
          label={text('first.secret')}
          value={secret}
          onChange={setSecret}
        />
        {asksName && (
          <>
            <View className="strong">{text('joinRole.name')}</View>
            <LineField
              id="first-name"
              label={text('joinRole.name')}
              value={displayName}
              placeholder={text('joinRole.namePlaceholder')}
              onChange={setDisplayName}
            />
          </>
        )}
        <SheetConfirm
          id="first-yes"
          label={text('first.yes')}
          problem={act.problem}
          busy={act.busy}
          disabled={secret.trim() === '' || (asksName && displayName.trim() === '')}
          onTap={() => void begin()}
        />
      </View>
    </PageShell>
  );
}

/** Whoever opens it again has nothing left to do here. */
function Already() {
  const open = () => Taro.reLaunch({ url: '/packages/admin/members/index' });
  return (
    <PageShell title={text('first.title')}>
      <EmptyState title={text('first.already')} hint={text('first.alreadyHint')}>
        <Button id="first-members" kind="jade" full icon="users" onTap={() => void open()}>
          {text('first.toMembers')}
        </Button>
      </EmptyState>
    </PageShell>
  );
}
