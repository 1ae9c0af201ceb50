/** What the console shows, read from the running cloud. Texts and layout are the page's affair. */

import type { LocalCloud } from '../cloud';
import type { Instant } from '../service';
import type { LogRow, RunLog } from './run-log';

const RUNS_SHOWN = 80;
const MESSAGES_SHOWN = 30;
const REFUNDS_SHOWN = 30;
const CHECKS_SHOWN = 20;
const UPCOMING_SHOWN = 5;
const LINE_CHARACTERS = 1000;
const DOCUMENTS_SHOWN = 100;

/** Everything but documents, in one answer: the page asks for it every two seconds. */
export function readState(cloud: LocalCloud, runs: RunLog, title: string) {
  const { database, services, clock } = cloud;
  const { pay, openapi } = services;
  return {
    title,
    environmentId: cloud.environmentId,
    clock: { now: clock.now(), isPaused: clock.paused, aheadMs: clock.now() - Date.now() },
    collections: database
      .collectionNames()
      .sort()
      .map((name) => ({ name, count: database.count(name) })),
    runs: runs.recent(RUNS_SHOWN).map(summarize),
    upcoming: clock.upcoming().slice(0, UPCOMING_SHOWN),
    messages: openapi.messages.recent(MESSAGES_SHOWN),
    refunds: pay.refunds().slice(-REFUNDS_SHOWN).reverse(),
    pay: pay.settings(),
    checks: openapi.checks.recent(CHECKS_SHOWN),
    checkSettings: openapi.checks.settings(),
  };
}

/** A line of the function log; the whole record is asked for when it is opened. */
function summarize(row: LogRow) {
  if (row.kind === 'timers') return row;
  const { output, error, ...record } = row.record;
  return {
    kind: row.kind,
    ...record,
    ...(error ? { error: error.message } : {}),
    lastLine: output.at(-1)?.slice(0, LINE_CHARACTERS) ?? '',
  };
}

/** The newest documents of a collection, newest first; undefined when there is none of the name. */
export function readDocuments(cloud: LocalCloud, collection: string) {
  const { database } = cloud;
  if (!database.collectionNames().includes(collection)) return undefined;
  const total = database.count(collection);
  const skip = Math.max(0, total - DOCUMENTS_SHOWN);
  // Natural order is the order of insertion.
  const documents = database.find(collection, {}, { skip, limit: DOCUMENTS_SHOWN }).reverse();
  return { collection, total, documents };
}

/** What a stretch of time brought, for the person who wound the clock. */
export interface Advance {
  from: Instant;
  to: Instant;
  /** Runs of functions, alike ones counted together, in order of their first. */
  functions: Array<{ name: string; isOk: boolean; count: number }>;
  refunds: Array<{ outRefundNo: string; refundFeeFen: number; state: string }>;
  messagesSent: number;
  messagesRefused: number;
  /** What services reported as errors on the way. */
  failures: string[];
}

export async function advanceClock(cloud: LocalCloud, ms: number): Promise<Advance> {
  const from = cloud.clock.now();
  const runs = new Map<string, Advance['functions'][number]>();
  const failures: string[] = [];
  const stopListening = [
    cloud.invocations.subscribe(({ functionName, action, ok }) => {
      const name = action?.startsWith(`${functionName}.`) ? action : functionName;
      const known = runs.get(`${name} ${ok}`) ?? { name, isOk: ok, count: 0 };
      runs.set(`${name} ${ok}`, { ...known, count: known.count + 1 });
    }),
    cloud.trace.subscribe(({ level, text }) => {
      if (level === 'error') failures.push(text);
    }),
  ];
  try {
    await cloud.clock.advance(ms);
  } finally {
    for (const stop of stopListening) stop();
  }
  const { pay, openapi } = cloud.services;
  const messages = openapi.messages.recent(Infinity).filter(({ at }) => at >= from);
  return {
    from,
    to: cloud.clock.now(),
    functions: [...runs.values()],
    refunds: pay
      .refunds()
      .filter(({ settledAt }) => settledAt !== undefined && settledAt >= from)
      .map(({ outRefundNo, refundFeeFen, state }) => ({ outRefundNo, refundFeeFen, state })),
    messagesSent: messages.filter(({ errcode }) => errcode === 0).length,
    messagesRefused: messages.filter(({ errcode }) => errcode !== 0).length,
    failures,
  };
}
