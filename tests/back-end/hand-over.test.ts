/** A leader is one no more: who owns their claims, and who is first contact, from then on. */
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, noticesTo, ticketOf } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const admin = 'guan-li';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'hand-over');
});

async function must<Value>(outcome: Promise<{ ok: boolean; value?: Value; code?: string }>) {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.value as Value;
}

test('what a leader owned when removed is the platform’s at once, and all concerned are told', async () => {
  const [waiting, asked] = [
    await fileClaim(estate, 'chen-guilan'),
    await fileClaim(estate, 'wang-jianguo'),
  ];
  const proof = { kinds: ['goodsPhoto' as const], reason: '请补一张照片' };
  await must(estate.call('zhou-min', 'desk.requestProof', { ticketId: asked.ticketId, ...proof }));
  const before = await ticketOf(estate, waiting.ticketId);
  expect([before.ownerId, before.state]).toEqual(['zhou-min', 'submitted']);
  const removal = { personId: 'zhou-min', role: 'leader' as const };
  await must(estate.call(admin, 'member.removeRole', removal));
  await estate.deliver();
  const gone = { ownerKind: 'platform', ownerId: null, queueReason: 'leaderGone' };
  const after = await ticketOf(estate, waiting.ticketId);
  expect(after).toMatchObject({ ...gone, state: 'withPlatform' });
  const kept = after.clocks.slice(0, before.clocks.length);
  expect(kept).toEqual(before.clocks);
  const desk = after.clocks.slice(before.clocks.length).map(({ kind }) => kind);
  expect(desk).toEqual(['pickUp', 'auditNotice']);
  expect(await ticketOf(estate, asked.ticketId)).toMatchObject({ ...gone, state: 'awaitingProof' });
  const { ticketId } = asked;
  await must(
    estate.call('wang-jianguo', 'ticket.supplyProof', { ticketId, note: '就这样', photoIds: [] }),
  );
  expect((await ticketOf(estate, ticketId)).state).toBe('withPlatform');
  expect(await noticesTo(estate, 'chen-guilan', waiting.ticketId)).toContain('leaderGoneResident');
  // No agent takes claims: the supervisor hears of it.
  expect(await noticesTo(estate, 'shen-tao', waiting.ticketId)).toContain('leaderGonePlatform');
  const lines = (await estate.all('ticketEvents')).flatMap(({ events }) => events);
  expect(lines.filter(({ kind }) => kind === 'leaderGone')).toHaveLength(2);
  const queue = await estate.call('xu-jing', 'desk.queue', {});
  expect(JSON.stringify(queue)).toContain(waiting.ticketId);
});

test('another leader of the community is first contact of what a removed one was', async () => {
  const [owned, handedUp] = [
    await fileClaim(estate, 'chen-guilan'),
    await fileClaim(estate, 'wang-jianguo'),
  ];
  const up = { ticketId: handedUp.ticketId, reason: '说不准是谁的责任' };
  await must(estate.call('zhou-min', 'desk.handUp', up));
  const before = await ticketOf(estate, handedUp.ticketId);
  expect([before.ownerKind, before.firstContactId]).toEqual(['platform', 'zhou-min']);
  const removal = { personId: 'zhou-min', role: 'leader' as const };
  await must(estate.call(admin, 'member.removeRole', removal));
  await estate.deliver();
  for (const { ticketId } of [owned, handedUp]) {
    const { firstContactId, routing } = await ticketOf(estate, ticketId);
    expect(['ma-li', 'he-zhiqiang']).toContain(firstContactId);
    expect(routing.runnersUp.map(({ personId }) => personId)).not.toContain('zhou-min');
    expect(await noticesTo(estate, firstContactId ?? '', ticketId)).toContain('firstContactLeader');
    const inbox = await must(estate.call(firstContactId ?? '', 'desk.inbox', {}));
    expect(JSON.stringify(inbox)).toContain(ticketId);
  }
  // The platform owned it before: nobody is told that it takes over.
  const told = await noticesTo(estate, 'wang-jianguo', handedUp.ticketId);
  expect(told).toContain('firstContactResident');
  expect(told).not.toContain('leaderGoneResident');
  const claim = await must(
    estate.call('wang-jianguo', 'ticket.view', { ticketId: handedUp.ticketId }),
  );
  expect(JSON.stringify(claim.timeline)).toContain('timeline.firstContactChanged.leaderNamed');
  expect(await noticesTo(estate, 'zhou-min', handedUp.ticketId)).not.toContain('firstContactLeader');
});

test('a claim that is taken up again after its leader was removed gets another first contact', async () => {
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  const reason = '照片看不清，请平台定';
  await must(estate.call('zhou-min', 'desk.handUp', { ticketId, reason }));
  const rejection = { ticketId, rule: 'notCovered' as const, reason: '照片里是好的' };
  await must(estate.call('xu-jing', 'desk.reject', rejection));
  const removal = { personId: 'zhou-min', role: 'leader' as const };
  await must(estate.call(admin, 'member.removeRole', removal));
  await estate.deliver();
  // At rest nobody has to act on it: what stood there stays.
  expect((await ticketOf(estate, ticketId)).firstContactId).toBe('zhou-min');
  const appeal = { ticketId, reason: '坏的那面在下面', photoIds: [] };
  await must(estate.call('chen-guilan', 'ticket.appeal', appeal));
  await estate.deliver();
  const { firstContactId } = await ticketOf(estate, ticketId);
  expect(['ma-li', 'he-zhiqiang']).toContain(firstContactId);
  expect(await noticesTo(estate, firstContactId ?? '', ticketId)).toContain('firstContactLeader');
  expect(await noticesTo(estate, 'chen-guilan', ticketId)).toContain('firstContactResident');
});

test('where no other leader may, the platform is first contact and is asked to call', async () => {
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  for (const personId of ['ma-li', 'he-zhiqiang', 'zhou-min']) {
    await must(estate.call(admin, 'member.removeRole', { personId, role: 'leader' as const }));
  }
  await estate.deliver();
  const ticket = await ticketOf(estate, ticketId);
  expect([ticket.ownerKind, ticket.firstContactId]).toEqual(['platform', null]);
  const claim = await must(estate.call('chen-guilan', 'ticket.view', { ticketId }));
  expect(claim.firstContactName).toBe('');
  expect(JSON.stringify(claim.timeline)).toContain('timeline.firstContactChanged.platform');
  await must(estate.call('chen-guilan', 'ticket.askCallBack', { ticketId }));
  await estate.deliver();
  expect(await noticesTo(estate, 'xu-jing', ticketId)).toContain('callBackAsked');
});
