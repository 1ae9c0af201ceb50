/** Time off, stand-ins, suspension and caps: who is told, and what becomes of what they have. */
import { keepRouting } from '../../cloudfunctions/_application/keep-routing';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import { suspensionReasons } from '../../domain/routing/suspension';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

/** Friday 20 November 2026 in Shanghai. */
const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);
const LEADER = 'zhou-min';
const SUPERVISOR = 'shen-tao';
const { leaderOpenClaims } = policyOf(currentPolicyVersion).routing;

/** Notices that are about no claim, oldest first. */
async function toldTo(estate: MemoryEstate, personId: string) {
  await estate.deliver();
  const notices = await estate.all('notices');
  return notices
    .filter((notice) => notice.personId === personId && notice.ticketId === null)
    .sort((one, other) => one.at - other.at)
    .map(({ kind, facts }) => (facts.handlerId === undefined ? kind : `${kind} ${facts.handlerId}`));
}

async function standInsOf(estate: MemoryEstate) {
  const duty = await must(estate, LEADER, 'desk.duty', {});
  return duty.leader!.standIns.map(({ personId }) => personId);
}

test('a stand-in is told when it begins, when another takes over, and when the leader is back', async () => {
  const estate = createMemoryEstate(at('12:00'), 'stand-in');
  const [first, second] = await standInsOf(estate);
  await must(estate, LEADER, 'desk.setAway', { days: 3, standInId: first! });
  expect(await toldTo(estate, first!)).toEqual([`standInBegun ${LEADER}`]);
  estate.world.clock.advance(MINUTE);
  // Longer, with the same: nothing new to tell.
  await must(estate, LEADER, 'desk.setAway', { days: 7, standInId: first! });
  expect(await toldTo(estate, first!)).toHaveLength(1);
  estate.world.clock.advance(MINUTE);
  await must(estate, LEADER, 'desk.setAway', { days: 7, standInId: second! });
  expect((await toldTo(estate, first!)).at(-1)).toBe(`standInEnded ${LEADER}`);
  expect(await toldTo(estate, second!)).toEqual([`standInBegun ${LEADER}`]);
  estate.world.clock.advance(MINUTE);
  await must(estate, LEADER, 'desk.endAway', {});
  await must(estate, LEADER, 'desk.endAway', {});
  expect(await toldTo(estate, second!)).toEqual([`standInBegun ${LEADER}`, `standInEnded ${LEADER}`]);
});

test('time off that is over is told once to both, however often the timer runs', async () => {
  const estate = createMemoryEstate(at('12:00'), 'over');
  const [standIn] = await standInsOf(estate);
  await must(estate, LEADER, 'desk.setAway', { days: 1, standInId: standIn! });
  await pass(estate, 11 * HOUR);
  expect(await toldTo(estate, LEADER)).toEqual([]);
  estate.world.clock.advance(2 * HOUR);
  const rounds = await Promise.all([1, 2, 3].map(() => keepRouting(estate.world)));
  expect(rounds.reduce((sum, { back }) => sum + back, 0)).toBe(1);
  expect(await keepRouting(estate.world)).toMatchObject({ back: 0 });
  expect(await toldTo(estate, LEADER)).toEqual(['awayEnded']);
  expect(await toldTo(estate, standIn!)).toEqual([`standInBegun ${LEADER}`, `standInEnded ${LEADER}`]);
  const duty = await must(estate, LEADER, 'desk.duty', {});
  expect(duty.leader?.away).toBeNull();
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: LEADER });
});

test('a stand-in passes on what comes to them, and time off without an end is ended by nobody else', async () => {
  const estate = createMemoryEstate(at('12:00'), 'open end');
  const [standIn] = await standInsOf(estate);
  await must(estate, LEADER, 'desk.setAway', { days: null, standInId: standIn! });
  await pass(estate, 20 * DAY);
  expect((await must(estate, LEADER, 'desk.duty', {})).leader?.away).not.toBeNull();
  const claim = await fileClaim(estate, 'lin-xiaowen').catch(() => null);
  if (claim !== null) expect(claim.leader).toBe(standIn);
});

test('whoever is suspended and reinstated is told, with the reason on their page', async () => {
  const estate = createMemoryEstate(at('12:00'), 'suspended');
  await must(estate, SUPERVISOR, 'desk.suspendLeader', { personId: LEADER, reason: 'slowReplies' });
  expect(await toldTo(estate, LEADER)).toEqual(['dutySuspended']);
  estate.world.clock.advance(MINUTE);
  await must(estate, SUPERVISOR, 'desk.suspendLeader', { personId: LEADER, reason: null });
  await must(estate, SUPERVISOR, 'desk.suspendLeader', { personId: LEADER, reason: null });
  expect(await toldTo(estate, LEADER)).toEqual(['dutySuspended', 'dutyLifted']);
});

test.each(suspensionReasons)('suspended for %s: what is undecided is dealt with', async (reason) => {
  const estate = createMemoryEstate(at('12:00'), reason);
  const open = await fileClaim(estate, 'chen-guilan');
  const asking = await fileClaim(estate, 'lin-xiaowen');
  const { ticketId } = asking;
  await must(estate, LEADER, 'desk.requestProof', { ticketId, kinds: ['goodsPhoto'], reason: '再拍一张' });
  const before = await ticketOf(estate, open.ticketId);
  await must(estate, SUPERVISOR, 'desk.suspendLeader', { personId: LEADER, reason });
  await estate.deliver();
  const after = await ticketOf(estate, open.ticketId);
  const asked = await ticketOf(estate, ticketId);
  if (reason !== 'seriousFailure' && reason !== 'underReview') {
    expect([after.ownerId, asked.ownerId]).toEqual([LEADER, LEADER]);
    return;
  }
  expect(after).toMatchObject({
    state: 'withPlatform',
    ownerKind: 'platform',
    queueReason: 'leaderSuspended',
    firstContactId: LEADER,
  });
  for (const clock of before.clocks) expect(after.clocks).toContainEqual(clock);
  expect(asked).toMatchObject({ state: 'awaitingProof', ownerKind: 'platform' });
  expect(await noticesTo(estate, 'chen-guilan', open.ticketId)).toContain('leaderSuspendedResident');
  expect(await toldTo(estate, LEADER)).toEqual(['dutyRelieved']);
  // Nothing is taken a second time, and being reinstated takes nothing back by itself.
  await must(estate, SUPERVISOR, 'desk.suspendLeader', { personId: LEADER, reason: null });
  await estate.deliver();
  expect(await ticketOf(estate, open.ticketId)).toMatchObject({ ownerKind: 'platform' });
});

test('an own cap holds at once; the next gets the claim, and the platform’s queue where all are full', async () => {
  const estate = createMemoryEstate(at('12:00'), 'caps');
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  const others = await standInsOf(estate);
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: LEADER });
  const most = { mostOpen: leaderOpenClaims + 1 };
  expect(await estate.call(SUPERVISOR, 'desk.setMostOpen', { personId: LEADER, ...most })).toMatchObject(
    { code: 'aboveMostOpen', details: { count: leaderOpenClaims } },
  );
  await must(estate, SUPERVISOR, 'desk.setMostOpen', { personId: LEADER, mostOpen: 1 });
  expect(await must(estate, LEADER, 'desk.duty', {})).toMatchObject({ openCount: 1, mostOpen: 1 });
  const next = await fileClaim(estate, 'lin-xiaowen');
  expect(others).toContain(next.leader);
  const full = { by: { openCount: 99, hardCount: 0, ratingCount: 0, ratingStars: 0 }, assignedAt: 1 };
  for (const person of await estate.all('people')) {
    const { _id } = person;
    if (_id === LEADER || !person.roles.includes('leader')) continue;
    const found = await estate.world.database.get('handlerLoads', _id);
    const { emptyLoad } = await import('../../cloudfunctions/_application/handler-load');
    await estate.world.database.transaction((one) => one.addToLoad(found ?? emptyLoad(_id), full));
  }
  const last = await fileClaim(estate, 'liu-defu');
  const queued = await ticketOf(estate, last.ticketId);
  expect(queued).toMatchObject({ ownerKind: 'platform', ownerId: null });
  const { routing } = await must(estate, SUPERVISOR, 'desk.view', { ticketId: last.ticketId });
  expect(routing.chosenName).toBe('');
  expect(routing.reasons[0]).toMatchObject({ key: 'routing.everybodyFull' });
  expect(routing.runnersUp.length).toBeGreaterThan(1);
  const { leaders, policyMostOpen } = await must(estate, SUPERVISOR, 'desk.leaders', {});
  expect(policyMostOpen).toBe(leaderOpenClaims);
  expect(leaders.find(({ personId }) => personId === LEADER)).toMatchObject({ mostOpen: 1, ownMostOpen: 1 });
  await must(estate, SUPERVISOR, 'desk.setMostOpen', { personId: LEADER, mostOpen: null });
  expect(await must(estate, LEADER, 'desk.duty', {})).toMatchObject({ mostOpen: leaderOpenClaims });
});

test('agents have caps too; nobody sets their own, nor that of people who handle nothing', async () => {
  const estate = createMemoryEstate(at('12:00'), 'agents');
  await must(estate, SUPERVISOR, 'desk.setMostOpen', { personId: 'xu-jing', mostOpen: 1 });
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const claims = [await fileClaim(estate, 'chen-guilan'), await fileClaim(estate, 'lin-xiaowen')];
  for (const { ticketId, leader } of claims) {
    await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
    await estate.deliver();
  }
  const owners = await Promise.all(claims.map(async ({ ticketId }) => (await ticketOf(estate, ticketId)).ownerId));
  expect(owners).toEqual(['xu-jing', null]);
  const { leaders } = await must(estate, SUPERVISOR, 'desk.leaders', { role: 'agent' });
  expect(leaders).toMatchObject([{ personId: 'xu-jing', openCount: 1, mostOpen: 1, takesClaims: true }]);
  expect(
    await estate.call(SUPERVISOR, 'desk.setMostOpen', { personId: 'chen-guilan', mostOpen: 1 }),
  ).toMatchObject({ code: 'handlerUnknown' });
});
