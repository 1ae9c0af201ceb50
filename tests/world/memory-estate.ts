/**
 * The estate of the demo in memory: every action runs as its function runs it (roles, schema, use
 * case), without SDK or emulator. Fast enough for thousands of random steps.
 */
import { table as account } from '../../cloudfunctions/account';
import { table as complaint } from '../../cloudfunctions/complaint';
import { table as desk } from '../../cloudfunctions/desk';
import { table as fund } from '../../cloudfunctions/fund';
import { table as reconciliation } from '../../cloudfunctions/reconciliation';
import { table as task } from '../../cloudfunctions/task';
import { table as knowledge } from '../../cloudfunctions/knowledge';
import { table as policy } from '../../cloudfunctions/policy';
import { table as recall } from '../../cloudfunctions/recall';
import { table as member } from '../../cloudfunctions/member';
import { table as ticket } from '../../cloudfunctions/ticket';
import { table as language } from '../../cloudfunctions/language';
import { table as track } from '../../cloudfunctions/track';
import { identify } from '../../cloudfunctions/_application/caller';
import { deliverOutbox } from '../../cloudfunctions/_application/deliver-outbox';
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import { keepFund } from '../../cloudfunctions/_application/keep-fund';
import { keepRouting } from '../../cloudfunctions/_application/keep-routing';
import { pollRefunds } from '../../cloudfunctions/_application/poll-refunds';
import { hearOfRefund } from '../../cloudfunctions/_application/hear-of-refund';
import { sweepClocks } from '../../cloudfunctions/_application/sweep-clocks';
import { answer, type Served } from '../../cloudfunctions/_platform/serve';
import type { ActionInput, ActionName, ActionReply } from '../../domain/contract/actions';
import { actions } from '../../domain/contract/actions';
import { MINUTE, type Instant } from '../../domain/primitives/instant';
import type { Outcome } from '../../domain/primitives/outcome';
import { estateAt } from '../../local/seed/estate';
import { openidOf } from '../../local/seed/people';
import { jpegPhoto } from '../back-end/photo-fixtures';
import type { ProviderRefund } from './memory-provider';
import type { Contents } from './memory-database';
import { createMemoryWorld, type MemoryWorld } from './memory-world';

/** Every action that a client may call, as its function serves it. */
export const served: Record<string, Served> = {
  ...account,
  ...complaint,
  ...ticket,
  ...desk,
  ...fund,
  ...member,
  ...knowledge,
  ...policy,
  ...reconciliation,
  ...recall,
  ...task,
  ...language,
  ...track,
};

type Given<Name extends ActionName> = Omit<ActionInput<Name>, 'requestId'> & { requestId?: string };

export interface MemoryEstate {
  world: MemoryWorld;
  /** As the function would answer `person`; a request id is made where none is given. */
  call<Name extends ActionName>(
    person: string,
    action: Name,
    input: Given<Name>,
  ): Promise<Outcome<ActionReply<Name>, string>>;
  /** As `call`, with input that need not fit. */
  callRaw(person: string, action: string, input: unknown): Promise<Outcome<unknown, string>>;
  upload(person: string): Promise<string>;
  /** Delivers what was woken and what is due, until nothing is left to do now. */
  deliver(): Promise<void>;
  /** One round of the timers: late clocks, the outbox, refunds to ask about. */
  runTimers(): Promise<void>;
  /** Ends a refund at the provider, and lets its notice arrive. */
  settle(refund: ProviderRefund, state: 'success' | 'closed' | 'abnormal'): Promise<void>;
  all<Name extends CollectionName>(name: Name): Promise<Documents[Name][]>;
}

export function createMemoryEstate(at: Instant, seed = 'estate'): MemoryEstate {
  const world = createMemoryWorld({ at, seed, contents: contentsAt(at - MINUTE) });
  const callRaw: MemoryEstate['callRaw'] = async (person, action, input) =>
    answer(world, served, await identify(world, openidOf(person)), { action, input });
  const call: MemoryEstate['call'] = async (person, action, given) => {
    const requestId = world.ids.unique('request').slice(0, 24);
    const input = actions[action].mutates ? { requestId, ...given } : given;
    return callRaw(person, action, input) as never;
  };
  const deliver = async () => {
    do {
      await deliverOutbox(world, world.woken.splice(0));
      await deliverOutbox(world, null);
    } while (world.woken.length > 0);
  };
  return {
    world,
    call,
    callRaw,
    deliver,
    async upload(person) {
      const begun = await call(person, 'ticket.beginUpload', { count: 1 });
      if (!begun.ok) throw new Error(`beginUpload: ${begun.code}`);
      const [{ slotId, cloudPath } = { slotId: '', cloudPath: '' }] = begun.value.slots;
      const fileId = await world.files.upload(cloudPath, jpegPhoto());
      const finished = await call(person, 'ticket.finishUpload', { slotId, fileId });
      if (!finished.ok) throw new Error(`finishUpload: ${finished.code}`);
      return finished.value.photoId;
    },
    async runTimers() {
      await sweepClocks(world);
      for (const shards of world.swept.splice(0)) await sweepClocks(world, shards);
      await deliver();
      await pollRefunds(world);
      await keepFund(world);
      await keepRouting(world);
      await deliver();
    },
    async settle({ outRefundNumber, refundFen }, state) {
      world.gateway.settle(outRefundNumber, state);
      const notice = state === 'success' ? { kind: state, refundFen } : { kind: state };
      await hearOfRefund(world, outRefundNumber, notice);
      await deliver();
    },
    all: (name) => all(world, name),
  };
}

/** The port cuts at 100, so a whole collection is read in pages. */
async function all<Name extends CollectionName>(world: MemoryWorld, name: Name) {
  const found: Documents[Name][] = [];
  for (let page = 1; page > 0; ) {
    const more = await world.database.find(name, { where: {}, limit: 100, offset: found.length });
    found.push(...more);
    page = more.length;
  }
  return found;
}

function contentsAt(seededAt: Instant): Contents {
  const { fund, orders, ...estate } = estateAt(seededAt);
  return {
    ...estate,
    fundAccounts: fund.accounts,
    journalEntries: fund.entries,
    orders: orders.map((order) => ({ ...order, transactionId: `4200${order.orderNumber}` })),
  };
}
