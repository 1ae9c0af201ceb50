import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { knownRoles } from '../../domain/person/role';
import { text } from '../../locales/text';
import { useView } from '../cloud/use-view';
import { rolesOfPage } from '../page-roles';
import { Button } from './button';
import { Icon } from './icon';
import './page-states.scss';

interface ForRolesProps {
  /** Says nothing to others: the page says it once. */
  quiet?: boolean;
  children: ReactNode;
}

/** What a page shows, or for whom it is instead: nobody faces a list of failures. */
export function ForRoles({ quiet = false, children }: ForRolesProps) {
  const asked = rolesOfPage(useRouter().path);
  const me = useView('account.me', {}, { keep: true, ready: asked !== null }).value;
  const isForMe = asked === null || me === undefined || me.roles.some((one) => asked.includes(one));
  if (isForMe) return <>{children}</>;
  if (quiet) return null;
  const roles = asked.map((role) => text(`role.${role}`)).join(text('join.list'));
  // A page of everyone who is known: a list of all roles says nothing to a guest.
  const isOfAllKnown = knownRoles.every((role) => asked.includes(role));
  return (
    <View className="card state" id="not-for-you">
      <View className="avatar avatar--sunk state__icon"><Icon name="lock" /></View>
      <View className="title">{text('forRoles.title')}</View>
      <View className="sub state__hint">
        {isOfAllKnown ? text('forRoles.hintGuest') : text('forRoles.hint', { roles })}
      </View>
      <Button
        kind="jade"
        full
        icon="circle-user"
        onTap={() => void Taro.reLaunch({ url: '/pages/me/index' })}
      >
        {text('forRoles.back')}
      </Button>
    </View>
  );
}
