import type { Transaction, World } from '../../cloudfunctions/_application/ports';

/** A world in which the process is gone after so many writes: whatever it awaits never happens. */
export function dyingAfter(world: World, writes: number): World {
  let left = writes;
  const dies = () => {
    left -= 1;
    if (left < 0) throw new Error('the process is gone');
  };
  const { database } = world;
  return {
    ...world,
    log: { info: () => undefined, error: () => undefined },
    database: {
      ...database,
      find: (name, query) => {
        if (left < 0) throw new Error('the process is gone');
        return database.find(name, query);
      },
      transaction: (work) =>
        database.transaction((transaction: Transaction) =>
          work({
            ...bound(transaction),
            add: (name, document) => {
              dies();
              return transaction.add(name, document);
            },
          }),
        ),
    },
  };
}

function bound(transaction: Transaction): Transaction {
  return {
    get: (name, id) => transaction.get(name, id),
    add: (name, document) => transaction.add(name, document),
    put: (name, document) => transaction.put(name, document),
    remove: (name, id) => transaction.remove(name, id),
    addToLoad: (load, change) => transaction.addToLoad(load, change),
  };
}
