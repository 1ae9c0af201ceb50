import type {
  AppealView,
  ProofRequestView,
  ProposalView,
} from '../../domain/contract/views/ticket';
import { refundFenOf } from '../../domain/remedy/remedy';
import type { ClockKind } from '../../domain/sla/clock-length';
import type { TicketDocument } from './documents/tickets';
import { nameOf } from './person-names';
import { openRequest } from './request-proof';
import type { TicketStory } from './ticket-story';

/** What is asked, offered or appealed on a ticket, with the words that go with it. */

export function wordsOf({ messages }: TicketStory, messageId: string | null): string {
  return messages.find(({ _id }) => _id === messageId)?.text ?? '';
}

function dueAtOf({ clocks }: TicketDocument, kind: ClockKind): number {
  return clocks.filter((clock) => clock.kind === kind).at(-1)?.dueAt ?? 0;
}

export function proofRequestView(story: TicketStory): ProofRequestView | null {
  const { ticket } = story;
  const request = ticket.state === 'awaitingProof' ? openRequest(ticket) : null;
  if (request === null) return null;
  const words = wordsOf(story, request.messageId);
  return { kinds: request.kinds, words, dueAt: dueAtOf(ticket, 'proof') };
}

export function proposalView(story: TicketStory): ProposalView | null {
  const { ticket, names } = story;
  if (ticket.proposal === null) return null;
  const { proposalId, remedy, messageId, proposedById, status, calculation } = ticket.proposal;
  return {
    proposalId,
    remedy,
    amountFen: refundFenOf(remedy),
    freightBearer: 'freightBearer' in remedy ? remedy.freightBearer : null,
    words: wordsOf(story, messageId),
    byName: nameOf(names, proposedById),
    explanation: calculation?.steps ?? [],
    timeLimited: (calculation?.standsUntil ?? null) !== null,
    dueAt: status === 'open' ? dueAtOf(ticket, 'proposal') : null,
    status,
  };
}

export function appealView(story: TicketStory): AppealView | null {
  const { ticket } = story;
  if (ticket.appeal === null) return null;
  const { messageId, filedAt, against, decision, decisionMessageId } = ticket.appeal;
  return {
    words: wordsOf(story, messageId),
    filedAt,
    dueAt: dueAtOf(ticket, 'appeal'),
    against,
    decision,
    ruling: wordsOf(story, decisionMessageId),
  };
}
