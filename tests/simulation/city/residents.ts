/** Residents: they file, answer when asked, say what they think of it, and collect new goods. */
import type { TicketDocument } from '../../../cloudfunctions/_application/documents/tickets';
import type { OrderDocument } from '../../../cloudfunctions/_application/documents/orders';
import { DAY, HOUR, MINUTE, type Instant } from '../../../domain/primitives/instant';
import { pictureUrlOf } from '../../../local/seed/goods';
import { jpegPhoto } from '../../back-end/photo-fixtures';
import type { Assumptions } from './assumptions';
import type { CityWorld } from './city-world';
import type { PlannedClaim } from './claim-plan';
import { Duty } from './duty';
import { streamOf } from './streams';
import { detailsOf, openidOf, personOf, type Town } from './town';
import { words } from './words';

/** Nobody answers in their sleep. */
const AWAKE = { startsAt: 7 * HOUR, endsAt: 23 * HOUR };
/** Who confirms that the money came, and who rates then (ours). */
const CONFIRM_SHARE = 0.5;
const RATE_SHARE = 0.5;
const OLD_BIRTH_YEAR = 1955;
const ZONE = 8 * HOUR;

interface ResidentCare {
  city: CityWorld;
  town: Town;
  seed: number;
  startsAt: Instant;
  assumptions: Assumptions;
}

export class Residents {
  private readonly awake: Duty;
  private readonly known = new Set<string>();
  private photos = 0;
  private ordered = 0;

  constructor(private readonly care: ResidentCare) {
    this.awake = new Duty(care.startsAt, () => [AWAKE]);
  }

  /** Answers the ticket's id; null where it was refused for good. */
  async file(
    claim: PlannedClaim,
    opened: (ticketId: string) => unknown,
  ): Promise<string | null> {
    const { city, seed } = this.care;
    if (city.isOut() && city.outage !== null) {
      const wait = streamOf(seed, claim.name, 'outage').between(0, 30) * MINUTE;
      await city.time.sleepUntil(city.outage.endsAt + wait);
    }
    await this.meet(claim);
    const order = await this.order(claim);
    const photoId = await this.photograph(claim.residentId);
    const requestId = city.world.ids.unique('request').slice(0, 24);
    // Known before it is filed: others hear of it within the same call.
    opened(city.world.ids.derived('ticket', claim.residentId, requestId));
    const filed = await city.ask(claim.residentId, 'ticket.file', {
      requestId,
      orderId: order._id,
      itemId: 'item-1',
      quantity: 1,
      issue: claim.issue,
      wish: claim.truth === 'replacement' ? 'reissue' : 'refund',
      note: claim.isAlarming ? words.alarmingNote : words.note,
      photoIds: photoId === null ? [] : [photoId],
    });
    return filed.ok ? filed.value.ticketId : null;
  }

  async supplyProof(ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { city } = this.care;
    if (!(await this.think(claim, `proof-${ticket.proofRequests.length}`))) return;
    const photoId = await this.photograph(claim.residentId);
    const photoIds = photoId === null ? [] : [photoId];
    const input = { ticketId: ticket._id, note: words.proofNote, photoIds };
    await city.ask(claim.residentId, 'ticket.supplyProof', input);
  }

  async answerOffer(ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { city, seed, assumptions } = this.care;
    const proposalId = ticket.proposal?.proposalId ?? '';
    const round = `offer-${ticket.declineCount}`;
    if (!(await this.think(claim, round))) return;
    const answer = { ticketId: ticket._id, proposalId };
    if (streamOf(seed, claim.name, round, 'declines').happens(assumptions.declineShare)) {
      await city.ask(claim.residentId, 'ticket.declineProposal', { ...answer, reason: words.decline });
    } else await city.ask(claim.residentId, 'ticket.acceptProposal', answer);
  }

  /** Some say that it arrived, and what they think of it. */
  async look(ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { city, seed } = this.care;
    const stream = streamOf(seed, claim.name, 'confirms', ticket.claim.cycle);
    if (!stream.happens(CONFIRM_SHARE)) return;
    await this.sleepAwake(stream.logNormal(3 * HOUR, 1));
    const { _id: ticketId } = ticket;
    const confirmed = await city.ask(claim.residentId, 'ticket.confirm', { ticketId });
    if (!confirmed.ok || !stream.happens(RATE_SHARE)) return;
    const stars = 3 + stream.below(3);
    const rating = { attitude: stars, speed: stars, result: stars, recommend: 2 * stars };
    await city.ask(claim.residentId, 'ticket.rate', { ticketId, ...rating, comment: '' });
  }

  async appeal(ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { city, seed, assumptions } = this.care;
    const stream = streamOf(seed, claim.name, 'appeals');
    if (!stream.happens(assumptions.appealShare)) return;
    await this.sleepAwake(stream.logNormal(4 * HOUR, 1));
    const input = { ticketId: ticket._id, reason: words.appeal, photoIds: [] };
    await city.ask(claim.residentId, 'ticket.appeal', input);
  }

  /** New goods come with a truck of the next day, and are collected when the resident has time. */
  async collect(ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { city, seed, startsAt } = this.care;
    const { _id: ticketId } = ticket;
    const day = Math.floor((city.time.now() - startsAt) / DAY) + 1;
    await city.time.sleepUntil(startsAt + day * DAY + 15 * HOUR);
    const leaderId = ticket.firstContactId ?? claim.leaderId;
    await city.ask(leaderId, 'desk.dispatch', { ticketId, parcel: { way: 'station' } });
    await this.sleepAwake(streamOf(seed, claim.name, 'collects').logNormal(3 * HOUR, 0.8));
    await city.ask(leaderId, 'desk.handOut', { ticketId });
  }

  /** False for those who never answer; else the time that an answer takes has passed. */
  private async think(claim: PlannedClaim, about: string): Promise<boolean> {
    const { seed, assumptions } = this.care;
    const stream = streamOf(seed, claim.name, about);
    if (stream.happens(assumptions.silentShare)) return false;
    const { residentLagMinutes, residentLagSigma } = assumptions;
    await this.sleepAwake(stream.logNormal(residentLagMinutes, residentLagSigma) * MINUTE);
    return true;
  }

  /** Then, or when they are awake again; in an outage, when it is over. */
  private async sleepAwake(lag: number): Promise<void> {
    const { city } = this.care;
    await city.time.sleepUntil(this.awake.nextOn(city.time.now() + lag));
    if (city.isOut() && city.outage !== null) await city.time.sleepUntil(city.outage.endsAt + MINUTE);
  }

  private async photograph(personId: string): Promise<string | null> {
    const { city } = this.care;
    const begun = await city.ask(personId, 'ticket.beginUpload', { count: 1 });
    const slot = begun.ok ? begun.value.slots[0] : undefined;
    if (slot === undefined) return null;
    const taken = new Date(city.time.now() + ZONE - MINUTE).toISOString().slice(0, 19);
    const takenText = taken.replaceAll('-', ':').replace('T', ' ');
    const bytes = jpegPhoto(1, takenText, (this.photos += 1));
    const { slotId, cloudPath } = slot;
    const fileId = await city.world.files.upload(cloudPath, bytes);
    const finished = await city.ask(personId, 'ticket.finishUpload', { slotId, fileId });
    // What was read once is read by nobody again, and a month of photos is much.
    city.world.files.kept.clear();
    return finished.ok ? finished.value.photoId : null;
  }

  /** Who files for the first time is known since long, and has bought before. */
  private async meet({ residentId, leaderId, isOld }: PlannedClaim): Promise<void> {
    if (this.known.has(residentId)) return;
    this.known.add(residentId);
    const { city, town, startsAt } = this.care;
    const communityId = town.communityOf(leaderId);
    const person = { ...personOf(residentId, 'resident', startsAt), communityId };
    const earlier = orderOf(this.number(), residentId, communityId, leaderId);
    await city.world.database.transaction(async (transaction) => {
      await transaction.put('people', person);
      await transaction.put('personDetails', detailsOf(residentId, isOld ? OLD_BIRTH_YEAR : 1990));
      const receivedAt = startsAt - 20 * DAY;
      const completedAt = receivedAt + 3 * DAY;
      await transaction.put('orders', { ...earlier, receivedAt, completedAt });
    });
  }

  private async order(claim: PlannedClaim): Promise<OrderDocument> {
    const { city, town } = this.care;
    const { goods, paidFen, batchId, receivedAt, residentId, leaderId } = claim;
    const order = orderOf(this.number(), residentId, town.communityOf(leaderId), leaderId);
    const made: OrderDocument = {
      ...order,
      paymentMethod: claim.paysBy,
      paidFen,
      paidAt: receivedAt - DAY,
      receivedAt,
      items: [
        {
          itemId: 'item-1',
          goodsId: claim.goodsId,
          goodsName: goods.name,
          spec: goods.spec,
          category: goods.category,
          pictureUrl: pictureUrlOf(goods),
          quantity: 1,
          unit: goods.unit,
          nominalGrams: null,
          paidFen,
          batchId,
          supplierId: goods.supplierId,
          carrierId: goods.compartment === null ? 'shunlu-city' : 'beixin-cold',
          claimedQuantity: 0,
          openTicketId: null,
          lastTicketId: null,
          refundedFen: 0,
          refundedElsewhereFen: 0,
        },
      ],
    };
    await city.world.database.transaction((transaction) => transaction.put('orders', made));
    return made;
  }

  private number(): string {
    return String((this.ordered += 1)).padStart(7, '0');
  }
}

function orderOf(
  number: string,
  payerId: string,
  communityId: string,
  leaderId: string,
): OrderDocument {
  return {
    _id: `order-${number}`,
    merchantId: '1900000109',
    orderNumber: `CT${number}`,
    transactionId: `payment-${number}`,
    payerId,
    payerOpenid: openidOf(payerId),
    paymentMethod: 'wallet',
    communityId,
    leaderId,
    paidFen: 0,
    paidAt: 0,
    promisedAt: null,
    receivedAt: null,
    completedAt: null,
    items: [],
    refundedFen: 0,
    couponFen: 0,
    version: 1,
  };
}
