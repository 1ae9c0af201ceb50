import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { refuseOwn } from './act-on-own-ticket';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { toPlatformAgain } from './fail-fulfilment';
import { keepWords } from './keep-words';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { retakeOrderItem } from './release-order-item';

type Refusals = Exclude<ActionRefusal<'ticket.contestCancel'>, 'badInput' | 'internal' | 'busy'>;

/** The rule was wrong, says the resident: from here only a person decides. */
export function contestCancel(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.contestCancel'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('contestCancel', me, ticket);
    if (refusal !== null) return refuse(refusal);
    if (now > contestUntil(world, ticket)) return refuse('contestWindowClosed');
    if (!(await retakeOrderItem(transaction, ticket))) return refuse('alreadyClaimed');
    const said = { ticketId, requestId, now, from: 'resident', personId } as const;
    const reason = { ...said, kind: 'contestReason' as const, text: input.reason };
    const { messageId, effect } = await keepWords(world, transaction, reason);
    const dueAt = pickUpDueAt(world, ticket, now);
    return accept({
      changes: { ...toPlatformAgain(world, ticket, now), queueReason: 'cancelContested' as const },
      events: [{ kind: 'cancelContested' as const, messageId, details: { dueAt } }],
      effects: [effect, notify(ticket, { queue: true }, 'cancelContestedPlatform', { dueAt })],
      reply: (version: number) => ({ version }),
    });
  });
}

/** As long as a rejection may be appealed against. */
export function contestUntil(
  world: World,
  { cancellation, policyVersion, filedAt }: TicketDocument,
): Instant {
  const { appealWindowDays } = world.policies.of(policyVersion).entitlement;
  return (cancellation?.at ?? filedAt) + appealWindowDays * DAY;
}
