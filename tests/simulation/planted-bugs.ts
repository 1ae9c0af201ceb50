/**
 * Mistakes that payment code really makes, planted into the ports of the real use cases. Each must
 * be caught by the simulation; one that is not would show that an invariant cannot fail.
 */
import type { Documents } from '../../cloudfunctions/_application/documents';
import { changedAccount, ifRefund, taking, writing, type PlantedBug } from './planting';

export const bugsOfRefunds: readonly PlantedBug[] = [
  {
    name: 'the gateway is called inside the transaction',
    plant: (world) =>
      writing(world, {
        async add(name, document) {
          const refund = ifRefund(name, document);
          if (refund !== null) {
            const { outRefundNumber, transactionId, amountFen: refundFen } = refund;
            const request = { outRefundNumber, transactionId, refundFen, orderPaidFen: 100_000 };
            await world.gateway.refund(request).catch(() => undefined);
          }
          return document;
        },
      }),
  },
  {
    name: 'a timeout takes a new number',
    plant: (world) => ({
      ...world,
      gateway: {
        ...world.gateway,
        refund: (request) =>
          world.gateway.refund(request).catch(() => {
            const outRefundNumber = request.outRefundNumber.replace(/_(\d+)$/, '_9$1');
            return world.gateway.refund({ ...request, outRefundNumber });
          }),
      },
    }),
  },
  {
    name: 'an entry is posted again under a new name whenever the news comes again',
    plant: (world) => {
      let posted = 0;
      return writing(world, {
        async add(name, document, transaction) {
          if (name === 'journalEntries' && (document as Documents['journalEntries']).kind === 'refund') {
            posted += 1;
            const again = { ...document, _id: `${document._id}_${posted}_${world.clock.now()}` };
            await transaction.add(name, again);
          }
          return document;
        },
      });
    },
  },
  {
    name: 'each share of a hold is rounded by itself',
    plant: (world) =>
      writing(world, {
        add(name, document) {
          const refund = ifRefund(name, document);
          if (refund === null) return document;
          const platformFen = Math.ceil(refund.amountFen * 0.7);
          const leaderFen = Math.ceil(refund.amountFen * 0.3);
          return { ...refund, hold: { platformFen, leaderFen } } as unknown as typeof document;
        },
      }),
  },
  {
    name: 'the hold of a tap is lost',
    plant: (world) =>
      writing(world, { put: changedAccount((account) => ({ ...account, heldFen: 0 })) }),
  },
  {
    name: 'the pocket keeps its hold after the money has gone',
    plant: (world) => {
      const most = new Map<string, number>();
      return writing(world, {
        put: changedAccount((account) => {
          const heldFen = Math.max(most.get(account._id) ?? 0, account.pocket.heldFen);
          most.set(account._id, heldFen);
          return { ...account, pocket: { ...account.pocket, heldFen } };
        }),
      });
    },
  },
  {
    name: 'writes go out one by one instead of together',
    plant: (world) => ({
      ...world,
      database: {
        ...world.database,
        transaction: (work) =>
          work({
            get: (name, id) => world.database.get(name, id),
            add: (name, document) => world.database.transaction((one) => one.add(name, document)),
            put: (name, document) => world.database.transaction((one) => one.put(name, document)),
            remove: (name, id) => world.database.transaction((one) => one.remove(name, id)),
            addToLoad: (load, change) =>
              world.database.transaction((one) => one.addToLoad(load, change)),
          }),
      },
    }),
  },
  {
    name: 'nobody asks the provider when its notice is lost',
    plant: (world) => ({
      ...world,
      database: {
        ...world.database,
        find: async (name, query) =>
          'nextPollAt' in query.where ? [] : world.database.find(name, query),
      },
    }),
  },
  {
    name: 'an effect that failed counts as delivered',
    plant: (world) => ({
      ...world,
      gateway: {
        ...world.gateway,
        refund: (request) =>
          world.gateway.refund(request).catch(() => ({ kind: 'accepted' as const })),
        queryRefund: (number) =>
          world.gateway
            .queryRefund(number)
            .then((state) => (state.kind === 'unknown' ? { kind: 'processing' as const } : state)),
      },
    }),
  },
  {
    name: 'CLOSED is taken for paid',
    plant: (world) => ({
      ...world,
      gateway: {
        ...world.gateway,
        async queryRefund(number) {
          const state = await world.gateway.queryRefund(number);
          if (state.kind !== 'closed') return state;
          const [refund] = await world.database.find('refunds', {
            where: { outRefundNumber: number },
            limit: 1,
          });
          return { kind: 'success', refundFen: refund?.amountFen ?? 0 };
        },
      },
    }),
  },
  {
    name: 'a refund whose answer was lost is thrown away',
    plant: (world) => ({
      ...world,
      gateway: {
        ...world.gateway,
        refund: (request) =>
          world.gateway.refund(request).catch(async (error: unknown) => {
            const id = request.outRefundNumber.replace(/_\d+$/, '');
            await world.database.transaction((one) => one.remove('refunds', id));
            throw error;
          }),
      },
    }),
  },
  {
    name: 'the order forgets what was refunded on it',
    plant: (world) =>
      writing(world, {
        put(name, document) {
          if (name !== 'orders') return document;
          const order = document as Documents['orders'];
          const items = order.items.map((item) => ({ ...item, refundedFen: 0 }));
          return { ...order, items, refundedFen: 0 } as unknown as typeof document;
        },
      }),
  },
  {
    name: 'a share that is too small is not topped up on the books',
    plant: (world) =>
      writing(world, {
        add: (name, document) =>
          name === 'journalEntries' && (document as Documents['journalEntries']).kind === 'topUp'
            ? null
            : document,
      }),
  },
  {
    name: 'a purse gives whatever is asked of it',
    plant: (world) => taking(world, async () => true),
  },
  {
    name: 'a purse forgets at once what was taken from it',
    plant: (world) =>
      taking(world, async (purseId, take) => {
        const taken = await world.database.takeFromPurse(purseId, take);
        await world.database.transaction(async (one) => {
          const purse = await one.get('fundPurses', purseId);
          if (purse !== null) await one.put('fundPurses', { ...purse, taken: {} });
        });
        return taken;
      }),
  },
  {
    name: 'a purse knows its takes by something else than the intent',
    plant: (world) =>
      taking(world, (purseId, take) => {
        const refundIntentId = `${take.refundIntentId}-${world.ids.token()}`;
        return world.database.takeFromPurse(purseId, { ...take, refundIntentId });
      }),
  },
  {
    name: 'what was taken is given back although its refund came to be',
    plant: (world) => ({
      ...world,
      database: {
        ...world.database,
        find: async (name, query) =>
          name === 'refunds' && '_id' in query.where ? [] : world.database.find(name, query),
      },
    }),
  },
  {
    name: 'a purse does not look at the total of the day',
    plant: (world) =>
      taking(world, (purseId, take) => {
        const tap = take.tap && { ...take.tap, dailyLimitFen: Number.MAX_SAFE_INTEGER };
        return world.database.takeFromPurse(purseId, { ...take, tap });
      }),
  },
  {
    name: 'ABNORMAL is transferred without asking whether the provider paid meanwhile',
    plant: (world) => ({
      ...world,
      gateway: {
        ...world.gateway,
        async queryRefund(number) {
          const state = await world.gateway.queryRefund(number);
          const [refund] = await world.database.find('refunds', {
            where: { outRefundNumber: number },
            limit: 1,
          });
          return refund?.status === 'exception' ? { kind: 'unknown' } : state;
        },
      },
    }),
  },
];
