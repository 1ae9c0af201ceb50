/** Three hours without a timer: everything is caught up in order, once, and nobody gets a storm. */
import { topicOf } from '../../domain/notice/notice';
import { sweepClocks } from '../../cloudfunctions/_application/sweep-clocks';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { openidOf } from '../../local/seed/people';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { ask, fileClaim, must, pass, ticketOf } from './memory-steps';

/** Thursday 19 November 2026 in Shanghai. */
const at = (time: string) => Date.parse(`2026-11-19T${time}:00+08:00`);
const SUPERVISOR = 'shen-tao';
const MANAGEMENT = 'liang-yu';

/** Who reads messages, and what was sent to them since. */
async function withConsents(estate: MemoryEstate, people: readonly string[]) {
  for (const personId of people) {
    for (const topic of ['deadline', 'newClaim', 'progress'] as const) {
      const _id = `${personId}_${topic}`;
      const consent = { _id, personId, topic, left: 500, lastRequestId: null };
      await estate.world.database.transaction((one) => one.put('consents', consent));
    }
  }
  const sent: Array<{ to: string; topic: string; title: string }> = [];
  estate.world.messages.send = async ({ openid, topic, title }) => {
    const to = people.find((person) => openidOf(person) === openid) ?? openid;
    sent.push({ to, topic, title });
    return 'sent';
  };
  return sent;
}

async function fileMajor(estate: MemoryEstate, person: string): Promise<string> {
  const { orders } = await must(estate, person, 'ticket.listOrders', {});
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable)!;
  const { ticketId } = await must(estate, person, 'ticket.file', {
    orderId: line.orderId,
    itemId: line.item.itemId,
    quantity: line.item.quantity,
    issue: 'other',
    wish: 'refund',
    note: '吃了上吐下泻，人在医院',
    photoIds: [await estate.upload(person)],
  });
  await estate.deliver();
  return ticketId;
}

/** A day before: a claim with a task of quality, due in the outage; then three major claims. */
async function beforeOutage(seed: string) {
  const estate = createMemoryEstate(at('13:00'), seed);
  const first = await fileClaim(estate, 'gao-yuan');
  const taskId = await ask(estate, first, 'quality');
  for (let hour = 0; hour < 23; hour += 1) await pass(estate, HOUR);
  const major: string[] = [];
  for (const person of ['chen-guilan', 'lin-xiaowen', 'wang-jianguo']) {
    major.push(await fileMajor(estate, person));
  }
  await estate.call('liu-defu', 'complaint.file', {
    draftId: 'draft-00000000000001',
    subject: 'leader',
    matter: 'privateMoney',
    communityId: 'cuihu',
    words: '团长让我把钱转给她个人。',
    photoIds: [],
  });
  await estate.deliver();
  // An hour before the outage ends its written answer is due as well.
  const [complaint] = await estate.all('complaints');
  const dueAt = estate.world.clock.now() + 2 * HOUR;
  const answerClock = { ...complaint!.answerClock, warnAt: dueAt - HOUR, dueAt };
  await estate.world.database.transaction((one) =>
    one.put('complaints', { ...complaint!, answerClock, nextDueAt: answerClock.warnAt }),
  );
  return { estate, taskId, major };
}

async function timedLines(estate: MemoryEstate) {
  const timed = ['firstReplyWarned', 'takenOver', 'clockWarned', 'clockLate', 'clockEscalated', 'taskLate'];
  const log = await estate.all('ticketEvents');
  return log
    .flatMap(({ ticketId, version, events }) => events.map((event) => ({ ticketId, version, event })))
    .filter(({ event }) => timed.includes(event.kind))
    .map(({ ticketId, version, event: { kind, at: seenAt, details } }) => {
      const { clock = '', dueAt = '', taskId = '' } = details;
      return { ticketId, version, seenAt, what: `${kind} ${clock}${taskId} ${dueAt}`, dueAt: Number(dueAt) };
    });
}

test('all that came due is told in one message a person, however often the timers fire', async () => {
  const { estate, taskId, major } = await beforeOutage('outage');
  const sent = await withConsents(estate, [SUPERVISOR, MANAGEMENT]);
  const began = estate.world.clock.now();
  estate.world.clock.advance(3 * HOUR);
  // The timer is back, and fires four times at once.
  await Promise.all([1, 2, 3, 4].map(() => sweepClocks(estate.world)));
  await Promise.all([1, 2].map(() => estate.deliver()));
  expect(sent).toEqual([]);
  const missed = (await estate.all('notices')).filter(({ at: toldAt }) => toldAt > began);
  for (const person of [SUPERVISOR, MANAGEMENT]) {
    const told = missed.filter(({ personId }) => personId === person);
    expect(told.length).toBeGreaterThan(3);
    // Nothing hangs on the message: the inbox has each of them at once.
    expect(told.every(({ sent: how }) => how === 'held')).toBe(true);
    const kinds = told.map(({ kind }) => kind);
    expect(kinds).toContain('complaintLate');
    expect(kinds).toContain('clockLate');
  }
  const ofTask = missed.filter(({ kind }) => kind === 'taskLateSupervisor');
  expect(ofTask).toMatchObject([{ personId: SUPERVISOR, facts: { taskId } }]);
  for (let round = 0; round < 4; round += 1) await pass(estate, MINUTE);
  for (const person of [SUPERVISOR, MANAGEMENT]) {
    const toThem = sent.filter(({ to, topic }) => to === person && topic === 'deadline');
    const told = missed.filter(
      ({ personId, kind }) => personId === person && topicOf(kind) === 'deadline',
    );
    expect(toThem).toEqual([
      { to: person, topic: 'deadline', title: `有 ${told.length} 条新消息` },
    ]);
  }
  for (const ticketId of major) {
    expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'withPlatform' });
  }
});

test('each level is acted on once, and of a claim in the order in which they came due', async () => {
  const { estate, major } = await beforeOutage('order');
  estate.world.clock.advance(3 * HOUR);
  await Promise.all([1, 2, 3, 4].map(() => sweepClocks(estate.world)));
  await estate.deliver();
  for (let round = 0; round < 3; round += 1) await pass(estate, 20_000);
  const lines = await timedLines(estate);
  const keys = lines.map(({ ticketId, what }) => `${ticketId} ${what}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const ticketId of major) {
    const own = lines
      .filter((line) => line.ticketId === ticketId && line.what.startsWith('clockLate'))
      .map(({ dueAt }) => dueAt);
    expect(own.length).toBeGreaterThan(1);
    expect(own).toEqual([...own].sort((one, other) => one - other));
  }
  const tickets = await estate.all('tickets');
  const now = estate.world.clock.now();
  expect(tickets.every(({ nextDueAt }) => (nextDueAt ?? Infinity) > now)).toBe(true);
  const tasks = await estate.all('tasks');
  expect(tasks.every(({ nextDueAt }) => (nextDueAt ?? Infinity) > now)).toBe(true);
  const complaints = await estate.all('complaints');
  expect(complaints).toMatchObject([{ nextDueAt: null }]);
});
