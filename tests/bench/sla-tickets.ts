/** Open tickets by number, made when they are read: a million of them need no memory. */
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { shardOf } from '../../cloudfunctions/_application/sweep-shard';
import { createIds } from '../../cloudfunctions/_platform/ids';
import { HOUR, MINUTE, SECOND, type Instant } from '../../domain/primitives/instant';
import { nextDueAt, stopClock } from '../../domain/sla/clock';
import { startingPoint } from '../simulation/fund-estate';

export interface OpenTickets {
  count: number;
  /** When the sweep runs. */
  now: Instant;
  due: number;
  ticket(number: number): TicketDocument;
  dueAt(number: number): Instant;
  shard(number: number): number;
  numberOf(id: string): number;
}

/** Every so manieth waits for its first reply's warning; the others are due hours later. */
export async function openTickets(count: number, due: number): Promise<OpenTickets> {
  const { ticket: like, at } = await startingPoint();
  const ids = createIds();
  const [firstReply, settlement] = like.clocks;
  if (firstReply === undefined || settlement === undefined) throw new Error('no clocks');
  const now = at + HOUR;
  const every = count / due;
  const isDue = (number: number) => number % every === 0;
  const movedBy = (number: number) =>
    isDue(number)
      ? now - firstReply.warnAt - (number % 30) * SECOND
      : now - firstReply.warnAt - HOUR + (number % 40) * MINUTE;
  const clocksOf = (number: number) => {
    const by = movedBy(number);
    const moved = like.clocks.map((clock) => ({
      ...clock,
      startedAt: clock.startedAt + by,
      warnAt: clock.warnAt + by,
      dueAt: clock.dueAt + by,
      later: clock.later.map((rung) => ({ ...rung, at: rung.at + by })),
    }));
    return isDue(number) ? moved : stopClock(moved, 'firstReply', firstReply.startedAt + by);
  };
  const idOf = (number: number) => `ticket-${String(number).padStart(8, '0')}`;
  const shard = (number: number) => shardOf(ids, idOf(number));
  const dueAt = (number: number) =>
    isDue(number) ? firstReply.warnAt + movedBy(number) : settlement.warnAt + movedBy(number);
  return {
    count,
    now,
    due,
    dueAt,
    shard,
    numberOf: (id) => Number(id.slice('ticket-'.length)),
    ticket(number) {
      const clocks = clocksOf(number);
      const _id = idOf(number);
      return { ...like, _id, clocks, nextDueAt: nextDueAt(clocks), sweepShard: shard(number) };
    },
  };
}
