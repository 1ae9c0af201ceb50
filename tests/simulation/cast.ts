/** Who has to do with the claims of a random story, and how they act. */
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { actions, type ActionName } from '../../domain/contract/actions';
import { commonRefusals } from '../../domain/contract/envelope';
import type { MemoryEstate } from '../world/memory-estate';

/** One order, everyone who has to do with it, and some who have not. */
export interface Cast {
  estate: MemoryEstate;
  orderId: string;
  items: Array<{ itemId: string; quantity: number }>;
  resident: string;
  others: string[];
}

/** An act that was drawn for somebody. */
export interface Drawn {
  label: string;
  /** Does it and says what came of it. */
  take(cast: Cast): Promise<string>;
}

/** The platform's people who may decide on a claim. */
export const handlers = ['xu-jing', 'shen-tao', 'fang-ning'];

export async function ticketAt(
  { estate, orderId }: Cast,
  place: number,
): Promise<TicketDocument | null> {
  const tickets = (await estate.all('tickets')).filter((ticket) => ticket.orderId === orderId);
  return tickets[place % Math.max(1, tickets.length)] ?? null;
}

/** Who does it: the one it falls to, mostly; else anyone. */
export function actorOf(
  cast: Cast,
  action: ActionName,
  ticket: TicketDocument | null,
  chance: number,
): string {
  const { resident, others } = cast;
  const everyone = [resident, ...others];
  if (chance >= 60) return everyone[chance % everyone.length] ?? resident;
  if (action.startsWith('ticket.')) return resident;
  if (ticket?.ownerKind === 'leader' && ticket.ownerId !== null) return ticket.ownerId;
  return handlers[chance % handlers.length] ?? 'xu-jing';
}

/** Calls it, and throws where the refusal is none that the contract names for the action. */
export async function act(
  cast: Cast,
  person: string,
  action: ActionName,
  input: object,
): Promise<string> {
  const requestId = cast.estate.world.ids.unique('request').slice(0, 24);
  const outcome = await cast.estate.callRaw(person, action, { requestId, ...input });
  if (outcome.ok) return `${person}: done`;
  const named: readonly string[] = [...actions[action].refusals, ...commonRefusals];
  if (!named.includes(outcome.code)) throw new Error(`${action} refused with ${outcome.code}`);
  if (outcome.code === 'badInput') {
    throw new Error(`${action}: badInput ${JSON.stringify(outcome.details)}`);
  }
  return `${person}: ${outcome.code}`;
}
