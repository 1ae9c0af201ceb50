import { SECOND, type Instant } from '../../domain/primitives/instant';
import type { RefundDocument } from './documents/money';
import { hearOfRefund } from './hear-of-refund';
import type { World } from './ports';
import { planNextPoll } from './resolve-refund';

const PAGE = 50;
/** Asked side by side: each waits for the provider most of its time. */
const TOGETHER = 5;
/** Of the 60 s of the function, after what it delivered; the rest goes a minute later. */
const LONGEST_RUN = 25 * SECOND;

/**
 * Asks about every accepted refund whose next question is due, in pages, while there is time; the
 * callback may never come. What fails is asked about later, so that it never keeps others waiting.
 *
 * @returns how many were asked about
 */
export async function pollRefunds(world: World): Promise<number> {
  const until = world.clock.now() + LONGEST_RUN;
  const asked = new Set<string>();
  for (let left = 0; world.clock.now() <= until; ) {
    const due = await world.database.find('refunds', {
      where: { nextPollAt: { above: 0, most: world.clock.now() } },
      orderBy: { field: 'nextPollAt', direction: 'asc' },
      limit: PAGE,
      offset: left,
    });
    const fresh = due.filter(({ outRefundNumber }) => !asked.has(outRefundNumber));
    if (fresh.length === 0) break;
    // Asked about and due still: nothing more can be done for it in this run.
    left += due.length - fresh.length;
    await askAbout(world, fresh, { asked, until });
    if (due.length < PAGE) break;
  }
  return asked.size;
}

async function askAbout(
  world: World,
  refunds: readonly RefundDocument[],
  { asked, until }: { asked: Set<string>; until: Instant },
): Promise<void> {
  for (let first = 0; first < refunds.length; first += TOGETHER) {
    if (world.clock.now() > until) return;
    const some = refunds.slice(first, first + TOGETHER);
    for (const one of some) asked.add(one.outRefundNumber);
    await Promise.all(some.map((one) => ask(world, one)));
  }
}

async function ask(world: World, refund: RefundDocument): Promise<void> {
  const { outRefundNumber } = refund;
  const about = { action: 'pollRefunds', outRefundNumber };
  const fault = (error: unknown) => world.log.error(about, error);
  try {
    await hearOfRefund(world, outRefundNumber);
  } catch (error) {
    fault(error);
    await planNextPoll(world, refund).catch(fault);
  }
}
