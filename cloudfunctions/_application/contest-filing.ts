import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import type { TicketState } from '../../domain/ticket/state';
import { refuseOwn } from './act-on-own-ticket';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';

type Refusals = Exclude<ActionRefusal<'ticket.contest'>, 'badInput' | 'internal' | 'busy'>;

/** Nothing is agreed yet: the platform decides instead of whoever filed it. */
const undecided: readonly TicketState[] = ['submitted', 'awaitingProof', 'proposed'];

/**
 * The payer says that what was filed for them is not theirs or not right. What is not agreed yet
 * leaves the leader's hands; what was agreed or paid stays as it is and the platform looks at it.
 */
export function contestFiling(
  world: World,
  caller: Caller,
  { ticketId, requestId, reason, words }: ActionInput<'ticket.contest'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('contest', me, ticket);
    if (refusal !== null) return refuse(refusal);
    if (ticket.filingRight === 'payer') return refuse('filedByYourself');
    if (ticket.contest !== null) return refuse('alreadyContested');
    const said =
      words === ''
        ? null
        : await keepWords(world, transaction, {
            ticketId,
            requestId,
            now,
            from: 'resident',
            personId,
            kind: 'contestReason',
            text: words,
          });
    const messageId = said?.messageId ?? null;
    const dueAt = pickUpDueAt(world, ticket, now);
    return accept({
      changes: { contest: { reason, at: now, messageId }, ...handedOver(ticket, now) },
      events: [
        {
          kind: 'contested' as const,
          reasonCode: reason,
          ...(messageId === null ? {} : { messageId }),
        },
      ],
      effects: [
        ...(said === null ? [] : [said.effect]),
        notify(ticket, { queue: true }, 'contestedPlatform', { dueAt, reasonCode: reason }),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}

function handedOver(ticket: TicketDocument, now: number): Partial<TicketDocument> {
  if (ticket.state === 'withPlatform') return { queueReason: 'contested' };
  if (!undecided.includes(ticket.state)) return {};
  return {
    state: 'withPlatform',
    ownerKind: 'platform',
    ownerId: null,
    queueReason: 'contested',
    clocks: stopClock(ticket.clocks, 'firstReply', now),
  };
}
