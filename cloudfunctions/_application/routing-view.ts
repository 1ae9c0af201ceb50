import type { RoutingView, TransferView } from '../../domain/contract/views/routing';
import type { KnownCaller } from './caller';
import type { TicketRouting } from './documents/routing';
import { nameOf } from './person-names';
import type { TicketStory } from './ticket-story';

/** Why it went to this leader, and later to whom of the platform. Points are for supervisors. */
export function routingViews({ roles }: KnownCaller, { ticket, names }: TicketStory) {
  const { routing, deskRouting, transfer, firstContactId, ownerKind, ownerId } = ticket;
  const showsScores = roles.includes('supervisor') || roles.includes('management');
  const view = (one: TicketRouting, chosenId: string | null): RoutingView => ({
    chosenName: nameOf(names, chosenId),
    reasons: one.reasons,
    score: showsScores ? (one.score ?? null) : null,
    runnersUp: one.runnersUp.map(({ personId, reasons, score }) => ({
      displayName: nameOf(names, personId),
      reasons,
      score: showsScores ? (score ?? null) : null,
    })),
  });
  const wentToDesk = ticket.queueReason === 'noLeader' && ownerKind === 'platform';
  return {
    routing: view(routing, wentToDesk ? ownerId : firstContactId),
    deskRouting: deskRouting === undefined ? null : view(deskRouting, deskRouting.ownerId),
    transfer:
      transfer === undefined
        ? null
        : ({
            ...view(transfer, transfer.toId),
            at: transfer.at,
            byName: nameOf(names, transfer.byId),
            fromName: nameOf(names, transfer.fromId),
          } satisfies TransferView),
  };
}
