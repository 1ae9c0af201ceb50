import * as v from 'valibot';
import { keepFund } from '../_application/keep-fund';
import { postNoted } from '../_application/post-in-turn';
import { serveSource } from '../_platform/serve';

const leaderId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const noted = v.object({ leaderIds: v.pipe(v.array(leaderId), v.minLength(1), v.maxLength(20)) });

/**
 * By the timer, what the fund needs between taps: pockets, orders completed, chargebacks due, stuck
 * refunds. By a run that had no time left, what is noted of the leaders that it names.
 */
export const main = serveSource(['scf', 'wx_trigger'], async (world, event) => {
  const named = v.safeParse(noted, event);
  if (named.success) return { posted: await postNoted(world, named.output.leaderIds) };
  return keepFund(world);
});
