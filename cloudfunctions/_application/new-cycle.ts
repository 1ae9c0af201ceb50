import type { Instant } from '../../domain/primitives/instant';
import { suggestRest } from '../../domain/remedy/suggest-remedy';
import { wallTime } from '../../domain/sla/calendar';
import { freezeClocks, startClock } from '../../domain/sla/clock';
import type { QueueReason } from '../../domain/ticket/queue-reason';
import { paidBeforeFen } from './agree-refund';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

/**
 * The ticket begins again with the platform: a cycle of its own with its own settlement clock.
 * What was decided and paid before is kept beside it, and what was paid counts.
 */
export function newCycle(
  world: World,
  ticket: TicketDocument,
  queueReason: QueueReason,
  now: Instant,
): Partial<TicketDocument> {
  const cycle = ticket.claim.cycle + 1;
  const { refund, rejection, rating, proposal, appeal, fulfilment, liabilityRuling } = ticket;
  const clocks = freezeClocks(ticket.clocks, now);
  const past = { cycle: ticket.claim.cycle, endedAt: now, refund, rejection, rating, clocks };
  const policy = world.policies.of(ticket.policyVersion);
  const pastCycles = [
    ...ticket.pastCycles,
    { ...past, proposal, appeal, fulfilment, liabilityRuling },
  ];
  const paid = { ...ticket.claim, paidBeforeFen: paidBeforeFen({ pastCycles }) };
  return {
    state: 'withPlatform',
    ownerKind: 'platform',
    ownerId: null,
    queueReason,
    claim: { ...ticket.claim, cycle },
    pastCycles,
    suggestion: { ...ticket.suggestion, ...suggestRest(ticket.suggestion, paid) },
    refund: null,
    rejection: null,
    rating: null,
    proposal: null,
    appeal: null,
    fulfilment: null,
    liabilityRuling: null,
    declineCount: 0,
    proofRequests: [],
    approvals: [],
    settledAt: null,
    confirmedAt: null,
    clocks: [startClock('settlement', { policy, calendar: wallTime, cycle, startedAt: now })],
  };
}
