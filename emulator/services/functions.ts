/** Invokes cloud functions for clients, timers, callbacks and each other; keeps a log of it. */
import { randomUUID } from 'node:crypto';
import {
  GatewayError,
  type Caller,
  type CloudService,
  type Faults,
  type Instant,
  type Invocation,
  type RunningInvocation,
  type ServiceContext,
} from '../service';
import { RingBuffer } from '../ring-buffer';
import type { FunctionConfig } from './functions/function-config';
import { FunctionWorker, type CallOutcome } from './functions/function-worker';
import {
  callContext,
  callEnvironment,
  workerEnvironment,
  type WorkerSurroundings,
} from './functions/invocation-environment';
import { WorkerPool, type PoolLimits } from './functions/worker-pool';

/** One line of the function log; `at` fields on the emulator's clock. */
export interface InvocationRecord {
  requestId: string;
  functionName: string;
  /** Of the event, see RunningInvocation. */
  action?: string;
  source: string;
  openid?: string;
  startedAt: Instant;
  /** Real milliseconds, the wait for a worker included. */
  durationMs: number;
  /** Cold: the call waited for the function to be loaded. */
  cold: boolean;
  ok: boolean;
  error?: Invocation['error'];
  output: readonly string[];
}

export interface FunctionsOptions {
  functions: ReadonlyMap<string, FunctionConfig>;
  surroundings: WorkerSurroundings;
  limits: PoolLimits;
  /** Multiplies every function's timeout, for a slow machine. */
  timeoutFactor: number;
  time: SharedArrayBuffer;
  gatewayUrl(invocation: RunningInvocation): string;
  /** Open transactions of the invocation, to report those left open. */
  openTransactions(requestId: string): number;
}

const recordsKept = 500;
const outputLinesKept = 200;
/** The platform's limit for a reply that goes to a client. */
const mostReplyBytes = 1024 * 1024;

export class FunctionsService implements CloudService {
  readonly records = new RingBuffer<InvocationRecord>(recordsKept);
  private readonly running = new Map<string, RunningInvocation>();
  private readonly pending = new Set<Promise<Invocation>>();
  private readonly pool: WorkerPool;
  private functions: ReadonlyMap<string, FunctionConfig>;

  constructor(
    private readonly options: FunctionsOptions,
    private readonly context: Pick<ServiceContext, 'clock' | 'trace'> & { faults: Faults },
  ) {
    this.functions = options.functions;
    const environment = workerEnvironment(options.surroundings);
    this.pool = new WorkerPool(
      options.limits,
      (config) => new FunctionWorker(config, { ...environment }, options.time),
    );
  }

  readonly actions: CloudService['actions'] = {
    'functions.invokeFunction': async ({ body, invocation }) => {
      const name = String(body['function_name']);
      const event = JSON.parse(String(body['request_data'] || '{}')) as unknown;
      const caller: Caller = invocation
        ? { ...invocation, source: `${invocation.source},scf` }
        : { source: 'scf' };
      const { requestId, error, result } = await this.invoke(name, event, caller);
      if (error) throw new GatewayError('FUNCTIONS_EXECUTE_FAIL', failureText(error));
      return {
        data: { response_data: JSON.stringify(result ?? null) },
        top: { requestId },
      };
    },
  };

  invocationOf(requestId: string): RunningInvocation | undefined {
    return this.running.get(requestId);
  }

  permissionsOf(functionName: string): readonly string[] {
    return this.functions.get(functionName)?.openapiPermissions ?? [];
  }

  warm(functionName: string): void {
    const config = this.functions.get(functionName);
    if (config) this.pool.warm(config);
  }

  /** Calls from now on find these functions, loaded anew; running ones end as they began. */
  reload(functions: ReadonlyMap<string, FunctionConfig>): void {
    this.functions = functions;
    this.pool.retireAll();
  }

  async invoke(name: string, event: unknown, caller: Caller): Promise<Invocation> {
    const invocation: RunningInvocation = {
      requestId: randomUUID(),
      functionName: name,
      action: actionOf(event),
      source: caller.source,
      openid: caller.openid,
      clientIp: caller.clientIp,
    };
    this.running.set(invocation.requestId, invocation);
    const work = this.run(invocation, event);
    this.pending.add(work);
    try {
      return await work;
    } finally {
      this.pending.delete(work);
      this.running.delete(invocation.requestId);
    }
  }

  /** Gives running invocations a while to finish, then ends their workers. */
  async close(): Promise<void> {
    let grace: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      grace = setTimeout(resolve, 3000);
    });
    await Promise.race([Promise.allSettled(this.pending), patience]);
    clearTimeout(grace);
    await this.pool.close();
    await Promise.allSettled(this.pending);
  }

  private async run(invocation: RunningInvocation, event: unknown): Promise<Invocation> {
    const { requestId, functionName, action } = invocation;
    const startedAt = this.context.clock.now();
    const began = performance.now();
    const log: CallLog = { output: [], cold: false };
    let done: Invocation;
    try {
      const by = action ?? functionName;
      const { isTwice } = await this.context.faults.reach(`function.${functionName}:before`, by);
      if (isTwice) await this.call(invocation, event, log);
      done = { requestId, ...toResult(await this.call(invocation, event, log), invocation) };
      await this.context.faults.reach(`function.${functionName}:after`, by);
    } catch (error) {
      done = { requestId, error: toError(error) };
    }
    this.reportOpenTransactions(invocation);
    this.records.add({
      ...invocation,
      startedAt,
      durationMs: Math.round((performance.now() - began) * 10) / 10,
      cold: log.cold,
      ok: done.error === undefined,
      error: done.error,
      output: log.output,
    });
    return done;
  }

  private async call(
    invocation: RunningInvocation,
    event: unknown,
    log: CallLog,
  ): Promise<CallOutcome> {
    const config = this.functions.get(invocation.functionName);
    if (!config) {
      const text = '[ResourceNotFound] FunctionName parameter could not be found';
      const message = `${text}: ${invocation.functionName}`;
      return { error: { code: 'FUNCTION_NOT_FOUND', message } };
    }
    const { surroundings, timeoutFactor, gatewayUrl } = this.options;
    const nested = invocation.source.includes(',');
    const worker = await this.pool.acquire(config, nested);
    log.cold = worker.calls === 0;
    const environment = callEnvironment(invocation, surroundings, gatewayUrl(invocation));
    try {
      return await worker.call({
        event: JSON.stringify(this.withUser(event, invocation)) ?? 'null',
        environment,
        context: callContext(invocation, surroundings, config, environment),
        timeoutMs: config.timeoutSeconds * 1000 * timeoutFactor,
        onOutput: (text) => keepOutput(log.output, text),
      });
    } finally {
      this.pool.release(worker);
    }
  }

  /** A client's event carries who sends it; nothing that the client wrote there remains. */
  private withUser(event: unknown, { source, openid }: RunningInvocation): unknown {
    if (source !== 'wx_client' || typeof event !== 'object' || event === null) return event;
    return { ...event, userInfo: { appId: this.options.surroundings.appId, openId: openid } };
  }

  private reportOpenTransactions({ requestId, functionName }: RunningInvocation): void {
    const open = this.options.openTransactions(requestId);
    if (open === 0) return;
    this.context.trace({
      service: 'functions',
      level: 'warning',
      text: `${functionName} ended with ${open} transaction(s) still open`,
      detail: { requestId },
    });
  }
}

interface CallLog {
  output: string[];
  cold: boolean;
}

function toResult(
  outcome: CallOutcome,
  { source }: RunningInvocation,
): Pick<Invocation, 'result' | 'error'> {
  if ('error' in outcome) return { error: outcome.error };
  if (source === 'wx_client' && Buffer.byteLength(outcome.result) > mostReplyBytes) {
    const message = 'cloudfunction result size exceed limit (1MB)';
    return { error: { code: 'FUNCTIONS_RESPONSE_TOO_LARGE', message } };
  }
  return { result: JSON.parse(outcome.result) as unknown };
}

function toError(error: unknown): Invocation['error'] {
  if (error instanceof GatewayError) return { code: error.code, message: error.message };
  throw error;
}

function failureText({ message, stack }: NonNullable<Invocation['error']>): string {
  return JSON.stringify({ errorCode: 1, errorMessage: message, stackTrace: stack ?? '' });
}

function actionOf(event: unknown): string | undefined {
  const action = typeof event === 'object' && event !== null && 'action' in event && event.action;
  return typeof action === 'string' ? action : undefined;
}

function keepOutput(output: string[], text: string): void {
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (output.length < outputLinesKept) output.push(line);
  }
}
