/**
 * Random people do random things to several claims of one order. After every step each ticket is in
 * a state of the table that its last one leads to, its clocks run where the semantics say, someone
 * owns it, and no more money or units than were bought are spoken for.
 */
import fc from 'fast-check';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import type { Cast } from './cast';
import { brokenFund } from './fund-invariants';
import { brokenOrders } from './order-invariants';
import { anySteps } from './random-claim';
import { readSnapshot } from './read-snapshot';
import { brokenLoads } from './load-invariants';
import { brokenTickets } from './ticket-invariants';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

const others = ['zhou-min', 'ma-li', 'xu-jing', 'shen-tao', 'fang-ning', 'wang-jianguo', 'nobody'];

/** The order with the most lines that may still be claimed. */
async function castOn(estate: MemoryEstate): Promise<Cast> {
  const now = estate.world.clock.now();
  const [order] = (await estate.all('orders'))
    .filter(({ receivedAt }) => receivedAt !== null && now - receivedAt < 24 * 3_600_000)
    .sort((one, other) => other.items.length - one.items.length);
  if (order === undefined) throw new Error('the estate has no order to claim on');
  return { estate, orderId: order._id, items: order.items, resident: order.payerId, others };
}

async function judge({ estate }: Cast): Promise<void> {
  const snapshot = await readSnapshot(estate);
  const broken = [
    ...brokenTickets(snapshot),
    ...brokenLoads(snapshot.tickets, snapshot.handlerLoads),
    ...brokenOrders(snapshot),
    ...brokenFund(snapshot),
  ];
  const faults = estate.world.logged.filter(({ line }) => line['requestId'] !== undefined);
  if (broken.length + faults.length > 0) throw new Error(JSON.stringify([...broken, ...faults]));
}

/** The same stories each run, so that a red build is a changed product; another seed tells others. */
const seed = Number(process.env.CLAIM_SEED ?? 20261122);

/** Tells so many stories; throws with the shortest one in which something did not hold. */
export async function tellStories(numRuns: number): Promise<void> {
  const stories = fc.commands(anySteps(judge), { maxCommands: 60, size: 'max' });
  const told = fc.asyncProperty(stories, (steps) =>
    fc.asyncModelRun(
      async () => ({
        model: { lines: [] },
        real: await castOn(createMemoryEstate(NOON)),
      }),
      steps,
    ),
  );
  await fc.assert(told, { numRuns, seed });
}
