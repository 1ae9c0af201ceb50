import { isPerishable } from '../../domain/entitlement/goods-category';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept } from '../../domain/primitives/outcome';
import {
  instantBarsOf,
  withGrant,
  type InstantFacts,
  type InstantGrant,
} from '../../domain/refund/instant-refund';
import { stopClock } from '../../domain/sla/clock';
import { mayAct } from '../../domain/ticket/transition';
import { agreeRefund } from './agree-refund';
import { changeTicket, notify } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument, TicketRefund } from './documents/tickets';
import { instantFactsOf, type FactsBefore } from './instant-facts';
import type { Transaction, World } from './ports';

const SYSTEM = { kind: 'system', personId: null } as const;
/** Stands where a person's id would: nobody decided. */
const BY_RULE = 'system';

/**
 * 壞果秒賠: refunds bad fruit that nobody has to look at. Asked for by the outbox when the claim
 * was filed, never by whoever filed it; hold, intent and state commit together. What a rule bars
 * stays with the leader. Asking again changes nothing.
 */
export async function refundInstantly(world: World, ticketId: string): Promise<boolean> {
  const before = await world.database.get('tickets', ticketId);
  if (before === null || !isUntouched(before)) return true;
  const policy = world.policies.of(before.policyVersion);
  const facts = await instantFactsOf(world, before);
  const command = { ticketId, actor: SYSTEM, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const given = await grantsOf(world, transaction, ticket);
    const amountFen = ticket.claim.claimedFen;
    const bars = isUntouched(ticket)
      ? instantBarsOf({ ...facts, ...factsNow(ticket, given) }, policy, now)
      : null;
    if (bars === null || bars.length > 0) return accept({ doneBefore: {} });
    const agreement = {
      refundIntentId: world.ids.derived('intent', ticketId, 'instant'),
      amountFen,
      requestedById: BY_RULE,
      ceilingFen: policy.refund.instantLimitFen,
      dailyLimitFen: null,
    };
    const agreed = await agreeRefund(world, transaction, ticket, agreement, now);
    // The order's day or what is left of it does not cover it: a person decides.
    if (!agreed.ok) return accept({ doneBefore: {} });
    await countGrant(world, transaction, ticket, given, now);
    return accept(refunded(ticket, agreed.value, now));
  });
  return true;
}

/** As it was filed: nobody has said, asked or offered anything, and the payer wants it. */
function isUntouched({ state, repliedAt, proposal, contest, claim, ...ticket }: TicketDocument) {
  return (
    mayAct('instantRefund', 'system', state) &&
    repliedAt === null &&
    proposal === null &&
    contest === null &&
    claim.cycle === 1 &&
    // A report is for a person to read.
    claim.withReport === undefined &&
    ticket.proofRequests.length === 0
  );
}

/** What is judged as it stands in the transaction. */
function factsNow(
  { claim, goods, filingRight, suggestion }: TicketDocument,
  { resident, leader }: Grants,
): Omit<InstantFacts, keyof FactsBefore> {
  return {
    perishable: isPerishable(goods.category),
    issue: claim.issue,
    amountFen: claim.claimedFen,
    suggestedFen: suggestion.amountFen,
    filedByPayer: filingRight === 'payer',
    residentGrants: resident,
    leaderGrants: leader,
  };
}

interface Grants {
  resident: InstantGrant[];
  leader: InstantGrant[];
}

function tallyId({ ids }: World, personId: string, as: 'resident' | 'leader'): string {
  return ids.derived('instant', as, personId);
}

async function grantsOf(
  world: World,
  transaction: Transaction,
  { residentId, orderLeaderId }: TicketDocument,
): Promise<Grants> {
  const ofResident = tallyId(world, residentId, 'resident');
  const ofLeader = tallyId(world, orderLeaderId, 'leader');
  const resident = await transaction.get('instantTallies', ofResident);
  const leader = await transaction.get('instantTallies', ofLeader);
  return { resident: resident?.grants ?? [], leader: leader?.grants ?? [] };
}

/** Counted in the same transaction, so that two claims at once never pass a cap together. */
async function countGrant(
  world: World,
  transaction: Transaction,
  { _id: ticketId, residentId, orderLeaderId, claim, policyVersion }: TicketDocument,
  { resident, leader }: Grants,
  now: Instant,
): Promise<void> {
  const grant = { ticketId, amountFen: claim.claimedFen, at: now };
  const counted = [
    { as: 'resident', personId: residentId, before: resident },
    { as: 'leader', personId: orderLeaderId, before: leader },
  ] as const;
  for (const { as, personId, before } of counted) {
    await transaction.put('instantTallies', {
      _id: tallyId(world, personId, as),
      personId,
      grants: withGrant(before, grant, world.policies.of(policyVersion)),
      lastAt: now,
    });
  }
}

function refunded(
  ticket: TicketDocument,
  { refund, toppedUpFen }: { refund: TicketRefund; toppedUpFen: Fen },
  now: Instant,
) {
  const { amountFen, platformFen, leaderFen } = refund;
  const details = { platformFen, leaderFen };
  return {
    changes: {
      state: 'settling' as const,
      refund: { ...refund, byRule: 'instant' as const },
      clocks: stopClock(ticket.clocks, 'firstReply', now),
      queueReason: null,
    },
    events: [{ kind: 'instantRefunded' as const, amountFen, details }],
    effects: instantEffects(ticket, refund, toppedUpFen),
    reply: () => ({}),
  };
}

/** The money first, then the people. The pair is not counted: its leader decided nothing. */
function instantEffects(
  ticket: TicketDocument,
  { refundIntentId, amountFen }: TicketRefund,
  toppedUpFen: Fen,
): OutboxEffect[] {
  const facts = { amountFen };
  const effects: OutboxEffect[] = [
    { kind: 'refund', refundIntentId, done: false },
    notify(ticket, { personId: ticket.residentId }, 'instantRefundResident', facts),
    notify(ticket, { personId: ticket.firstContactId }, 'instantRefundLeader', facts),
  ];
  if (toppedUpFen > 0) {
    effects.push(notify(ticket, { role: 'finance' }, 'shareToppedUp', { amountFen: toppedUpFen }));
  }
  return effects;
}
