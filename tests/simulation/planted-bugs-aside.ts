/** Mistakes with coupons, chargebacks, pots, recalls and refunds by rule; see planted-bugs.ts. */
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import { writing, type PlantedBug } from './planting';

/** Entries of that kind are never written. */
function withoutEntries(kind: Documents['journalEntries']['kind']): PlantedBug['plant'] {
  return (world) =>
    writing(world, {
      add: (name, document) =>
        name === 'journalEntries' && (document as Documents['journalEntries']).kind === kind
          ? null
          : document,
    });
}

/** Documents of that collection are written otherwise; null: not at all. */
function putting<Name extends CollectionName>(
  collection: Name,
  change: (document: Documents[Name]) => Documents[Name] | null,
): PlantedBug['plant'] {
  return (world) =>
    writing(world, {
      put(name, document) {
        if ((name as string) !== collection) return document;
        const changed = change(document as unknown as Documents[Name]);
        return changed as unknown as typeof document | null;
      },
    });
}

export const bugsAside: readonly PlantedBug[] = [
  {
    name: 'a coupon that is used stays on the books',
    plant: withoutEntries('couponUsed'),
  },
  {
    name: 'a coupon that nobody used stays on the books',
    plant: withoutEntries('couponExpired'),
  },
  {
    name: 'an order forgets the coupons that were given on it',
    plant: putting('orders', (order) => ({ ...order, couponFen: 0 })),
  },
  {
    name: 'what a partner accepted is not posted',
    plant: withoutEntries('recovery'),
  },
  {
    name: 'a settlement takes its part again whenever it is told again',
    plant(world) {
      const { database } = world;
      let told = 0;
      return {
        ...world,
        database: {
          ...database,
          transaction: (work) =>
            database.transaction((one) =>
              work({
                put: (name, document) => one.put(name, document),
                remove: (name, id) => one.remove(name, id),
                addToLoad: (load, change) => one.addToLoad(load, change),
                get: (name, id) =>
                  name === 'journalEntries' && id.startsWith('offset_')
                    ? Promise.resolve(null)
                    : one.get(name, id),
                add(name, document) {
                  told += 1;
                  const isOffset = document._id.startsWith('offset_');
                  const _id = isOffset ? `${document._id}_${told}` : document._id;
                  return one.add(name, { ...document, _id });
                },
              }),
            ),
        },
      };
    },
  },
  {
    name: 'a pot keeps what was drawn from it',
    plant: putting('pots', () => null),
  },
  {
    name: 'a recalled line forgets that it was refunded',
    plant: putting('recallItems', (item) => (item.state === 'refunding' ? null : item)),
  },
  {
    name: 'bad fruit is refunded by rule whatever it costs',
    plant: (world) => ({
      ...world,
      policies: {
        ...world.policies,
        of(version) {
          const policy = world.policies.of(version);
          return { ...policy, refund: { ...policy.refund, instantLimitFen: 1_000_000 } };
        },
      },
    }),
  },
];
