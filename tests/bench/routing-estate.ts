/** Agents, leaders with open tickets, and claims that wait in the platform's queue to be assigned. */
import type { HandlerLoadDocument } from '../../cloudfunctions/_application/documents/routing';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import type { PersonDocument } from '../../cloudfunctions/_application/documents/people';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { emptyLoad } from '../../cloudfunctions/_application/handler-load';
import type { Instant } from '../../domain/primitives/instant';
import { startingPoint } from '../simulation/fund-estate';

export interface RoutingEstate {
  at: Instant;
  agentIds: string[];
  /** Claims in the queue. */
  waitingIds: string[];
  people: PersonDocument[];
  order: OrderDocument;
  loads: HandlerLoadDocument[];
  /** Every open ticket, those that wait among them; made one after the other. */
  tickets(): Generator<TicketDocument>;
}

export interface RoutingSize {
  agents: number;
  open: number;
  waiting: number;
}

/** A quarter of what is open is with agents, the rest with leaders. */
const AGENTS_SHARE = 0.25;
/** Leaders have so many each, below their cap by policy. */
const A_LEADER = 15;

export async function routingEstate({ agents, open, waiting }: RoutingSize): Promise<RoutingEstate> {
  const { at, ticket: like, order, contents } = await startingPoint();
  const agentIds = Array.from({ length: agents }, (_, index) => `agent-${index}`);
  const resident = contents.people?.find(({ _id }) => _id === like.residentId);
  if (resident === undefined) throw new Error('the claim has no resident');
  const waitingIds = Array.from({ length: waiting }, (_, index) => `waiting-${index}`);
  const owned = open - waiting;
  const ofAgents = Math.floor(owned * AGENTS_SHARE);
  const ownerOf = (number: number) =>
    number < ofAgents
      ? `agent-${number % agents}`
      : `leader-${Math.floor((number - ofAgents) / A_LEADER)}`;
  const counts = new Map<string, number>();
  for (let number = 0; number < owned; number += 1) {
    counts.set(ownerOf(number), (counts.get(ownerOf(number)) ?? 0) + 1);
  }
  return {
    at,
    agentIds,
    waitingIds,
    people: [resident, ...agentIds.map((id) => agentLike(resident, id))],
    order,
    loads: [...new Set([...agentIds, ...counts.keys()])].map((id) => ({
      ...emptyLoad(id),
      openCount: counts.get(id) ?? 0,
      takesClaims: id.startsWith('agent'),
    })),
    *tickets() {
      for (const id of waitingIds) yield { ...queued(like), _id: id, ticketNumber: id };
      for (let number = 0; number < owned; number += 1) {
        const id = `open-${number}`;
        const ownerKind = number < ofAgents ? ('platform' as const) : ('leader' as const);
        yield { ...like, _id: id, ticketNumber: id, ownerKind, ownerId: ownerOf(number) };
      }
    },
  };
}

function agentLike(resident: PersonDocument, id: string): PersonDocument {
  const home = { householdId: `home-of-${id}`, communityId: null, familyIds: [] };
  return { ...resident, _id: id, openid: `openid-of-${id}`, roles: ['agent'], leader: null, ...home };
}

function queued(like: TicketDocument): TicketDocument {
  return {
    ...like,
    state: 'withPlatform',
    ownerKind: 'platform',
    ownerId: null,
    queueReason: 'handedUp',
  };
}
