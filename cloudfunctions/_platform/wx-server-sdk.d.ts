/**
 * The part of wx-server-sdk 4.0.2 that the adapters use. Its own declarations leave out cloudPay
 * and openapi, and type documents as `any`.
 */
declare module 'wx-server-sdk' {
  export interface WxContext {
    OPENID?: string;
    APPID?: string;
    ENV?: string;
    SOURCE?: string;
    CLIENTIP?: string;
    CLIENTIPV6?: string;
  }

  export interface DocumentReference {
    get(): Promise<{ data: unknown }>;
    set(options: { data: object }): Promise<unknown>;
    update(options: { data: object }): Promise<{ stats: { updated: number } }>;
    remove(): Promise<unknown>;
  }

  export interface CollectionQuery {
    where(condition: object): CollectionQuery;
    /** Of all that fit; never inside a transaction, where it would silently run outside. */
    update(options: { data: object }): Promise<{ stats: { updated: number } }>;
    orderBy(field: string, direction: 'asc' | 'desc'): CollectionQuery;
    skip(count: number): CollectionQuery;
    limit(count: number): CollectionQuery;
    get(): Promise<{ data: unknown[] }>;
    count(): Promise<{ total: number }>;
  }

  export interface Collection extends CollectionQuery {
    doc(id: string): DocumentReference;
    add(options: { data: object }): Promise<{ _id: string }>;
  }

  export interface SdkTransaction {
    collection(name: string): Collection;
    commit(): Promise<unknown>;
    rollback(reason?: unknown): Promise<unknown>;
  }

  export interface Condition {
    and(other: Condition): Condition;
  }

  export interface SdkDatabase {
    collection(name: string): Collection;
    startTransaction(): Promise<SdkTransaction>;
    command: {
      in(values: readonly unknown[]): Condition;
      all(values: readonly unknown[]): Condition;
      gte(value: unknown): Condition;
      lte(value: unknown): Condition;
      gt(value: unknown): Condition;
      lt(value: unknown): Condition;
      exists(is: boolean): Condition;
      inc(by: number): object;
      push(values: unknown[]): object;
    };
  }

  export interface Cloud {
    DYNAMIC_CURRENT_ENV: symbol;
    init(options: { env: symbol | string }): void;
    getWXContext(): WxContext;
    database(options?: { throwOnNotFound?: boolean }): SdkDatabase;
    uploadFile(file: { cloudPath: string; fileContent: Uint8Array }): Promise<{ fileID: string }>;
    downloadFile(file: { fileID: string }): Promise<{ fileContent: Uint8Array }>;
    deleteFile(files: { fileList: readonly string[] }): Promise<unknown>;
    getTempFileURL(files: {
      fileList: ReadonlyArray<{ fileID: string; maxAge: number }>;
    }): Promise<{ fileList: Array<{ fileID: string; tempFileURL: string; status: number }> }>;
    callFunction(call: { name: string; data: object }): Promise<{ result: unknown }>;
    openapi: {
      subscribeMessage: { send(message: object): Promise<{ errCode: number }> };
      wxacode: {
        getUnlimited(code: object): Promise<{ buffer: Uint8Array; contentType: string }>;
      };
      security: {
        msgSecCheck(check: object): Promise<{ errCode: number; result?: { suggest: string } }>;
        mediaCheckAsync(check: object): Promise<{ errCode: number; traceId: string }>;
      };
    };
    cloudPay: {
      refund(request: object): Promise<Record<string, unknown>>;
      queryRefund(request: object): Promise<Record<string, unknown>>;
      /** `data`: text, or bytes where `tarType` is GZIP; absent when the provider refuses. */
      downloadBill(request: object): Promise<Record<string, unknown>>;
    };
  }

  const cloud: Cloud;
  export default cloud;
}
