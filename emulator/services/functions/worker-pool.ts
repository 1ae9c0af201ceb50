/**
 * The workers of all functions: made when needed, used again when idle, bounded per function and
 * in all, and let go after a while without work.
 */
import { GatewayError } from '../../service';
import type { FunctionConfig } from './function-config';
import type { FunctionWorker } from './function-worker';

export interface PoolLimits {
  perFunction: number;
  /** Over all functions; a nested call may go beyond it, else two callers could wait for ever. */
  inAll: number;
}

const idleLifetimeMs = 60_000;

interface Waiting {
  config: FunctionConfig;
  take(worker: FunctionWorker): void;
  refuse(reason: GatewayError): void;
}

export class WorkerPool {
  private readonly idle = new Map<string, FunctionWorker[]>();
  private readonly busy = new Set<FunctionWorker>();
  private readonly waiting: Waiting[] = [];
  private readonly sweep: NodeJS.Timeout;
  private closed = false;

  constructor(
    private readonly limits: PoolLimits,
    private readonly create: (config: FunctionConfig) => FunctionWorker,
  ) {
    this.sweep = setInterval(() => this.letGoOfIdle(), idleLifetimeMs / 2);
    this.sweep.unref();
  }

  /** Resolves with a worker for one call; give it back by `release`. Rejects when closed. */
  async acquire(config: FunctionConfig, nested: boolean): Promise<FunctionWorker> {
    if (this.closed) throw closing();
    const worker = this.takeIdle(config) ?? this.createWithin(config, nested);
    if (worker) return worker;
    return new Promise((take, refuse) => this.waiting.push({ config, take, refuse }));
  }

  release(worker: FunctionWorker): void {
    this.busy.delete(worker);
    if (worker.usable && worker.isRetired) void worker.stop();
    if (worker.usable) {
      worker.idleSince = Date.now();
      const idle = this.idle.get(worker.config.name) ?? [];
      idle.push(worker);
      this.idle.set(worker.config.name, idle);
    }
    this.serveWaiting();
  }

  /** Starts a worker ahead of the first call. */
  warm(config: FunctionConfig): void {
    if (this.countOf(config.name) > 0 || this.count() >= this.limits.inAll) return;
    const worker = this.create(config);
    worker.idleSince = Date.now();
    this.idle.set(config.name, [worker]);
  }

  /** The workers of now take no further call: they hold code that has changed. */
  retireAll(): void {
    for (const worker of [...this.idle.values()].flat()) this.drop(worker);
    for (const worker of this.busy) worker.isRetired = true;
  }

  async close(): Promise<void> {
    clearInterval(this.sweep);
    this.closed = true;
    for (const { refuse } of this.waiting.splice(0)) refuse(closing());
    const workers = [...this.busy, ...[...this.idle.values()].flat()];
    this.idle.clear();
    await Promise.all(workers.map((worker) => worker.stop()));
  }

  private takeIdle(config: FunctionConfig): FunctionWorker | undefined {
    const idle = this.idle.get(config.name) ?? [];
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (!worker.usable) continue;
      this.busy.add(worker);
      return worker;
    }
    return undefined;
  }

  private createWithin(config: FunctionConfig, nested: boolean): FunctionWorker | undefined {
    if (this.countOf(config.name) >= this.limits.perFunction) return undefined;
    if (this.count() >= this.limits.inAll && !this.stopLongestIdle() && !nested) return undefined;
    const worker = this.create(config);
    this.busy.add(worker);
    return worker;
  }

  private serveWaiting(): void {
    for (const [position, { config, take }] of this.waiting.entries()) {
      const worker = this.takeIdle(config) ?? this.createWithin(config, false);
      if (!worker) continue;
      this.waiting.splice(position, 1);
      take(worker);
      return;
    }
  }

  private stopLongestIdle(): boolean {
    const idle = [...this.idle.values()].flat().sort((a, b) => a.idleSince - b.idleSince);
    const [oldest] = idle;
    if (!oldest) return false;
    this.drop(oldest);
    return true;
  }

  /** One worker of each function stays, so that the next call finds it warm. */
  private letGoOfIdle(): void {
    const limit = Date.now() - idleLifetimeMs;
    for (const workers of this.idle.values()) {
      for (const worker of workers.slice(0, -1)) if (worker.idleSince < limit) this.drop(worker);
    }
  }

  private drop(worker: FunctionWorker): void {
    const idle = this.idle.get(worker.config.name) ?? [];
    this.idle.set(
      worker.config.name,
      idle.filter((one) => one !== worker),
    );
    void worker.stop();
  }

  private countOf(name: string): number {
    const busy = [...this.busy].filter(({ config }) => config.name === name);
    return busy.length + (this.idle.get(name)?.length ?? 0);
  }

  private count(): number {
    return this.busy.size + [...this.idle.values()].flat().length;
  }
}

function closing(): GatewayError {
  return new GatewayError('FUNCTIONS_EXECUTE_FAIL', 'the local cloud is closing');
}
