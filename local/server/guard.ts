/** What stands before every route: who may talk to this server at all. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { urlOf } from '../../emulator/http';
import { refuseForeign } from '../../emulator/same-origin';
import { localText } from '../texts';
import { judgeToken } from './access-token';
import { sendMessagePage } from './message-page';

export interface Door {
  /** The one address under which this server is to be reached. */
  origin: string;
  /** Null on this machine, where none is asked for. */
  token: string | null;
}

/** Links into storage carry a signature of their own; functions fetch them without a cookie. */
const signedByThemselves = /^\/storage\//;

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Following a link from another site is fine; fetching or posting from there is not. */
function isNavigation(request: IncomingMessage): boolean {
  return isReading(request) && request.headers['sec-fetch-mode'] === 'navigate';
}

function refuse(response: ServerResponse, status: number, words: string): false {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
  return false;
}

function redirect(response: ServerResponse, location: string, cookie?: string): false {
  const headers = { location, 'cache-control': 'no-store' };
  response.writeHead(307, cookie === undefined ? headers : { ...headers, 'set-cookie': cookie });
  response.end();
  return false;
}

function admitByToken(request: IncomingMessage, response: ServerResponse, door: Door): boolean {
  const verdict = judgeToken(request, door.token);
  if (verdict.kind === 'known') return true;
  if (verdict.kind === 'shown') return redirect(response, '/sign-in', verdict.cookie);
  sendMessagePage(response, {
    status: 401,
    title: localText('token.title'),
    text: localText('token.text'),
  });
  return false;
}

/** True when the request may go on; otherwise it has been answered. */
export function admit(request: IncomingMessage, response: ServerResponse, door: Door): boolean {
  const refusal = refuseForeign(request, door.origin);
  if (refusal === 'HOST_NOT_ALLOWED') {
    return refuse(response, 421, `This server is ${door.origin} and nothing else.`);
  }
  if (refusal !== undefined && !isNavigation(request)) {
    return refuse(response, 403, 'Requests of other sites are not served.');
  }
  const { pathname, search } = urlOf(request);
  if (signedByThemselves.test(pathname)) return true;
  // `localhost` and `127.0.0.1` are two sites to a browser: links and cookies need one of them.
  const isElsewhere = request.headers.host !== new URL(door.origin).host;
  if (isElsewhere && isReading(request)) return redirect(response, door.origin + pathname + search);
  return admitByToken(request, response, door);
}
