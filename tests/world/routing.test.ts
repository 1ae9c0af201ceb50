/** Who gets a claim, and that nobody's counters drift. */
import { keepRouting } from '../../cloudfunctions/_application/keep-routing';
import type { World } from '../../cloudfunctions/_application/ports';
import { emptyLoad } from '../../cloudfunctions/_application/handler-load';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { brokenLoads } from '../simulation/load-invariants';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

/** Friday 20 November 2026 in Shanghai. */
const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);

async function loadOf(estate: MemoryEstate, personId: string) {
  return (await estate.world.database.get('handlerLoads', personId)) ?? emptyLoad(personId);
}

async function broken(estate: MemoryEstate) {
  return brokenLoads(await estate.all('tickets'), await estate.all('handlerLoads'));
}

test('a load follows each claim from hand to hand, and is nobody’s once it rests', async () => {
  const estate = createMemoryEstate(at('12:00'), 'loads');
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  expect(await loadOf(estate, leader)).toMatchObject({ openCount: 1, lastAssignedAt: at('12:00') });
  const other = await fileClaim(estate, 'lin-xiaowen');
  expect(await loadOf(estate, leader)).toMatchObject({ openCount: 2, hardCount: 0 });
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await must(estate, 'lin-xiaowen', 'ticket.withdraw', { ticketId: other.ticketId });
  expect(await loadOf(estate, leader)).toMatchObject({ openCount: 0 });
  expect(await broken(estate)).toEqual([]);
});

test('what is handed up goes to the agent with the least to do, with why; both are stored', async () => {
  const estate = createMemoryEstate(at('12:00'), 'agents');
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  expect(await must(estate, 'xu-jing', 'desk.duty', {})).toMatchObject({
    takesClaims: true,
    openCount: 0,
  });
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await estate.deliver();
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    ownerKind: 'platform',
    ownerId: 'xu-jing',
    firstContactId: leader,
    deskRouting: { ownerId: 'xu-jing' },
  });
  expect(await loadOf(estate, 'xu-jing')).toMatchObject({ openCount: 1 });
  expect(await noticesTo(estate, 'xu-jing', ticketId)).toContain('claimAssigned');
  const seen = await must(estate, 'shen-tao', 'desk.view', { ticketId });
  expect(seen.routing.chosenName).not.toBe('');
  expect(seen.routing.score?.parts[0]).toEqual({ part: 'firstContact', points: 1_000 });
  expect(seen.deskRouting?.reasons[0]?.key).toBe('routing.agentOnDuty');
  const byLeader = await must(estate, leader, 'desk.view', { ticketId });
  expect(byLeader.routing.score).toBeNull();
  expect(await broken(estate)).toEqual([]);
});

test('an agent who says nothing loses it; without another the queue has it and says so', async () => {
  const estate = createMemoryEstate(at('12:00'), 'silent');
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await estate.deliver();
  const before = await ticketOf(estate, ticketId);
  await pass(estate, 9 * MINUTE);
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: 'xu-jing' });
  await pass(estate, 2 * MINUTE);
  const after = await ticketOf(estate, ticketId);
  expect(after).toMatchObject({ ownerKind: 'platform', ownerId: null, takeBackAt: null });
  const dueOf = (ticket: typeof after) => ticket.clocks.find(({ kind }) => kind === 'pickUp')?.dueAt;
  expect(dueOf(after)).toBe(dueOf(before));
  expect(await noticesTo(estate, 'xu-jing', ticketId)).toContain('takenBackAgent');
  expect(await loadOf(estate, 'xu-jing')).toMatchObject({ openCount: 0 });
});

test('an agent who answered keeps it', async () => {
  const estate = createMemoryEstate(at('12:00'), 'answered');
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await estate.deliver();
  await must(estate, 'xu-jing', 'desk.reply', { ticketId, text: '您好，我来办' });
  await pass(estate, HOUR);
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: 'xu-jing', takeBackAt: null });
});

test('at half past ten in the evening an agent on duty has it, not a leader asleep', async () => {
  const estate = createMemoryEstate(at('22:30'), 'evening');
  const alone = await fileClaim(estate, 'chen-guilan');
  expect(await ticketOf(estate, alone.ticketId)).toMatchObject({ ownerKind: 'leader' });
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const { ticketId } = await fileClaim(estate, 'lin-xiaowen');
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    ownerKind: 'platform',
    ownerId: 'xu-jing',
    firstContactId: alone.leader,
  });
});

test('drift is found, mended and counted; a load that moved meanwhile is left for next time', async () => {
  const estate = createMemoryEstate(at('12:00'), 'drift');
  const { leader } = await fileClaim(estate, 'chen-guilan');
  const wrong = { ...(await loadOf(estate, leader)), openCount: 7 };
  await estate.world.database.transaction((one) => one.put('handlerLoads', wrong));
  const { database } = estate.world;
  const racing: World = {
    ...estate.world,
    database: {
      ...database,
      count: async (name, where) => {
        const counted = await database.count(name, where);
        const by = { openCount: 1, hardCount: 0, ratingCount: 0, ratingStars: 0 };
        await database.transaction((one) => one.addToLoad(wrong, { by, assignedAt: null }));
        return counted;
      },
    },
  };
  expect(await keepRouting(racing)).toMatchObject({ mended: 0 });
  const moved = await loadOf(estate, leader);
  expect(moved.openCount).toBeGreaterThan(7);
  expect(await keepRouting(estate.world)).toMatchObject({ checked: 1, mended: 1 });
  expect(await loadOf(estate, leader)).toMatchObject({ openCount: 1, mendedCount: 1 });
  expect(await keepRouting(estate.world)).toMatchObject({ checked: 0 });
});

test('twenty claims at once for one leader are counted exactly', async () => {
  const estate = createMemoryEstate(at('12:00'), 'at once');
  const residents = ['chen-guilan', 'liu-defu', 'lin-xiaowen', 'gao-yuan', 'wang-jianguo', 'sun-hao'];
  const claims = await Promise.all(residents.map((person) => fileClaim(estate, person)));
  const mine = claims.filter(({ leader }) => leader === claims[0]!.leader);
  expect(mine.length).toBeGreaterThan(3);
  expect(await loadOf(estate, claims[0]!.leader)).toMatchObject({ openCount: mine.length });
  expect(await broken(estate)).toEqual([]);
});

test('a leader away gives new claims to the stand-in, and gets them again when back', async () => {
  const estate = createMemoryEstate(at('12:00'), 'away');
  const duty = await must(estate, 'zhou-min', 'desk.duty', {});
  const standIn = duty.leader!.standIns.at(-1)!;
  expect(await estate.call('zhou-min', 'desk.setAway', { days: 99, standInId: null })).toMatchObject({
    code: 'awayTooLong',
    details: { mostDays: 30 },
  });
  expect(
    await estate.call('zhou-min', 'desk.setAway', { days: 1, standInId: 'chen-guilan' }),
  ).toMatchObject({ code: 'standInUnfit' });
  const standInId = standIn.personId;
  const away = await must(estate, 'zhou-min', 'desk.setAway', { days: 1, standInId });
  expect(away.leader?.away).toEqual({
    until: Date.parse('2026-11-21T00:00:00+08:00') - 1,
    standInName: standIn.displayName,
  });
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    ownerId: standInId,
    firstContactId: standInId,
  });
  const seen = await must(estate, standInId, 'desk.view', { ticketId });
  expect(seen.routing.reasons[0]?.key).toBe('routing.standsIn');
  expect(JSON.stringify(seen.routing.runnersUp)).toContain('routing.awayUntil');
  await must(estate, 'zhou-min', 'desk.endAway', {});
  const next = await fileClaim(estate, 'lin-xiaowen');
  expect(await ticketOf(estate, next.ticketId)).toMatchObject({ ownerId: 'zhou-min' });
});

test('a suspended leader gets nothing new, keeps what they have, and reads why', async () => {
  const estate = createMemoryEstate(at('12:00'), 'suspended');
  const before = await fileClaim(estate, 'chen-guilan');
  const personId = before.leader;
  await must(estate, 'shen-tao', 'desk.suspendLeader', { personId, reason: 'slowReplies' });
  const { ticketId } = await fileClaim(estate, 'lin-xiaowen');
  expect((await ticketOf(estate, ticketId)).ownerId).not.toBe(personId);
  expect(await ticketOf(estate, before.ticketId)).toMatchObject({ ownerId: personId });
  const duty = await must(estate, personId, 'desk.duty', {});
  expect(duty.leader?.suspendedFor).toBe('slowReplies');
  const { leaders } = await must(estate, 'shen-tao', 'desk.leaders', {});
  expect(leaders.find((one) => one.personId === personId)).toMatchObject({
    openCount: 1,
    suspension: { reason: 'slowReplies' },
  });
  await must(estate, 'shen-tao', 'desk.suspendLeader', { personId, reason: null });
  const after = await fileClaim(estate, 'wang-jianguo');
  expect(await ticketOf(estate, after.ticketId)).toMatchObject({ ownerId: personId });
  const events = await estate.all('membershipEvents');
  expect(events.map(({ kind }) => kind).sort()).toEqual(['lifted', 'suspended']);
});

test('whoever speaks what the resident wishes to hear is preferred among those alike', async () => {
  const estate = createMemoryEstate(at('12:00'), 'languages');
  const duty = await must(estate, 'zhou-min', 'desk.duty', {});
  const speaker = duty.leader!.standIns.at(-1)!.personId;
  await must(estate, 'shen-tao', 'desk.suspendLeader', { personId: 'zhou-min', reason: 'training' });
  await must(estate, 'chen-guilan', 'account.setLanguages', { languages: ['shanghainese'] });
  await must(estate, speaker, 'account.setLanguages', { languages: ['hakka', 'shanghainese'] });
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  const { ownerId, routing } = await ticketOf(estate, ticketId);
  const all = [{ personId: ownerId, score: routing.score }, ...routing.runnersUp];
  const spoken = all.filter(({ score }) => score?.parts.some(({ part }) => part === 'language'));
  expect(spoken.map(({ personId }) => personId)).toEqual([speaker]);
});

test('a claim that speaks of a hospital is major from the first minute, and everybody knows', async () => {
  const estate = createMemoryEstate(at('12:00'), 'major');
  const { orders } = await must(estate, 'chen-guilan', 'ticket.listOrders', {});
  const { orderId, items } = orders.find((order) => order.items.some((item) => item.claimable))!;
  const item = items.find(({ claimable }) => claimable)!;
  const { ticketId } = await must(estate, 'chen-guilan', 'ticket.file', {
    orderId,
    itemId: item.itemId,
    quantity: item.quantity,
    issue: 'other',
    wish: 'refund',
    note: '吃了上吐下泻，人在医院',
    photoIds: [await estate.upload('chen-guilan')],
  });
  await estate.deliver();
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket).toMatchObject({
    priority: 'major',
    priorityReasons: [{ key: 'priority.majorWord', params: { word: '医院' } }],
  });
  expect(ticket.clocks.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['firstReply', 'settlement', 'writtenAnswer', 'majorPerson']),
  );
  expect(await loadOf(estate, ticket.ownerId!)).toMatchObject({ openCount: 1, hardCount: 1 });
  for (const person of ['shen-tao', 'liang-yu']) {
    expect(await noticesTo(estate, person, ticketId)).toContain('majorClaim');
  }
  const claim = await must(estate, 'chen-guilan', 'ticket.view', { ticketId });
  expect(JSON.stringify(claim.timeline)).toContain('timeline.prioritised.majorDetail');
  expect(await broken(estate)).toEqual([]);
});
