/**
 * Away from this machine the local cloud is behind a token: whoever has it may be anyone. The
 * address `/?token=…` puts it into a cookie; after that it is in no address any more.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { urlOf } from '../../emulator/http';

export type TokenVerdict =
  /** The cookie holds it, or none is asked for. */
  | { kind: 'known' }
  /** The address holds it: to be kept in this cookie. */
  | { kind: 'shown'; cookie: string }
  | { kind: 'missing' };

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Cookies do not know ports: two local clouds of one host must not take each other's. */
function cookieName(request: IncomingMessage): string {
  return `local-cloud-${request.socket.localPort ?? 0}`;
}

function cookieOf(request: IncomingMessage): string | undefined {
  const prefix = `${cookieName(request)}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
}

/** @param token null where none is asked for */
export function judgeToken(request: IncomingMessage, token: string | null): TokenVerdict {
  if (token === null) return { kind: 'known' };
  const url = urlOf(request);
  const shown = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (shown !== null && isSame(shown, token)) {
    // Lax, not Strict: a link in a message or a scanned code must open the page at once.
    const cookie = `${cookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Lax`;
    return { kind: 'shown', cookie };
  }
  const kept = cookieOf(request);
  return kept !== undefined && isSame(kept, token) ? { kind: 'known' } : { kind: 'missing' };
}
