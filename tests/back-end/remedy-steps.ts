/** Steps of claims that are remedied by more than money, on the estate in memory. */
import { importParcels } from '../../cloudfunctions/_application/import-parcels';
import { importOrders } from '../../cloudfunctions/_application/import-orders';
import type {
  OrderDocument,
  OrderEvidenceDocument,
} from '../../cloudfunctions/_application/documents/orders';
import type { PersonDetailsDocument } from '../../cloudfunctions/_application/documents/people';
import type { ImportedOrder } from '../../domain/contract/order-import';
import type { ImportedParcel } from '../../domain/contract/parcel-import';
import type { ActionInput, ActionName, ActionReply } from '../../domain/contract/actions';
import type { OrderItemView } from '../../domain/contract/views/order';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { claimableLine, fileOn } from '../world/memory-steps';

/** Friday 20 November 2026, 12:00 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');

export interface Claimed {
  ticketId: string;
  leader: string;
  person: string;
  paidFen: number;
  quantity: number;
  orderId: string;
  itemId: string;
}

export class RemedyEstate {
  constructor(private readonly estate: MemoryEstate) {}

  get memory(): MemoryEstate {
    return this.estate;
  }

  async must<Name extends ActionName>(
    person: string,
    action: Name,
    input: Omit<ActionInput<Name>, 'requestId'>,
  ): Promise<ActionReply<Name>> {
    const outcome = await this.estate.call(person, action, input);
    if (!outcome.ok) throw new Error(`${action}: ${JSON.stringify(outcome)}`);
    return outcome.value;
  }

  async file(person: string, choose: (item: OrderItemView) => boolean): Promise<Claimed> {
    const line = await claimableLine(this.estate, person, choose);
    const ticketId = await fileOn(this.estate, person, line, { wish: 'reissue' });
    await this.estate.deliver();
    const { ownerId } = await this.ticket(ticketId);
    const { orderId, item } = line;
    const { itemId, quantity, paidFen } = item;
    return { ticketId, leader: ownerId ?? '', person, paidFen, quantity, orderId, itemId };
  }

  async ticket(ticketId: string) {
    const ticket = await this.estate.world.database.get('tickets', ticketId);
    if (ticket === null) throw new Error(`no ticket ${ticketId}`);
    return ticket;
  }

  async clock({ ticketId }: Claimed, kind: string) {
    return (await this.ticket(ticketId)).clocks.findLast((clock) => clock.kind === kind);
  }

  /** Offered by the leader and accepted by the resident. */
  async agree(
    { ticketId, leader, person }: Claimed,
    remedy: ActionInput<'desk.propose'>['remedy'],
  ): Promise<ActionReply<'ticket.acceptProposal'>> {
    const offer = { ticketId, remedy, words: '您看这样行吗？' };
    const { proposalId } = await this.must(leader, 'desk.propose', offer);
    const answer = await this.must(person, 'ticket.acceptProposal', { ticketId, proposalId });
    await this.estate.deliver();
    return answer;
  }

  /** Lets the provider pay whatever is on its way. */
  async pay(): Promise<void> {
    await this.estate.deliver();
    for (const refund of this.estate.world.gateway.all()) {
      if (refund.state === 'processing') await this.estate.settle(refund, 'success');
    }
  }

  /** What a carrier's service sends. */
  async report(parcel: ImportedParcel): Promise<void> {
    const outcome = await importParcels(this.estate.world, { parcels: [parcel] });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    await this.estate.deliver();
  }

  /** The order service says that it paid the whole line back itself. */
  async paidElsewhere({ orderId, itemId, paidFen }: Claimed): Promise<void> {
    const order = await this.estate.world.database.get('orders', orderId);
    const details = await this.estate.world.database.get('personDetails', order?.payerId ?? '');
    const recorded = await this.estate.world.database.get('orderEvidence', orderId);
    if (order === null || details === null || recorded === null) throw new Error('no such order');
    const outcome = await importOrders(this.estate.world, {
      orders: [importOf(order, details, recorded, { itemId, refundedElsewhereFen: paidFen })],
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    await this.estate.deliver();
  }

  async passTime(milliseconds: number): Promise<void> {
    this.estate.world.clock.advance(milliseconds);
    await this.estate.runTimers();
  }

  async kinds(ticketId: string): Promise<string[]> {
    const logs = await this.estate.all('ticketEvents');
    return logs
      .filter((log) => log.ticketId === ticketId)
      .sort((one, other) => one.version - other.version)
      .flatMap(({ events }) => events.map(({ kind }) => kind));
  }

  async line({ orderId, itemId }: Claimed) {
    const order = await this.estate.world.database.get('orders', orderId);
    const item = order?.items.find((candidate) => candidate.itemId === itemId);
    if (order === null || item === undefined) throw new Error(`no line ${itemId}`);
    return { order, item };
  }
}

/** The order as its service would send it again. */
export function importOf(
  order: OrderDocument,
  details: PersonDetailsDocument,
  { _id: _evidenceId, ...evidence }: OrderEvidenceDocument,
  told: { itemId: string; refundedElsewhereFen: number },
): ImportedOrder {
  const { merchantId, orderNumber, transactionId, paymentMethod, communityId, leaderId } = order;
  const { paidFen, paidAt, promisedAt, receivedAt } = order;
  const { displayName, addressedAs, phone, building, birthYear } = details;
  return {
    merchantId,
    orderNumber,
    transactionId,
    paymentMethod,
    communityId,
    leaderId,
    paidFen,
    paidAt,
    promisedAt,
    receivedAt,
    payer: { openid: order.payerOpenid, displayName, addressedAs, phone, building, birthYear },
    evidence: { version: 2, inspectionReports: [], stockCounts: [], seals: [], ...evidence },
    items: order.items.map((item) => {
      const { goodsId, goodsName, spec, category, pictureUrl, quantity, unit } = item;
      const { itemId, nominalGrams, paidFen: itemPaidFen, batchId, supplierId, carrierId } = item;
      return {
        itemId,
        goodsId,
        goodsName,
        spec,
        category,
        pictureUrl,
        quantity,
        unit,
        nominalGrams,
        paidFen: itemPaidFen,
        batchId,
        supplierId,
        carrierId,
        refundedElsewhereFen: itemId === told.itemId ? told.refundedElsewhereFen : 0,
      };
    }),
  };
}

export function remedyEstate(): RemedyEstate {
  return new RemedyEstate(createMemoryEstate(NOON));
}

export const cherries = ({ paidFen }: OrderItemView) => paidFen === 15_000;
