/**
 * The client's side of the cloud: what `wx.cloud` and `wx.requestSubscribeMessage` do for a person
 * in front of a mini-program, for a browser that shows the same pages. Who that person is, is not
 * decided here but asked of the host.
 */

import type { RequestHandler } from '../http';
import type { ServiceContext } from '../service';
import { createClientHandler, type RouteOptions } from './client/http-side';
import { clientErrorOf, ClientError } from './client/client-error';
import type { ClientMethods } from './client/client-methods';
import type { SubscribeMessages } from './openapi/subscribe-message';
import type { StorageService } from './storage';

export interface ClientOptions extends RouteOptions {
  storage: Pick<StorageService, 'upload'>;
  messages: Pick<SubscribeMessages, 'subscribe'>;
}

export interface ClientService extends ClientMethods {
  handle: RequestHandler;
}

export function createClientService(
  context: ServiceContext,
  options: ClientOptions,
): ClientService {
  const service: ClientMethods = {
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
