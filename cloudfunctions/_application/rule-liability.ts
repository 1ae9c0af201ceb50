import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { LiableParty } from '../../domain/liability/rule';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { carrierToCharge } from './carrier-in-question';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { LiabilityRuling, TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { bearEffects } from './ruling-of';
import { keepRuling } from './suggestion-choices';
import { handlingActor } from './ticket-actor';

type Input = ActionInput<'desk.ruleLiability'>;
type Refusals = Exclude<ActionRefusal<'desk.ruleLiability'>, 'badInput' | 'internal' | 'busy'>;

/**
 * The platform rules who bears it. What it means for the fund is posted by `bearRefund`, which an
 * effect of this or of the money's arrival calls: nothing is posted here.
 */
export function ruleLiability(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const { ticketId, requestId, party } = input;
  const command = { ticketId, requestId, actor: handlingActor(me) };
  return changeTicket<{ version: number }, Refusals>(
    world,
    command,
    async (transaction, ticket, now) => {
      const refusal = refuseAct('ruleLiability', me, ticket);
      if (refusal === 'notYours') return refuse('wrongState');
      if (refusal !== null) return refuse(refusal);
      const previousParty = ticket.liabilityRuling?.party ?? null;
      const partnerId = partnerOf(ticket, party);
      if (partnerId === '') return refuse('carrierUnknown');
      if (isRuledSo(ticket, party, partnerId)) return refuse('ruledAlready');
      const overrules = party !== ticket.suggestion.liableParty;
      if (input.reason === '' && (overrules || previousParty !== null)) {
        return refuse('reasonNeeded');
      }
      const words = await keepReason(world, transaction, me, input, now);
      const messageId = words?.messageId ?? null;
      const ruledById = me.person._id;
      const at = afterRuling(ticket.liabilityRuling, now);
      const about = { overrules, previousParty, partnerId };
      const ruling = { party, messageId, ...about, ruledById, at };
      await keepRuling(transaction, ticket, ruling, input.because);
      return accept({
        changes: { liabilityRuling: ruling },
        events: [
          {
            kind: 'liabilityRuled' as const,
            details: { party, previousParty: previousParty ?? '', overrules: overrules ? 1 : 0 },
            ...(messageId === null ? {} : { messageId }),
          },
        ],
        effects: [
          ...(words === null ? [] : [words.effect]),
          ...rulingNotices(ticket, ruling),
          ...bearEffects(ticket, ruling),
        ],
        reply: (version: number) => ({ version }),
      });
    },
  );
}

/** The same party is another one where it is another carrier. */
function isRuledSo(
  { liabilityRuling, goods }: TicketDocument,
  party: LiableParty,
  partnerId: string | null,
): boolean {
  if (liabilityRuling?.party !== party) return false;
  return party !== 'carrier' || (liabilityRuling.partnerId ?? goods.carrierId) === partnerId;
}

/** Null: the party is no partner. Empty: a carrier from whom nothing can be asked here. */
function partnerOf(ticket: TicketDocument, party: LiableParty): string | null {
  if (party === 'supplier') return ticket.goods.supplierId;
  return party === 'carrier' ? carrierToCharge(ticket) : null;
}

/** The fund tells rulings apart by their time, so two in one millisecond are one apart. */
function afterRuling(before: LiabilityRuling | null, now: Instant): Instant {
  return before === null ? now : Math.max(now, before.at + 1);
}

async function keepReason(
  world: World,
  transaction: Transaction,
  me: KnownCaller,
  { ticketId, requestId, reason }: Input,
  now: number,
) {
  if (reason === '') return null;
  const said = { ticketId, requestId, now, from: 'platform', personId: me.person._id } as const;
  return keepWords(world, transaction, { ...said, kind: 'liabilityReason', text: reason });
}

/** A leader is told when it becomes theirs, and when it is no longer. */
function rulingNotices(ticket: TicketDocument, ruling: LiabilityRuling): OutboxEffect[] {
  const parties: Array<LiableParty | null> = [ruling.party, ruling.previousParty];
  return parties.includes('leader')
    ? [notify(ticket, { personId: ticket.orderLeaderId }, 'liabilityRuledLeader')]
    : [];
}
