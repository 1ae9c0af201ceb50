/** The sweep as the platform runs it: built functions, the real SDK, timers and calls of its own. */
import { MINUTE } from '../../domain/primitives/instant';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { eventKinds, fileCherries } from '../back-end/steps';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

async function run(event: object, source: string) {
  const { result, error } = await estate.cloud.invokeFunction('sla-sweep', event, { source });
  expect(error).toBeUndefined();
  return JSON.parse(String(JSON.stringify(result))) as unknown;
}

test('a level is noticed within a minute by the timer, and told in the log', async () => {
  const claim = await fileCherries(estate);
  await estate.advance(7 * MINUTE + 30_000);
  expect(eventKinds(estate, claim.ticketId)).toContain('firstReplyWarned');
  const [ticket] = estate.documents('tickets', { _id: claim.ticketId });
  const clock = ticket?.clocks.find(({ kind }) => kind === 'firstReply');
  expect((clock?.warnedAt ?? Infinity) - (clock?.warnAt ?? 0)).toBeLessThanOrEqual(MINUTE);
  expect(ticket?.clockTone).toBe('amber');
});

test('a backlog is worked on by runs of their own, which the timer’s run calls', async () => {
  const [like] = estate.documents('tickets');
  if (like === undefined) throw new Error('no claim');
  const now = estate.cloud.clock.now();
  const fresh = { warnAt: now - 1, dueAt: now + MINUTE, warnedAt: null, breachedAt: null };
  const clocks = like.clocks.map((clock) =>
    clock.kind === 'firstReply' ? { ...clock, ...fresh } : clock,
  );
  const copies = Array.from({ length: 120 }, (_, number) => ({
    ...like,
    _id: `ticket_copy_${number}`,
    clocks,
    nextDueAt: now - 1,
    sweepShard: 5,
  }));
  await estate.cloud.database.insertMany('tickets', copies);
  expect(left()).toBe(copies.length);
  expect(await run({ Type: 'Timer' }, 'wx_trigger')).toMatchObject({ ok: true });
  // The run that was called goes on by itself.
  for (let waited = 0; waited < 300 && left() > 0; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(left()).toBe(0);
  const lines = estate.documents('ticketEvents', { ticketId: 'ticket_copy_7' });
  const kinds = lines.flatMap(({ events }) => events.map(({ kind }) => kind));
  expect(kinds).toEqual(['firstReplyWarned']);
});

function left(): number {
  const copies = estate.documents('tickets', { sweepShard: 5 });
  return copies.filter(({ _id, clocks }) => {
    const clock = clocks.find(({ kind }) => kind === 'firstReply');
    return _id.startsWith('ticket_copy_') && clock?.warnedAt === null;
  }).length;
}

test('shards that do not exist are not swept, and no client can ask for any', async () => {
  const whole = await run({ shards: [99] }, 'wx_trigger');
  expect(whole).toMatchObject({ ok: true, value: { escalated: 0 } });
  expect(await run({ shards: [1] }, 'wx_client')).toMatchObject({ code: 'notAllowed' });
});
