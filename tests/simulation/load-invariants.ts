import type { HandlerLoadDocument } from '../../cloudfunctions/_application/documents/routing';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';

const working = [
  'submitted',
  'awaitingProof',
  'proposed',
  'withPlatform',
  'fulfilling',
  'settling',
  'refundException',
  'appealed',
];

/** One sentence for each counter that says something else than the tickets do. */
export function brokenLoads(
  tickets: readonly TicketDocument[],
  loads: readonly HandlerLoadDocument[],
): string[] {
  const owners = new Set([
    ...loads.map(({ _id }) => _id),
    ...tickets.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])),
  ]);
  return [...owners].flatMap((ownerId) => {
    const open = tickets.filter(
      (ticket) => ticket.ownerId === ownerId && working.includes(ticket.state),
    );
    const hard = open.filter(({ priority }) => priority !== 'normal').length;
    const load = loads.find(({ _id }) => _id === ownerId);
    const said = `${load?.openCount ?? 0}/${load?.hardCount ?? 0}`;
    const counted = `${open.length}/${hard}`;
    return said === counted ? [] : [`${ownerId} has ${counted} open/hard, the load says ${said}`];
  });
}
