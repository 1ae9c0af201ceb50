import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { DAY } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { refuseOwn } from './act-on-own-ticket';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { newCycle } from './new-cycle';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';

type Refusals = Exclude<ActionRefusal<'ticket.reopen'>, 'badInput' | 'internal' | 'busy'>;

/** The resident says that it is not over after all; a new cycle begins with the platform. */
export function reopenTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.reopen'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('reopen', me, ticket);
    if (refusal !== null) return refuse(refusal);
    if (now > reopenUntil(world, ticket)) return refuse('reopenWindowClosed');
    const said = { ticketId, requestId, now, from: 'resident', personId } as const;
    const reason = { ...said, kind: 'reopenReason' as const, text: input.reason };
    const words = await keepWords(world, transaction, reason);
    const dueAt = pickUpDueAt(world, ticket, now);
    return accept({
      changes: newCycle(world, ticket, 'reopened', now),
      events: [{ kind: 'reopened' as const, messageId: words.messageId, details: { dueAt } }],
      effects: [words.effect, notify(ticket, { queue: true }, 'reopenedPlatform', { dueAt })],
      reply: (version: number) => ({ version }),
    });
  });
}

/** Some days from the confirmation, or from a follow-up in which something was wrong again. */
export function reopenUntil(
  world: World,
  { policyVersion, confirmedAt, notFineAt, filedAt }: TicketDocument,
) {
  const { reopenDays } = world.policies.of(policyVersion).closure;
  return Math.max(confirmedAt ?? filedAt, notFineAt ?? filedAt) + reopenDays * DAY;
}
