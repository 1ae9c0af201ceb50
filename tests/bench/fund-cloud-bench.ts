/** Taps on one fund, many at a time, by the built functions and the real SDK on the local cloud. */
import { DAY, MINUTE } from '../../domain/primitives/instant';
import type { LocalCloud } from '../../emulator/cloud';
import type { FaultRule } from '../../emulator/services/faults';
import { startFundCloud, type FundCloud } from '../simulation/fund-cloud';
import { fundOf, leaderOf, REFUND_FEN } from './fund-of-leaders';

/** Notices of the provider that are worked on at a time. */
const POSTERS = 8;
/** The provider waits until it is told. */
const NOT_BY_ITSELF_MS = DAY;

export interface TapFigures {
  milliseconds: number;
  /** Calls of the SDK to the database between the arrival of a tap and its answer, of all taps. */
  calls: number;
  /** Transactions that had to run again. */
  conflicts: number;
}

export interface PostingFigures {
  /** Entries that were posted. */
  posted: number;
  milliseconds: number;
  /** Transactions that had to run again. */
  conflicts: number;
}

export interface FundCloudBench {
  /** Every worker has run once. */
  warm(): Promise<void>;
  tapAll(clients: number, refunds: number): Promise<TapFigures>;
  /** Posts everything that was paid, eight notices at a time. */
  postAll(): Promise<PostingFigures>;
  close(): Promise<void>;
}

/** A rule that never strikes: it only counts how often its point is passed. */
function counterOf(point: string, by = 'desk.refund'): FaultRule {
  return { point, by, nth: Number.MAX_SAFE_INTEGER, delayMs: 0 };
}

/** Refused before anything is read of the fund. */
const notThere = {
  requestId: 'request-of-nothing',
  ticketId: 'no-such-ticket',
  refundIntentId: 'intention-of-nothing',
  amountFen: 1,
};

const callsOfTaps = counterOf('database.*:before');
const transactionsOfTaps = counterOf('database.startTransaction:before');
/** Whoever posts: what was begun and came to no end had to run again. */
const posters = ['payment-callback', 'fund-upkeep'];
const begunPostings = posters.map((by) => counterOf('database.startTransaction:before', by));
const donePostings = posters.map((by) => counterOf('database.commitTransaction:after', by));

function passed(cloud: LocalCloud, counter: FaultRule): number {
  return cloud.faults.rules().find(({ rule }) => rule === counter)?.passed ?? 0;
}

/** @param clients how many calls of one function run at a time at most */
export async function fundCloudBench(
  leaderCount: number,
  clients: number,
): Promise<FundCloudBench> {
  const fund = await startFundCloud({ workers: clients });
  const { cloud, start } = fund;
  const callers = Array.from({ length: leaderCount }, (_, index) => leaderOf(start, index));
  await plantLeaders(cloud, fundOf(start, callers));
  const counters = [callsOfTaps, transactionsOfTaps, ...begunPostings, ...donePostings];
  for (const counter of counters) cloud.faults.add(counter);
  cloud.services.pay.configure({ settleDelayMs: NOT_BY_ITSELF_MS });
  let made = 0;
  /** An order each: the provider wants a minute between two refunds of one order. */
  const plantTap = async () => {
    made += 1;
    const caller = callers[made % callers.length];
    const ticket = await fund.claim(2 * made, caller?.person?._id ?? '');
    const id = String(made).padStart(16, '0');
    const input = { ticketId: ticket._id, amountFen: REFUND_FEN };
    const ids = { requestId: `request-${id}`, refundIntentId: `intention-${id}` };
    return { openid: caller?.openid ?? '', input: { ...input, ...ids } };
  };
  /** Busy, or no answer in time, is no end: pages try again with the same ids. */
  const tap = async ({ openid, input }: Awaited<ReturnType<typeof plantTap>>) => {
    for (;;) {
      const answer = await fund.call(openid, 'desk.refund', input);
      if (answer?.ok) return;
      if (answer !== null && answer.code !== 'busy') {
        throw new Error(`the tap was refused: ${answer.code}`);
      }
    }
  };
  return {
    async warm() {
      const openid = start.finance.openid;
      const ask = () => fund.call(openid, 'desk.refund', notThere);
      await Promise.all(Array.from({ length: clients }, ask));
      // The timer comes every minute: it has set aside what the first taps take.
      await cloud.clock.advance(2 * MINUTE);
    },
    async tapAll(together, refunds) {
      const taps: Array<Awaited<ReturnType<typeof plantTap>>> = [];
      while (taps.length < refunds) taps.push(await plantTap());
      const before = [callsOfTaps, transactionsOfTaps].map((counter) => passed(cloud, counter));
      const startedAt = performance.now();
      const work = async () => {
        for (let next = taps.shift(); next !== undefined; next = taps.shift()) await tap(next);
      };
      await Promise.all(Array.from({ length: together }, work));
      return {
        milliseconds: performance.now() - startedAt,
        calls: passed(cloud, callsOfTaps) - (before[0] ?? 0),
        conflicts: passed(cloud, transactionsOfTaps) - (before[1] ?? 0) - refunds,
      };
    },
    postAll: () => postAll(fund),
    close: () => fund.close(),
  };
}

async function plantLeaders(
  { database }: LocalCloud,
  { people, fundAccounts, journalEntries }: ReturnType<typeof fundOf>,
): Promise<void> {
  const reserve = fundAccounts[0]!;
  await database.insertMany('people', people.map((one) => ({ ...one })));
  await database.replace('fundAccounts', reserve._id, { ...reserve });
  await database.insertMany('fundAccounts', fundAccounts.slice(1).map((one) => ({ ...one })));
  const ids = journalEntries.map(({ _id }) => _id);
  await database.remove('journalEntries', { _id: { $in: ids } });
  await database.insertMany('journalEntries', journalEntries.map((one) => ({ ...one })));
}

/** The relay runs beside the taps; when all is with the provider, its notices are worked on. */
async function postAll({ cloud, committed }: FundCloud): Promise<PostingFigures> {
  const { pay } = cloud.services;
  const unposted = () => committed.peek('refunds').filter(({ status }) => status !== 'posted');
  const asked = unposted().length;
  const open = () => pay.refunds().filter(({ state }) => state === 'PROCESSING');
  await until(() => open().length >= asked, 'the relay does not run');
  const numbers = open().map(({ refundId }) => refundId);
  const failed = () => {
    const passedBy = (some: FaultRule[]) =>
      some.reduce((sum, counter) => sum + passed(cloud, counter), 0);
    return passedBy(begunPostings) - passedBy(donePostings);
  };
  const failedBefore = failed();
  // Whoever posts goes by the clock when to leave the rest to somebody else.
  cloud.clock.resume();
  const startedAt = performance.now();
  const post = async () => {
    for (let next = numbers.shift(); next !== undefined; next = numbers.shift()) {
      await pay.settle(next, 'SUCCESS');
    }
  };
  await Promise.all(Array.from({ length: POSTERS }, post));
  // What was noted for somebody else's turn is still being posted.
  await until(() => unposted().length === 0, 'what was noted is not posted');
  cloud.clock.pause();
  const milliseconds = performance.now() - startedAt;
  return { posted: asked, milliseconds, conflicts: failed() - failedBefore };
}

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const startedAt = performance.now();
  while (!holds()) {
    if (performance.now() - startedAt > 120_000) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
