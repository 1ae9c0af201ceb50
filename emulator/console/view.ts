/** What the console shows, read from the running cloud. Texts and layout are the page's affair. */

import type { LocalCloud } from '../cloud';
import type { Instant } from '../service';
import { compileCondition } from '../services/database/condition';
import { decodeExpression, encodeRelaxed, isPlainObject } from '../services/database/document';
import { refuseQueryOperators } from '../services/database/refused-operator';
import { writeBill } from '../services/pay/bill-text';
import type { LogRow, RunLog } from './run-log';

const RUNS_SHOWN = 80;
const MESSAGES_SHOWN = 30;
const REFUNDS_SHOWN = 30;
const CHECKS_SHOWN = 20;
const BILLS_SHOWN = 10;
const UPCOMING_SHOWN = 5;
const LINE_CHARACTERS = 1000;
const DOCUMENTS_SHOWN = 100;
const FILES_SHOWN = 30;
const TRACES_SHOWN = 60;

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
    bills: pay.bills().slice(0, BILLS_SHOWN).map(describeBill),
    discrepancies: pay.discrepancies(),
    checks: openapi.checks.recent(CHECKS_SHOWN),
    checkSettings: openapi.checks.settings(),
    timers: cloud.timers.list(),
    faults: { rules: cloud.faults.rules(), points: cloud.faults.reached() },
    files: services.storage.list().slice(-FILES_SHOWN).reverse().map(describeFile),
    trace: cloud.trace.recent().slice(-TRACES_SHOWN).reverse(),
  };
}

function describeBill({ day, subMchId, madeAt, lines }: MadeBill) {
  const refunds = lines.flatMap(({ refund }) => refund ?? []);
  const paid = lines.filter(({ refund }) => refund === undefined);
  return {
    day,
    subMchId,
    madeAt,
    paymentCount: paid.length,
    paidFen: paid.reduce((sum, { totalFeeFen }) => sum + totalFeeFen, 0),
    refundCount: refunds.length,
    refundedFen: refunds.reduce((sum, { refundFeeFen }) => sum + refundFeeFen, 0),
  };
}

type MadeBill = ReturnType<LocalCloud['services']['pay']['bills']>[number];

function describeFile({ fileID, path, sizeBytes, contentType, uploadedAt }: ListedFile) {
  return { fileID, path, sizeBytes, contentType, uploadedAt };
}

type ListedFile = ReturnType<LocalCloud['services']['storage']['list']>[number];

/** The text of a bill as it is given out; undefined when nobody has asked for it yet. */
export function readBill(cloud: LocalCloud, subMchId: string, day: string) {
  const bills = cloud.services.pay.bills();
  const bill = bills.find((made) => made.day === day && made.subMchId === subMchId);
  return bill && { text: writeBill(bill.lines, 'ALL') };
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
export function readDocuments(cloud: LocalCloud, collection: string, condition = '') {
  const { database } = cloud;
  if (!database.collectionNames().includes(collection)) return undefined;
  const query = readCondition(condition);
  if ('error' in query) return { collection, condition, total: 0, documents: [], ...query };
  const total = database.count(collection, query.filter);
  const skip = Math.max(0, total - DOCUMENTS_SHOWN);
  // Natural order is the order of insertion.
  const options = { skip, limit: DOCUMENTS_SHOWN };
  const documents = database.find(collection, query.filter, options).reverse();
  return { collection, condition, total, documents };
}

/** A condition as the database takes it, written as JSON; instants as `{"$date": "…"}`. */
function readCondition(text: string): { filter: Record<string, unknown> } | { error: string } {
  if (text.trim() === '') return { filter: {} };
  try {
    const filter = decodeExpression(text);
    if (!isPlainObject(filter)) return { error: 'the condition must be an object' };
    refuseQueryOperators(filter);
    compileCondition(filter);
    return { filter };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** One document to be edited: EJSON, so that instants and the like stay what they are. */
export function readDocument(cloud: LocalCloud, collection: string, id: string) {
  const { database } = cloud;
  if (!database.collectionNames().includes(collection)) return undefined;
  const [document] = database.find(collection, { _id: decodeExpression(id) });
  return document && { text: JSON.stringify(JSON.parse(encodeRelaxed(document)), null, 2) };
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

/** @param way whether every timer fires on the way, or none does until the end, as in an outage */
export async function advanceClock(
  cloud: LocalCloud,
  way: 'advance' | 'skip',
  ms: number,
): Promise<Advance> {
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
    await cloud.clock[way](ms);
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
