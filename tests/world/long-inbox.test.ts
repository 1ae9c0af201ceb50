/** A desk with more open claims than the platform answers at a time. */
import { MINUTE } from '../../domain/primitives/instant';
import { countRows } from '../../src/features/handling/handled-filters';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const OTHERS = 449;

/** So many more like the first, each due a minute sooner than the one before. */
async function plantMore(estate: MemoryEstate, ticketId: string): Promise<void> {
  const like = await ticketOf(estate, ticketId);
  for (let number = 1; number <= OTHERS; number += 1) {
    const clocks = like.clocks.map((clock) => ({ ...clock, dueAt: clock.dueAt - number * MINUTE }));
    const _id = `planted-${String(number).padStart(4, '0')}`;
    // Some at the same instant, as a batch of claims comes in.
    const filedAt = like.filedAt + Math.floor(number / 3);
    await estate.world.database.append('tickets', { ...like, _id, clocks, filedAt });
  }
}

describe('a leader with 450 open claims', () => {
  let estate: MemoryEstate;
  let leader: string;

  beforeAll(async () => {
    estate = createMemoryEstate(NOON, 'long-inbox');
    const claim = await fileClaim(estate, 'wang-jianguo');
    leader = claim.leader;
    await plantMore(estate, claim.ticketId);
  });

  test('gets the most urgent first, and is told how many there are in all', async () => {
    const { cards, rows } = await must(estate, leader, 'desk.inbox', {});
    expect(cards).toHaveLength(200);
    const all = rows.map(({ ticketId }) => ticketId);
    expect(all).toHaveLength(OTHERS + 1);
    expect(new Set(all).size).toBe(OTHERS + 1);
    expect(countRows(rows, NOON)).toMatchObject({ all: OTHERS + 1, exceptions: 0 });
    expect(countRows(rows, NOON).late).toBeGreaterThan(400);
    expect(cards.map(({ ticketId }) => ticketId)).toEqual(all.slice(0, 200));
    expect(all[0]).toBe('planted-0449');
    expect(all.at(-1)).not.toMatch(/^planted/);
  });

  test('gets the cards further down by their ids, in the same order, with names', async () => {
    const { rows } = await must(estate, leader, 'desk.inbox', {});
    const ticketIds = rows.slice(250).map(({ ticketId }) => ticketId);
    const { cards } = await must(estate, leader, 'desk.cards', { ticketIds });
    expect(cards.map(({ ticketId }) => ticketId)).toEqual(ticketIds);
    expect(cards.every(({ residentName }) => residentName === '王建国')).toBe(true);
  });

  test('gets no card of a claim that went or is none of theirs, and 200 at a time', async () => {
    const { rows } = await must(estate, leader, 'desk.inbox', {});
    const [gone = '', left = ''] = rows.slice(200).map(({ ticketId }) => ticketId);
    const settled = { ...(await ticketOf(estate, gone)), _id: 'settled', state: 'settled' as const };
    await estate.world.database.append('tickets', settled);
    const others = { ...settled, _id: 'others', state: 'submitted' as const };
    const elsewhere = { ownerId: 'somebody', firstContactId: 'somebody', orderLeaderId: 'somebody' };
    await estate.world.database.append('tickets', { ...others, ...elsewhere });
    const ticketIds = ['settled', 'others', 'nobody-knows', left];
    const { cards } = await must(estate, leader, 'desk.cards', { ticketIds });
    expect(cards.map(({ ticketId }) => ticketId)).toEqual([left]);
    const tooMany = Array.from({ length: 201 }, (_, number) => `planted-${number}`);
    expect(await estate.callRaw(leader, 'desk.cards', { ticketIds: tooMany })).toMatchObject({
      ok: false,
    });
  });
});
