import { leaderShare } from '../../domain/fund/account';
import { allotmentEntry } from '../../domain/fund/events/refund';
import { emptyPurse, settleTaken, tappedFen } from '../../domain/fund/purse';
import { availableFen, rebalanceFen, type Share } from '../../domain/fund/share';
import type { Policy } from '../../domain/policy/policy';
import { MINUTE, type Instant } from '../../domain/primitives/instant';
import type { FundAccountDocument, FundPurseDocument, RefundDocument } from './documents/money';
import { leaderAccount, pocketOf, putAccount, reserveAccount, shareOf } from './fund-account';
import type { World } from './ports';
import { postEntry } from './post-entry';
import { fillPurse, heldForRefunds, purseOf, putPurse, sweepPurse } from './purse';

const PAGE = 100;
/** So that a round with many leaders ends in time; by the first service hour all have begun. */
const DAYS_BEGUN_PER_ROUND = 100;

/**
 * Keeps what stands ready for the next refunds: pockets that run low are filled from the reserve
 * and those too full emptied, what is free goes into the purse, and what was taken from a purse
 * for a refund that never came to be is given back. Each day's count of taps begins here too, a
 * part of the leaders each round, so that no tap has to. One leader a transaction; of a leader who
 * needs nothing two documents are read.
 *
 * @returns how many leaders' money was moved
 */
export async function keepPurses(world: World): Promise<number> {
  const policy = world.policies.current();
  const now = world.clock.now();
  const overBefore = now - policy.fund.summedAfterMinutes * MINUTE;
  const today = world.calendars.dayOf(now);
  let daysToBegin = DAYS_BEGUN_PER_ROUND;
  let moved = 0;
  for (let offset = 0; ; offset += PAGE) {
    const where = { kind: 'leaderShare' };
    const leaders = await world.database.find('fundAccounts', { where, limit: PAGE, offset });
    const purses = await pursesOf(world, leaders);
    const reserve = shareOf(await reserveAccount(world.database));
    for (const account of leaders) {
      const purse = purses.get(account._id);
      const isNewDay = purse?.oneTap.day !== today && daysToBegin > 0;
      if (!isNewDay && !needsKeeping(account, purse, { reserve, policy, overBefore })) continue;
      if (isNewDay) daysToBegin -= 1;
      if (await keepOne(world, account.leaderId ?? '', { overBefore, today })) moved += 1;
    }
    if (leaders.length < PAGE) return moved;
  }
}

async function pursesOf(
  world: World,
  leaders: readonly FundAccountDocument[],
): Promise<Map<string, FundPurseDocument>> {
  const where = { _id: { in: leaders.map(({ _id }) => _id) } };
  const purses = await world.database.find('fundPurses', { where, limit: PAGE });
  return new Map(purses.map((purse) => [purse._id, purse]));
}

interface Measure {
  reserve: Share;
  policy: Policy;
  overBefore: Instant;
}

function needsKeeping(
  account: FundAccountDocument,
  purse: FundPurseDocument | undefined,
  { reserve, policy, overBefore }: Measure,
): boolean {
  if (Object.values(purse?.taken ?? {}).some(({ seenAt }) => seenAt < overBefore)) return true;
  const { leaderFen, platformFen } = purse ?? emptyPurse;
  const pocket = pocketOf(heldForRefunds(account, { leaderFen, platformFen }));
  return (
    rebalanceFen(pocket, reserve, policy) !== 0 ||
    // Less than half of what could stand ready does.
    availableFen(shareOf(account)) > leaderFen ||
    availableFen(pocketOf(account)) > platformFen
  );
}

async function keepOne(
  world: World,
  leaderId: string,
  { overBefore, today }: { overBefore: Instant; today: string },
): Promise<boolean> {
  const policy = world.policies.current();
  const seen = await world.database.get('fundPurses', leaderShare(leaderId));
  const refunds = await refundsOf(world, Object.keys(seen?.taken ?? {}));
  return world.database.transaction(async (transaction) => {
    const leader = await leaderAccount(transaction, leaderId);
    const purse = await purseOf(transaction, leaderId);
    Object.assign(purse, settleTaken(purse, refunds, overBefore));
    purse.oneTap = { day: today, totalFen: tappedFen(purse, today) };
    sweepPurse(leader, purse);
    const reserve = await reserveAccount(transaction);
    const amountFen = rebalanceFen(pocketOf(leader), shareOf(reserve), policy);
    if (amountFen !== 0) {
      const entryId = `allotment_${leaderId}_${leader.version}`;
      const head = { entryId, at: world.clock.now(), causeId: 'rebalance' };
      const entry = allotmentEntry({ ...head, leaderId, amountFen });
      await postEntry(transaction, entry, [leader, reserve]);
      await putAccount(transaction, reserve);
    }
    fillPurse(leader, purse);
    await putAccount(transaction, leader);
    await putPurse(transaction, purse);
    return amountFen !== 0;
  });
}

/**
 * The refunds of these intents. One that is not there yet and was taken for meanwhile is older
 * than any transaction lives, or is left for the next round.
 */
async function refundsOf(
  world: World,
  intentIds: readonly string[],
): Promise<Map<string, RefundDocument>> {
  const found = new Map<string, RefundDocument>();
  for (let from = 0; from < intentIds.length; from += PAGE) {
    const where = { _id: { in: intentIds.slice(from, from + PAGE) } };
    const refunds = await world.database.find('refunds', { where, limit: PAGE });
    for (const refund of refunds) found.set(refund._id, refund);
  }
  return found;
}
