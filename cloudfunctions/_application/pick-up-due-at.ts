import type { Instant } from '../../domain/primitives/instant';
import { addOpenTime } from '../../domain/sla/calendar';
import { clockLength } from '../../domain/sla/clock-length';
import type { TicketDocument } from './documents/tickets';
import { lanesOfTicket } from './lanes-of-ticket';
import type { World } from './ports';

/** By when the platform's people promise to pick up what reaches them now, or reached them before. */
export function pickUpDueAt(world: World, ticket: TicketDocument, now: Instant): Instant {
  const running = ticket.clocks.find(
    ({ kind, stoppedAt }) => kind === 'pickUp' && stoppedAt === null,
  );
  if (running !== undefined) return running.dueAt;
  const policy = world.policies.of(ticket.policyVersion);
  const { due: wait } = clockLength('pickUp', policy, { lanes: lanesOfTicket(ticket) });
  return addOpenTime(world.calendars.platformHours(policy), now, wait);
}
