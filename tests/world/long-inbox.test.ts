/** A desk with more open claims than the platform answers at a time. */
import { MINUTE } from '../../domain/primitives/instant';
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
    const { cards, counts } = await must(estate, leader, 'desk.inbox', {});
    expect(cards).toHaveLength(200);
    expect(counts.all).toBe(OTHERS + 1);
    expect(counts.late).toBeGreaterThan(400);
    expect(cards[0]?.ticketId).toBe('planted-0449');
  });

  test('reads on where the page before ended, to the last one, each once', async () => {
    const seen: string[] = [];
    for (let from = 0; from < OTHERS + 1; from = seen.length) {
      const { cards } = await must(estate, leader, 'desk.inbox', { from });
      expect(cards.length).toBeGreaterThan(0);
      seen.push(...cards.map(({ ticketId }) => ticketId));
    }
    expect(new Set(seen).size).toBe(OTHERS + 1);
    expect(seen).toHaveLength(OTHERS + 1);
    expect(seen.at(-1)).not.toMatch(/^planted/);
  });

  test('gets nothing behind the end', async () => {
    const { cards, counts } = await must(estate, leader, 'desk.inbox', { from: 4_000 });
    expect(cards).toEqual([]);
    expect(counts.all).toBe(OTHERS + 1);
    expect(await estate.callRaw(leader, 'desk.inbox', { from: -1 })).toMatchObject({ ok: false });
  });

  test('reads the names of residents on every page', async () => {
    const { cards } = await must(estate, leader, 'desk.inbox', { from: 400 });
    expect(cards.every(({ residentName }) => residentName === '王建国')).toBe(true);
  });
});
