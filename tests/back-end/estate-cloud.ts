/** The whole product on a local cloud of its own, in this process: built functions, real SDK. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { MINUTE } from '../../domain/primitives/instant';
import {
  actions,
  type ActionEnvelope,
  type ActionInput,
  type ActionName,
} from '../../domain/contract/actions';
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import type { LocalCloud } from '../../emulator/cloud';
import { startProduct } from '../../local/product';
import { openidOf } from '../../local/seed/people';
import { jpegPhoto } from './photo-fixtures';

/** Friday 20 November 2026, 12:00 in Shanghai: service hours, an ordinary day. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');

/** Input without the request id, which is made here unless the test gives one. */
type Given<Name extends ActionName> = Omit<ActionInput<Name>, 'requestId'> & { requestId?: string };

export interface EstateCloud {
  cloud: LocalCloud;
  /** Where a browser finds the app, as `npm start` serves it. */
  origin: string;
  call<Name extends ActionName>(
    person: string,
    action: Name,
    input: Given<Name>,
  ): Promise<ActionEnvelope<Name>>;
  /** As `call`, but a refusal fails the test with its code. */
  must<Name extends ActionName>(
    person: string,
    action: Name,
    input: Given<Name>,
  ): Promise<Extract<ActionEnvelope<Name>, { ok: true }>['value']>;
  /** Lets the outbox run dry, then moves the clock, then lets it run dry again. */
  advance(milliseconds: number): Promise<void>;
  /** From a phone elsewhere on the net. */
  callFrom<Name extends ActionName>(
    clientIp: string,
    person: string,
    action: Name,
    input: Given<Name>,
  ): Promise<ActionEnvelope<Name>>;
  upload(person: string, bytes?: Uint8Array): Promise<string>;
  documents<Name extends CollectionName>(
    name: Name,
    filter?: Record<string, unknown>,
  ): Documents[Name][];
  close(): Promise<void>;
}

export function newRequestId(): string {
  return randomUUID();
}

/** Starts an estate whose clock stands at `at` and moves only when a test advances it. */
export async function startEstate(at = NOON): Promise<EstateCloud> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'estate-'));
  // Links of the storage must lead somewhere: functions fetch what was uploaded through them.
  const product = await startProduct({
    host: '127.0.0.1',
    port: 0,
    token: null,
    dataDirectory,
    seedAt: at - MINUTE,
    uncoveredQueries: { documents: 50, act: 'refuse' },
  });
  const { cloud, origin } = product;
  cloud.clock.pause();
  await cloud.clock.set(at);
  const estate = around(cloud);
  return {
    ...estate,
    origin,
    async close() {
      await product.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function around(cloud: LocalCloud): Omit<EstateCloud, 'close' | 'origin'> {
  const callFrom: EstateCloud['callFrom'] = async (clientIp, person, action, given) => {
    const input = actions[action].mutates ? { requestId: newRequestId(), ...given } : given;
    const [name = ''] = action.split('.');
    const caller = { source: 'wx_client', openid: openidOf(person), clientIp };
    const invocation = await cloud.invokeFunction(name, { action, input }, caller);
    if (invocation.error) throw new Error(`${action}: ${invocation.error.message}`);
    return invocation.result as never;
  };
  const call: EstateCloud['call'] = (person, action, given) =>
    callFrom('127.0.0.1', person, action, given);
  const must: EstateCloud['must'] = async (person, action, given) => {
    const envelope = await call(person, action, given);
    if (!envelope.ok) throw new Error(`${action} was refused: ${JSON.stringify(envelope)}`);
    return envelope.value as never;
  };
  return {
    cloud,
    call,
    callFrom,
    must,
    async advance(milliseconds) {
      await outboxIdle(cloud);
      await cloud.clock.advance(milliseconds);
      await outboxIdle(cloud);
    },
    async upload(person, bytes = jpegPhoto()) {
      const { slots } = await must(person, 'ticket.beginUpload', { count: 1 });
      const [slot] = slots;
      if (slot === undefined) throw new Error('no slot');
      const file = {
        path: slot.cloudPath,
        bytes,
        contentType: 'image/jpeg',
        ownerOpenid: openidOf(person),
      };
      const { fileID } = await cloud.services.storage.upload(file);
      const finish = { slotId: slot.slotId, fileId: fileID };
      return (await must(person, 'ticket.finishUpload', finish)).photoId;
    },
    documents: (name, filter = {}) => cloud.database.find(name, filter) as never,
  };
}

/** Entries are delivered by a function that runs beside the test, in real time. */
async function outboxIdle(cloud: LocalCloud): Promise<void> {
  const longestWait = 15_000;
  const step = 10;
  for (let waited = 0; waited < longestWait; waited += step) {
    const now = cloud.clock.now();
    const busy = cloud.database
      .find('outbox', { status: 'pending' })
      .some(
        ({ nextAttemptAt, leasedUntil }) => leasedUntil !== null || Number(nextAttemptAt) <= now,
      );
    if (!busy) return;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}
