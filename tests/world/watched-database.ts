import type { Database, Reader } from '../../cloudfunctions/_application/ports';

/** The same database, with `read` the collection of each document that is read through it. */
export function watchedDatabase(database: Database): { database: Database; read: string[] } {
  const read: string[] = [];
  const noting = (get: Reader['get']): Reader['get'] => (name, id) => {
    read.push(name);
    return get(name, id);
  };
  const watched: Database = {
    get: noting((name, id) => database.get(name, id)),
    find: async (name, query) => {
      const found = await database.find(name, query);
      read.push(...found.map(() => name));
      return found;
    },
    count: (name, where) => database.count(name, where),
    append: (name, document) => database.append(name, document),
    countUp: (counter, by) => database.countUp(counter, by),
    takeFromPurse: (...taken) => database.takeFromPurse(...taken),
    transaction: (work) =>
      database.transaction((inner) =>
        work({
          get: noting((name, id) => inner.get(name, id)),
          add: (name, document) => inner.add(name, document),
          put: (name, document) => inner.put(name, document),
          remove: (name, id) => inner.remove(name, id),
          addToLoad: (load, change) => inner.addToLoad(load, change),
        }),
      ),
  };
  return { database: watched, read };
}
