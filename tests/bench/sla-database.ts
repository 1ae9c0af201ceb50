/** The database port over open tickets that are made when read, with the two indexes of the sweep. */
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import {
  DuplicateKey,
  type Database,
  type Query,
  type Transaction,
} from '../../cloudfunctions/_application/ports';
import { SHARDS } from '../../cloudfunctions/_application/sweep-shard';
import type { OpenTickets } from './sla-tickets';

interface Entry {
  at: number;
  number: number;
}

/** One part of the index: built once, sorted; what was written since stands beside it. */
interface ShardIndex {
  sorted: Entry[];
  moved: Map<number, number | null>;
}

export function slaDatabase(tickets: OpenTickets): Database {
  const written = new Map<string, object>();
  const index = indexOf(tickets);
  const read = <Name extends CollectionName>(name: Name, id: string): Documents[Name] | null => {
    const own = written.get(`${name}/${id}`);
    if (own !== undefined) return structuredClone(own) as Documents[Name];
    const made = name === 'tickets' ? tickets.ticket(tickets.numberOf(id)) : null;
    return made as Documents[Name] | null;
  };
  const write = (name: CollectionName, document: { _id: string }) => {
    written.set(`${name}/${document._id}`, structuredClone(document));
    if (name !== 'tickets') return;
    const { _id, sweepShard, nextDueAt } = document as TicketDocument;
    index[sweepShard]?.moved.set(tickets.numberOf(_id), nextDueAt);
  };
  return {
    get: async (name, id) => read(name, id),
    async find(name, query) {
      if (name !== 'tickets') return [];
      const numbers = numbersOf(tickets, index, query);
      return numbers.map((number) => read(name, tickets.ticket(number)._id)!);
    },
    count: async (name, where) =>
      name === 'tickets' ? dueIn(index, { where, limit: Infinity }).length : 0,
    async transaction(work) {
      const buffer: Array<() => void> = [];
      const value = await work(transactionOn({ read, write, written }, buffer));
      for (const apply of buffer) apply();
      return value;
    },
    append: async () => true,
    countUp: async (_counter, by) => by,
    takeFromPurse: async () => false,
  };
}

interface Store {
  read: Transaction['get'] extends unknown ? (name: never, id: string) => unknown : never;
  write: (name: CollectionName, document: { _id: string }) => void;
  written: Map<string, object>;
}

function transactionOn({ read, write, written }: Store, buffer: Array<() => void>): Transaction {
  return {
    get: async (name, id) => read(name as never, id) as never,
    async add(name, document) {
      if (written.has(`${name}/${document._id}`)) throw new DuplicateKey(name);
      buffer.push(() => write(name, document));
    },
    async put(name, document) {
      buffer.push(() => write(name, document));
    },
    async remove() {
      throw new Error('a sweep removes nothing');
    },
    async addToLoad(load) {
      buffer.push(() => write('handlerLoads', load));
    },
  };
}

function indexOf(tickets: OpenTickets): ShardIndex[] {
  const parts = Array.from({ length: SHARDS }, (): ShardIndex => ({ sorted: [], moved: new Map() }));
  for (let number = 0; number < tickets.count; number += 1) {
    parts[tickets.shard(number)]?.sorted.push({ at: tickets.dueAt(number), number });
  }
  for (const { sorted } of parts) sorted.sort((one, other) => one.at - other.at);
  return parts;
}

/** The whole collection in the order of its ids where nothing is asked, else by the index. */
function numbersOf(tickets: OpenTickets, index: ShardIndex[], query: Query): number[] {
  if ('nextDueAt' in query.where) return dueIn(index, query).map(({ number }) => number);
  const { offset = 0, limit } = query;
  const length = Math.max(0, Math.min(limit, tickets.count - offset));
  return Array.from({ length }, (_, position) => offset + position);
}

function dueIn(index: ShardIndex[], { where, offset = 0, limit }: Query): Entry[] {
  const { sweepShard, nextDueAt } = where as { sweepShard?: number; nextDueAt: { most: number } };
  const parts = sweepShard === undefined ? index : [index[sweepShard]!];
  const found = parts.flatMap((part) => dueOf(part, nextDueAt.most));
  found.sort((one, other) => one.at - other.at);
  return found.slice(offset, offset + limit);
}

function dueOf({ sorted, moved }: ShardIndex, most: number): Entry[] {
  const found: Entry[] = [];
  for (const entry of sorted) {
    if (entry.at > most) break;
    if (!moved.has(entry.number)) found.push(entry);
  }
  for (const [number, at] of moved) if (at !== null && at <= most) found.push({ at, number });
  return found;
}
