/** The database port with a count of what is asked of it: a document found is a document read. */
import type { Database, Transaction } from '../../cloudfunctions/_application/ports';

export interface Reads {
  documents: number;
  calls: number;
}

export function countedReads(database: Database, reads: Reads): Database {
  const one = <Value>(answer: Value): Value => {
    reads.calls += 1;
    reads.documents += 1;
    return answer;
  };
  return {
    ...database,
    get: (name, id) => one(database.get(name, id)),
    async find(name, query) {
      const found = await database.find(name, query);
      reads.calls += 1;
      reads.documents += found.length;
      return found;
    },
    transaction: (work) =>
      database.transaction((transaction: Transaction) => {
        reads.calls += 2;
        const written = <Value>(answer: Value): Value => {
          reads.calls += 1;
          return answer;
        };
        return work({
          get: (name, id) => one(transaction.get(name, id)),
          add: (name, document) => written(transaction.add(name, document)),
          put: (name, document) => written(transaction.put(name, document)),
          remove: (name, id) => written(transaction.remove(name, id)),
          addToLoad: (load, change) => written(transaction.addToLoad(load, change)),
        });
      }),
  };
}
