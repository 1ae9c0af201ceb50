import { rolesOfPage } from '../../page-roles';
import { lastRoles } from './desk';

/** A helper sits at the leader's desk without the leader's fund: nothing leads to a shut door. */
export function isMyPage(url: string): boolean {
  const asked = rolesOfPage(url);
  const roles = lastRoles();
  return asked === null || roles === undefined || asked.some((role) => roles.includes(role));
}
