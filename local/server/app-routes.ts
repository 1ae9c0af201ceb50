/** The app, as a guest and as every person, with the cloud behind it. */
import path from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalCloud } from '../../emulator/cloud';
import { urlOf, type RequestHandler } from '../../emulator/http';
import { createClientService } from '../../emulator/services/client';
import { localText } from '../texts';
import { sendMessagePage } from './message-page';
import { readPersonPath } from './person-path';
import { staticFilesOf } from './static-files';

const repository = path.resolve(__dirname, '../..');
const appDirectory = path.join(repository, 'dist/h5');
const goodsDirectory = path.join(repository, 'local/goods');

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

export function goodsPictures(): RequestHandler {
  const files = staticFilesOf(goodsDirectory);
  return async (request, response) => {
    const match = /^\/goods\/([^/]+\.svg)$/.exec(urlOf(request).pathname);
    if (match?.[1] === undefined || !isReading(request)) return false;
    return files.send(request, response, match[1]);
  };
}

function sendUnknownPerson(response: ServerResponse, pathname: string): true {
  const key = pathname.split('/')[2] ?? '';
  sendMessagePage(response, {
    status: 404,
    title: localText('person.title'),
    text: localText('person.text', { key }),
    link: { href: '/sign-in', label: localText('person.link') },
  });
  return true;
}

/** The client's routes know one prefix; which person came by which path is remembered here. */
function cloudRoutes(cloud: LocalCloud) {
  const openids = new WeakMap<IncomingMessage, string>();
  const client = createClientService(cloud.context, {
    identify(request) {
      const openid = openids.get(request);
      return openid === undefined ? undefined : { openid };
    },
    storage: cloud.services.storage,
    messages: cloud.services.openapi.messages,
  });
  return (request: IncomingMessage, response: ServerResponse, openid: string, rest: string) => {
    openids.set(request, openid);
    request.url = `/${rest}${urlOf(request).search}`;
    return client.handle(request, response);
  };
}

export function appRoutes(cloud: LocalCloud): RequestHandler {
  const files = staticFilesOf(appDirectory);
  const callCloud = cloudRoutes(cloud);
  return async (request, response) => {
    const { pathname, search } = urlOf(request);
    const person = readPersonPath(pathname);
    if (person === null) {
      request.resume();
      return sendUnknownPerson(response, pathname);
    }
    if (person.isBare) {
      response.writeHead(307, { location: `${pathname}/${search}` }).end();
      return true;
    }
    if (person.rest.startsWith('cloud/')) {
      return callCloud(request, response, person.openid, person.rest);
    }
    if (!isReading(request)) return false;
    return files.send(request, response, person.rest === '' ? 'index.html' : person.rest);
  };
}
