/** A claim is passed on: whom it may go to, what goes along, what nobody resets, and who is told. */
import { emptyLoad } from '../../cloudfunctions/_application/handler-load';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { nextDueAt } from '../../domain/sla/clock';
import { brokenLoads } from '../simulation/load-invariants';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

/** Friday 20 November 2026 in Shanghai. */
const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);
const reason = '我今天货太多，忙不过来';

async function withClaim(seed: string) {
  const estate = createMemoryEstate(at('12:00'), seed);
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, leader } = claim;
  const { choices } = await must(estate, leader, 'desk.transferChoices', { ticketId });
  const other = choices.find(({ free }) => free)!.personId;
  return { estate, claim, ticketId, leader, other };
}

async function give(estate: MemoryEstate, person: string, ticketId: string, toId: string | null) {
  const outcome = await estate.call(person, 'desk.transfer', { ticketId, toId, reason });
  await estate.deliver();
  return outcome;
}

async function loadOf(estate: MemoryEstate, personId: string) {
  return (await estate.world.database.get('handlerLoads', personId)) ?? emptyLoad(personId);
}

async function change(estate: MemoryEstate, personId: string, changed: object) {
  const person = (await estate.world.database.get('people', personId))!;
  await estate.world.database.transaction((one) => one.put('people', { ...person, ...changed }));
}

test('a leader gives a claim to another of the community: same clocks, same story, all are told', async () => {
  const { estate, ticketId, leader, other } = await withClaim('leaders');
  await must(estate, leader, 'desk.reply', { ticketId, text: '阿姨好，我看一下' });
  const before = await ticketOf(estate, ticketId);
  estate.world.clock.advance(3 * MINUTE);
  expect(await give(estate, leader, ticketId, other)).toMatchObject({ ok: true });
  const after = await ticketOf(estate, ticketId);
  expect(after).toMatchObject({
    state: before.state,
    ownerKind: 'leader',
    ownerId: other,
    firstContactId: leader,
    clocks: before.clocks,
    nextDueAt: before.nextDueAt,
    transfer: { byId: leader, fromId: leader, toId: other, passedOn: 1 },
  });
  const seen = await must(estate, other, 'desk.view', { ticketId });
  expect(seen).toMatchObject({ isMine: true, mayTransfer: true });
  expect(seen.messages.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['阿姨好，我看一下', reason]),
  );
  expect(seen.allowedActs).toEqual(expect.arrayContaining(['reply', 'propose', 'refund']));
  const { cards } = await must(estate, other, 'desk.inbox', {});
  expect(cards.map((card) => card.ticketId)).toContain(ticketId);
  expect(await noticesTo(estate, other, ticketId)).toContain('transferredTo');
  expect(await noticesTo(estate, leader, ticketId)).not.toContain('transferredFrom');
  expect(await noticesTo(estate, 'chen-guilan', ticketId)).toContain('transferredLeaderResident');
  const own = await must(estate, 'chen-guilan', 'ticket.view', { ticketId });
  expect(own.handler.displayName).toBe(seen.handler.displayName);
  expect(JSON.stringify(own)).not.toContain(reason);
  const line = own.timeline.find(({ kind }) => kind === 'transferred');
  expect(line?.title.key).toBe('timeline.transferred.leaderNamed');
  expect(await loadOf(estate, leader)).toMatchObject({ openCount: 0 });
  expect(await loadOf(estate, other)).toMatchObject({ openCount: 1 });
  expect(brokenLoads(await estate.all('tickets'), await estate.all('handlerLoads'))).toEqual([]);
  // Whoever gave it away talks on as first contact, and owns it no more.
  expect(await estate.call(leader, 'desk.reply', { ticketId, text: '我还能办吗' })).toMatchObject({
    code: 'notYours',
  });
});

test('nothing is late unseen after passing on: the same minute warns, and takes over', async () => {
  const { estate, ticketId, leader, other } = await withClaim('late');
  const due = (await ticketOf(estate, ticketId)).clocks.find(({ kind }) => kind === 'firstReply')!;
  estate.world.clock.advance(5 * MINUTE);
  await give(estate, leader, ticketId, other);
  await pass(estate, due.warnAt - estate.world.clock.now());
  expect(await noticesTo(estate, other, ticketId)).toContain('firstReplyWarning');
  expect(await noticesTo(estate, leader, ticketId)).not.toContain('firstReplyWarning');
  await pass(estate, due.dueAt - estate.world.clock.now());
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerKind: 'platform', queueReason: 'takenOver' });
});

test('a wait for the resident goes on being one: pauses and proof belong to the claim', async () => {
  const { estate, ticketId, leader, other } = await withClaim('waiting');
  await must(estate, leader, 'desk.requestProof', { ticketId, kinds: ['goodsPhoto'], reason: '请再拍一张' });
  const before = await ticketOf(estate, ticketId);
  estate.world.clock.advance(2 * HOUR);
  await give(estate, leader, ticketId, other);
  expect((await ticketOf(estate, ticketId)).clocks).toEqual(before.clocks);
  await must(estate, 'chen-guilan', 'ticket.supplyProof', { ticketId, note: '', photoIds: [await estate.upload('chen-guilan')] });
  await estate.deliver();
  const after = await ticketOf(estate, ticketId);
  expect(after).toMatchObject({ state: 'submitted', ownerId: other });
  expect(await noticesTo(estate, other, ticketId)).toContain('proofSuppliedHandler');
  const dueOf = ({ clocks }: typeof after) => clocks.find(({ kind }) => kind === 'settlement')!.dueAt;
  expect(dueOf(after) - dueOf(before)).toBe(2 * HOUR);
});

test('hard rules bar as they do at filing, each with its own words', async () => {
  const { estate, ticketId, leader, other } = await withClaim('barred');
  const resident = (await estate.world.database.get('people', 'chen-guilan'))!;
  const person = (await estate.world.database.get('people', other))!;
  const refusedAs = async (changed: object) => {
    await change(estate, other, { ...person, familyIds: [], ...changed });
    const { choices } = await must(estate, leader, 'desk.transferChoices', { ticketId });
    expect(choices.find(({ personId }) => personId === other)).toMatchObject({ free: false });
    const outcome = await give(estate, leader, ticketId, other);
    await change(estate, other, { ...person, familyIds: [], mostOpen: null });
    return outcome.ok ? 'given' : outcome.code;
  };
  expect(await refusedAs({ householdId: resident.householdId })).toBe('receiverConflict');
  expect(await refusedAs({ familyIds: ['chen-guilan'] })).toBe('receiverConflict');
  expect(await refusedAs({ leader: { ...person.leader, suspended: true } })).toBe('receiverSuspended');
  const away = { startsAt: 0, untilAt: null, standInId: null };
  expect(await refusedAs({ leader: { ...person.leader, away } })).toBe('receiverAway');
  await fileClaimFor(estate, other);
  expect(await refusedAs({ mostOpen: 1 })).toBe('receiverFull');
  for (const nobody of ['lin-xiaowen', 'xu-jing', leader, 'nobody']) {
    expect(await give(estate, leader, ticketId, nobody)).toMatchObject({ code: 'receiverUnfit' });
  }
  expect(await give(estate, leader, ticketId, null)).toMatchObject({ code: 'receiverUnfit' });
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: leader, version: expect.any(Number) });
  expect(await give(estate, leader, ticketId, other)).toMatchObject({ ok: true });
});

/** Something open for somebody, as their counter has it. */
async function fileClaimFor(estate: MemoryEstate, personId: string) {
  const by = { openCount: 1, hardCount: 0, ratingCount: 0, ratingStars: 0 };
  await estate.world.database.transaction((one) =>
    one.addToLoad(emptyLoad(personId), { by, assignedAt: 1 }),
  );
}

test('two at once never fill somebody beyond their cap', async () => {
  const { estate, ticketId, leader, other } = await withClaim('race');
  const second = await fileClaim(estate, 'lin-xiaowen');
  expect(second.leader).toBe(leader);
  await must(estate, 'shen-tao', 'desk.setMostOpen', { personId: other, mostOpen: 1 });
  const outcomes = await Promise.all(
    [ticketId, second.ticketId].map((id) => give(estate, leader, id, other)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await loadOf(estate, other)).toMatchObject({ openCount: 1 });
});

test('after two times a supervisor decides; a repeated tap gives it once', async () => {
  const { estate, ticketId, leader, other } = await withClaim('often');
  const input = { ticketId, toId: other, reason, requestId: 'transfer-of-the-test-1' };
  const first = await must(estate, leader, 'desk.transfer', input);
  expect(await must(estate, leader, 'desk.transfer', input)).toEqual(first);
  await must(estate, other, 'desk.transfer', { ticketId, toId: leader, reason });
  expect(await give(estate, leader, ticketId, other)).toMatchObject({
    code: 'passedOnEnough',
    details: { count: 2 },
  });
  expect((await must(estate, leader, 'desk.view', { ticketId })).mayTransfer).toBe(false);
  expect(await give(estate, 'shen-tao', ticketId, other)).toMatchObject({ ok: true });
  expect((await ticketOf(estate, ticketId)).transfer).toMatchObject({ passedOn: 2, toId: other });
});

test('a supervisor sees points and load of everyone, and what was decided stays on the claim', async () => {
  const { estate, ticketId, leader, other } = await withClaim('supervisor');
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const { choices, queue } = await must(estate, 'shen-tao', 'desk.transferChoices', { ticketId });
  expect(queue).toBe(true);
  expect(choices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['leader', 'agent']));
  expect(choices.find(({ personId }) => personId === 'xu-jing')).toMatchObject({
    free: true,
    openCount: 0,
    score: { total: expect.any(Number) },
  });
  expect(choices.some(({ isMe }) => isMe)).toBe(true);
  expect(choices.some(({ personId }) => personId === leader)).toBe(false);
  expect(await give(estate, 'shen-tao', ticketId, other)).toMatchObject({ ok: true });
  expect(await noticesTo(estate, leader, ticketId)).toContain('transferredFrom');
  const seen = await must(estate, 'shen-tao', 'desk.view', { ticketId });
  expect(seen.transfer).toMatchObject({ byName: expect.any(String), score: { total: expect.any(Number) } });
  expect(seen.transfer!.runnersUp.length).toBeGreaterThan(1);
  expect(seen.transfer!.runnersUp.every(({ displayName }) => displayName !== '')).toBe(true);
  const byLeader = await must(estate, other, 'desk.view', { ticketId });
  expect(byLeader.transfer?.score).toBeNull();
});

test('a supervisor takes a leader’s claim to an agent: it is with the platform, nothing begins anew', async () => {
  const { estate, ticketId, leader } = await withClaim('to agent');
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const before = await ticketOf(estate, ticketId);
  expect(await give(estate, 'shen-tao', ticketId, 'xu-jing')).toMatchObject({ ok: true });
  const after = await ticketOf(estate, ticketId);
  expect(after).toMatchObject({
    state: 'withPlatform',
    ownerKind: 'platform',
    ownerId: 'xu-jing',
    queueReason: 'reassigned',
    firstContactId: leader,
  });
  for (const clock of before.clocks) expect(after.clocks).toContainEqual(clock);
  expect(after.clocks.map(({ kind }) => kind)).toContain('pickUp');
  expect(await noticesTo(estate, 'chen-guilan', ticketId)).toContain('transferredPlatformResident');
  // Who says nothing loses it here as well, and gets it no more.
  await pass(estate, 11 * MINUTE);
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    ownerId: null,
    deskRouting: { silentIds: ['xu-jing'] },
  });
  expect(await give(estate, leader, ticketId, leader)).toMatchObject({ code: 'notYours' });
});

test('what is taken to the platform while the resident is asked has the platform’s clocks once answered', async () => {
  const { estate, ticketId, leader } = await withClaim('asked');
  await must(estate, leader, 'desk.requestProof', { ticketId, kinds: ['goodsPhoto'], reason: '请再拍一张' });
  await give(estate, 'shen-tao', ticketId, null);
  expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'awaitingProof', ownerKind: 'platform' });
  await must(estate, 'chen-guilan', 'ticket.supplyProof', { ticketId, note: '', photoIds: [await estate.upload('chen-guilan')] });
  await estate.deliver();
  const { state, clocks } = await ticketOf(estate, ticketId);
  expect(state).toBe('withPlatform');
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind);
  expect(running).toEqual(expect.arrayContaining(['pickUp', 'auditNotice', 'settlement']));
});

test('an agent gives it to a colleague, or back to the queue, which asks them no more', async () => {
  const { estate, ticketId, leader } = await withClaim('agents');
  await change(estate, 'he-ping', { ...(await agentLike(estate)), _id: 'he-ping', openid: 'he-ping' });
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await estate.deliver();
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: 'xu-jing' });
  expect(await give(estate, 'xu-jing', ticketId, 'he-ping')).toMatchObject({ code: 'receiverNotTaking' });
  const before = await ticketOf(estate, ticketId);
  const load = { ...emptyLoad('he-ping'), takesClaims: true };
  await estate.world.database.transaction((one) => one.put('handlerLoads', load));
  expect(await give(estate, 'xu-jing', ticketId, 'he-ping')).toMatchObject({ ok: true });
  const given = await ticketOf(estate, ticketId);
  expect(given).toMatchObject({ ownerId: 'he-ping', state: 'withPlatform', clocks: before.clocks });
  expect(given.takeBackAt).toBe(estate.world.clock.now() + 10 * MINUTE);
  // Owning says who is accountable: a colleague does not give away what another has.
  expect(await give(estate, 'xu-jing', ticketId, null)).toMatchObject({ code: 'notYours' });
  expect(await give(estate, 'shen-tao', ticketId, null)).toMatchObject({ ok: true });
  const queued = await ticketOf(estate, ticketId);
  expect(queued.deskRouting?.silentIds).toContain('he-ping');
  expect(queued.ownerId).toBe('xu-jing');
  expect(nextDueAt(queued.clocks)).toBe(nextDueAt(before.clocks));
});

async function agentLike(estate: MemoryEstate) {
  return (await estate.world.database.get('people', 'xu-jing'))!;
}

test('nobody passes on what is none of their business, nor what is decided', async () => {
  const { estate, ticketId, leader, other } = await withClaim('none');
  for (const [person, code] of [
    ['lin-xiaowen', 'notAllowed'],
    ['dong-jie', 'notAllowed'],
    ['xu-jing', 'notYours'],
    [other, 'ticketNotFound'],
  ] as const) {
    expect(await give(estate, person, ticketId, other)).toMatchObject({ code });
    expect(await estate.call(person, 'desk.transferChoices', { ticketId })).toMatchObject({ code });
  }
  await must(estate, 'chen-guilan', 'ticket.withdraw', { ticketId });
  expect(await give(estate, leader, ticketId, other)).toMatchObject({ code: 'wrongState' });
  expect(await give(estate, 'shen-tao', ticketId, other)).toMatchObject({ code: 'wrongState' });
});
