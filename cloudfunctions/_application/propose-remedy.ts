import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { couponCeilingFen, makeRemedy, refundFenOf, type Remedy } from '../../domain/remedy/remedy';
import { wallTime } from '../../domain/sla/calendar';
import { startClock, stopClock } from '../../domain/sla/clock';
import { paidBeforeFen } from './agree-refund';
import { known, type Caller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { OrderDocument } from './documents/orders';
import type { OutboxEffect } from './documents/outbox';
import type { Proposal, TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';

type Proposed = ActionReply<'desk.propose'>;
type ProposeRefusal = Exclude<ActionRefusal<'desk.propose'>, 'badInput' | 'internal' | 'busy'>;

/** The owner offers a remedy with words of their own; it replaces an earlier offer. */
export function proposeRemedy(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.propose'>,
): Promise<Outcome<Proposed, ProposeRefusal>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId } = input;
  const command = { ticketId, actor, requestId };
  return changeTicket<Proposed, ProposeRefusal>(
    world,
    command,
    async (transaction, ticket, now) => {
      const refusal = refuseAct('propose', me, ticket);
      if (refusal !== null) return refuse(refusal);
      const order = await transaction.get('orders', ticket.orderId);
      if (order === null) throw new Error(`ticket ${ticketId} has no order`);
      const isLeader = actor.kind === 'leader';
      const policy = world.policies.of(ticket.policyVersion);
      const made = makeRemedy(input.remedy, remedyFacts(policy, ticket, order, isLeader));
      if (!made.ok) return made;
      const words = await keepWords(world, transaction, {
        ticketId,
        requestId,
        now,
        from: isLeader ? 'leader' : 'platform',
        personId: me.person._id,
        kind: 'proposal',
        text: input.words,
      });
      const proposal: Proposal = {
        proposalId: world.ids.derived('proposal', ticketId, requestId),
        at: now,
        remedy: made.value,
        messageId: words.messageId,
        wordsDigest: world.ids.digest(input.words),
        proposedById: me.person._id,
        from: ticket.state === 'withPlatform' ? 'withPlatform' : 'submitted',
        status: 'open',
        answeredAt: null,
      };
      return accept(offer(world, ticket, proposal, words.effect, now));
    },
  );
}

/** What the claim, the order and the rules allow of a remedy. */
export function remedyFacts(
  policy: Policy,
  ticket: TicketDocument,
  order: OrderDocument,
  isLeader: boolean,
) {
  const party = ticket.liabilityRuling?.party ?? ticket.suggestion.liableParty;
  const { paidFen: orderPaidFen, couponFen: givenFen } = order;
  return {
    claim: ticket.claim,
    paidBeforeFen: paidBeforeFen(ticket),
    couponCeilingFen: couponCeilingFen({ policy, orderPaidFen, givenFen, isLeader }),
    freightBearer: policy.remedy.freightBearer[party],
  };
}

/** The offer waits for the resident: the settlement clock stands, one of its own runs. */
function offer(
  world: World,
  ticket: TicketDocument,
  proposal: Proposal,
  wordsEffect: OutboxEffect,
  now: Instant,
): Change<Proposed> {
  const policy = world.policies.of(ticket.policyVersion);
  const start = { policy, calendar: wallTime, cycle: ticket.claim.cycle, startedAt: now };
  const waiting = startClock('proposal', start);
  const { dueAt } = waiting;
  const { proposalId, remedy, messageId, wordsDigest } = proposal;
  const answered = stopClock(ticket.clocks, 'firstReply', now);
  const amountFen = refundFenOf(remedy);
  return {
    changes: {
      state: 'proposed',
      proposal,
      repliedAt: ticket.repliedAt ?? now,
      approvals: [],
      clocks: [...answered.filter(({ kind }) => kind !== 'proposal'), waiting],
    },
    events: [
      {
        kind: 'proposed',
        messageId,
        details: { proposalId, remedy: remedy.kind, dueAt, wordsDigest },
        ...(amountFen > 0 ? { amountFen } : {}),
      },
    ],
    effects: [wordsEffect, offerNotice(ticket, proposal, dueAt)],
    reply: (version) => ({ version, proposalId }),
  };
}

function offerNotice(
  ticket: TicketDocument,
  { remedy, proposedById: handlerId }: Pick<Proposal, 'proposedById'> & { remedy: Remedy },
  dueAt: Instant,
): OutboxEffect {
  const to = { personId: ticket.residentId };
  return remedy.kind === 'refund'
    ? notify(ticket, to, 'proposedResident', { amountFen: remedy.amountFen, dueAt, handlerId })
    : notify(ticket, to, 'proposedOtherResident', { dueAt, handlerId });
}
