import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
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
  const begin = () => act.run({ secret: secret.trim(), displayName: displayName.trim() });
  return (
    <PageShell title={text('first.title')}>
      <View className="card stack">
        <View className="avatar avatar--jade"><Icon name="key-round" /></View>
        <View className="head">{text('first.head')}</View>
        <View>{text('first.hint')}</View>
        <LineField
          id="first-secret"
          label={text('first.secret')}
          value={secret}
          placeholder={text('first.secret')}
          onChange={setSecret}
        />
        {asksName && (
          <LineField
            id="first-name"
            label={text('joinRole.name')}
            value={displayName}
            placeholder={text('joinRole.name')}
            onChange={setDisplayName}
          />
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
