/** Leaders: they look at what is new, some send a prepared line first, they judge and act. */
import type { TicketDocument } from '../../../cloudfunctions/_application/documents/tickets';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR, MINUTE } from '../../../domain/primitives/instant';
import { queueOrder } from '../../../domain/ticket/queue-order';
import type { Assumptions } from './assumptions';
import type { CityWorld } from './city-world';
import type { PlannedClaim } from './claim-plan';
import { lookedAt, type Hand, type Timesheet } from './hand';
import { streamOf } from './streams';
import { partFen, words } from './words';

/** The hand-out keeps leaders from their phones. */
const RUSH = { from: 16 * HOUR, to: 19 * HOUR };
const ZONE = 8 * HOUR;
/** Nobody lets a resident wait for so long for a leader who is off. */
const LONG_OFF = 3 * HOUR;
/** Of rotten goods, so many are asked about at the supplier (ours). */
const SUPPLIER_ASKED_SHARE = 0.15;

interface LeaderCare {
  city: CityWorld;
  seed: number;
  assumptions: Assumptions;
  sheet: Timesheet;
  claimOf(ticketId: string): PlannedClaim | undefined;
}

export class Leaders {
  constructor(
    private readonly care: LeaderCare,
    readonly hands: ReadonlyMap<string, Hand>,
    /** By leader. */
    readonly helpers: ReadonlyMap<string, Hand>,
  ) {}

  /** A claim waits for its leader, who was told of it. */
  give(ticket: TicketDocument): void {
    const { _id, ownerId, version } = ticket;
    const hand = this.hands.get(ownerId ?? '');
    if (hand === undefined) return;
    hand.waiting.add(_id);
    this.look(hand, 'look', `${_id}/${version}`);
    const helper = this.helpers.get(hand.id);
    if (helper === undefined || ticket.repliedAt !== null) return;
    const lag = this.lagOf('look', `${_id}/helper`);
    const at = lookedAt(helper.duty, this.care.city.time.now(), lag);
    this.care.city.time.begin(() => this.help(hand, helper, _id), at);
  }

  /** Told that the platform took one over: they look, and with that new ones come to them again. */
  lose(leaderId: string, ticketId: string): void {
    const hand = this.hands.get(leaderId);
    if (hand === undefined) return;
    const { time } = this.care.city;
    const at = lookedAt(hand.duty, time.now(), this.lagOf('look', `${ticketId}/lost`));
    time.begin(async () => void (await this.care.city.ask(leaderId, 'desk.duty', {})), at);
  }

  /**
   * A helper hears of a claim when the leader does. They answer for a leader who is off; while the
   * leader is there, those who send lines at all answer what has no word yet. For a whole day off
   * the platform gets it as well.
   */
  private async help(leader: Hand, helper: Hand, ticketId: string): Promise<void> {
    const { city, seed, assumptions, claimOf } = this.care;
    const [ticket, claim] = [await city.ticket(ticketId), claimOf(ticketId)];
    const waits = ticket?.state === 'submitted' && ticket.ownerId === leader.id;
    if (!waits || claim === undefined) return;
    const isAlone = !leader.duty.isOn(city.time.now());
    const greets = streamOf(seed, helper.id, 'greets').happens(assumptions.greetShare);
    if (isAlone || greets) await this.greet(helper, ticketId);
    if (isAlone) await this.handUpForDay(leader, helper, ticketId, claim);
  }

  private async handUpForDay(
    leader: Hand,
    helper: Hand,
    ticketId: string,
    claim: PlannedClaim,
  ): Promise<void> {
    const { city, sheet } = this.care;
    if (leader.duty.nextOn(city.time.now()) - city.time.now() < LONG_OFF) return;
    await sheet.work(helper, claim, 'handUp');
    await city.ask(helper.id, 'desk.handUp', { ticketId, reason: words.handUp });
  }

  /** Told once more, seven minutes after the claim came. */
  warn(ticket: TicketDocument): void {
    const { _id, ownerId } = ticket;
    this.warnHelper(ticket);
    const { city, seed, assumptions } = this.care;
    const hand = this.hands.get(ownerId ?? '');
    if (hand === undefined) return;
    if (!streamOf(seed, 'warned', _id).happens(assumptions.warnedGreetShare)) return;
    hand.warned.add(_id);
    if (hand.waiting.has(_id)) this.look(hand, 'warned', _id);
    else if (hand.current === _id) city.time.begin(() => this.greet(hand, _id));
  }

  /** The warning reaches the leader’s helper as well: whoever comes first answers. */
  private warnHelper({ _id, ownerId }: TicketDocument): void {
    const { city, seed, assumptions } = this.care;
    const [leader, helper] = [this.hands.get(ownerId ?? ''), this.helpers.get(ownerId ?? '')];
    if (leader === undefined || helper === undefined || !helper.duty.isOn(city.time.now())) return;
    const greets = streamOf(seed, 'warned', `${_id}/helper`).happens(assumptions.warnedGreetShare);
    if (!greets) return;
    const at = city.time.now() + this.lagOf('warned', `${_id}/helper`);
    city.time.begin(() => this.greet(helper, _id), at);
  }

  private look(hand: Hand, why: 'look' | 'warned', about: string): void {
    const { time } = this.care.city;
    const at = lookedAt(hand.duty, time.now(), this.lagOf(why, about));
    time.begin(() => this.attend(hand), at);
  }

  private lagOf(why: 'look' | 'warned', about: string): number {
    const { city, seed, assumptions } = this.care;
    const { lookMinutes, lookSigma, warnedLookMinutes, rushFactor } = assumptions;
    const timeOfDay = (city.time.now() + ZONE) % DAY;
    const isRush = timeOfDay >= RUSH.from && timeOfDay < RUSH.to;
    const median = (why === 'look' ? lookMinutes : warnedLookMinutes) * (isRush ? rushFactor : 1);
    return streamOf(seed, why, about).logNormal(median, lookSigma) * MINUTE;
  }

  /** One tap, in the middle of judging. */
  private async greet(hand: Hand, ticketId: string): Promise<void> {
    const claim = this.care.claimOf(ticketId);
    const ticket = await this.care.city.ticket(ticketId);
    if (claim === undefined || ticket?.state !== 'submitted' || ticket.repliedAt !== null) return;
    await this.care.sheet.work(hand, claim, 'greet');
    await this.care.city.ask(hand.id, 'desk.reply', { ticketId, text: words.greeting });
  }

  /** Works off what waits, the most urgent first, as the inbox shows it. */
  private async attend(hand: Hand): Promise<void> {
    if (hand.isBusy) return;
    hand.isBusy = true;
    for (let ticket = await this.next(hand); ticket !== null; ticket = await this.next(hand)) {
      hand.waiting.delete(ticket._id);
      hand.current = ticket._id;
      const claim = this.care.claimOf(ticket._id);
      if (claim !== undefined) await this.handle(hand, ticket, claim);
    }
    hand.current = null;
    hand.isBusy = false;
  }

  private async next(hand: Hand): Promise<TicketDocument | null> {
    const mine: TicketDocument[] = [];
    for (const id of hand.waiting) {
      const ticket = await this.care.city.ticket(id);
      const waits = ticket?.state === 'submitted' && ticket.ownerId === hand.id;
      if (waits) mine.push(ticket);
      else hand.waiting.delete(id);
    }
    return mine.sort(byUrgency)[0] ?? null;
  }

  private async handle(hand: Hand, ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { city, sheet, seed, assumptions } = this.care;
    const greets = streamOf(seed, hand.id, 'greets').happens(assumptions.greetShare);
    if (greets || hand.warned.has(ticket._id)) await this.greet(hand, ticket._id);
    await sheet.work(hand, claim, 'read');
    await sheet.work(hand, claim, 'judge');
    const fresh = await city.ticket(ticket._id);
    if (fresh?.state === 'submitted' && fresh.ownerId === hand.id) {
      await this.decide(hand, fresh, claim);
    }
  }

  private async decide(hand: Hand, ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { leaderLimitFen } = policyOf(currentPolicyVersion).refund;
    const { truth, isClear } = claim;
    const beyond = ticket.claim.claimedFen > leaderLimitFen || ticket.priority !== 'normal';
    if (beyond || truth === 'unfounded' || ticket.declineCount > 0) {
      return this.handUp(hand, ticket, claim);
    }
    if (!isClear && ticket.proofRequests.length === 0) return this.askForProof(hand, ticket, claim);
    await this.askSupplier(hand, ticket, claim);
    if (truth === 'full') return this.refund(hand, ticket, claim);
    await this.care.sheet.work(hand, claim, 'write');
    const remedy =
      truth === 'partial'
        ? { kind: 'refund' as const, amountFen: partFen(ticket, claim), couponFen: 0 }
        : { kind: 'reissue' as const, quantity: ticket.claim.quantity, couponFen: 0 };
    const input = { ticketId: ticket._id, remedy, words: words.offer };
    const offered = await this.care.city.ask(hand.id, 'desk.propose', input);
    if (!offered.ok) await this.tryLater(hand, ticket, offered.code);
  }

  private async refund(hand: Hand, ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    await this.care.sheet.work(hand, claim, 'tap');
    const tapped = await this.care.city.ask(hand.id, 'desk.refund', {
      ticketId: ticket._id,
      refundIntentId: `intent-${ticket._id}`.slice(0, 48),
      amountFen: ticket.claim.claimedFen,
    });
    if (tapped.ok) return;
    if (tapped.code.startsWith('above')) return this.handUp(hand, ticket, claim);
    return this.tryLater(hand, ticket, tapped.code);
  }

  private async askForProof(hand: Hand, ticket: TicketDocument, claim: PlannedClaim) {
    await this.care.sheet.work(hand, claim, 'askForProof');
    const asked = await this.care.city.ask(hand.id, 'desk.requestProof', {
      ticketId: ticket._id,
      kinds: ['goodsPhoto'],
      reason: words.proof,
    });
    if (!asked.ok) await this.tryLater(hand, ticket, asked.code);
  }

  private async askSupplier(hand: Hand, ticket: TicketDocument, claim: PlannedClaim) {
    const { city, sheet, seed } = this.care;
    const asks = streamOf(seed, claim.name, 'supplier').happens(SUPPLIER_ASKED_SHARE);
    if (!asks || claim.issue !== 'rotten' || ticket.tasks.length > 0) return;
    await sheet.work(hand, claim, 'write');
    const ask = { ticketId: ticket._id, kind: 'supplierAnswer' as const, ask: words.supplier };
    await city.ask(hand.id, 'desk.openTask', ask);
  }

  private async handUp(hand: Hand, ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    await this.care.sheet.work(hand, claim, 'handUp');
    const input = { ticketId: ticket._id, reason: words.handUp };
    const handed = await this.care.city.ask(hand.id, 'desk.handUp', input);
    if (!handed.ok) await this.tryLater(hand, ticket, handed.code);
  }

  /** In an outage the phone says so; one tries again when it is over. */
  private async tryLater(hand: Hand, ticket: TicketDocument, code: string): Promise<void> {
    const { city } = this.care;
    if (code !== 'outage' || city.outage === null) return;
    hand.waiting.add(ticket._id);
    await city.time.sleepUntil(city.outage.endsAt + MINUTE);
  }
}

/** As the inbox and the queue show them. */
export function byUrgency(one: TicketDocument, other: TicketDocument): number {
  const queued = (ticket: TicketDocument) => ({ ...ticket, dueAt: ticket.nextDueAt });
  return queueOrder(queued(one), queued(other), policyOf(currentPolicyVersion));
}
