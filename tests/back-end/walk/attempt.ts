/** One call, with what it would have written: nothing is, so that the next finds all as it was. */
import type { Transaction } from '../../../cloudfunctions/_application/ports';
import { actions, type ActionName } from '../../../domain/contract/actions';
import type { MemoryDatabase } from '../../world/memory-database';
import type { MemoryEstate } from '../../world/memory-estate';

export interface Attempt {
  ok: boolean;
  code: string;
  /** The whole answer as it goes over the wire. */
  text: string;
  /** `collection/id` of every document that it would have written or removed. */
  written: string[];
}

/** Each call of a person by itself, in an estate that stays as it is from now on. */
export class DryRuns {
  private written: string[] = [];

  constructor(private readonly estate: MemoryEstate) {
    this.estate.world.database = this.dry(this.estate.world.database);
  }

  async attempt(person: string, action: ActionName, given: object): Promise<Attempt> {
    this.written = [];
    const requestId = this.estate.world.ids.unique('request').slice(0, 24);
    const input = actions[action].mutates ? { requestId, ...given } : given;
    const answer = await this.estate.callRaw(person, action, input);
    const { written } = this;
    return { ok: answer.ok, code: answer.ok ? 'ok' : answer.code, text: JSON.stringify(answer), written };
  }

  /** What is written alone is noted; what a transaction writes is noted and taken back. */
  private dry(database: MemoryDatabase): MemoryDatabase {
    return {
      ...database,
      append: async (name, { _id }) => {
        this.written.push(`${name}/${_id}`);
        return true;
      },
      countUp: async ({ _id }, by) => {
        this.written.push(`rateWindows/${_id}`);
        return by;
      },
      transaction: async (work) => {
        const { value } = await database.transaction(async (transaction) => {
          const written: string[] = [];
          const done = await work(noting(transaction, written));
          if (!isRefusal(done)) this.written.push(...written);
          // A refusal is what takes a transaction back.
          return { ok: false, value: done };
        });
        return value;
      },
    };
  }
}

function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

function noting(transaction: Transaction, written: string[]): Transaction {
  return {
    get: (name, id) => transaction.get(name, id),
    add: (name, document) => {
      written.push(`${name}/${document._id}`);
      return transaction.add(name, document);
    },
    put: (name, document) => {
      written.push(`${name}/${document._id}`);
      return transaction.put(name, document);
    },
    remove: (name, id) => {
      written.push(`${name}/${id}`);
      return transaction.remove(name, id);
    },
    addToLoad: (load, change) => {
      written.push(`handlerLoads/${load._id}`);
      return transaction.addToLoad(load, change);
    },
  };
}
