/**
 * Who is in front of the browser stands in the address: `/as/<key>/…`, so that each tab can be
 * another person. Without it one is a guest, as somebody who scanned a code.
 */
import { openidOf, personOf } from '../seed/people';

export interface PersonPath {
  openid: string;
  /** What follows the person, without a leading slash. */
  rest: string;
  /** `/as/<key>` without the slash that relative addresses need. */
  isBare: boolean;
}

/** WeChat knows every visitor; this one is registered nowhere. */
const guestOpenid = 'o-local-guest';

/** Null for a person who is not of the estate. */
export function readPersonPath(pathname: string): PersonPath | null {
  const match = /^\/as\/([^/]*)(\/?)(.*)$/.exec(pathname);
  if (match === null) return { openid: guestOpenid, rest: pathname.slice(1), isBare: false };
  const [, key = '', slash = '', rest = ''] = match;
  const person = personOf(key);
  return person === undefined ? null : { openid: openidOf(person.key), rest, isBare: slash === '' };
}
