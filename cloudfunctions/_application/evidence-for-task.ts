import type { TaskView } from '../../domain/contract/views/task';
import { carriedUntil, longestBreach } from '../../domain/evidence/cold-chain';
import type { TaskKind } from '../../domain/task/kind';
import { evidenceView, gatherEvidence, type GatheredEvidence } from './gather-evidence';
import type { World } from './ports';
import type { TicketStory } from './ticket-story';

export type MaskedEvidence = Pick<
  TaskView, 'coldChain' | 'logistics' | 'packing' | 'sameBatchResidents'
>;

/** A supplier answers for what was packed, a carrier for the way; quality looks at all of it. */
export async function evidenceFor(
  world: World,
  story: TicketStory,
  kind: TaskKind,
): Promise<MaskedEvidence> {
  const { ticket, order } = story;
  const none = { coldChain: null, logistics: [], packing: null, sameBatchResidents: null };
  if (kind === 'mysteryCheck') return none;
  const gathered = await gatherEvidence(world, order, ticket.itemId, {
    residentId: ticket.residentId,
    policy: world.policies.of(ticket.policyVersion),
    filedAt: ticket.filedAt,
  });
  const { coldChain, logistics, weighing, sameBatchResidents } = evidenceView(gathered, {
    supplierName: '',
    carrierName: '',
  });
  const packing =
    weighing === null
      ? null
      : { packedGrams: weighing.packedGrams, packedAt: weighing.packedAt };
  if (kind === 'supplierAnswer') return { ...none, packing, sameBatchResidents };
  if (kind === 'carrierAnswer') {
    return { ...none, coldChain: whileCarried(coldChain, gathered), logistics };
  }
  return { coldChain, logistics, packing, sameBatchResidents };
}

/** A carrier does not answer for what was measured after the goods were handed over. */
function whileCarried(
  coldChain: MaskedEvidence['coldChain'],
  { order, recorded }: GatheredEvidence,
): MaskedEvidence['coldChain'] {
  if (coldChain === null) return null;
  const { limitTenths } = coldChain;
  const arrivedAt = recorded?.stationArrivedAt ?? null;
  const until = carriedUntil({ arrivedAt, handedAt: order.receivedAt });
  const readings = coldChain.readings.filter(({ at }) => at <= until);
  return { limitTenths, readings, breach: longestBreach(readings, limitTenths) };
}
