/** Samples of what was confirmed: the platform looks it through, a mystery customer goes there. */
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, noticesTo, settleClaim, taskOf } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

let estate: MemoryEstate;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
});

test('a ticket that is drawn is looked through by somebody else before it closes', async () => {
  const claim = await fileClaim(estate, 'chen-guilan', ['qualitySample']);
  const { ticketId, leader } = claim;
  await settleClaim(estate, claim);
  await must(estate, claim.person, 'ticket.confirm', { ticketId });
  await estate.deliver();
  const close = { ticketId, checked: true as const };
  expect(await estate.call(leader, 'desk.close', close)).toMatchObject({ code: 'notAllDone' });
  expect((await must(estate, leader, 'desk.view', { ticketId })).tasks).toEqual([]);
  const { _id: taskId } = await taskOf(estate, claim, 'qualitySample');
  const looks = async () =>
    (await estate.all('accessLog')).filter((look) => look.ticketId === ticketId);
  expect((await looks()).map(({ viewerId }) => viewerId)).not.toContain('xu-jing');
  expect((await must(estate, 'xu-jing', 'task.view', { taskId })).story).not.toBeNull();
  expect(await looks()).toContainEqual(
    expect.objectContaining({ viewerId: 'xu-jing', subjectId: claim.person, what: 'claim' }),
  );
  expect(await noticesTo(estate, 'xu-jing', ticketId)).toContain('qualitySampleTask');
  const answer = { taskId, outcome: 'failed' as const, words: '回复晚了两分钟。', photoIds: [] };
  await must(estate, 'xu-jing', 'task.answer', answer);
  await estate.deliver();
  expect(await noticesTo(estate, 'shen-tao', ticketId)).toContain('qualitySampleFailed');
  await must(estate, leader, 'desk.close', close);
});

test.each([
  ['failed', ['mysteryFailed']],
  ['passed', []],
] as const)('what a mystery customer found (%s) is heard of where it must be', async (outcome, told) => {
  const claim = await fileClaim(estate, 'chen-guilan', ['mysteryCheck']);
  const { ticketId } = claim;
  await settleClaim(estate, claim);
  await must(estate, claim.person, 'ticket.confirm', { ticketId });
  await estate.deliver();
  const [card] = (await must(estate, 'jia-ning', 'task.list', {})).open;
  expect(card).toMatchObject({ kind: 'mysteryCheck', communityName: '翠湖苑' });
  const taskId = card?.taskId ?? '';
  // They look for themselves: what the resident sent stays where it is.
  expect((await must(estate, 'jia-ning', 'task.view', { taskId })).photos).toEqual([]);
  const words = '蔬菜放在太阳底下。';
  await must(estate, 'jia-ning', 'task.answer', { taskId, outcome, words, photoIds: [] });
  await estate.deliver();
  const heard = await noticesTo(estate, 'shen-tao', ticketId);
  expect(heard.filter((kind) => kind === 'mysteryFailed')).toEqual(told);
  const { tasks } = await must(estate, 'xu-jing', 'desk.view', { ticketId });
  expect(tasks).toMatchObject([{ kind: 'mysteryCheck', answer: { outcome, words } }]);
});

test('a mystery customer is sent to a community, not to a resident, and may say no', async () => {
  const claim = await fileClaim(estate, 'chen-guilan', ['mysteryCheck']);
  const { ticketId, leader } = claim;
  await settleClaim(estate, claim);
  await must(estate, claim.person, 'ticket.confirm', { ticketId });
  await estate.deliver();
  const people = await estate.all('people');
  const mystery = people.find(({ roles }) => roles.includes('mysteryCustomer'))?._id ?? '';
  const { open } = await must(estate, mystery, 'task.list', {});
  const taskId = open[0]?.taskId ?? '';
  const view = await must(estate, mystery, 'task.view', { taskId });
  expect(view).toMatchObject({ communityName: '翠湖苑', story: null, call: null });
  expect(JSON.stringify(view)).not.toContain('陈');
  await must(estate, mystery, 'task.decline', { taskId, reason: '那天在外地。' });
  await estate.deliver();
  expect(await taskOf(estate, claim, 'mysteryCheck')).toMatchObject({ state: 'declined' });
  expect(await noticesTo(estate, 'shen-tao', ticketId)).toContain('taskDeclinedHandler');
  await must(estate, leader, 'desk.close', { ticketId, checked: true });
});
