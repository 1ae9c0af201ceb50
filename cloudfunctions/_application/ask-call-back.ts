import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { MINUTE } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { refuseOwn } from './act-on-own-ticket';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import { readConversation } from './conversation-marks';
import type { NoticeReceiver } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

type Refusals = Exclude<ActionRefusal<'ticket.askCallBack'>, 'badInput' | 'internal' | 'busy'>;

/** The resident asks the first contact to call; counted, and no more often than policy allows. */
export function askCallBack(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'ticket.askCallBack'>,
): Promise<Outcome<{ version: number; count: number }, Refusals>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('askCallBack', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const before = await readConversation(transaction, ticketId);
    const { callBackEveryMinutes } = world.policies.of(ticket.policyVersion).conversation;
    const againAt = (before.callBackAskedAt ?? -Infinity) + callBackEveryMinutes * MINUTE;
    if (now < againAt) return refuse('callBackTooSoon', { againAt });
    const count = before.callBackCount + 1;
    await transaction.put('conversations', {
      ...before,
      callBackCount: count,
      callBackAskedAt: now,
    });
    return accept({
      changes: {},
      events: [{ kind: 'callBackAsked' as const, details: { count } }],
      effects: [notify(ticket, whoCalls(ticket), 'callBackAsked', { count })],
      reply: (version: number) => ({ version, count }),
    });
  });
}

/** The leader who stays responsible to the end; the platform where there is none. */
function whoCalls({ firstContactId }: TicketDocument): NoticeReceiver {
  return firstContactId === null ? { role: 'agent' } : { personId: firstContactId };
}
