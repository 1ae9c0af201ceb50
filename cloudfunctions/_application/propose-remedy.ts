import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { policyOf } from '../../domain/policy/versions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { wallTime } from '../../domain/sla/calendar';
import { pauseClock, startClock, stopClock } from '../../domain/sla/clock';
import { refuseOwn } from './act-on-own-ticket';
import { agreeRefund, paidBeforeFen } from './agree-refund';
import { agreedEffects } from './agreed-effects';
import { known, type Caller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { Proposal, TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { pickUpDueAt } from './pick-up-due-at';
import type { Transaction, World } from './ports';
import { approvalsNeeded, refundLimitFen } from './refund-limit';
import { refuseAct } from './refuse-act';
import { handlerOf } from './request-proof';
import { handlingActor } from './ticket-actor';

type ProposeRefusal = Exclude<ActionRefusal<'desk.propose'>, 'badInput' | 'internal' | 'busy'>;
type AnswerRefusal = Exclude<
  ActionRefusal<'ticket.acceptProposal'>,
  'badInput' | 'internal' | 'busy'
>;
type Accepted = ActionReply<'ticket.acceptProposal'>;

/** The owner offers a sum with words of their own; it replaces an earlier offer. */
export function proposeRemedy(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.propose'>,
): Promise<Outcome<ActionReply<'desk.propose'>, ProposeRefusal>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, amountFen } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseAct('propose', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const claimedFen = ticket.claim.claimedFen - paidBeforeFen(ticket);
    if (amountFen > claimedFen) return refuse('aboveClaim', { claimedFen });
    const words = await keepWords(world, transaction, {
      ticketId,
      requestId,
      now,
      from: actor.kind === 'platform' ? 'platform' : 'leader',
      personId: me.person._id,
      kind: 'proposal',
      text: input.words,
    });
    const policy = policyOf(ticket.policyVersion);
    const start = { policy, calendar: wallTime, cycle: ticket.claim.cycle, startedAt: now };
    const waiting = startClock('proposal', start);
    const proposal: Proposal = {
      proposalId: world.ids.derived('proposal', ticketId, requestId),
      at: now,
      amountFen,
      messageId: words.messageId,
      wordsDigest: world.ids.digest(input.words),
      proposedById: me.person._id,
      from: ticket.state === 'withPlatform' ? 'withPlatform' : 'submitted',
      status: 'open',
      answeredAt: null,
    };
    const paused = pauseClock(stopClock(ticket.clocks, 'firstReply', now), 'settlement', now);
    const { proposalId } = proposal;
    return accept({
      changes: {
        state: 'proposed' as const,
        proposal,
        repliedAt: ticket.repliedAt ?? now,
        clocks: [...paused.filter(({ kind }) => kind !== 'proposal'), waiting],
      },
      events: [
        {
          kind: 'proposed' as const,
          amountFen,
          messageId: words.messageId,
          details: { proposalId, dueAt: waiting.dueAt, wordsDigest: proposal.wordsDigest },
        },
      ],
      effects: [
        words.effect,
        notify(ticket, { personId: ticket.residentId }, 'proposedResident', {
          amountFen,
          dueAt: waiting.dueAt,
          handlerId: me.person._id,
        }),
      ],
      reply: (version: number) => ({ version, proposalId }),
    });
  });
}

/** The resident agrees: the money is held and sent, or the platform approves what is too much. */
export function acceptProposal(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.acceptProposal'>,
): Promise<Outcome<Accepted, AnswerRefusal>> {
  const personId = known(caller).person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, proposalId } = input;
  const command = { ticketId, actor, requestId };
  return changeTicket<Accepted, AnswerRefusal>(world, command, async (transaction, ticket, now) => {
    const refusal = refuseOwn('acceptProposal', personId, ticket);
    if (refusal !== null) return refuse(refusal);
    const proposal = openProposal(ticket, proposalId);
    if (proposal === null) return refuse('proposalChanged');
    const accepted = { ...proposal, status: 'accepted' as const, answeredAt: now };
    return settleAccepted(world, transaction, ticket, accepted, now);
  });
}

async function settleAccepted(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  proposal: Proposal,
  now: number,
): Promise<{ ok: true; value: Change<Accepted> }> {
  const { amountFen, proposedById, proposalId } = proposal;
  const policy = policyOf(ticket.policyVersion);
  const proposer = await transaction.get('people', proposedById);
  const leads = proposal.from === 'submitted';
  const limitFen = refundLimitFen(proposer?.roles ?? [], policy);
  const agreedEvent = { kind: 'proposalAccepted' as const, amountFen, details: { proposalId } };
  const withinLimit = amountFen <= limitFen && approvalsNeeded(amountFen, policy) === 1;
  const agreed = withinLimit
    ? await agreeRefund(
        world,
        transaction,
        ticket,
        policy,
        {
          refundIntentId: world.ids.derived('intent', ticket._id, proposalId),
          amountFen,
          requestedById: proposedById,
          dailyLimitFen: leads ? policy.refund.leaderDailyFen : null,
        },
        now,
      )
    : null;
  if (agreed === null || !agreed.ok) {
    const dueAt = pickUpDueAt(world, ticket, now);
    return accept({
      changes: {
        state: 'withPlatform' as const,
        ownerKind: 'platform' as const,
        ownerId: null,
        queueReason: 'overLimit' as const,
        proposal,
      },
      events: [agreedEvent],
      effects: [
        notify(ticket, { personId: ticket.residentId }, 'handedUpResident', { dueAt }),
        notify(ticket, { role: 'supervisor' }, 'approvalNeeded', { amountFen, dueAt }),
      ],
      reply: (version: number) => ({ version, settling: false }),
    });
  }
  const { refund, toppedUpFen } = agreed.value;
  const split = { platformFen: refund.platformFen, leaderFen: refund.leaderFen };
  return accept({
    changes: { state: 'settling' as const, refund, proposal, queueReason: null },
    events: [
      { ...agreedEvent, stateAfter: 'proposed' as const },
      {
        kind: 'refundAgreed' as const,
        actor: {
          kind: leads ? ('leader' as const) : ('platform' as const),
          personId: proposedById,
        },
        amountFen,
        details: split,
      },
    ],
    effects: [
      ...agreedEffects(ticket, refund, toppedUpFen),
      notify(ticket, { personId: proposedById }, 'proposalAcceptedHandler', { amountFen }),
    ],
    reply: (version: number) => ({ version, settling: true }),
  });
}

/** The resident says no and why; after the second no the platform decides. */
export function declineProposal(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.declineProposal'>,
): Promise<Outcome<{ version: number }, AnswerRefusal>> {
  const personId = known(caller).person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, proposalId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('declineProposal', personId, ticket);
    if (refusal !== null) return refuse(refusal);
    const proposal = openProposal(ticket, proposalId);
    if (proposal === null) return refuse('proposalChanged');
    const said = { ticketId, requestId, now, from: 'resident', personId } as const;
    const reason = { ...said, kind: 'declineReason' as const, text: input.reason };
    const words = await keepWords(world, transaction, reason);
    const declineCount = ticket.declineCount + 1;
    const toPlatform = declineCount >= 2 || proposal.from === 'withPlatform';
    const changes: Partial<TicketDocument> = {
      proposal: { ...proposal, status: 'declined', answeredAt: now },
      declineCount,
      ...(toPlatform
        ? {
            state: 'withPlatform',
            ownerKind: 'platform',
            ownerId: proposal.from === 'withPlatform' ? ticket.ownerId : null,
            queueReason: declineCount >= 2 ? 'declinedTwice' : ticket.queueReason,
          }
        : { state: 'submitted' }),
    };
    const next = { ...ticket, ...changes };
    return accept({
      changes,
      events: [
        {
          kind: 'proposalDeclined' as const,
          messageId: words.messageId,
          details: { declineCount },
        },
      ],
      effects: [words.effect, notify(next, handlerOf(next), 'proposalDeclinedHandler')],
      reply: (version: number) => ({ version }),
    });
  });
}

function openProposal({ proposal }: TicketDocument, proposalId: string): Proposal | null {
  return proposal?.proposalId === proposalId && proposal.status === 'open' ? proposal : null;
}
