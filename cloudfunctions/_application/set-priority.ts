import type { Instant } from '../../domain/primitives/instant';
import type { Priority } from '../../domain/primitives/priority';
import { reprioritised, type AppliedClock } from '../../domain/sla/clock';
import { complaintClocks, type TimedClockKind } from '../../domain/sla/clock-length';
import type { TicketDocument } from './documents/tickets';
import { startTicketClock } from './follow-clocks';
import type { World } from './ports';

/**
 * Makes a claim important or major: from then on it is a complaint (semantics), with the written
 * answer and the steps of one. Clocks that run keep what has elapsed; nothing is reset, and a
 * priority is never lowered.
 */
export function setPriority(
  world: World,
  ticket: TicketDocument,
  priority: Priority,
  now: Instant,
): Pick<TicketDocument, 'priority' | 'clocks'> {
  if (priority === 'normal' || priority === ticket.priority) {
    return { priority: ticket.priority, clocks: ticket.clocks };
  }
  const policy = world.policies.of(ticket.policyVersion);
  const kept = ticket.clocks.map((clock) =>
    clock.kind === 'writtenAnswer' && clock.stoppedAt === null
      ? reprioritised(clock, policy, priority)
      : clock,
  );
  const missing = complaintClocks(priority).filter(
    (kind) => !isOfCycle(kept, kind, ticket.claim.cycle),
  );
  const raised = { ...ticket, priority };
  const started = missing.map((kind) => startTicketClock(world, raised, kind, now));
  return { priority, clocks: [...kept, ...started] };
}

/** What ran in this cycle is not started twice, whether it was kept or broken. */
function isOfCycle(clocks: readonly AppliedClock[], kind: TimedClockKind, cycle: number): boolean {
  return clocks.some((clock) => clock.kind === kind && clock.cycle === cycle);
}
