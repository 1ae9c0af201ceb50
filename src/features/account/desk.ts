/**
 * The desk a person sits at: residents claim, leaders answer, the platform decides, partners help,
 * administrators say who does what.
 */
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { MeView } from '../../../domain/contract/views/person';
import type { Role } from '../../../domain/person/role';
import { platformRoles } from '../../../domain/person/role';
import { readStored, writeStored } from '../../cloud/storage';
import { lastSeen } from '../../cloud/use-view';

export type Desk = 'resident' | 'leader' | 'platform' | 'partner' | 'administrator';

const STORAGE_KEY = 'desk';

/** Where each desk begins. */
const deskPages: Record<Desk, string> = {
  resident: '/pages/home/index',
  leader: '/packages/leader/inbox/index',
  platform: '/packages/platform/queue/index',
  partner: '/packages/partner/tasks/index',
  administrator: '/packages/admin/members/index',
};

/** Whoever decides there, and whoever only watches. */
const platformDesk: readonly Role[] = [...platformRoles, 'regionalManager', 'management'];
const leaderDesk: readonly Role[] = ['leader', 'helper'];
/** They come for single tasks and see nothing else. */
const partnerRoles: readonly Role[] = ['supplier', 'carrier', 'mysteryCustomer'];

/** The desks that these roles may sit at, the busiest first. */
export function desksOf(roles: readonly Role[]): Desk[] {
  const desks: Desk[] = [];
  if (roles.some((role) => platformDesk.includes(role))) desks.push('platform');
  if (roles.some((role) => leaderDesk.includes(role))) desks.push('leader');
  if (roles.some((role) => partnerRoles.includes(role))) desks.push('partner');
  if (roles.includes('administrator')) desks.push('administrator');
  if (roles.includes('resident') || roles.includes('leader')) desks.push('resident');
  return desks;
}

/** The desk chosen last, if the roles still allow it, else the first they allow. */
function deskOf(roles: readonly Role[]): Desk {
  const desks = desksOf(roles);
  const chosen = readStored<Desk>(STORAGE_KEY);
  if (chosen !== undefined && desks.includes(chosen)) return chosen;
  return desks[0] ?? 'resident';
}

/** What the server said last of who this is; undefined before it ever did. */
export function lastRoles(): readonly Role[] | undefined {
  return lastSeen('account.me', {})?.roles;
}

/** The desk before the server has said who this is. */
export function lastDesk(): Desk {
  const roles = lastRoles();
  return roles === undefined ? (readStored<Desk>(STORAGE_KEY) ?? 'resident') : deskOf(roles);
}

export function noteDesk(desk: Desk): void {
  writeStored(STORAGE_KEY, desk);
}

/** The first page is the resident's: who sits elsewhere is led there, before the server answers. */
export function useStartAtOwnDesk(me: MeView | undefined): void {
  const desk = me === undefined ? lastDesk() : deskOf(me.roles);
  useEffect(() => {
    if (desk !== 'resident') void goToDesk(desk);
  }, [desk]);
}

export async function goToDesk(desk: Desk): Promise<void> {
  noteDesk(desk);
  await Taro.reLaunch({ url: deskPages[desk] });
}
