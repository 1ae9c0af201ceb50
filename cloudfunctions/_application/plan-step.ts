import type { ActionInput } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { waitsForNod, type Confirmation, type PlannedWay } from '../../domain/remedy/plan-remedy';
import type { ChoiceReason } from '../../domain/remedy/choice-reason';
import { stopClock } from '../../domain/sla/clock';
import { inOneGo } from '../../locales/format';
import { sentenceText, text } from '../../locales/text';
import type { KnownCaller } from './caller';
import type { Change } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { deskOf } from './plan-of-ticket';
import type { Transaction, World } from './ports';

export type Changed = Pick<Change<never>, 'changes' | 'events' | 'effects'>;

/** One tap on a way, in the transaction that does it. */
export interface PlanStep {
  world: World;
  transaction: Transaction;
  me: KnownCaller;
  ticket: TicketDocument;
  chosen: PlannedWay;
  /** Null where the suggestion is followed. */
  because: ChoiceReason | null;
  input: ActionInput<'desk.confirmPlan'>;
  now: Instant;
}

/** What the rules said of who bears it, in one go. */
export function reasonsOf({ suggestion }: TicketDocument, now: Instant): string {
  const said = suggestion.reasons.filter(({ key }) => key.startsWith('liability.'));
  return inOneGo(said.map((reason) => sentenceText(reason, now)));
}

/** The words to the resident go with it, and before it in the log. */
export async function withReply(step: PlanStep, change: Changed, done: Confirmation) {
  const { world, transaction, me, ticket, input, now } = step;
  const { ticketId, requestId } = input;
  const from = deskOf(me, ticket);
  const said = { ticketId, requestId, now, from, personId: me.person._id } as const;
  const reply = { ...said, kind: 'reply' as const, text: spoken(step, done) };
  const words = await keepWords(world, transaction, reply);
  const minutes = Math.floor((now - ticket.filedAt) / 60_000);
  const replied = { kind: 'replied' as const, messageId: words.messageId, details: { minutes } };
  return {
    changes: {
      repliedAt: ticket.repliedAt ?? now,
      clocks: stopClock(ticket.clocks, 'firstReply', now),
      ...change.changes,
    },
    events: [{ ...replied, stateAfter: ticket.state }, ...change.events],
    effects: [words.effect, ...change.effects],
    done,
  };
}

/** Prepared for money that does not go yet: what is true of it is said instead. */
function spoken({ input, me, ticket }: PlanStep, done: Confirmation): string {
  if (done === input.confirmation) return input.words;
  if (waitsForNod(done)) return text(`planWords.nodAsked.${deskOf(me, ticket)}`);
  return done === 'handUp' ? text('plan.handedUp') : input.words;
}
