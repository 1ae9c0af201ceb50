import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { refundFenOf, remedyValueFen } from '../../domain/remedy/remedy';
import { refuseOwn } from './act-on-own-ticket';
import { agreeRemedy, type AgreedRemedy } from './agree-remedy';
import { known, type Caller } from './caller';
import { changeTicket, notify, type Change, type EventDraft } from './change-ticket';
import type { Proposal, TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { pickUpDueAt } from './pick-up-due-at';
import type { Transaction, World } from './ports';
import { aloneUpToFen } from './refund-limit';
import { handlerOf } from './request-proof';

type AnswerRefusal = Exclude<
  ActionRefusal<'ticket.acceptProposal'>,
  'badInput' | 'internal' | 'busy'
>;
type Accepted = ActionReply<'ticket.acceptProposal'>;

/** The resident agrees: it begins at once, or the platform approves what is too much. */
export function acceptProposal(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.acceptProposal'>,
): Promise<Outcome<Accepted, AnswerRefusal>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, proposalId } = input;
  const command = { ticketId, actor, requestId };
  return changeTicket<Accepted, AnswerRefusal>(world, command, async (transaction, ticket, now) => {
    const refusal = refuseOwn('acceptProposal', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const proposal = openProposal(ticket, proposalId);
    if (proposal === null) return refuse('proposalChanged');
    const standsUntil = proposal.calculation?.standsUntil ?? null;
    if (standsUntil !== null && now > standsUntil) return refuse('offerOver');
    const accepted = { ...proposal, status: 'accepted' as const, answeredAt: now };
    const agreed = await agreeWithinLimit(world, transaction, ticket, accepted, now);
    return accept(
      agreed === null
        ? aboveLimit(world, ticket, accepted, now)
        : begun(ticket, accepted, agreed),
    );
  });
}

/** Null where the proposer's limit, what was refunded today or the order does not cover it. */
async function agreeWithinLimit(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  { remedy, proposalId, proposedById, from }: Proposal,
  now: Instant,
): Promise<AgreedRemedy | null> {
  const policy = world.policies.of(ticket.policyVersion);
  const proposer = await transaction.get('people', proposedById);
  const valueFen = remedyValueFen(remedy);
  const ceilingFen = aloneUpToFen(proposer?.roles ?? [], policy);
  if (valueFen > ceilingFen) return null;
  const leads = from === 'submitted';
  const agreement = { proposalId, remedy, agreedById: proposedById, ceilingFen, leads };
  const agreed = await agreeRemedy(world, transaction, ticket, agreement, now);
  return agreed.ok ? agreed.value : null;
}

function begun(
  ticket: TicketDocument,
  proposal: Proposal,
  { changes, events, effects }: AgreedRemedy,
): Change<Accepted> {
  const settling = changes.state === 'settling';
  const told = settling
    ? [
        notify(ticket, { personId: proposal.proposedById }, 'proposalAcceptedHandler', {
          amountFen: refundFenOf(proposal.remedy),
        }),
      ]
    : [];
  return {
    changes: { ...changes, proposal },
    events: [{ ...acceptedEvent(proposal), stateAfter: 'proposed' }, ...events],
    effects: [...effects, ...told],
    reply: (version) => ({ version, settling, begun: true }),
  };
}

function aboveLimit(
  world: World,
  ticket: TicketDocument,
  proposal: Proposal,
  now: Instant,
): Change<Accepted> {
  const dueAt = pickUpDueAt(world, ticket, now);
  const { remedy } = proposal;
  const isRefund = remedy.kind === 'refund';
  const amountFen = remedyValueFen(remedy);
  return {
    changes: {
      state: 'withPlatform',
      ownerKind: 'platform',
      ownerId: null,
      queueReason: isRefund ? 'overLimit' : 'remedyAboveLimit',
      approvals: [],
      proposal,
    },
    events: [acceptedEvent(proposal)],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'handedUpResident', { dueAt }),
      notify(
        ticket,
        { role: 'supervisor' },
        isRefund ? 'approvalNeeded' : 'remedyApprovalNeeded',
        { amountFen, dueAt },
      ),
    ],
    reply: (version) => ({ version, settling: false, begun: false }),
  };
}

function acceptedEvent({ proposalId, remedy }: Proposal): EventDraft {
  const amountFen = refundFenOf(remedy);
  const details = { proposalId, remedy: remedy.kind };
  return { kind: 'proposalAccepted', details, ...(amountFen > 0 ? { amountFen } : {}) };
}

/** The resident says no and why; after the second no the platform decides. */
export function declineProposal(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.declineProposal'>,
): Promise<Outcome<{ version: number }, AnswerRefusal>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, proposalId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('declineProposal', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const proposal = openProposal(ticket, proposalId);
    if (proposal === null) return refuse('proposalChanged');
    const said = { ticketId, requestId, now, from: 'resident', personId } as const;
    const reason = { ...said, kind: 'declineReason' as const, text: input.reason };
    const { messageId, effect } = await keepWords(world, transaction, reason);
    const changes = declined(ticket, proposal, now);
    const next = { ...ticket, ...changes };
    const details = { declineCount: next.declineCount };
    return accept({
      changes,
      events: [{ kind: 'proposalDeclined' as const, messageId, details }],
      effects: [effect, notify(next, handlerOf(next), 'proposalDeclinedHandler')],
      reply: (version: number) => ({ version }),
    });
  });
}

function declined(
  ticket: TicketDocument,
  proposal: Proposal,
  now: Instant,
): Partial<TicketDocument> {
  const declineCount = ticket.declineCount + 1;
  const answered = {
    proposal: { ...proposal, status: 'declined' as const, answeredAt: now },
    declineCount,
  };
  const ofPlatform = proposal.from === 'withPlatform';
  if (declineCount < 2 && !ofPlatform) return { ...answered, state: 'submitted' };
  return {
    ...answered,
    state: 'withPlatform',
    ownerKind: 'platform',
    ownerId: ofPlatform ? ticket.ownerId : null,
    queueReason: declineCount >= 2 ? 'declinedTwice' : ticket.queueReason,
  };
}

function openProposal({ proposal }: TicketDocument, proposalId: string): Proposal | null {
  return proposal?.proposalId === proposalId && proposal.status === 'open' ? proposal : null;
}
