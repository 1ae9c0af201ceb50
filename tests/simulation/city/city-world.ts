/**
 * The back end of the city: the real use cases on the database in memory, with its timers in
 * virtual time. A timer runs only at those of its ticks at which something may be due; the provider
 * is asked only when it may have something to say that its notice did not bring.
 */
import { identify } from '../../../cloudfunctions/_application/caller';
import { deliverOutbox } from '../../../cloudfunctions/_application/deliver-outbox';
import type { CollectionName, Documents } from '../../../cloudfunctions/_application/documents';
import type { RefundDocument } from '../../../cloudfunctions/_application/documents/money';
import type { TaskDocument } from '../../../cloudfunctions/_application/documents/tasks';
import type { TicketDocument } from '../../../cloudfunctions/_application/documents/tickets';
import { keepFund } from '../../../cloudfunctions/_application/keep-fund';
import { keepRouting } from '../../../cloudfunctions/_application/keep-routing';
import type { Policies, Transaction } from '../../../cloudfunctions/_application/ports';
import { pollRefunds } from '../../../cloudfunctions/_application/poll-refunds';
import { hearOfRefund } from '../../../cloudfunctions/_application/hear-of-refund';
import { sweepClocks } from '../../../cloudfunctions/_application/sweep-clocks';
import { answer } from '../../../cloudfunctions/_platform/serve';
import type { ActionInput, ActionName, ActionReply } from '../../../domain/contract/actions';
import { actions } from '../../../domain/contract/actions';
import type { Policy } from '../../../domain/policy/policy';
import { HOUR, MINUTE, SECOND, type Instant } from '../../../domain/primitives/instant';
import type { Outcome } from '../../../domain/primitives/outcome';
import type { Span } from '../../../domain/sla/calendar';
import type { MemoryDatabase } from '../../world/memory-database';
import { served } from '../../world/memory-estate';
import { createMemoryWorld, type MemoryWorld } from '../../world/memory-world';
import { openidOf, type Town } from './town';
import { VirtualTime } from './virtual-time';

/** As in the functions' config.json. */
const timers = {
  sweep: { every: 20 * SECOND, offset: 0 },
  relay: { every: MINUTE, offset: 0 },
  poll: { every: MINUTE, offset: 0 },
  routing: { every: MINUTE, offset: 45 * SECOND },
  fund: { every: HOUR, offset: 30 * SECOND },
} as const;

type TimerName = keyof typeof timers;

type Given<Name extends ActionName> = Omit<ActionInput<Name>, 'requestId'> & { requestId?: string };

export interface Followers {
  ticket(ticket: TicketDocument): void;
  task(task: TaskDocument): void;
  refund(refund: RefundDocument): void;
}

export class CityWorld {
  readonly world: MemoryWorld;
  readonly time: VirtualTime;
  private readonly ticks = new Set<string>();
  private readonly changed = new Map<string, [CollectionName, Documents[CollectionName]]>();
  private followers: Followers | null = null;
  /** How often something was refused that the city expected to work, by action and code. */
  readonly refusals = new Map<string, number>();
  /** What the log got as errors. */
  faults = 0;
  calls = 0;
  timerRuns = 0;
  /** What the database is asked; a beginning and an end of a transaction are requests as well. */
  readonly work = { requests: 0, documentsRead: 0, documentsWritten: 0, transactions: 0 };

  constructor(
    { contents }: Town,
    at: Instant,
    { seed, warnMinutes }: { seed: number; warnMinutes: number },
    readonly outage: Span | null,
  ) {
    const world = createMemoryWorld({ at, seed: `city-${seed}`, contents });
    this.time = new VirtualTime(world.clock);
    const note = (name: CollectionName, document: Documents[CollectionName]) =>
      this.note(name, document);
    const database = observed(world.database, this.work, note);
    const policies = warningAfter(world.policies, warnMinutes);
    this.world = Object.assign(world, { database, policies });
    this.planTick('fund', at);
    if (outage !== null) this.time.begin(async () => this.recover(), outage.endsAt);
  }

  follow(followers: Followers): void {
    this.followers = followers;
  }

  isOut(): boolean {
    const now = this.time.now();
    return this.outage !== null && now >= this.outage.startsAt && now < this.outage.endsAt;
  }

  /** One call of a person's phone, and what the back end does at once because of it. */
  async ask<Name extends ActionName>(
    personId: string,
    action: Name,
    given: Given<Name>,
  ): Promise<Outcome<ActionReply<Name>, string>> {
    if (this.isOut()) return { ok: false, code: 'outage' };
    const { world } = this;
    this.calls += 1;
    const requestId = world.ids.unique('request').slice(0, 24);
    const input = actions[action].mutates ? { requestId, ...given } : given;
    const caller = await identify(world, openidOf(personId));
    const outcome = await answer(world, served, caller, { action, input });
    if (!outcome.ok) this.count(`${action}: ${outcome.code}`);
    await this.settle();
    return outcome as Outcome<ActionReply<Name>, string>;
  }

  /** What a person sees when they look; such looks are no reads of the product. */
  ticket(ticketId: string): Promise<TicketDocument | null> {
    this.work.documentsRead -= 1;
    this.work.requests -= 1;
    return this.world.database.get('tickets', ticketId);
  }

  /** The provider ends a refund; while nothing runs its notice is lost, and the poll finds out. */
  async pay(outRefundNumber: string, refundFen: number): Promise<void> {
    this.world.gateway.settle(outRefundNumber, 'success');
    if (this.isOut()) return;
    await hearOfRefund(this.world, outRefundNumber, { kind: 'success', refundFen });
    await this.settle();
  }

  private count(name: string): void {
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
  }

  /** Delivers what was woken, then tells the people whom it concerns. */
  private async settle(): Promise<void> {
    const { world } = this;
    while (world.woken.length > 0) await deliverOutbox(world, world.woken.splice(0));
    const changed = [...this.changed.values()];
    this.changed.clear();
    this.faults += world.logged.splice(0).filter(({ error }) => error !== undefined).length;
    for (const [name, document] of changed) {
      if (name === 'tickets') this.followers?.ticket(document as TicketDocument);
      if (name === 'tasks') this.followers?.task(document as TaskDocument);
      if (name === 'refunds') this.followers?.refund(document as RefundDocument);
    }
  }

  private note(name: CollectionName, document: Documents[CollectionName]): void {
    if (name === 'tickets' || name === 'tasks') {
      const { nextDueAt, takeBackAt } = document as TicketDocument;
      this.planTick('sweep', nextDueAt);
      this.planTick('routing', takeBackAt ?? null);
    } else if (name === 'outbox') {
      const { status, nextAttemptAt } = document as Documents['outbox'];
      if (status === 'pending') this.planTick('relay', nextAttemptAt);
    } else if (name !== 'refunds') return;
    this.changed.set(`${name}/${document._id}`, [name, document]);
  }

  /** The first tick of the timer that is not before the instant. */
  private planTick(name: TimerName, dueAt: Instant | null): void {
    if (dueAt === null || dueAt === 0) return;
    const { every, offset } = timers[name];
    const after = Math.max(dueAt, this.time.now());
    const at = Math.ceil((after - offset) / every) * every + offset;
    const key = `${name}/${at}`;
    if (this.ticks.has(key)) return;
    this.ticks.add(key);
    this.time.begin(async () => {
      this.ticks.delete(key);
      if (!this.isOut()) await this.tick(name);
    }, at);
  }

  private async tick(name: TimerName): Promise<void> {
    const { world } = this;
    this.timerRuns += 1;
    await world.policies.renew();
    if (name === 'sweep') {
      await sweepClocks(world);
      for (const shards of world.swept.splice(0)) await sweepClocks(world, shards);
    } else if (name === 'routing') {
      const { takenBack } = await keepRouting(world);
      if (takenBack > 0) this.planTick(name, this.time.now() + SECOND);
    } else if (name === 'relay') {
      // A run takes so many; as long as it finds some, the next may as well.
      const { delivered, postponed } = await deliverOutbox(world, null);
      if (delivered + postponed > 0) this.planTick(name, this.time.now() + SECOND);
    } else if (name === 'poll') {
      if ((await pollRefunds(world)) > 0) this.planTick(name, this.time.now() + SECOND);
    } else {
      await keepFund(world);
      this.planTick('fund', this.time.now() + MINUTE);
    }
    await this.settle();
  }

  /** After an outage every timer comes round again. */
  private recover(): void {
    for (const name of Object.keys(timers) as TimerName[]) this.planTick(name, this.time.now());
  }
}

/** The policy in force, but for when leaders are warned of a first reply. */
function warningAfter(policies: Policies, firstReplyWarningMinutes: number): Policies {
  const changed = (policy: Policy): Policy =>
    policy.sla.firstReplyWarningMinutes === firstReplyWarningMinutes
      ? policy
      : { ...policy, sla: { ...policy.sla, firstReplyWarningMinutes } };
  return {
    current: () => changed(policies.current()),
    of: (version) => changed(policies.of(version)),
    renew: () => policies.renew(),
  };
}

/** Counts what is read and written, and tells what was committed, after it was. */
function observed(
  database: MemoryDatabase,
  work: CityWorld['work'],
  note: (name: CollectionName, document: Documents[CollectionName]) => void,
): MemoryDatabase {
  return {
    ...database,
    get(name, id) {
      work.requests += 1;
      work.documentsRead += 1;
      return database.get(name, id);
    },
    async find(name, query) {
      const found = await database.find(name, query);
      work.requests += 1;
      work.documentsRead += found.length;
      return found;
    },
    count(name, where) {
      work.requests += 1;
      return database.count(name, where);
    },
    async transaction(steps) {
      work.transactions += 1;
      work.requests += 2;
      let written: Array<[CollectionName, Documents[CollectionName]]> = [];
      const value = await database.transaction((transaction: Transaction) => {
        written = [];
        return steps({
          get(name, id) {
            work.requests += 1;
            work.documentsRead += 1;
            return transaction.get(name, id);
          },
          add(name, document) {
            written.push([name, document]);
            return transaction.add(name, document);
          },
          put(name, document) {
            written.push([name, document]);
            return transaction.put(name, document);
          },
          remove: (name, id) => transaction.remove(name, id),
          addToLoad(load, change) {
            work.documentsWritten += 1;
            work.requests += 1;
            return transaction.addToLoad(load, change);
          },
        });
      });
      work.documentsWritten += written.length;
      work.requests += written.length;
      const refused = typeof value === 'object' && value !== null && 'ok' in value && !value.ok;
      if (!refused) for (const [name, document] of written) note(name, document);
      return value;
    },
  };
}
