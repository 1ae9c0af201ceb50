/** What comes after settlement: survey, call-back, check, samples, follow-up; in memory. */
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import {
  ask,
  fileClaim,
  must,
  noticesTo,
  pass,
  settleClaim,
  suppliers,
  taskOf,
  ticketOf,
} from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

let estate: MemoryEstate;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
});

const rate = { attitude: 2, speed: 1, result: 3, comment: '等太久' };

test('the survey is asked two service hours after settlement, unless the resident was faster', async () => {
  const asked = await fileClaim(estate, 'chen-guilan');
  const faster = await fileClaim(estate, 'wang-jianguo');
  await settleClaim(estate, asked);
  await settleClaim(estate, faster);
  const { ticketId } = faster;
  await must(estate, faster.person, 'ticket.rate', { ticketId, ...rate, recommend: 9 });
  await pass(estate, 2 * HOUR - MINUTE);
  expect(await noticesTo(estate, asked.person, asked.ticketId)).not.toContain('surveyResident');
  await pass(estate, MINUTE);
  expect(await noticesTo(estate, asked.person, asked.ticketId)).toContain('surveyResident');
  expect(await noticesTo(estate, faster.person, ticketId)).not.toContain('surveyResident');
  expect(await taskOf(estate, faster, 'survey')).toMatchObject({
    state: 'answered',
    answer: { outcome: 'rated' },
  });
});

test('what is settled late in the evening is asked about next morning', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  estate.world.clock.advance(9 * HOUR + 30 * MINUTE);
  await settleClaim(estate, claim);
  const { opensAt } = await taskOf(estate, claim, 'survey');
  expect(opensAt).toBe(Date.parse('2026-11-21T09:30:00+08:00'));
});

test('a low score opens a call-back for somebody else, due in two hours, the report in 48', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId } = claim;
  await settleClaim(estate, claim);
  await must(estate, claim.person, 'ticket.rate', { ticketId, ...rate, recommend: 6 });
  await estate.deliver();
  const task = await taskOf(estate, claim, 'callBack');
  expect(task.excludedIds).toEqual([claim.leader]);
  const dueOf = (kind: string) => task.clocks.find((clock) => clock.kind === kind)?.dueAt;
  expect(dueOf('call')).toBe(NOON + 2 * HOUR);
  expect(dueOf('answer')).toBe(NOON + 48 * HOUR);
  expect(await noticesTo(estate, 'xu-jing', ticketId)).toContain('callBackTask');
  const view = await must(estate, 'xu-jing', 'task.view', { taskId: task._id });
  expect(view.call?.script[0]).toMatchObject({ params: { name: '陈阿姨', recommend: 6 } });
  expect(view.call?.script.map(({ key }) => key)).toContain('callScript.sorry.speed');
  expect(JSON.stringify(view)).not.toContain('1400000');
  const desk = await must(estate, claim.leader, 'desk.view', { ticketId });
  expect(desk.tasks).toEqual([]);
  expect(JSON.stringify(desk.timeline)).not.toContain('callBack');
});

test('the number is shown to the caller alone, and the log says who looked', async () => {
  const { claim, taskId } = await lowScore();
  expect(await estate.call(claim.leader, 'task.showPhone', { taskId })).toMatchObject({
    code: 'notAllowed',
  });
  const { phone } = await must(estate, 'xu-jing', 'task.showPhone', { taskId });
  const details = await estate.world.database.get('personDetails', claim.person);
  expect(phone).toBe(details?.phone);
  const shown = (await estate.all('ticketEvents')).flatMap(({ events }) =>
    events.filter(({ kind }) => kind === 'phoneShown'),
  );
  expect(shown).toMatchObject([{ actor: { personId: 'xu-jing' }, details: { taskId } }]);
  expect(JSON.stringify(shown)).not.toContain(phone);
  const { accesses } = await must(estate, claim.person, 'account.myData', {});
  expect(accesses).toContainEqual(
    expect.objectContaining({ what: 'phone', reason: 'callBack', viewerName: '许静' }),
  );
});

test('a score of seven opens none', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  await settleClaim(estate, claim);
  const { ticketId } = claim;
  await must(estate, claim.person, 'ticket.rate', { ticketId, ...rate, recommend: 7 });
  const { tasks } = await ticketOf(estate, ticketId);
  expect(tasks.map(({ kind }) => kind)).toEqual(['survey', 'followUp']);
});

async function lowScore(person = 'chen-guilan') {
  const claim = await fileClaim(estate, person);
  await settleClaim(estate, claim);
  const { ticketId } = claim;
  await must(estate, person, 'ticket.rate', { ticketId, ...rate, recommend: 2 });
  await estate.deliver();
  return { claim, taskId: (await taskOf(estate, claim, 'callBack'))._id };
}

test('a call that is not made in two hours is told to the supervisor, the report likewise', async () => {
  const { claim } = await lowScore();
  await pass(estate, 2 * HOUR);
  await pass(estate, MINUTE);
  const late = (await noticesTo(estate, 'shen-tao', claim.ticketId)).filter(
    (kind) => kind === 'taskLateSupervisor',
  );
  expect(late).toHaveLength(1);
  await pass(estate, 46 * HOUR);
  await pass(estate, MINUTE);
  expect(await taskOf(estate, claim, 'callBack')).toMatchObject({ state: 'open' });
  const told = await noticesTo(estate, 'shen-tao', claim.ticketId);
  expect(told.filter((kind) => kind === 'taskLateSupervisor')).toHaveLength(2);
});

test('a call-back is reported after a call: in vain three times, or reached', async () => {
  const { claim, taskId } = await lowScore();
  const report = { taskId, words: '说开了，补了一句道歉。', photoIds: [] };
  const answer = (outcome: 'resolved' | 'unreached') =>
    estate.call('xu-jing', 'task.answer', { ...report, outcome });
  expect(await answer('resolved')).toMatchObject({ code: 'callFirst' });
  await must(estate, 'xu-jing', 'task.recordCall', { taskId, reached: false });
  expect(await answer('unreached')).toMatchObject({ code: 'callAgain', details: { missing: 2 } });
  const task = await taskOf(estate, claim, 'callBack');
  expect(task.clocks.find(({ kind }) => kind === 'call')?.stoppedAt).toBe(NOON);
  await must(estate, 'xu-jing', 'task.recordCall', { taskId, reached: true });
  expect(await answer('resolved')).toMatchObject({ ok: true });
  expect(await taskOf(estate, claim, 'callBack')).toMatchObject({
    state: 'answered',
    calls: [{ reached: false }, { reached: true }],
    answer: { outcome: 'resolved', byId: 'xu-jing' },
  });
});

test('a call-back reopens the claim as a new cycle, and what the old one asked is taken back', async () => {
  const { claim, taskId } = await lowScore();
  await must(estate, 'xu-jing', 'task.recordCall', { taskId, reached: true });
  const words = '居民说少退了一半，平台重新看。';
  await must(estate, 'xu-jing', 'task.answer', { taskId, outcome: 'reopen', words, photoIds: [] });
  await estate.deliver();
  const ticket = await ticketOf(estate, claim.ticketId);
  expect(ticket).toMatchObject({
    state: 'withPlatform',
    queueReason: 'reopened',
    claim: { cycle: 2 },
    rating: null,
    pastCycles: [{ cycle: 1, rating: { recommend: 2 } }],
  });
  expect(ticket.tasks.map(({ kind, state }) => [kind, state])).toEqual([
    ['survey', 'answered'],
    ['followUp', 'cancelled'],
    ['callBack', 'answered'],
  ]);
  expect(await noticesTo(estate, claim.person, claim.ticketId)).toContain(
    'reopenedAfterCallResident',
  );
});

test('whoever was rated never calls: the agent who approved leaves it to the others', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId } = claim;
  await must(estate, claim.leader, 'desk.handUp', { ticketId, reason: '拿不准' });
  await must(estate, 'xu-jing', 'desk.approve', {
    ticketId,
    refundIntentId: 'intent-0000000000000009',
    amountFen: claim.paidFen,
    reason: '照片清楚',
  });
  await estate.deliver();
  const [refund] = estate.world.gateway.all();
  if (refund === undefined) throw new Error('no refund');
  await estate.settle(refund, 'success');
  await must(estate, claim.person, 'ticket.rate', { ticketId, ...rate, recommend: 0 });
  await estate.deliver();
  const { _id: taskId } = await taskOf(estate, claim, 'callBack');
  expect((await must(estate, 'xu-jing', 'task.list', {})).open).toEqual([]);
  expect(await estate.call('xu-jing', 'task.view', { taskId })).toMatchObject({
    code: 'taskNotFound',
  });
  expect(await noticesTo(estate, 'xu-jing', ticketId)).not.toContain('callBackTask');
  expect(await noticesTo(estate, 'shen-tao', ticketId)).toContain('callBackTask');
  await must(estate, 'shen-tao', 'task.view', { taskId });
});

test('a confirmed claim waits for its handler, who closes it with one check', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, leader } = claim;
  await settleClaim(estate, claim);
  const close = { ticketId, checked: true as const };
  expect(await estate.call(leader, 'desk.close', close)).toMatchObject({ code: 'wrongState' });
  await must(estate, claim.person, 'ticket.confirm', { ticketId });
  await estate.deliver();
  expect(await noticesTo(estate, leader, ticketId)).toContain('closureCheckHandler');
  const { open } = await must(estate, leader, 'task.list', {});
  expect(open).toMatchObject([{ kind: 'closureCheck', ticketId }]);
  expect(await estate.call('xu-jing', 'desk.close', close)).toMatchObject({ code: 'notYours' });
  const { closing } = await must(estate, leader, 'desk.view', { ticketId });
  expect(closing?.mayClose).toBe(true);
  await must(estate, leader, 'desk.close', close);
  expect((await ticketOf(estate, ticketId)).state).toBe('closed');
  expect(await taskOf(estate, claim, 'closureCheck')).toMatchObject({ state: 'answered' });
  expect((await must(estate, leader, 'task.list', {})).open).toEqual([]);
});

test('nothing is closed while a supplier is still being asked', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, leader } = claim;
  const { own } = await suppliers(estate, claim);
  const taskId = await ask(estate, claim, 'supplierAnswer');
  await settleClaim(estate, claim);
  await must(estate, claim.person, 'ticket.confirm', { ticketId });
  const close = { ticketId, checked: true as const };
  expect(await estate.call(leader, 'desk.close', close)).toMatchObject({ code: 'notAllDone' });
  const answer = { taskId, outcome: 'informed' as const, words: '查过了。', photoIds: [] };
  await must(estate, own, 'task.answer', answer);
  await must(estate, leader, 'desk.close', close);
});

test('seven days after settlement one tap says that it is fine; the other reopens', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, person } = claim;
  await settleClaim(estate, claim);
  await must(estate, person, 'ticket.confirm', { ticketId });
  await must(estate, claim.leader, 'desk.close', { ticketId, checked: true });
  expect((await must(estate, person, 'ticket.view', { ticketId })).followUp).toBeNull();
  expect(await estate.call(person, 'ticket.answerFollowUp', { ticketId, fine: true })).toMatchObject(
    { code: 'followUpOver' },
  );
  await pass(estate, 7 * DAY);
  expect(await noticesTo(estate, person, ticketId)).toContain('followUpResident');
  await pass(estate, MINUTE);
  const asked = await must(estate, person, 'ticket.view', { ticketId });
  expect(asked.followUp).toMatchObject({ askedAt: NOON + 7 * DAY, dueAt: NOON + 10 * DAY });
  expect(asked.allowedActs).not.toContain('reopen');
  await must(estate, person, 'ticket.answerFollowUp', { ticketId, fine: false });
  const view = await must(estate, person, 'ticket.view', { ticketId });
  expect(view.followUp).toBeNull();
  expect(view.allowedActs).toContain('reopen');
  await must(estate, person, 'ticket.reopen', { ticketId, reason: '新送的也坏了' });
  expect((await ticketOf(estate, ticketId)).state).toBe('withPlatform');
});

test('who does not answer the follow-up is left alone after three days', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  await settleClaim(estate, claim);
  await pass(estate, 7 * DAY);
  expect((await ticketOf(estate, claim.ticketId)).state).toBe('confirmed');
  await pass(estate, 3 * DAY);
  expect(await taskOf(estate, claim, 'followUp')).toMatchObject({ state: 'lapsed', answer: null });
});
