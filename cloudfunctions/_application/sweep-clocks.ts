import { escalateComplaints } from './escalate-complaints';
import { escalateOverdueTasks } from './escalate-overdue-tasks';
import { escalateOverdueTickets, type Sweep } from './escalate-overdue-tickets';
import type { World } from './ports';

/** The function's timeout is 60 s; tasks that are left are due still and are read by the next run. */
const LONGEST_RUN = 50_000;

/**
 * One run over everything that is due. Tickets come first: a claim that silence confirms is
 * confirmed before the follow-up asks about it.
 */
export async function sweepClocks(world: World): Promise<Sweep & { escalated: number }> {
  const until = world.clock.now() + LONGEST_RUN;
  const tickets = await escalateOverdueTickets(world);
  const { escalated } = await escalateComplaints(world);
  const tasks = await escalateOverdueTasks(world, until);
  return {
    examined: tickets.examined + tasks.examined,
    handled: tickets.handled + tasks.handled,
    escalated,
  };
}
