/**
 * The client's side of the cloud: what `wx.cloud` and `wx.requestSubscribeMessage` do for a person
 * in front of a mini-program, for a browser that shows the same pages. Who that person is, is not
 * decided here but asked of the host.
 */

import type { IncomingMessage } from 'node:http';

import type { RequestHandler } from '../http';
import type { ServiceContext } from '../service';
import { createClientHandler } from './client/http-side';
import { clientErrorOf, ClientError } from './client/client-error';
import type { SubscribeMessages } from './openapi/subscribe-message';
import type { StorageService } from './storage';

export interface ClientOptions {
  /** Says who is calling, by whatever the host put into the request; undefined: nobody. */
  identify(request: IncomingMessage): { openid: string } | undefined;
  /** The routes begin with it: `<prefix>/cloud/call`, `/cloud/upload`, `/cloud/subscribe`. */
  prefix?: string;
  storage: Pick<StorageService, 'upload'>;
  messages: Pick<SubscribeMessages, 'subscribe'>;
}

export interface CallAnswer {
  result: unknown;
  requestID: string;
  errMsg: 'cloud.callFunction:ok';
}

export interface ClientService {
  /** `wx.cloud.callFunction`. Throws a ClientError in the client SDK's shape. */
  call(openid: string, name: string, data: Record<string, unknown>): Promise<CallAnswer>;
  /** `wx.cloud.uploadFile`. Throws a ClientError. */
  upload(
    openid: string,
    cloudPath: string,
    bytes: Uint8Array,
    contentType?: string,
  ): Promise<{ fileID: string; errMsg: 'cloud.uploadFile:ok' }>;
  /** A tap on "allow" for these templates: one message each. */
  subscribe(openid: string, templateIds: readonly string[]): void;
  handle: RequestHandler;
}

export function createClientService(
  context: ServiceContext,
  options: ClientOptions,
): ClientService {
  const service: Omit<ClientService, 'handle'> = {
    async call(openid, name, data) {
      const caller = { source: 'wx_client', openid };
      const { error, requestId, result } = await context.invokeFunction(name, data, caller);
      if (error) throw clientErrorOf('cloud.callFunction', error, requestId);
      return { result: result ?? null, requestID: requestId, errMsg: 'cloud.callFunction:ok' };
    },
    async upload(openid, cloudPath, bytes, contentType) {
      try {
        const file = { path: cloudPath, bytes, contentType, ownerOpenid: openid };
        const { fileID } = await options.storage.upload(file);
        return { fileID, errMsg: 'cloud.uploadFile:ok' };
      } catch (error) {
        throw error instanceof ClientError ? error : clientErrorOf('cloud.uploadFile', error);
      }
    },
    subscribe: (openid, templateIds) => options.messages.subscribe(openid, templateIds),
  };
  return { ...service, handle: createClientHandler(context, service, options) };
}
