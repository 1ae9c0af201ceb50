/** A supervisor makes a claim more urgent: reasons stay, clocks keep what has elapsed. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import type { ClockKind } from '../../domain/sla/clock-length';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, noticesTo, ticketOf } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const SUPERVISOR = 'shen-tao';
const reason = '家里有病人，等着用';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'by-hand');
});

async function clockOf(ticketId: string, kind: ClockKind) {
  const { clocks } = await ticketOf(estate, ticketId);
  return clocks.find((clock) => clock.kind === kind);
}

test('it starts the clocks of a complaint and says why, to handlers alone', async () => {
  const { ticketId, person, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, SUPERVISOR, 'desk.setPriority', { ticketId, priority: 'important', reason });
  await estate.deliver();
  expect((await clockOf(ticketId, 'writtenAnswer'))?.dueAt).toBe(NOON + 12 * HOUR);
  const view = await must(estate, SUPERVISOR, 'desk.view', { ticketId });
  expect(view).toMatchObject({
    priority: 'important',
    priorityReasons: [{ key: 'priority.byHand', params: {} }],
    mayRaiseTo: ['major'],
  });
  expect(view.messages.map(({ text }) => text)).toContain(reason);
  expect((await must(estate, leader, 'desk.view', { ticketId })).mayRaiseTo).toEqual([]);
  const own = await must(estate, person, 'ticket.view', { ticketId });
  expect(JSON.stringify(own)).not.toContain(reason);
  expect(own.timeline.map(({ title }) => title.key)).toContain('timeline.prioritised.important');
});

test('what has elapsed stays elapsed when it is raised again, and management hears of a major one', async () => {
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  await must(estate, SUPERVISOR, 'desk.setPriority', { ticketId, priority: 'important', reason });
  const settlement = await clockOf(ticketId, 'settlement');
  const firstReply = await clockOf(ticketId, 'firstReply');
  estate.world.clock.advance(90 * MINUTE);
  await must(estate, SUPERVISOR, 'desk.setPriority', { ticketId, priority: 'major', reason });
  await estate.deliver();
  // Two hours from when the answer was first promised, of which an hour and a half is gone.
  expect(await clockOf(ticketId, 'writtenAnswer')).toMatchObject({
    startedAt: NOON,
    dueAt: NOON + 2 * HOUR,
  });
  expect((await clockOf(ticketId, 'settlement'))?.dueAt).toBe(settlement?.dueAt);
  expect((await clockOf(ticketId, 'firstReply'))?.dueAt).toBe(firstReply?.dueAt);
  expect(await noticesTo(estate, 'liang-yu', ticketId)).toContain('majorClaim');
  const { priorityReasons } = await ticketOf(estate, ticketId);
  expect(priorityReasons).toHaveLength(2);
});

test('it is never lowered, nor raised where nothing waits any more', async () => {
  const { ticketId, person } = await fileClaim(estate, 'chen-guilan');
  const raise = (priority: 'normal' | 'important') =>
    estate.call(SUPERVISOR, 'desk.setPriority', { ticketId, priority, reason });
  expect(await raise('normal')).toMatchObject({ ok: false, code: 'notMoreUrgent' });
  await must(estate, person, 'ticket.withdraw', { ticketId });
  expect(await raise('important')).toMatchObject({ ok: false, code: 'wrongState' });
});

test('a repeated request raises once', async () => {
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  const input = { ticketId, priority: 'important' as const, reason, requestId: 'request-to-raise-1' };
  const first = await must(estate, SUPERVISOR, 'desk.setPriority', input);
  const second = await must(estate, SUPERVISOR, 'desk.setPriority', input);
  expect(second).toEqual(first);
  expect((await ticketOf(estate, ticketId)).priorityReasons).toHaveLength(1);
});

test('what nobody settled for 48 hours rises by itself, and says so', async () => {
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.reply', { ticketId, text: '我来看' });
  for (let hours = 0; hours < 48; hours += 24) {
    estate.world.clock.advance(24 * HOUR);
    await estate.runTimers();
  }
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    priority: 'important',
    priorityReasons: [{ key: 'priority.unsettled', params: { hours: 48 } }],
  });
});
