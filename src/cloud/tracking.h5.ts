/** The code and the link of a claim's public progress page. In the browser: a plain QR code. */
import { renderSVG } from 'uqr';

/** Anyone may read it, so it leads to the root of the site, where nobody is signed in. */
export function trackingLink(token: string): string | null {
  return `${window.location.origin}/#/pages/track/index?token=${token}`;
}

/** @returns the address of a picture, null when there is none now */
export async function trackingCode(_ticketId: string, token: string): Promise<string | null> {
  const svg = renderSVG(trackingLink(token) ?? '', { border: 2 });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
