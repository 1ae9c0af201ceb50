import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { isHigherPriority, priorities, type Priority } from '../../domain/primitives/priority';
import { restingStates } from '../../domain/ticket/state';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { keepHandlerWords } from './keep-handler-words';
import type { World } from './ports';
import { majorNotices, raiseFor } from './set-priority';
import { handlingActor, standingOn } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.setPriority'>, 'badInput' | 'internal' | 'busy'>;

/** A supervisor says that a claim is more urgent than the rules thought, and why. */
export function prioritiseTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.setPriority'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, priority } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseRaising(me, ticket);
    if (refusal !== null) return refuse(refusal);
    if (!isHigherPriority(priority, ticket.priority)) return refuse('notMoreUrgent');
    const words = await keepHandlerWords(world, transaction, me, {
      ticketId,
      requestId,
      now,
      kind: 'priorityReason',
      text: input.reason,
    });
    const reason = { key: 'priority.byHand', params: {} };
    const raised = raiseFor(world, ticket, { priority, reason }, now);
    return accept({
      changes: raised,
      events: [
        {
          kind: 'prioritised' as const,
          messageId: words.messageId,
          details: { priority, because: 'byHand' },
        },
      ],
      effects: [words.effect, ...majorNotices({ ...ticket, ...raised })],
      reply: (version: number) => ({ version }),
    });
  });
}

/** Null where the claim is still worked on and is none of the caller's own. */
function refuseRaising(me: KnownCaller, ticket: TicketDocument) {
  const { reads, barred } = standingOn(me, ticket);
  if (barred === 'conflict') return 'conflictOfInterest';
  if (!reads.has('handled')) return 'ticketNotFound';
  return isAtRest(ticket) ? 'wrongState' : null;
}

/** What the caller may make it: nothing where somebody else decides, or where it is over. */
export function raisableTo(me: KnownCaller, ticket: TicketDocument): Priority[] {
  if (!me.roles.includes('supervisor') || refuseRaising(me, ticket) !== null) return [];
  return priorities.filter((one) => isHigherPriority(one, ticket.priority));
}

/** Agreed, paid or over: nothing goes faster by being more urgent. */
export function isAtRest({ state }: TicketDocument): boolean {
  return restingStates.includes(state) || state === 'settling';
}
