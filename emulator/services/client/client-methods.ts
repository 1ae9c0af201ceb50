/** What the client can do, for whoever is calling; both the service and its routes speak of it. */

export interface CallAnswer {
  result: unknown;
  requestID: string;
  errMsg: 'cloud.callFunction:ok';
}

export interface ClientMethods {
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
}
