import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { isOpenPath, isPayersPhone, type StandingAtProvider } from '../../domain/refund/other-path';
import { resendRefund, retryClosed, transferRefund } from '../../domain/refund/refund-intent';
import { abandon } from './abandon-refund';
import { known, type Caller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { RefundDocument } from './documents/money';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { resolveRefund } from './resolve-refund';
import { settlePaid } from './settle-paid';
import { handlingActor } from './ticket-actor';

type Input = ActionInput<'desk.chooseOtherPath'>;
type Reply = ActionReply<'desk.chooseOtherPath'>;
type Refusals = Exclude<
  ActionRefusal<'desk.chooseOtherPath'>,
  'badInput' | 'internal' | 'busy'
>;

/**
 * Finance chooses how a refund that the bank or the provider sent back reaches the resident. The
 * provider is asked first, so that nothing it has paid or may still pay is paid again; the money
 * goes to the payer of the order and to nobody else, whose phone finance has checked.
 */
export async function chooseOtherPath(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<Reply, Refusals>> {
  const me = known(caller);
  const standing = await standingOf(world, input.ticketId);
  if (standing === 'paid') {
    const ticket = await world.database.get('tickets', input.ticketId);
    return accept({ version: ticket?.version ?? 0, paid: true });
  }
  const actor = handlingActor(me);
  const { ticketId, requestId, path } = input;
  const command = { ticketId, actor, requestId };
  return changeTicket<Reply, Refusals>(world, command, async (transaction, ticket, now) => {
    const refusal = refuseAct('chooseOtherPath', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const refund = await refundOf(transaction, ticket);
    if (!isOpenPath(path, standing)) return refuse('pathNotOpen', { standing });
    if (path === 'transfer' && input.receiptNumber === undefined) return refuse('receiptMissing');
    if (!(await isPayer(transaction, refund, input))) return refuse('payerDiffers');
    const said = { ticketId, requestId, now, from: 'platform', personId: me.person._id } as const;
    const reason = { ...said, kind: 'approvalReason' as const, text: input.reason };
    const words = await keepWords(world, transaction, reason);
    const taken = await take(world, transaction, ticket, refund, { input, standing, now });
    const { messageId } = words;
    return accept({
      ...taken,
      events: [...chosenEvent(path, refund, messageId), ...taken.events],
      effects: [words.effect, ...taken.effects],
      reply: (version: number) => ({ version, paid: path === 'transfer' }),
    });
  });
}

async function isPayer(
  transaction: Transaction,
  { orderId }: RefundDocument,
  { payerPhoneEnd }: Input,
): Promise<boolean> {
  const order = await transaction.get('orders', orderId);
  const payer = order && (await transaction.get('personDetails', order.payerId));
  return payer !== null && isPayersPhone(payer.phone, payerPhoneEnd);
}

/** Giving up has an event of its own. */
function chosenEvent(path: Input['path'], { amountFen }: RefundDocument, messageId: string) {
  const kind = 'otherPathChosen' as const;
  const event = { kind, stateAfter: 'settling' as const, amountFen, messageId, details: { path } };
  return path === 'giveUp' ? [] : [event];
}

/** Asks the provider; what it has paid meanwhile is posted, and there is nothing to choose. */
async function standingOf(world: World, ticketId: string): Promise<StandingAtProvider | 'paid'> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket?.state !== 'refundException' || ticket.refund === null) return 'unknown';
  const refund = await world.database.get('refunds', ticket.refund.refundIntentId);
  if (refund === null) return 'unknown';
  const { kind } = await world.gateway.queryRefund(refund.outRefundNumber);
  if (kind !== 'success') return kind;
  await resolveRefund(world, refund.outRefundNumber);
  return 'paid';
}

async function refundOf(transaction: Transaction, ticket: TicketDocument) {
  const refund = await transaction.get('refunds', ticket.refund?.refundIntentId ?? '');
  if (refund === null) throw new Error(`ticket ${ticket._id} has no refund`);
  return refund;
}

function take(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  refund: RefundDocument,
  about: { input: Input; standing: StandingAtProvider; now: Instant },
): Promise<Change<Record<string, never>>> {
  const { now, standing } = about;
  const { path, receiptNumber } = about.input;
  switch (path) {
    case 'sendAgain':
    case 'awaitProvider':
      return resume(transaction, ticket, refund, standing);
    case 'transfer': {
      const paid = mustBe(transferRefund(refund, now));
      if (receiptNumber === undefined) throw new Error('a transfer has a receipt');
      const posted = { ...refund, ...paid };
      return settlePaid(world, transaction, ticket, posted, { now, receiptNumber });
    }
    case 'giveUp':
      return abandon(transaction, ticket, refund, 'voided', now);
  }
}

/**
 * Back to settling under the number it had, or the next one where the provider closed that. The
 * provider answers a number that it knows as it did the first time, and is asked about it later.
 */
async function resume(
  transaction: Transaction,
  ticket: TicketDocument,
  refund: RefundDocument,
  standing: StandingAtProvider,
): Promise<Change<Record<string, never>>> {
  if (ticket.refund === null) throw new Error(`ticket ${ticket._id} has no refund`);
  const { refundIntentId, outRefundNumber, amountFen } = refund;
  const next =
    standing === 'closed'
      ? mustBe(retryClosed(refund, { outRefundNumber }))
      : mustBe(resendRefund(refund));
  await transaction.put('refunds', { ...refund, ...next, version: refund.version + 1 });
  return {
    changes: {
      state: 'settling' as const,
      queueReason: null,
      refund: { ...ticket.refund, status: 'holding' as const, acceptedAt: null, promisedAt: null },
      clocks: ticket.clocks.filter((clock) => clock.kind !== 'arrival'),
    },
    events: [],
    effects: [
      { kind: 'refund' as const, refundIntentId, done: false },
      notify(ticket, { personId: ticket.residentId }, 'otherPathResident', { amountFen }),
    ],
    reply: () => ({}),
  };
}

function mustBe<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`the refund is not an exception: ${outcome.code}`);
  return outcome.value;
}
