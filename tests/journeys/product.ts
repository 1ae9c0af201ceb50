/** The product as `npm start` runs it: the real process, on an estate of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOUR } from '../../domain/primitives/instant';

const root = path.resolve(__dirname, '../..');

/** A Friday at noon in Shanghai: every leader is on duty, whatever time it is here. */
const seedAt = Date.parse('2026-11-20T12:00:00+08:00');

export interface JourneyProduct {
  /** e.g. `http://127.0.0.1:40123` */
  origin: string;
  /** Winds the cloud's clock as the console does; resolves when all that was due has run. */
  advance(milliseconds: number): Promise<void>;
  /**
   * The same in steps of an hour, each with one run of every timer, as with a cloud that is slow to
   * wake them: a day goes by in seconds.
   */
  pass(hours: number): Promise<void>;
  /** From now on the clock stands but for `advance`: refunds settle only when a test says so. */
  pause(): Promise<void>;
  /** What the app of this person asks of the cloud, outside of any page. Throws on a refusal. */
  ask(person: string, action: string, input: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Rejects with what the process said when it does not come up. */
export async function startProduct(): Promise<JourneyProduct> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'journey-'));
  const child = spawn(
    process.execPath,
    [path.join(root, 'local/start.cjs'), '--port', '0', '--data', dataDirectory],
    {
      cwd: root,
      env: {
        ...process.env,
        LOCAL_CLOUD_BUILD: 'nothing',
        LOCAL_CLOUD_READY: 'json',
        LOCAL_CLOUD_SEED_AT: String(seedAt),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /"ready":true,"origin":"([^"]+)"/.exec(said);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
    child.once('close', () => reject(new Error(`the product did not start: ${said}`)));
  });
  return {
    origin,
    async advance(milliseconds) {
      await post(`${origin}/console/api/clock/advance`, { ms: milliseconds });
    },
    async pass(hours) {
      for (let passed = 0; passed < hours; passed += 1) {
        await post(`${origin}/console/api/clock/skip`, { ms: HOUR });
      }
    },
    async pause() {
      await post(`${origin}/console/api/clock/pause`, { isPaused: true });
    },
    async ask(person, action, input) {
      const [name] = action.split('.');
      const asked = { name, data: { action, input } };
      const { result } = await post(`${origin}/as/${person}/cloud/call`, asked);
      const { ok, value } = result as { ok: boolean; value?: unknown };
      if (!ok) throw new Error(`${action} was refused: ${JSON.stringify(result)}`);
      return value;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function post(address: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
