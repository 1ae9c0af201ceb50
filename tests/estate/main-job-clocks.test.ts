/** The clocks of the main job on the built functions: warned, taken over, and kept over the night. */
import { MINUTE } from '../../domain/primitives/instant';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { fileCherries } from '../back-end/steps';

/** What the timers did to a claim, and when by the cloud's clock. */
function timerEvents(alone: EstateCloud, ticketId: string) {
  return alone
    .documents('ticketEvents', { ticketId })
    .sort((one, other) => one.version - other.version)
    .flatMap((command) => command.events)
    .filter(({ actor }) => actor.kind === 'timer')
    .map((event) => [event.kind, new Date(event.at).toISOString()]);
}

const iso = (text: string) => new Date(`${text}+08:00`).toISOString();

test('a claim filed at 12:00 and left alone is warned about at 12:07, taken over at 12:10, once', async () => {
  const alone = await startEstate(Date.parse('2026-11-20T12:00:00+08:00'));
  const { ticketId, leader } = await fileCherries(alone);
  await alone.cloud.clock.set(Date.parse('2026-11-20T12:09:59+08:00'));
  expect(timerEvents(alone, ticketId)).toEqual([['firstReplyWarned', iso('2026-11-20T12:07:00')]]);
  await alone.advance(10 * MINUTE);
  expect(timerEvents(alone, ticketId)).toEqual([
    ['firstReplyWarned', iso('2026-11-20T12:07:00')],
    ['takenOver', iso('2026-11-20T12:10:00')],
  ]);
  const queue = await alone.must('xu-jing', 'desk.queue', {});
  const queued = queue.cards.map((card) => [card.ticketId, card.queueReason]);
  expect(queued).toContainEqual([ticketId, 'takenOver']);
  const claim = await alone.must('chen-guilan', 'ticket.view', { ticketId });
  expect(claim.handler.kind).toBe('platform');
  const inbox = await alone.must(leader, 'desk.inbox', {});
  const kept = inbox.cards.map((card) => [card.ticketId, card.state]);
  expect(kept).toContainEqual([ticketId, 'withPlatform']);
  await alone.close();
});

test('claims of 21:55 and 23:00 wait for the morning: 08:05 and 08:10', async () => {
  const alone = await startEstate(Date.parse('2026-11-20T21:55:00+08:00'));
  const evening = await fileCherries(alone);
  await alone.cloud.clock.set(Date.parse('2026-11-20T23:00:00+08:00'));
  const night = await fileCherries(alone, 'wang-jianguo');
  await alone.cloud.clock.set(Date.parse('2026-11-21T08:12:00+08:00'));
  await alone.advance(MINUTE);
  expect(timerEvents(alone, evening.ticketId)).toEqual([
    ['firstReplyWarned', iso('2026-11-21T08:02:00')],
    ['takenOver', iso('2026-11-21T08:05:00')],
  ]);
  expect(timerEvents(alone, night.ticketId)).toEqual([
    ['firstReplyWarned', iso('2026-11-21T08:07:00')],
    ['takenOver', iso('2026-11-21T08:10:00')],
  ]);
  await alone.close();
  // A night is some two thousand runs of timers: a slow machine needs its time.
}, 240_000);
