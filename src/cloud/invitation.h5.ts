/** The link and the code of an invitation to the family. In the browser: an address. */
import { renderSVG } from 'uqr';

/** The first path belongs to whoever is signed in there; the root to nobody yet. */
export function invitationLink(token: string): string | null {
  return `${window.location.origin}/#/packages/open/join-family/index?token=${token}`;
}

/** The address of a page for somebody who is nobody here yet. */
export function linkTo(page: string): string | null {
  return `${window.location.origin}/#/${page}`;
}

/** @returns the address of a picture, null where the platform shares the page instead */
export function invitationCode(token: string): string | null {
  const svg = renderSVG(invitationLink(token) ?? '', { border: 2 });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
