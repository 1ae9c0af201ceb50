import type { ActionInput } from '../../domain/contract/actions';
import { offsettableFen, withOffset } from '../../domain/chargeback/chargeback';
import { offsetEntry } from '../../domain/fund/events/recovery';
import { accept } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import type { ChargebackDocument } from './documents/bearing';
import { keepChargeback } from './keep-chargeback';
import type { World } from './ports';
import { postEntry } from './post-entry';
import { tellAboutChargeback, toPartner, wakeFor } from './tell-about-chargeback';

const PAGE = 100;

/**
 * The partner's next settlement pays what it accepted, oldest first, as far as it goes. The same
 * settlement takes its part of a chargeback once.
 */
export async function offsetChargebacks(
  world: World,
  _caller: Caller,
  { partnerId, settlementId, payableFen }: ActionInput<'fund.offsetChargebacks'>,
) {
  let leftFen = payableFen;
  for (const id of await acceptedOf(world, partnerId)) {
    if (leftFen > 0) leftFen -= await offset(world, id, settlementId, leftFen);
  }
  return accept({ offsetFen: payableFen - leftFen, leftFen });
}

/** All that is owed or was paid, oldest first: a repeated settlement finds what it took before. */
async function acceptedOf(world: World, partnerId: string): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await world.database.find('chargebacks', {
      where: { partnerId, status: { in: ['accepted', 'paid'] } },
      orderBy: { field: 'openedAt', direction: 'asc' },
      limit: PAGE,
      offset: ids.length,
    });
    ids.push(...page.map(({ _id }) => _id));
    if (page.length < PAGE) return ids;
  }
}

async function offset(
  world: World,
  id: string,
  settlementId: string,
  leftFen: number,
): Promise<number> {
  const { takenFen, kept } = await take(world, id, settlementId, leftFen);
  if (kept !== null) await wakeFor(world, kept);
  return takenFen;
}

/** What this settlement takes of it; `kept` where it had not done so before. */
function take(
  world: World,
  id: string,
  settlementId: string,
  leftFen: number,
): Promise<{ takenFen: number; kept: ChargebackDocument | null }> {
  return world.database.transaction(async (transaction) => {
    const chargeback = await transaction.get('chargebacks', id);
    if (chargeback === null) return { takenFen: 0, kept: null };
    const entryId = `offset_${id}_${settlementId}`;
    const before = await transaction.get('journalEntries', entryId);
    if (before !== null) return { takenFen: before.postings[0]?.amountFen ?? 0, kept: null };
    const amountFen = offsettableFen(chargeback, leftFen);
    if (amountFen === 0) return { takenFen: 0, kept: null };
    const { ticketId, refundIntentId, partnerKind: kind, partnerId } = chargeback;
    const now = world.clock.now();
    const head = { entryId, at: now, ticketId, refundIntentId, causeId: settlementId };
    const entry = offsetEntry({ ...head, partner: { kind, partnerId }, amountFen });
    await postEntry(transaction, entry, []);
    const entryIds = [...chargeback.entryIds, entryId];
    const next = { ...chargeback, ...withOffset(chargeback, amountFen), entryIds };
    const kept = await keepChargeback(transaction, next, now);
    const told = toPartner(kept, 'chargebackOffset', amountFen);
    await tellAboutChargeback(transaction, kept, [told]);
    return { takenFen: amountFen, kept };
  });
}
