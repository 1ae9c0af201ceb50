/** New goods that are refused at the door, and which carrier is asked about it. */
import { cherries, remedyEstate, type RemedyEstate } from './remedy-steps';

let estate: RemedyEstate;

beforeEach(() => {
  estate = remedyEstate();
});

const parcel = { way: 'carrier' as const, carrierName: '顺丰', parcelNumber: 'SF1234567890' };
const counter = { way: 'station' as const };

test('a parcel refused at the door is the carrier’s, and a person reissues or refunds', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, person, quantity } = claim;
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  const { carriers } = await estate.must(leader, 'desk.view', { ticketId });
  expect(carriers).toEqual(expect.arrayContaining(['北信冷链', '顺路城配']));
  const byCity = { ...parcel, carrierName: '顺路城配' };
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel: byCity });
  const photoIds = [await estate.memory.upload(person)];
  await estate.must(person, 'ticket.refuseParcel', { ticketId, reason: '箱子压扁了', photoIds });
  const ticket = await estate.ticket(ticketId);
  expect(ticket).toMatchObject({ state: 'withPlatform', queueReason: 'parcelRefused' });
  expect(ticket.claim.photoIds).toEqual(expect.arrayContaining(photoIds));
  expect(ticket.tasks).toMatchObject([{ kind: 'carrierAnswer', state: 'open' }]);
  // Not who brought the goods that were bought.
  expect((await estate.must('he-jun', 'task.list', {})).open).toEqual([]);
  const { open } = await estate.must('ni-gang', 'task.list', {});
  expect(open).toMatchObject([{ kind: 'carrierAnswer', state: 'open' }]);
  const [{ taskId } = { taskId: '' }] = open;
  const task = await estate.must('ni-gang', 'task.view', { taskId });
  expect(task.ask).toMatchObject({ by: 'platform' });
  // What the resident said is between them and the platform.
  expect(JSON.stringify(task)).not.toContain('压扁');
  const remedy = { kind: 'reissue' as const, quantity, couponFen: 0 };
  const again = { ticketId, remedy, words: '再补发一箱给您' };
  const { proposalId } = await estate.must('xu-jing', 'desk.propose', again);
  await estate.must(person, 'ticket.acceptProposal', { ticketId, proposalId });
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel: counter });
  await estate.must(person, 'ticket.takeDelivery', { ticketId });
  expect(await estate.ticket(ticketId)).toMatchObject({ state: 'settled' });
});

test('who brought the goods may be asked still while the carrier of the parcel is asked', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, person, quantity } = claim;
  const asked = { kind: 'carrierAnswer' as const, ask: '路上的温度怎么样？' };
  await estate.must(leader, 'desk.openTask', { ticketId, ...asked });
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  const byCity = { ...parcel, carrierName: '顺路城配' };
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel: byCity });
  const refused = { ticketId, reason: '箱子压扁了', photoIds: [] };
  await estate.must(person, 'ticket.refuseParcel', refused);
  for (const carrier of ['he-jun', 'ni-gang']) {
    expect((await estate.must(carrier, 'task.list', {})).open).toHaveLength(1);
  }
  const { tasks } = await estate.must('xu-jing', 'desk.view', { ticketId });
  expect(tasks.map(({ partnerName }) => partnerName).sort()).toEqual(['北信冷链', '顺路城配']);
});

test('nobody is asked about a parcel of a carrier who does not sign in here', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, person, quantity } = claim;
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel });
  const refused = { ticketId, reason: '箱子压扁了', photoIds: [] };
  await estate.must(person, 'ticket.refuseParcel', refused);
  const { state, tasks } = await estate.ticket(ticketId);
  expect([state, tasks]).toEqual(['withPlatform', []]);
  const { askable } = await estate.must('xu-jing', 'desk.view', { ticketId });
  expect(askable.map(({ kind }) => kind)).not.toContain('carrierAnswer');
});
