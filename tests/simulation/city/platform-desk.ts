/** The platform's people: agents in shifts, supervisors and finance above their limits. */
import type { TicketDocument } from '../../../cloudfunctions/_application/documents/tickets';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { MINUTE } from '../../../domain/primitives/instant';
import type { Assumptions } from './assumptions';
import type { CityWorld } from './city-world';
import type { PlannedClaim } from './claim-plan';
import { lookedAt, type Hand, type Timesheet } from './hand';
import { byUrgency } from './leaders';
import { streamOf } from './streams';
import { partFen, words } from './words';

interface DeskCare {
  city: CityWorld;
  seed: number;
  assumptions: Assumptions;
  sheet: Timesheet;
  claimOf(ticketId: string): PlannedClaim | undefined;
}

/** Of appeals, so many are lost (ours). */
const UPHELD_SHARE = 0.7;
/** An agent ends a shift with nothing new in the last minutes. */
const LAST_MINUTES = 10 * MINUTE;

type Senior = 'supervisor' | 'finance';

export class PlatformDesk {
  /** What waits for somebody of the platform, and who has it; null: nobody yet. */
  private readonly waiting = new Map<string, string | null>();
  private readonly overturned = new Set<string>();

  constructor(
    private readonly care: DeskCare,
    readonly agents: ReadonlyMap<string, Hand>,
    readonly seniors: Record<Senior, Hand[]>,
  ) {}

  /** Agents say when they take claims and when they do not. */
  openShifts(days: number): void {
    for (const hand of this.agents.values()) {
      for (let day = 0; day < days; day += 1) {
        for (const { startsAt, endsAt } of hand.duty.spansOf(day)) {
          this.care.city.time.begin(() => this.begin(hand, true), startsAt);
          this.care.city.time.begin(() => this.begin(hand, false), endsAt - LAST_MINUTES);
          this.care.city.time.begin(async () => this.wakeAll(), endsAt);
        }
      }
    }
  }

  private async begin(hand: Hand, takes: boolean): Promise<void> {
    await this.care.city.ask(hand.id, 'desk.takeClaims', { takes });
    if (takes) await this.attend(hand);
  }

  give(ticket: TicketDocument): void {
    this.waiting.set(ticket._id, ticket.ownerId);
    const owner = this.agents.get(ticket.ownerId ?? '');
    if (owner?.duty.isOn(this.care.city.time.now()) === true) this.wake(owner, ticket._id);
    else this.wakeAll();
  }

  /**
   * Told that a resident still waits for a word: one tap, in the middle of judging another. Where
   * nobody has the claim all who take claims are told, and whoever looks first answers.
   */
  warn({ _id, ownerId }: TicketDocument): void {
    const { city, seed, assumptions } = this.care;
    const now = city.time.now();
    for (const hand of this.agents.values()) {
      const hears = ownerId === null || ownerId === hand.id;
      if (!hears || !hand.duty.isOn(now) || !hand.isBusy) continue;
      const stream = streamOf(seed, 'warned', _id, hand.id);
      if (!stream.happens(assumptions.warnedGreetShare)) continue;
      const lag = stream.logNormal(assumptions.warnedLookMinutes, assumptions.lookSigma) * MINUTE;
      city.time.begin(() => this.greet(hand, _id), now + lag);
    }
  }

  private async greet(hand: Hand, ticketId: string): Promise<void> {
    const { city, sheet, claimOf } = this.care;
    const [ticket, claim] = [await city.ticket(ticketId), claimOf(ticketId)];
    const isTheirs = ticket?.ownerId === hand.id || ticket?.ownerId === null;
    const waits = ticket !== null && isTheirs && awaitsWord(ticket);
    if (!waits || claim === undefined) return;
    await sheet.work(hand, claim, 'greet');
    await city.ask(hand.id, 'desk.reply', { ticketId, text: words.greeting });
  }

  private wake(hand: Hand, about: string): void {
    const { city, seed, assumptions } = this.care;
    const lag = streamOf(seed, hand.id, about, city.time.now()).logNormal(
      assumptions.agentLookMinutes,
      assumptions.lookSigma,
    );
    const at = lookedAt(hand.duty, city.time.now(), lag * MINUTE);
    city.time.begin(() => this.attend(hand), at);
  }

  private wakeAll(): void {
    const now = this.care.city.time.now();
    for (const hand of this.agents.values()) {
      if (!hand.isBusy && hand.duty.isOn(now)) this.wake(hand, 'queue');
    }
  }

  private async attend(hand: Hand): Promise<void> {
    if (hand.isBusy || !hand.duty.isOn(this.care.city.time.now())) return;
    hand.isBusy = true;
    for (let ticket = await this.next(hand); ticket !== null; ticket = await this.next(hand)) {
      this.waiting.delete(ticket._id);
      const claim = this.care.claimOf(ticket._id);
      if (claim !== undefined) await this.handle(hand, ticket, claim);
      if (!hand.duty.isOn(this.care.city.time.now())) break;
    }
    hand.isBusy = false;
  }

  /** One's own, what nobody has, and what colleagues who went home left behind. */
  private async next(hand: Hand): Promise<TicketDocument | null> {
    const now = this.care.city.time.now();
    const mine: TicketDocument[] = [];
    for (const [id, ownerId] of this.waiting) {
      const owner = this.agents.get(ownerId ?? '');
      const isColleagues = owner !== undefined && owner !== hand && owner.duty.isOn(now);
      if (isColleagues) continue;
      const ticket = await this.care.city.ticket(id);
      const isMine = ticket !== null && waitsForPlatform(ticket);
      if (!isMine) this.waiting.delete(id);
      else if (!decidedBefore(ticket, hand.id)) mine.push(ticket);
    }
    return mine.sort(byUrgency)[0] ?? null;
  }

  private async handle(hand: Hand, ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
    const { city, sheet } = this.care;
    const fromPlatform = ticket.state === 'withPlatform' || ticket.state === 'submitted';
    const greeted = ticket.repliedAt !== null && !awaitsWord(ticket);
    if (fromPlatform && ticket.pastCycles.length === 0 && !greeted) {
      await sheet.work(hand, claim, 'greet');
      await city.ask(hand.id, 'desk.reply', { ticketId: ticket._id, text: words.greeting });
    }
    await sheet.work(hand, claim, 'read');
    await sheet.work(hand, claim, 'judge');
    const fresh = await city.ticket(ticket._id);
    if (fresh === null || !waitsForPlatform(fresh)) return;
    const code = await this.decide(hand, fresh, claim);
    if (code === 'outage' && city.outage !== null) {
      this.waiting.set(fresh._id, fresh.ownerId);
      await city.time.sleepUntil(city.outage.endsAt + MINUTE);
    }
  }

  /** Null, or the code of a refusal. */
  private async decide(
    hand: Hand,
    ticket: TicketDocument,
    claim: PlannedClaim,
  ): Promise<string | null> {
    if (ticket.state === 'appealed') return this.rule(hand, ticket, claim);
    const isMissed = ticket.queueReason === 'proofMissed';
    if (!claim.isClear && ticket.proofRequests.length === 0 && !isMissed) {
      return this.askForProof(hand, ticket, claim);
    }
    const isOverturned = this.overturned.has(ticket._id);
    const isWrong = claim.truth === 'unfounded' && !isOverturned;
    if (isWrong) return this.reject(hand, ticket, claim);
    const accepted = ticket.proposal?.status === 'accepted' ? ticket.proposal : null;
    const senior = this.seniorFor(ticket);
    if (ticket.state === 'submitted' && claim.truth === 'full' && senior === null) {
      return this.refund(hand, ticket, claim);
    }
    if (senior !== null) return this.pass(senior, ticket, claim, accepted?.proposalId ?? null);
    if (accepted !== null) return this.approve(hand, ticket, claim, accepted.proposalId);
    const untried = ticket.proposal === null && !isOverturned;
    if (untried && claim.truth === 'partial') return this.offer(hand, ticket, claim, 'refund');
    if (untried && claim.truth === 'replacement') return this.offer(hand, ticket, claim, 'reissue');
    return this.approve(hand, ticket, claim, null);
  }

  /** A claim that no leader was there for is refunded with a tap, as a leader would. */
  private async refund(hand: Hand, { _id, claim: claimed }: TicketDocument, claim: PlannedClaim) {
    await this.care.sheet.work(hand, claim, 'tap');
    const refundIntentId = `desk-${_id}`.slice(0, 48);
    const input = { ticketId: _id, refundIntentId, amountFen: claimed.claimedFen };
    const outcome = await this.care.city.ask(hand.id, 'desk.refund', input);
    return outcome.ok ? null : outcome.code;
  }

  private seniorFor({ claim }: TicketDocument): Senior | null {
    const { agentLimitFen, supervisorLimitFen } = policyOf(currentPolicyVersion).refund;
    if (claim.claimedFen <= agentLimitFen) return null;
    return claim.claimedFen <= supervisorLimitFen ? 'supervisor' : 'finance';
  }

  /** Whoever may decide on so much does, when they are there; two where the policy wants two. */
  private async pass(
    role: Senior,
    ticket: TicketDocument,
    claim: PlannedClaim,
    proposalId: string | null,
  ): Promise<null> {
    const { city } = this.care;
    for (const senior of this.seniors[role]) {
      city.time.begin(async () => {
        await city.time.sleepUntil(lookedAt(senior.duty, city.time.now(), 10 * MINUTE));
        const fresh = await city.ticket(ticket._id);
        if (fresh === null || fresh.state !== 'withPlatform') return;
        await this.approve(senior, fresh, claim, proposalId);
      });
      if (ticket.claim.claimedFen <= policyOf(currentPolicyVersion).refund.fourEyesFen) break;
    }
    return null;
  }

  private async approve(
    hand: Hand,
    ticket: TicketDocument,
    claim: PlannedClaim,
    proposalId: string | null,
  ): Promise<string | null> {
    const { city, sheet } = this.care;
    await sheet.work(hand, claim, hand.trade === 'agent' ? 'tap' : 'supervise');
    const ticketId = ticket._id;
    const about = { ticketId, reason: words.approve };
    const refundIntentId = `approved-${ticket.claim.cycle}-${ticketId}`.slice(0, 48);
    const { claimedFen: amountFen } = ticket.claim;
    const outcome =
      proposalId === null
        ? await city.ask(hand.id, 'desk.approve', { ...about, refundIntentId, amountFen })
        : await city.ask(hand.id, 'desk.approveRemedy', { ...about, proposalId });
    return outcome.ok ? null : outcome.code;
  }

  private async offer(
    hand: Hand,
    ticket: TicketDocument,
    claim: PlannedClaim,
    kind: 'refund' | 'reissue',
  ): Promise<string | null> {
    await this.care.sheet.work(hand, claim, 'write');
    const remedy =
      kind === 'refund'
        ? { kind, amountFen: partFen(ticket, claim), couponFen: 0 }
        : { kind, quantity: ticket.claim.quantity, couponFen: 0 };
    const input = { ticketId: ticket._id, remedy, words: words.offer };
    const outcome = await this.care.city.ask(hand.id, 'desk.propose', input);
    return outcome.ok ? null : outcome.code;
  }

  private async askForProof(hand: Hand, { _id }: TicketDocument, claim: PlannedClaim) {
    await this.care.sheet.work(hand, claim, 'askForProof');
    const input = { ticketId: _id, kinds: ['goodsPhoto' as const], reason: words.proof };
    const outcome = await this.care.city.ask(hand.id, 'desk.requestProof', input);
    return outcome.ok ? null : outcome.code;
  }

  private async reject(hand: Hand, { _id }: TicketDocument, claim: PlannedClaim) {
    await this.care.sheet.work(hand, claim, 'write');
    const input = { ticketId: _id, rule: 'notCovered' as const, reason: words.reject };
    const outcome = await this.care.city.ask(hand.id, 'desk.reject', input);
    return outcome.ok ? null : outcome.code;
  }

  private async rule(hand: Hand, { _id }: TicketDocument, claim: PlannedClaim) {
    await this.care.sheet.work(hand, claim, 'write');
    const upheld = streamOf(this.care.seed, claim.name, 'ruling').happens(UPHELD_SHARE);
    const decision = upheld ? ('uphold' as const) : ('overturn' as const);
    if (!upheld) this.overturned.add(_id);
    const input = { ticketId: _id, decision, reason: words.ruling };
    const outcome = await this.care.city.ask(hand.id, 'desk.decideAppeal', input);
    return outcome.ok ? null : outcome.code;
  }
}

function waitsForPlatform({ state, ownerKind }: TicketDocument): boolean {
  const isOpen = state === 'withPlatform' || state === 'appealed' || state === 'submitted';
  return isOpen && ownerKind === 'platform';
}

/** Nobody has said anything yet since it was filed, or since the platform got it. */
function awaitsWord({ clocks }: TicketDocument): boolean {
  return clocks.some(
    ({ kind, stoppedAt }) => (kind === 'firstReply' || kind === 'pickUp') && stoppedAt === null,
  );
}

function decidedBefore({ state, appeal }: TicketDocument, personId: string): boolean {
  return state === 'appealed' && (appeal?.decidedBeforeIds.includes(personId) ?? false);
}
