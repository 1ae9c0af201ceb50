import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { mayClaim } from '../../domain/entitlement/may-claim';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { entitlementFacts } from './list-orders';
import type { Transaction } from './ports';

type Input = ActionInput<'ticket.file'>;
type Refusals = Exclude<ActionRefusal<'ticket.file'>, 'badInput' | 'internal' | 'busy'>;

/** Judges by the order as it is now and takes the units, so that two claims never share one. */
export async function claimUnits(
  transaction: Transaction,
  ticketId: string,
  input: Input,
  policy: Policy,
  now: Instant,
): Promise<Outcome<{ claimedFen: Fen }, Refusals>> {
  const order = await transaction.get('orders', input.orderId);
  const item = order?.items.find(({ itemId }) => itemId === input.itemId);
  if (order == null || item === undefined) return refuse('itemNotFound');
  const decision = mayClaim({
    ...entitlementFacts(order, item, now),
    policy,
    quantity: input.quantity,
    grams: input.grams ?? null,
    issue: input.issue,
    withReport: input.withReport ?? false,
    photoCount: input.photoIds.length,
    // Spoken words tell it as well: whoever handles the claim hears them.
    ...(input.voiceId === undefined ? { note: input.note } : {}),
  });
  if (!decision.allowed) {
    const { maximumQuantity, maximumGrams } = decision;
    const windowHours = policy.entitlement.claimWindowHours;
    return refuse(decision.code, {
      maximumQuantity,
      windowHours,
      ...(maximumGrams === null ? {} : { maximumGrams }),
    });
  }
  const taken = {
    ...item,
    claimedQuantity: item.claimedQuantity + input.quantity,
    openTicketId: ticketId,
    lastTicketId: ticketId,
  };
  await transaction.put('orders', {
    ...order,
    items: order.items.map((line) => (line.itemId === item.itemId ? taken : line)),
    version: order.version + 1,
  });
  return accept({ claimedFen: decision.claimableFen });
}
