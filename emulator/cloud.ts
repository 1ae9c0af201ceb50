/** Puts the local WeChat cloud together and starts it. */
import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudFile, type Durability } from './cloud-file';
import { createGateway, type Gateway } from './gateway';
import { createServices, type ServiceOptions, type Services } from './registry';
import { RingBuffer } from './ring-buffer';
import type { Caller, Instant, Invocation, ServiceContext, TraceEvent } from './service';
import { createServiceStore } from './service-store';
import { ScheduledClock } from './services/clock';
import { createDatabaseService } from './services/database';
import { createAdminDatabase, type AdminDatabase } from './services/database/admin-database';
import { Catalog } from './services/database/catalog';
import type { CollectionDefinition } from './services/database/collection-definition';
import type { UncoveredPolicy } from './services/database/scan-watch';
import { DocumentEngine } from './services/database/document-engine';
import { TransactionRegistry } from './services/database/transaction-registry';
import { FaultInjector, type FaultRule } from './services/faults';
import {
  FunctionsService,
  type FunctionsOptions,
  type InvocationRecord,
} from './services/functions';
import { readFunctions, type FunctionConfig } from './services/functions/function-config';
import { watchFunctions } from './services/functions/function-watch';
import { createTimerService, type TimerService } from './services/timer';

export interface LocalCloudOptions {
  /** Holds `<name>/{index.js,package.json,config.json}`; `wx-server-sdk` resolves from there. */
  functionsDirectory: string;
  /** Created when missing; everything that survives a restart lies here. */
  dataDirectory: string;
  environmentId?: string;
  appId?: string;
  collections: readonly CollectionDefinition[];
  /** The public origin, e.g. `http://127.0.0.1:5170`; asked when a link is made. */
  origin(): string;
  services?: ServiceOptions;
  faults?: readonly FaultRule[];
  /** Of the chances of fault rules; 1 when absent. */
  faultSeed?: number;
  /** Environment variables of every function, as set in the cloud's console. */
  environment?: Readonly<Record<string, string>>;
  durability?: Durability;
  /** What to do with queries that no index serves; a warning beyond 1,000 documents when absent. */
  uncoveredQueries?: UncoveredPolicy;
  /** Loads functions anew when a file in their folder changes. */
  watchFunctions?: boolean;
  /** Multiplies the timeouts of functions; for tests on a slow machine. */
  timeoutFactor?: number;
  /** Where the clock of an empty data directory begins; the machine's time when absent. */
  startAt?: Instant;
  /** Most workers of one function; 8 when absent. */
  workersPerFunction?: number;
  /** Most workers of all functions; 16 when absent. */
  workersInAll?: number;
}

export interface LocalCloud {
  readonly environmentId: string;
  readonly appId: string;
  readonly clock: ScheduledClock;
  readonly database: AdminDatabase;
  readonly services: Services;
  readonly timers: TimerService;
  readonly faults: FaultInjector;
  readonly trace: RingBuffer<TraceEvent>;
  readonly invocations: RingBuffer<InvocationRecord>;
  /** What the services share; for a further service, e.g. the client's side. */
  readonly context: ServiceContext;
  /** How many transactions are open now. */
  readonly transactionsOpen: number;
  readonly functionNames: readonly string[];
  /** Never rejects because of the function: its failure is in `error`. */
  invokeFunction(name: string, event: unknown, caller: Caller): Promise<Invocation>;
  /** Reads the functions' folder again; as `watchFunctions` does whenever a file changes there. */
  reloadFunctions(): void;
  /** Loads a function into a spare worker, so that its first call is warm. */
  warm(functionName: string): void;
  /** Where an SDK outside of a function may be pointed to by TCB_CONTEXT_CNFG. */
  gatewayUrl(functionName: string): string;
  gatewayListener(request: IncomingMessage, response: ServerResponse): void;
  /** Lets running invocations finish for up to 3 seconds, then ends everything. */
  close(): Promise<void>;
}

const tracesKept = 2000;
const defaultEnvironmentId = 'local-env';
const defaultAppId = 'wx0000000000000000';

/** Rejects when the data directory cannot be written or a declaration is not the platform's. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  // Functions on the platform run in UTC; worker threads take the zone of their process.
  process.env['TZ'] = 'UTC';
  mkdirSync(options.dataDirectory, { recursive: true });
  const file = new CloudFile(options.dataDirectory, options.durability ?? 'normal');
  try {
    return await start(options, file);
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Everything that the services stand on. */
interface Core {
  context: ServiceContext;
  clock: ScheduledClock;
  faults: FaultInjector;
  log: RingBuffer<TraceEvent>;
  engine: DocumentEngine;
  transactions: TransactionRegistry;
  functions: FunctionsService;
  configs: ReadonlyMap<string, FunctionConfig>;
}

async function start(options: LocalCloudOptions, file: CloudFile): Promise<LocalCloud> {
  // The functions need the gateway's address, and the gateway needs the functions.
  const door: { gateway?: Gateway } = {};
  const core = openCore(options, file, ({ functionName, requestId }) => {
    if (!door.gateway) throw new Error('a function was called before the gateway was open');
    return door.gateway.url(functionName, requestId);
  });
  const { context, clock, faults, engine, transactions, functions, configs } = core;
  const services = createServices(context, options.services ?? {});
  const timers = createTimerService(configs, context);
  const database = createDatabaseService(
    engine,
    transactions,
    context,
    options.uncoveredQueries,
  );
  const all = [database, functions, ...Object.values(services), timers];
  const invocationOf = (requestId: string) => functions.invocationOf(requestId);
  const gateway = createGateway({ services: all, invocationOf, faults, trace: context.trace });
  await gateway.listen();
  door.gateway = gateway;
  clock.onTurnedBack = () => timers.start?.();
  for (const service of all) service.start?.();
  clock.start();
  const reload = () => {
    const changed = readFunctions(options.functionsDirectory);
    timers.reload(changed);
    functions.reload(changed);
    core.configs = changed;
  };
  const watch = options.watchFunctions
    ? watchFunctions(options.functionsDirectory, reload, context.trace)
    : undefined;
  return assemble(core, { services, timers, gateway, reload }, async () => {
    watch?.close();
    await Promise.all([clock.close(), functions.close()]);
    await gateway.close();
    for (const service of all) if (service !== functions) await service.close?.();
    file.close();
  });
}

function openCore(
  options: LocalCloudOptions,
  file: CloudFile,
  gatewayUrl: FunctionsOptions['gatewayUrl'],
): Core {
  const { environmentId = defaultEnvironmentId, appId = defaultAppId } = options;
  const log = new RingBuffer<TraceEvent>(tracesKept);
  const store = createServiceStore(file);
  const clock: ScheduledClock = new ScheduledClock(store, (event) => trace(event), options.startAt);
  const trace: ServiceContext['trace'] = (event) => log.add({ at: clock.now(), ...event });
  const faults = new FaultInjector(options.faults, options.faultSeed);
  const catalog = new Catalog(file, options.collections);
  const engine = new DocumentEngine(file, catalog, clock, environmentId);
  const transactions = new TransactionRegistry(engine);
  const configs = readFunctions(options.functionsDirectory);
  const functions = new FunctionsService(
    {
      functions: configs,
      surroundings: { environmentId, appId, variables: options.environment ?? {} },
      limits: { perFunction: options.workersPerFunction ?? 8, inAll: options.workersInAll ?? 16 },
      timeoutFactor: options.timeoutFactor ?? 1,
      time: clock.shared.buffer,
      gatewayUrl,
      openTransactions: (requestId) => transactions.startedBy(requestId).length,
    },
    { clock, faults, trace },
  );
  const context: ServiceContext = {
    clock,
    store,
    faults,
    invokeFunction: (name, event, caller) => functions.invoke(name, event, caller),
    permissionsOf: (name) => functions.permissionsOf(name),
    trace,
    environmentId,
    appId,
    dataDirectory: options.dataDirectory,
    publicOrigin: options.origin,
  };
  return { context, clock, faults, log, engine, transactions, functions, configs };
}

interface Parts {
  services: Services;
  timers: TimerService;
  gateway: Gateway;
  reload(): void;
}

function assemble(
  core: Core,
  { services, timers, gateway, reload }: Parts,
  end: () => Promise<void>,
): LocalCloud {
  const { context, clock, faults, log, engine, transactions, functions } = core;
  let closing: Promise<void> | undefined;
  return {
    environmentId: context.environmentId,
    appId: context.appId,
    clock,
    database: createAdminDatabase(engine),
    services,
    timers,
    faults,
    trace: log,
    invocations: functions.records,
    context,
    get transactionsOpen() {
      return transactions.size;
    },
    get functionNames() {
      return [...core.configs.keys()];
    },
    reloadFunctions: reload,
    invokeFunction: context.invokeFunction,
    warm: (name) => functions.warm(name),
    gatewayUrl: (functionName) => gateway.url(functionName),
    gatewayListener: gateway.listener,
    close: () => (closing ??= end()),
  };
}
