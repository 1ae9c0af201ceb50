import type { Instant } from '../../domain/primitives/instant';
import type { Priority } from '../../domain/primitives/priority';
import type { Sentence } from '../../domain/primitives/sentence';
import { reprioritised, type AppliedClock } from '../../domain/sla/clock';
import { complaintClocks, type TimedClockKind } from '../../domain/sla/clock-length';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { startTicketClock } from './follow-clocks';
import { notify } from './notify';
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

/** One decision to make a claim more urgent, with its reason beside those of before. */
export function raiseFor(
  world: World,
  ticket: TicketDocument,
  { priority, reason }: { priority: Priority; reason: Sentence },
  now: Instant,
): Pick<TicketDocument, 'priority' | 'clocks' | 'priorityReasons'> {
  const priorityReasons = [...(ticket.priorityReasons ?? []), reason];
  return { ...setPriority(world, ticket, priority, now), priorityReasons };
}

/** What a claim that became major tells supervisors and management at once; nothing otherwise. */
export function majorNotices(ticket: TicketDocument): OutboxEffect[] {
  if (ticket.priority !== 'major') return [];
  return (['supervisor', 'management'] as const).map((role) =>
    notify(ticket, { role }, 'majorClaim', { amountFen: ticket.claim.claimedFen }),
  );
}

/** What ran in this cycle is not started twice, whether it was kept or broken. */
function isOfCycle(clocks: readonly AppliedClock[], kind: TimedClockKind, cycle: number): boolean {
  return clocks.some((clock) => clock.kind === kind && clock.cycle === cycle);
}
