/** What became of a claim, as both processes report it. */
import type { TicketEvent } from '../../../domain/ticket/event';
import type { Instant } from '../../../domain/primitives/instant';
import type { PlannedClaim } from './claim-plan';
import type { Played } from './our-process';

export interface ClaimOutcome {
  claim: PlannedClaim;
  /** Nobody's: a rule refunded it at once, and no person had to reply. */
  byRule: boolean;
  /** Who was given it when it was filed; null: the platform’s queue. */
  firstOwnerId: string | null;
  repliedAt: Instant | null;
  repliedBy: 'leader' | 'platform' | null;
  /** When the platform took over what nobody had answered. */
  takenOverAt: Instant | null;
  /** Refund accepted by the provider, replacement agreed, or reasoned rejection: the last of them. */
  settledAt: Instant | null;
  /** The money or the goods reached the resident; null for rejections and while it has not. */
  arrivedAt: Instant | null;
  workMinutes: number;
  escalations: number;
  /** Clocks that ran on it, and those that ran out, by kind. */
  ran: string[];
  broken: string[];
}

const replies: readonly TicketEvent['kind'][] = [
  'replied',
  'proposed',
  'proofRequested',
  'refundAgreed',
  'approved',
  'rejected',
];
const settlements: readonly TicketEvent['kind'][] = ['refundAccepted', 'remedyAgreed', 'rejected'];
const arrivals: readonly TicketEvent['kind'][] = ['settled', 'delivered'];
const escalations: readonly TicketEvent['kind'][] = [
  'firstReplyWarned',
  'takenOver',
  'takenBack',
  'clockWarned',
  'clockLate',
  'clockEscalated',
];

/** From the append-only log of each ticket; a claim that was refused has none and never settled. */
export function outcomesOf({ city, claims, sheet, refused }: Played): ClaimOutcome[] {
  const logs = new Map<string, TicketEvent[]>();
  for (const { ticketId, events } of city.world.database.peek('ticketEvents')) {
    logs.set(ticketId, [...(logs.get(ticketId) ?? []), ...events]);
  }
  const tickets = new Map(city.world.database.peek('tickets').map((one) => [one._id, one]));
  const told = [...claims].filter(([id]) => tickets.has(id)).map(([ticketId, claim]) => {
    const events = logs.get(ticketId) ?? [];
    const ticket = tickets.get(ticketId)!;
    const clocks = [...ticket.clocks, ...ticket.pastCycles.flatMap((cycle) => cycle.clocks)];
    const broken = clocks.filter(({ breachedAt }) => breachedAt !== null).map(({ kind }) => kind);
    const ran = clocks.map(({ kind }) => kind);
    const minutes = sheet.minutesByClaim.get(claim.name) ?? 0;
    return outcomeOf(claim, events, { ran, broken, minutes });
  });
  const nothing = { ran: [], broken: [], minutes: 0 };
  return [...told, ...refused.map((claim) => outcomeOf(claim, [], nothing))];
}

function outcomeOf(
  claim: PlannedClaim,
  events: readonly TicketEvent[],
  { ran, broken, minutes }: { ran: string[]; broken: string[]; minutes: number },
): ClaimOutcome {
  const first = (kinds: readonly TicketEvent['kind'][]) =>
    events.find(({ kind }) => kinds.includes(kind)) ?? null;
  const last = (kinds: readonly TicketEvent['kind'][]) =>
    events.findLast(({ kind }) => kinds.includes(kind)) ?? null;
  const byPerson = events.find(
    ({ kind, actor }) =>
      replies.includes(kind) && (actor.kind === 'leader' || actor.kind === 'platform'),
  );
  const by = byPerson?.actor.kind;
  return {
    claim,
    byRule: first(['instantRefunded']) !== null,
    firstOwnerId: String(first(['assigned'])?.details?.['ownerId'] ?? '') || null,
    repliedAt: byPerson?.at ?? null,
    repliedBy: by === 'leader' || by === 'platform' ? by : null,
    takenOverAt: first(['takenOver'])?.at ?? null,
    settledAt: last(settlements)?.at ?? null,
    arrivedAt: last(arrivals)?.at ?? null,
    workMinutes: minutes,
    escalations: events.filter(({ kind }) => escalations.includes(kind)).length,
    ran,
    broken,
  };
}
