/**
 * The fund under chance: the real use cases on a world in memory, with a clock, conflicts, deaths,
 * outages and a provider from one seed. After every step everything that must hold is looked at;
 * after every episode the faults stop, and everything must come to rest.
 */
import { refundTicket } from '../../cloudfunctions/_application/refund-ticket';
import { chooseOtherPath } from '../../cloudfunctions/_application/choose-other-path';
import { hearOfRefund } from '../../cloudfunctions/_application/hear-of-refund';
import { deliverOutbox } from '../../cloudfunctions/_application/deliver-outbox';
import { keepFund } from '../../cloudfunctions/_application/keep-fund';
import { TransactionContention } from '../../cloudfunctions/_application/ports';
import { pollRefunds } from '../../cloudfunctions/_application/poll-refunds';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/primitives/instant';
import { holdingStatuses } from '../../domain/refund/refund-intent';
import { otherPaths, type OtherPath } from '../../domain/refund/other-path';
import { createMemoryWorld, type MemoryWorld } from '../world/memory-world';
import { asideAct, commission, ruling, type Act, type Scene } from './aside-acts';
import { asideFaults } from './aside-facts';
import { Chance } from './chance';
import { FaultyMerchant } from './faulty-merchant';
import { FaultyProvider } from './faulty-provider';
import { fundFaults, restFaults } from './fund-facts';
import { happenedIn, nothingYet, together, type Happened } from './happened';
import { orderFor, photoFor, startingPoint, ticketFor, type StartingPoint } from './fund-estate';
import type { PlantedBug } from './planting';
import { Death, noFaults, processOf, type Faults } from './process';
import { SMALL_DAY_FEN, withSmallNumbers } from './small-numbers';

/** Most arrive. */
const ENDINGS = ['success', 'success', 'success', 'closed', 'abnormal'] as const;

const EPISODE_STEPS = 100;
/** How much of an episode is about more than taps and their refunds. */
const ASIDE_SHARES = [0.1, 0.1, 0.6];
const faults: Faults = { death: 0.01, conflict: 0.03 };

export interface SimulationRequest {
  seed: number;
  steps: number;
  bug?: PlantedBug;
  /** Of which each episode draws one; as `ASIDE_SHARES` where left out. */
  asideShares?: readonly number[];
  /** Which episodes to play: every `of`-th from `first` on; all where left out. */
  episodes?: { first: number; of: number };
}

export interface SimulationResult {
  steps: number;
  refunds: number;
  deaths: number;
  happened: Happened;
  /** The first thing that did not hold, with the step it was seen after; null if all held. */
  found: { episode: number; step: number; fault: string } | null;
}

export async function simulateFund(request: SimulationRequest): Promise<SimulationResult> {
  const start = await startingPoint();
  const counts = { steps: 0, refunds: 0, deaths: 0, happened: nothingYet() };
  const result: SimulationResult = { ...counts, found: null };
  const { first, of } = request.episodes ?? { first: 0, of: 1 };
  for (let episode = first; result.steps < request.steps && result.found === null; episode += of) {
    const run = new Episode(start, request.seed * 7_919 + episode, request);
    const fault = await run.play(EPISODE_STEPS);
    result.steps += run.steps;
    result.deaths += run.deaths;
    result.refunds += run.world.database.peek('refunds').length;
    result.happened = together(result.happened, happenedIn(run.world.database));
    if (fault !== null) result.found = { episode, step: run.steps, fault };
  }
  return result;
}

class Episode {
  readonly world: MemoryWorld;
  readonly provider: FaultyProvider;
  private readonly merchant: FaultyMerchant;
  private readonly asideShare: number;
  private readonly bug: PlantedBug | undefined;
  private readonly chance: Chance;
  private now = faults;
  private made = 0;
  steps = 0;
  deaths = 0;

  constructor(
    private readonly start: StartingPoint,
    seed: number,
    { bug, asideShares = ASIDE_SHARES }: Pick<SimulationRequest, 'bug' | 'asideShares'>,
  ) {
    this.bug = bug;
    this.chance = new Chance(seed);
    this.asideShare = this.chance.pick(asideShares) ?? 0;
    this.provider = new FaultyProvider(this.chance);
    this.merchant = new FaultyMerchant(this.chance);
    const { at, contents } = start;
    this.world = createMemoryWorld({ at, seed: `episode-${seed}`, contents });
    this.world.policies = withSmallNumbers(this.world.policies);
  }

  /** The first fault, or null when all held to the end. */
  async play(length: number): Promise<string | null> {
    for (; this.steps < length; this.steps += 1) {
      const fault = (await this.step()) ?? this.faults()[0];
      if (fault) return fault;
    }
    return this.rest();
  }

  private faults(): string[] {
    const { database } = this.world;
    return [...fundFaults(database, this.provider, SMALL_DAY_FEN), ...asideFaults(database)];
  }

  private async step(): Promise<string | null> {
    const { chance, provider, world } = this;
    world.clock.advance(chance.pick([0, SECOND, SECOND, MINUTE, 10 * MINUTE, 5 * HOUR]) ?? 0);
    if (chance.happens(0.02)) world.clock.advance(8 * DAY);
    if (chance.happens(0.01)) provider.outage = !provider.outage;
    if (chance.happens(0.1)) provider.arriveLate();
    if (chance.happens(0.3)) {
      provider.settleOne(chance.pick(ENDINGS) ?? 'success');
    }
    if (chance.happens(0.02)) provider.mend();
    const together = chance.happens(0.3) ? 1 + chance.below(4) : 1;
    const acts = Array.from({ length: together }, () => this.choose());
    const outcomes = await Promise.all(acts.map((act) => this.runs(act)));
    world.logged.length = 0;
    return outcomes.find((outcome) => outcome !== null) ?? null;
  }

  /** An act in a process of its own; what no process may say to itself is the answer. */
  private async runs(act: Act): Promise<string | null> {
    const outside = { gateway: this.provider, coupons: this.merchant };
    const sane = processOf(this.world, outside, this.chance, this.now);
    const world = this.bug ? this.bug.plant(sane) : sane;
    try {
      await act(world);
      return null;
    } catch (error) {
      if (error instanceof Death) this.deaths += 1;
      const expected =
        error instanceof Death ||
        error instanceof TransactionContention ||
        (error instanceof Error && /did not answer|is lost for a while/.test(error.message));
      return expected ? null : `unexpected: ${String(error)}`;
    }
  }

  private choose(): Act {
    if (this.chance.happens(this.asideShare)) return asideAct(this.scene());
    const drawn = this.chance.next();
    if (drawn < 0.3) return this.tap();
    if (drawn < 0.55) return this.deliver();
    if (drawn < 0.7) return this.notice();
    if (drawn < 0.8) return pollRefunds;
    if (drawn < 0.87) return this.otherPath();
    if (drawn < 0.94) return ruling(this.scene());
    if (drawn < 0.97) return commission(this.scene());
    return keepFund;
  }

  private scene(): Scene {
    const { chance, start } = this;
    const number = (this.made += 1);
    const leaderId = chance.pick(start.leaders)?.person?._id ?? '';
    return {
      chance,
      start,
      database: this.world.database,
      requestId: () => `request-${String((this.made += 1)).padStart(12, '0')}`,
      claim: () => this.claim(number, leaderId),
    };
  }

  /** A new claim, one that was tapped before, or the second line of an order. */
  private tap(): Act {
    const { chance, start } = this;
    const known = this.world.database.peek('tickets');
    const again = chance.happens(0.3) ? chance.pick(known) : undefined;
    this.made += 1;
    const number = this.made;
    const leader = chance.pick(start.leaders) ?? start.leaders[0]!;
    const amountFen = 1 + chance.below(9_000);
    const before = again?.refund?.refundIntentId;
    const sameIntent = before !== undefined && chance.happens(0.6);
    return async (world) => {
      const ticket = again ?? (await this.claim(number, leader.person!._id));
      const caller = start.leaders.find(({ person }) => person?._id === ticket.ownerId) ?? leader;
      await refundTicket(world, caller, {
        ticketId: ticket._id,
        requestId: `request-${String(number).padStart(12, '0')}`,
        refundIntentId: sameIntent ? before : `intent-${String(number).padStart(12, '0')}`,
        amountFen: sameIntent ? (again?.refund?.amountFen ?? amountFen) : amountFen,
      });
    };
  }

  /** Every second claim is on the other line of the order before. */
  private async claim(number: number, leaderId: string) {
    const { start, world } = this;
    const order = orderFor(start, Math.floor(number / 2), leaderId);
    const known = await world.database.get('orders', order._id);
    const ticket = ticketFor(start, known ?? order, number);
    await world.database.transaction(async (transaction) => {
      if (known === null) await transaction.put('orders', order);
      await transaction.put('tickets', ticket);
      await transaction.put('photos', photoFor(start, ticket));
    });
    return ticket;
  }

  private deliver(): Act {
    const { chance, world } = this;
    if (chance.happens(0.4)) return (process) => deliverOutbox(process, null);
    const [id] = world.woken.splice(chance.below(Math.max(1, world.woken.length)), 1);
    return (process) => deliverOutbox(process, id === undefined ? null : [id]);
  }

  private notice(): Act {
    const { notices } = this.provider;
    const [number] = notices.splice(this.chance.below(Math.max(1, notices.length)), 1);
    return number === undefined ? pollRefunds : (world) => hearOfRefund(world, number);
  }

  /** A person of finance needs a while: what was lost on the way has arrived or never will. */
  private otherPath(path: OtherPath = this.chance.pick(otherPaths) ?? 'sendAgain'): Act {
    const { database } = this.world;
    const stuck = this.chance.pick(
      database.peek('tickets').filter(({ state }) => state === 'refundException'),
    );
    if (stuck === undefined) return keepFund;
    const payer = database.peek('orders').find(({ _id }) => _id === stuck.orderId)?.payerId;
    const phone = database.peek('personDetails').find(({ _id }) => _id === payer)?.phone ?? '';
    while (this.provider.late.length > 0) this.provider.arriveLate();
    const refund = database.peek('refunds').find(({ _id }) => _id === stuck.refund?.refundIntentId);
    const number = refund?.outRefundNumber ?? '';
    // Whoever transfers by hand has the provider return the money first.
    const abnormal = this.provider.refunds.get(number)?.state === 'abnormal';
    if (path === 'transfer' && abnormal) this.provider.returned.add(number);
    this.made += 1;
    const requestId = `request-${String(this.made).padStart(12, '0')}`;
    const input = {
      ticketId: stuck._id,
      requestId,
      path,
      payerPhoneEnd: phone.slice(-4),
      receiptNumber: requestId,
      reason: '已和付款人核对',
    };
    return (world) => chooseOtherPath(world, this.start.finance, input);
  }

  /** No faults any more: within two days of virtual time everything has ended. */
  private async rest(): Promise<string | null> {
    const { provider, world } = this;
    this.now = noFaults;
    provider.calm = true;
    this.merchant.calm = true;
    provider.outage = false;
    while (provider.late.length > 0) provider.arriveLate();
    for (let waited = 0; waited < 2 * DAY; waited += 31 * MINUTE) {
      world.clock.advance(31 * MINUTE);
      const fault = (await this.quietRound()) ?? this.faults()[0];
      if (fault) return fault;
      if (restFaults(world.database, provider).length === 0) return null;
    }
    return restFaults(world.database, provider)[0] ?? null;
  }

  private async quietRound(): Promise<string | null> {
    const { provider, world } = this;
    const acts: Act[] = [
      (process) => deliverOutbox(process, null),
      pollRefunds,
      keepFund,
      ...(this.openExceptions() > 0
        ? [this.otherPath('sendAgain'), this.otherPath('awaitProvider')]
        : []),
    ];
    for (const act of acts) {
      const fault = await this.runs(act);
      if (fault !== null) return fault;
    }
    for (const { state } of provider.refunds.values()) {
      if (state === 'processing') provider.settleOne('success');
      if (state === 'abnormal') provider.mend();
    }
    if (this.openExceptions() > 3) return this.runs(this.otherPath('giveUp'));
    world.logged.length = 0;
    return this.openExceptions() > 0 ? this.runs(this.otherPath('transfer')) : null;
  }

  private openExceptions(): number {
    return this.world.database
      .peek('refunds')
      .filter(({ status }) => holdingStatuses.includes(status) && status === 'exception').length;
  }
}
