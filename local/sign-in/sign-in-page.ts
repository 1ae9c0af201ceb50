/** Where one picks who to be. Exists on this machine only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalCloud } from '../../emulator/cloud';
import { urlOf, type RequestHandler } from '../../emulator/http';
import { restingStates } from '../../domain/ticket/state';
import { renderSignIn, type OpenCounts } from './render';

const here = __dirname;
const theme = path.resolve(here, '../../src/theme');

/** The page takes its looks from the app's own tokens and icons: those files are plain CSS. */
const assets: Record<string, { file: string; contentType: string }> = {
  'tokens.css': { file: path.join(theme, 'tokens.scss'), contentType: 'text/css' },
  'icons.css': { file: path.join(theme, 'icons.scss'), contentType: 'text/css' },
  'sign-in.css': { file: path.join(here, 'sign-in.css'), contentType: 'text/css' },
  'search.js': { file: path.join(here, 'search.js'), contentType: 'text/javascript' },
  'seal.svg': { file: path.join(theme, 'seal.svg'), contentType: 'image/svg+xml' },
};

interface OpenTicket {
  residentId: string;
  ownerId: string | null;
  ownerKind: 'leader' | 'platform';
}

function countOpen(cloud: LocalCloud): OpenCounts {
  const counts: OpenCounts = { byPerson: new Map(), withPlatform: 0 };
  const open = cloud.database.find('tickets', { state: { $nin: [...restingStates] } });
  const add = (key: string) => counts.byPerson.set(key, (counts.byPerson.get(key) ?? 0) + 1);
  for (const { residentId, ownerId, ownerKind } of open as unknown as OpenTicket[]) {
    add(residentId);
    if (ownerKind === 'platform') counts.withPlatform += 1;
    else if (ownerId !== null && ownerId !== residentId) add(ownerId);
  }
  return counts;
}

/** Browsers ask for it unasked; the app's own page names none. */
const favicon = '/favicon.ico';

export function signInPage(cloud: LocalCloud): RequestHandler {
  return async (request, response) => {
    const { pathname } = urlOf(request);
    const asked = pathname === favicon ? '/sign-in/seal.svg' : pathname;
    const match = /^\/sign-in(?:\/([a-z.-]+))?$/.exec(asked);
    if (match === null || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const [, name] = match;
    const asset = name !== undefined && Object.hasOwn(assets, name) ? assets[name] : undefined;
    if (name !== undefined && asset === undefined) return false;
    const body = asset
      ? readFileSync(asset.file, 'utf8')
      : renderSignIn(countOpen(cloud), cloud.clock.now());
    response.writeHead(200, {
      'content-type': `${asset?.contentType ?? 'text/html'}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
      'cache-control': asset ? 'no-cache' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}
