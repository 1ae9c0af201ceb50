import type { StationOpening } from '../../domain/contract/views/fulfilment';
import type { Instant } from '../../domain/primitives/instant';
import { wallTime } from '../../domain/sla/calendar';
import { startClock, type AppliedClock } from '../../domain/sla/clock';
import { dueWhileOpen } from '../../domain/sla/due-while-open';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

/**
 * A clock at whose end goods are brought to a station or fetched there. It counts in wall time and
 * ends while the station is open: nobody is told to come at eleven at night.
 */
export function startStationClock(
  world: World,
  { policyVersion, claim }: Pick<TicketDocument, 'policyVersion' | 'claim'>,
  kind: 'sendBack' | 'delivery',
  startedAt: Instant,
): AppliedClock {
  const policy = world.policies.of(policyVersion);
  const start = { policy, calendar: wallTime, cycle: claim.cycle, startedAt };
  return dueWhileOpen(startClock(kind, start), world.calendars.stationHours(policy));
}

/** When stations are open now, or next: by the hours in force, whatever a claim was filed under. */
export function stationOpening(world: World): StationOpening {
  const hours = world.calendars.stationHours(world.policies.current());
  const { startsAt: opensAt, endsAt: closesAt } = hours.spanAtOrAfter(world.clock.now());
  return { opensAt, closesAt };
}
