/**
 * What the services of the local cloud have in common: the clock they live on, the durable store
 * they keep their state in, the way they start a cloud function, and the points at which a fault
 * may strike. Nothing here knows what the functions are for.
 */

/** Milliseconds since the epoch, on the emulator's clock (never the machine's). */
export type Instant = number;

/** The one clock of the local cloud. Functions see it through `Date`; services through this. */
export interface Clock {
  now(): Instant;
  /**
   * Runs `job` once when the clock reaches `at` (at once when it already has). While the clock is
   * advanced, jobs run in order of their instants with `now()` standing at each, and the advance
   * waits for them. A job with the same id replaces the earlier one. Jobs are not durable: a
   * service plans its open jobs anew from its store when it starts.
   */
  schedule(id: string, at: Instant, job: () => Promise<void>): void;
  cancel(id: string): void;
}

/** A durable table of JSON records of one service, in the same file as the database. */
export interface ServiceTable<Row> {
  get(key: string): Row | undefined;
  /** Returns after the write is durable to the degree of the whole emulator. */
  put(key: string, row: Row): void;
  delete(key: string): void;
  /** All rows in order of insertion. */
  list(): Array<{ key: string; row: Row }>;
}

export interface ServiceStore {
  table<Row>(name: string): ServiceTable<Row>;
}

/** Where a call comes from, as `getWXContext().SOURCE` shows it to the function. */
export type CallSource =
  | 'wx_client'
  | 'wx_http'
  | 'wx_trigger'
  | 'wx_paycallback'
  | 'wx_message'
  | 'scf';

export interface Caller {
  source: CallSource | string;
  /** Absent for triggers and callbacks. */
  openid?: string;
  /** Of the phone; this machine's own when absent. */
  clientIp?: string;
}

export interface Invocation {
  requestId: string;
  /** What the function returned (JSON); undefined when it failed. */
  result?: unknown;
  /** Set when the function threw, timed out or does not exist. */
  error?: { code: string; message: string; stack?: string };
}

export type InvokeFunction = (
  name: string,
  event: unknown,
  caller: Caller,
) => Promise<Invocation>;

/** A request of the SDK at the gateway: the common fields are taken off, the rest is `body`. */
export interface GatewayRequest {
  action: string;
  /** The function on whose behalf the SDK calls; permissions in its config.json are checked. */
  functionName: string;
  /** Parsed JSON fields, or the multipart fields (text or bytes by name). */
  body: Record<string, unknown>;
  /** The running invocation that sent this; absent when the SDK runs outside of a function. */
  invocation?: RunningInvocation;
  /** When the SDK made the request, on the function's own clock; set with `invocation` only. */
  madeAt?: Instant;
}

/** What the cloud knows about an invocation while it runs. */
export interface RunningInvocation {
  requestId: string;
  functionName: string;
  /** `event.action` when it is a string: many functions dispatch on it. */
  action?: string;
  /** As `getWXContext().SOURCE`, e.g. `wx_client,scf` for a nested call. */
  source: string;
  openid?: string;
  clientIp?: string;
}

/** A refusal in the platform's own words, e.g. code 'DATABASE_REQUEST_FAILED'. */
export class GatewayError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** JSON replies are wrapped as `{requestId, data}` by the gateway unless `raw` says otherwise. */
export type GatewayReply =
  | { data: unknown; top?: Record<string, unknown> }
  | { raw: Uint8Array | string; contentType: string };

export type GatewayHandler = (request: GatewayRequest) => Promise<GatewayReply>;

/** The actions a service answers at `POST /admin`, by the platform's own names. */
export type GatewayActions = Record<string, GatewayHandler>;

/**
 * Named points where a fault may strike, e.g. `database.commitTransaction:before`,
 * `pay.refund:after`. A rule may delay, fail or kill the process there; without one this returns.
 */
export interface Faults {
  /** @param by the action, else the function, on whose behalf the point is passed */
  reach(point: string, by?: string): Promise<FaultEffect>;
}

/** What a fault asks of the one who passes its point. */
export interface FaultEffect {
  /** To be done twice, as a callback that is delivered twice. */
  isTwice: boolean;
}

/** One line of the console's live log. */
export interface TraceEvent {
  at: Instant;
  service: string;
  /** A short sentence; ids only, no personal data. */
  text: string;
  level: 'info' | 'warning' | 'error';
  detail?: unknown;
}

export interface ServiceContext {
  clock: Clock;
  store: ServiceStore;
  faults: Faults;
  invokeFunction: InvokeFunction;
  /** The openapi names that a function declares in its config.json (`permissions.openapi`). */
  permissionsOf(functionName: string): readonly string[];
  trace(event: Omit<TraceEvent, 'at'>): void;
  environmentId: string;
  appId: string;
  /** Absolute folder that the emulator may write to. */
  dataDirectory: string;
  /**
   * The public origin at which this cloud is reached, e.g. `http://127.0.0.1:5170`. A function:
   * the port is known only after listening.
   */
  publicOrigin(): string;
}

/** What a service hands to the registry, which puts the cloud together. */
export interface CloudService {
  /** Absent where the SDK never calls the service. */
  actions?: GatewayActions;
  /** Called once when everything can be reached: the place to plan open jobs anew. */
  start?(): void;
  close?(): void | Promise<void>;
}
