/** Links that carry their own permission: a method, a path and an expiry under a signature. */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Clock, ServiceTable } from '../../service';

export type LinkMethod = 'GET' | 'PUT';

export interface SignedLinks {
  /** Query parameters that permit `method` on `path` for that long on the emulator's clock. */
  sign(method: LinkMethod, path: string, maxAgeSeconds: number): URLSearchParams;
  /** Why the link does not permit it, or undefined when it does. */
  refuse(method: LinkMethod, path: string, query: URLSearchParams): LinkRefusal | undefined;
}

export type LinkRefusal = 'MISSING' | 'EXPIRED' | 'FORGED';

/** The secret is kept, so that links outlive a restart as they do on the platform. */
function secretIn(table: ServiceTable<{ hex: string }>): Buffer {
  const kept = table.get('links');
  if (kept) return Buffer.from(kept.hex, 'hex');
  const secret = randomBytes(32);
  table.put('links', { hex: secret.toString('hex') });
  return secret;
}

export function createSignedLinks(
  clock: Clock,
  secrets: ServiceTable<{ hex: string }>,
): SignedLinks {
  const secret = secretIn(secrets);
  const signatureOf = (method: LinkMethod, path: string, expiresAtSeconds: string) =>
    createHmac('sha256', secret).update(`${method}\n${path}\n${expiresAtSeconds}`).digest();

  return {
    sign(method, path, maxAgeSeconds) {
      const expiresAtSeconds = String(Math.floor(clock.now() / 1000) + maxAgeSeconds);
      const sign = signatureOf(method, path, expiresAtSeconds).toString('hex');
      return new URLSearchParams({ sign, t: expiresAtSeconds });
    },
    refuse(method, path, query) {
      const sign = query.get('sign');
      const expiresAtSeconds = query.get('t');
      if (!sign || !expiresAtSeconds) return 'MISSING';
      const expected = signatureOf(method, path, expiresAtSeconds);
      const given = Buffer.from(sign, 'hex');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'FORGED';
      return clock.now() >= Number(expiresAtSeconds) * 1000 ? 'EXPIRED' : undefined;
    },
  };
}
