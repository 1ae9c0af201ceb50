/** How a mistake is planted into the ports of the real use cases. */
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import type { FundAccountDocument } from '../../cloudfunctions/_application/documents/money';
import type { Transaction, World } from '../../cloudfunctions/_application/ports';

export interface PlantedBug {
  name: string;
  plant(world: World): World;
}

interface Writes {
  /** Called instead of the real write; may change the document or leave it out (null). */
  put?: <Name extends CollectionName>(
    name: Name,
    document: Documents[Name],
    transaction: Transaction,
  ) => Promise<Documents[Name] | null> | Documents[Name] | null;
  add?: Writes['put'];
}

export function writing(world: World, { put, add }: Writes): World {
  const { database } = world;
  return {
    ...world,
    database: {
      ...database,
      transaction: (work) =>
        database.transaction((transaction) =>
          work({
            ...inherited(transaction),
            async put(name, document) {
              const changed = put ? await put(name, document, transaction) : document;
              if (changed !== null) await transaction.put(name, changed);
            },
            async add(name, document) {
              const changed = add ? await add(name, document, transaction) : document;
              if (changed !== null) await transaction.add(name, changed);
            },
          }),
        ),
    },
  };
}

/** A transaction is an object of a class: its methods are not its own properties. */
function inherited(transaction: Transaction): Transaction {
  return {
    get: (name, id) => transaction.get(name, id),
    add: (name, document) => transaction.add(name, document),
    put: (name, document) => transaction.put(name, document),
    remove: (name, id) => transaction.remove(name, id),
    addToLoad: (load, change) => transaction.addToLoad(load, change),
  };
}

/** A world whose purses are taken from in another way. */
export function taking(world: World, takeFromPurse: World['database']['takeFromPurse']): World {
  return { ...world, database: { ...world.database, takeFromPurse } };
}

export const ifRefund = <Name extends CollectionName>(name: Name, document: Documents[Name]) =>
  name === 'refunds' ? (document as Documents['refunds']) : null;

export function changedAccount(
  change: (account: FundAccountDocument) => FundAccountDocument,
): NonNullable<Writes['put']> {
  return (name, document) =>
    name === 'fundAccounts'
      ? (change(document as FundAccountDocument) as typeof document)
      : document;
}
