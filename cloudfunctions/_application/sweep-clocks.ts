import type { Instant } from '../../domain/primitives/instant';
import { escalateBatchAlarms } from './escalate-batch-alarms';
import { escalateComplaints } from './escalate-complaints';
import { escalateTask } from './escalate-overdue-tasks';
import { escalateTicket } from './escalate-overdue-tickets';
import type { World } from './ports';
import { sweepDue, type Sweep } from './sweep-due';
import { leaseShard, releaseShard, SHARDS } from './sweep-shard';

/** The function's timeout is 60 s; what is left is due still and is read by the next run. */
const LONGEST_RUN = 45_000;

/** A shard with so much due is given to an instance of its own. */
const BACKLOG = 100;

/** Shards that one such instance works on. */
const SHARDS_TOGETHER = 4;

const everyShard: readonly number[] = Array.from({ length: SHARDS }, (_, shard) => shard);

/**
 * One run over what is due: by the timer over all shards, by another run over those it names. Where
 * much is due, after an outage, the timer's run starts others beside it. Running twice does it once.
 */
export async function sweepClocks(
  world: World,
  named: readonly number[] | null = null,
): Promise<Sweep & { escalated: number }> {
  const until = world.clock.now() + LONGEST_RUN;
  if (named !== null) return { ...(await sweepShards(world, named, until)), escalated: 0 };
  const due = await dueIn(world, {});
  const full = due.tickets < BACKLOG ? [] : await fullShards(world);
  for (let first = 0; first < full.length; first += SHARDS_TOGETHER) {
    await world.relay.sweep(full.slice(first, first + SHARDS_TOGETHER));
  }
  const own = everyShard.filter((shard) => !full.includes(shard));
  const nothing = due.tickets + due.tasks === 0;
  const sweep = await sweepShards(world, nothing ? [] : own, until);
  const { escalated } = await escalateComplaints(world);
  return { ...sweep, escalated: escalated + (await escalateBatchAlarms(world)) };
}

async function fullShards(world: World): Promise<number[]> {
  const counts = await Promise.all(everyShard.map((sweepShard) => dueIn(world, { sweepShard })));
  return everyShard.filter((shard) => (counts[shard]?.tickets ?? 0) >= BACKLOG);
}

/** Counting reads indexes alone: a sweep with nothing to do costs these two calls. */
async function dueIn(world: World, part: { sweepShard?: number }) {
  const where = { ...part, nextDueAt: { above: 0, most: world.clock.now() } };
  const [tickets, tasks] = await Promise.all([
    world.database.count('tickets', where),
    world.database.count('tasks', where),
  ]);
  return { tickets, tasks };
}

async function sweepShards(
  world: World,
  shards: readonly number[],
  until: Instant,
): Promise<Sweep> {
  const sweeps = await Promise.all(shards.map((shard) => sweepShard(world, shard, until)));
  return sweeps.reduce(
    (sum, one) => ({
      examined: sum.examined + one.examined,
      handled: sum.handled + one.handled,
    }),
    { examined: 0, handled: 0 },
  );
}

/** Tickets come first: a claim that silence confirms is confirmed before the follow-up asks. */
async function sweepShard(world: World, shard: number, until: Instant): Promise<Sweep> {
  const holder = world.ids.unique('sweep');
  let leased = false;
  const lease = async () => (leased = await leaseShard(world, shard, holder));
  const about = { shard, until, lease };
  const tickets = await sweepDue(world, {
    ...about,
    collection: 'tickets',
    act: (ticket) => escalateTicket(world, ticket),
  });
  const tasks = await sweepDue(world, {
    ...about,
    collection: 'tasks',
    act: ({ _id }) => escalateTask(world, _id),
  });
  if (leased) await releaseShard(world, shard, holder);
  return {
    examined: tickets.examined + tasks.examined,
    handled: tickets.handled + tasks.handled,
  };
}
