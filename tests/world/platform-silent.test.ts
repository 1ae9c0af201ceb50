/** Nobody of the platform says a word in time: that is not told as a leader's lateness. */
import { MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

test('a leader who handed it up at once missed nothing: a supervisor hears', async () => {
  const estate = createMemoryEstate(NOON, 'handed up');
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const { ticketId, leader, person } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await estate.deliver();
  await pass(estate, 7.5 * MINUTE);
  await pass(estate, 2.7 * MINUTE);
  await estate.deliver();
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'handedUp',
  });
  expect(await noticesTo(estate, person, ticketId)).not.toContain('takenOverResident');
  expect(await noticesTo(estate, leader, ticketId)).not.toContain('takenOverLeader');
  expect(await noticesTo(estate, 'shen-tao', ticketId)).toContain('clockLate');
  const { timeline } = await must(estate, person, 'ticket.view', { ticketId });
  const keys = timeline.map(({ title }) => title.key);
  expect(keys).toContain('timeline.firstReplyWarned.platform');
  expect(keys).toContain('timeline.takenOver.platform');
  expect(keys).not.toContain('timeline.takenOver.title');
});

test('what no leader was there for goes back to the queue, and no leader is blamed', async () => {
  const estate = createMemoryEstate(NOON, 'no leader');
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  for (const person of await estate.all('people')) {
    if (!person.roles.includes('leader')) continue;
    const away = { ...person, leader: { ...person.leader!, suspended: true } };
    await estate.world.database.transaction((one) => one.put('people', away));
  }
  const { ticketId, person } = await fileClaim(estate, 'chen-guilan');
  await pass(estate, 10.2 * MINUTE);
  await estate.deliver();
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket).toMatchObject({ state: 'withPlatform', queueReason: 'noLeader' });
  expect(await noticesTo(estate, person, ticketId)).not.toContain('takenOverResident');
});
