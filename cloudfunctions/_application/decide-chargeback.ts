import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { decideDispute, type Chargeback } from '../../domain/chargeback/chargeback';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { bearRefund } from './bear-refund';
import { known, type Caller } from './caller';
import type { ChargebackDocument } from './documents/bearing';
import { keepChargeback } from './keep-chargeback';
import { keepWords } from './keep-words';
import type { Transaction, World } from './ports';
import { mayHandle } from './ticket-actor';
import { tellAboutChargeback, toPartner, wakeFor } from './tell-about-chargeback';

type Refusals = Exclude<ActionRefusal<'fund.decideChargeback'>, 'badInput' | 'internal' | 'busy'>;

/** The platform decides a dispute. Refused for good, the refund becomes the platform's to bear. */
export async function decideDisputedChargeback(
  world: World,
  caller: Caller,
  { chargebackId, requestId, decision, reason }: ActionInput<'fund.decideChargeback'>,
): Promise<Outcome<{ status: Chargeback['status'] }, Refusals>> {
  const me = known(caller);
  const personId = me.person._id;
  const outcome = await world.database.transaction(async (transaction) => {
    const chargeback = await transaction.get('chargebacks', chargebackId);
    const ticket = chargeback && (await transaction.get('tickets', chargeback.ticketId));
    if (chargeback === null || ticket === null || !mayHandle(me, ticket)) {
      return refuse('chargebackNotFound');
    }
    const now = world.clock.now();
    const { ticketId } = chargeback;
    const kind = 'chargebackRuling' as const;
    const messageId = world.ids.derived('message', ticketId, requestId, kind);
    if (chargeback.decisionMessageId === messageId) return accept(chargeback);
    const decided = decideDispute(chargeback, decision, now);
    if (!decided.ok) return refuse('chargebackAnswered');
    const said = { ticketId, requestId, now, from: 'platform', personId } as const;
    const words = await keepWords(world, transaction, { ...said, kind, text: reason });
    const by = { decisionMessageId: words.messageId, decidedById: personId };
    const next = { ...chargeback, ...decided.value, ...by };
    const kept = await keepChargeback(transaction, next, now);
    const told = decision === 'accepted' ? 'chargebackUpheld' : 'chargebackRefused';
    await tellAboutChargeback(transaction, kept, [toPartner(kept, told)], [words.effect]);
    if (decision === 'refused') await passToPlatform(transaction, kept);
    return accept(kept);
  });
  if (!outcome.ok) return outcome;
  await bearRefund(world, outcome.value.refundIntentId, null);
  await wakeFor(world, outcome.value);
  return accept({ status: outcome.value.status });
}

/**
 * The ruling waits as a document: whoever dies after the commit leaves it to the timer. It keeps
 * its number: it had posted no entry of its own, and the next ruling is surely a higher one.
 */
async function passToPlatform(
  transaction: Transaction,
  { refundIntentId, updatedAt }: ChargebackDocument,
): Promise<void> {
  const bearing = await transaction.get('bearings', refundIntentId);
  if (bearing === null) return;
  const ruled = { ...bearing, party: 'platform' as const, partner: null, posted: false };
  await transaction.put('bearings', { ...ruled, updatedAt, version: bearing.version + 1 });
}
