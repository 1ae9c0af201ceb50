/** The product as `npm start` runs it: a process of its own, which may be told where to die. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { FaultRule } from '../../emulator/services/faults';
import type { Instant } from '../../domain/primitives/instant';
import { NoAnswer } from './phone';

const root = path.resolve(__dirname, '../..');

/** On a busy machine; a quiet one needs less than a second. */
const longestStartMs = 60_000;

interface Ended {
  signal: NodeJS.Signals | null;
  /** The end of what it wrote to its error output. */
  complaints: string;
}

export interface RealProcess {
  origin: string;
  ended: Promise<Ended>;
  /** kill -9, and resolves when it is dead. */
  kill(): Promise<void>;
}

export interface StartOptions {
  dataDirectory: string;
  faults?: readonly FaultRule[];
  /** Where the clock of a new folder begins. */
  seedAt?: Instant;
}

/**
 * Rejects with NoAnswer when it was killed before it was ready, with another error when it ended
 * or said nothing for a minute.
 */
export async function startRealProcess(options: StartOptions): Promise<RealProcess> {
  const child = spawnProduct(options);
  const ended = endOf(child);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const first = await Promise.race([originOf(child), ended, late(longestStartMs)]);
  if (typeof first === 'string') return { origin: first, ended, kill };
  if (first?.signal === 'SIGKILL') throw new NoAnswer('it was killed while it started');
  await kill();
  throw new Error(`the process did not become ready: ${(await ended).complaints}`);
}

function spawnProduct({ dataDirectory, faults = [], seedAt }: StartOptions): ChildProcess {
  const words = ['local/start.cjs', '--port', '0', '--data', dataDirectory];
  return spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LOCAL_CLOUD_BUILD: 'nothing',
      LOCAL_CLOUD_READY: 'json',
      // Most processes here live for one step: to load every function would be most of their work.
      LOCAL_CLOUD_WARM: 'nothing',
      LOCAL_CLOUD_FAULTS: JSON.stringify(faults),
      ...(seedAt === undefined ? {} : { LOCAL_CLOUD_SEED_AT: String(seedAt) }),
    },
  });
}

function endOf(child: ChildProcess): Promise<Ended> {
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-4000);
  });
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => resolve({ signal, complaints }));
  });
}

function originOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const line = output.split('\n').find((text) => text.startsWith('{"ready":true'));
      if (line !== undefined) resolve((JSON.parse(line) as { origin: string }).origin);
    });
  });
}

/** Null after so much real time; does not keep the test's process from ending. */
export function late(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
}
