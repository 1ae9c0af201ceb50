/** One worker thread of one function; takes one call at a time, as an instance on the platform. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FunctionConfig } from './function-config';

export interface WorkerCall {
  /** JSON. */
  event: string;
  /** What the platform puts into `process.env` for this call: caller, source, gateway. */
  environment: Record<string, string>;
  context: Record<string, unknown>;
  timeoutMs: number;
  onOutput(text: string): void;
}

export interface FunctionError {
  code: string;
  message: string;
  stack?: string;
}

/** `result` is JSON. */
export type CallOutcome = { result: string } | { error: FunctionError };

interface WorkerMessage {
  ready?: true;
  loadError?: FunctionError;
  output?: string;
  result?: string;
  error?: FunctionError;
}

// Loading the SDK takes a quarter of a second here; a minute means that it hangs.
const loadTimeoutMs = 60_000;

export class FunctionWorker {
  calls = 0;
  idleSince = 0;
  /** False once the thread has ended or must not be used again. */
  usable = true;
  /** Its code has changed since it was loaded: it ends with the call that it works on. */
  isRetired = false;
  private readonly thread: Worker;
  private readonly loaded: Promise<FunctionError | undefined>;
  /** Printed while the function was loaded; belongs to its first call. */
  private readonly loadingOutput: string[] = [];
  private onMessage: (message: WorkerMessage) => void = () => undefined;
  private onDeath: (error: FunctionError) => void = () => undefined;

  constructor(
    readonly config: FunctionConfig,
    environment: Record<string, string>,
    time: SharedArrayBuffer,
  ) {
    this.thread = new Worker(path.join(__dirname, 'worker.cjs'), {
      workerData: { time, directory: config.directory },
      env: environment,
      // Not the loaders of the host process.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: config.memoryMegabytes },
      name: config.name,
    });
    this.thread.unref();
    this.loaded = new Promise((resolve) => {
      const late = setTimeout(() => resolve(loadFailure('did not load in time')), loadTimeoutMs);
      late.unref();
      this.onMessage = ({ ready, loadError, output }) => {
        if (output !== undefined) this.loadingOutput.push(output);
        if (ready) clearTimeout(late);
        if (ready) resolve(loadError);
      };
      this.onDeath = resolve;
    });
    this.thread.on('message', (message: WorkerMessage) => this.onMessage(message));
    this.thread.on('error', (error) => this.die(error.message, error.stack));
    this.thread.on('exit', (code) => this.die(`the function's process ended with code ${code}`));
  }

  async call(call: WorkerCall): Promise<CallOutcome> {
    const loadError = await this.loaded;
    if (loadError) {
      void this.stop();
      return { error: loadError };
    }
    this.calls += 1;
    for (const output of this.loadingOutput.splice(0)) call.onOutput(output);
    this.thread.ref();
    return new Promise((resolve) => {
      const timeout = setTimeout(() => {
        void this.stop();
        const seconds = this.config.timeoutSeconds;
        finish({
          error: {
            code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
            message: `Invoking task timed out after ${seconds} seconds`,
          },
        });
      }, call.timeoutMs);
      const finish = (outcome: CallOutcome) => {
        clearTimeout(timeout);
        this.thread.unref();
        this.onMessage = () => undefined;
        this.onDeath = () => undefined;
        resolve(outcome);
      };
      this.onDeath = (error) => finish({ error });
      this.onMessage = ({ output, result, error }) => {
        if (output !== undefined) call.onOutput(output);
        if (result !== undefined) finish({ result });
        if (error) finish({ error });
      };
      const { event, environment, context } = call;
      this.thread.postMessage({ event, environment, context });
    });
  }

  /** Resolves when the thread is gone; what it was doing is cut off. */
  async stop(): Promise<void> {
    this.usable = false;
    await this.thread.terminate();
  }

  private die(message: string, stack?: string): void {
    this.usable = false;
    this.onDeath({ code: 'FUNCTIONS_EXECUTE_FAIL', message, stack });
  }
}

function loadFailure(message: string): FunctionError {
  return { code: 'FUNCTIONS_EXECUTE_FAIL', message: `index.js ${message}` };
}
