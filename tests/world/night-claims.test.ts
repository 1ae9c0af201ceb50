/** Claims that come while nobody is on duty, and who has them in the morning. */
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { MINUTE } from '../../domain/primitives/instant';
import { brokenLoads } from '../simulation/load-invariants';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+08:00`);
const AGENT = 'xu-jing';
const RESIDENT = 'chen-guilan';
const { silentMinutes } = policyOf(currentPolicyVersion).routing;

/** Filed in the night from Friday to Saturday. */
async function filedAtNight(seed: string, time = at(21, '03:00')) {
  const estate = createMemoryEstate(time, seed);
  const claim = await fileClaim(estate, RESIDENT);
  await estate.deliver();
  return { estate, ...claim };
}

/** One round of the timers at an instant. */
async function playUntil(estate: MemoryEstate, instant: number): Promise<void> {
  await pass(estate, instant - estate.world.clock.now());
}

async function linesOf(estate: MemoryEstate, ticketId: string) {
  const { timeline } = await must(estate, RESIDENT, 'ticket.view', { ticketId });
  return timeline.map(({ title, detail }) => [title.key, detail?.key ?? null]);
}

test('the platform opens before the leader: an agent who is there has it by then', async () => {
  const { estate, ticketId, leader } = await filedAtNight('morning');
  const filed = await ticketOf(estate, ticketId);
  expect(filed).toMatchObject({ ownerKind: 'leader', takeBackAt: at(21, '07:00') });
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  await playUntil(estate, at(21, '06:59'));
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: leader });
  await playUntil(estate, at(21, '07:01'));
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket).toMatchObject({
    state: 'submitted',
    ownerKind: 'platform',
    ownerId: AGENT,
    firstContactId: leader,
    queueReason: 'noLeader',
    clocks: filed.clocks,
  });
  const { runnersUp } = ticket.routing;
  const reasons = runnersUp.find(({ personId }) => personId === leader)?.reasons;
  expect(reasons?.map(({ key }) => key)).toEqual(['routing.offDuty']);
  expect(await linesOf(estate, ticketId)).toContainEqual([
    'timeline.assigned.platformNamed',
    'timeline.assigned.othersThere',
  ]);
  expect(await noticesTo(estate, AGENT, ticketId)).toContain('claimAssigned');
  expect(await noticesTo(estate, leader, ticketId)).toContain('transferredFrom');
  await must(estate, AGENT, 'desk.reply', { ticketId, text: '早上好，我来给您办' });
  expect(brokenLoads(await estate.all('tickets'), await estate.all('handlerLoads'))).toEqual([]);
});

test('a morning’s pile is passed on by nobody before its clock counts', async () => {
  const { estate, ticketId } = await filedAtNight('pile');
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  await playUntil(estate, at(21, '07:01'));
  await playUntil(estate, at(21, '07:59'));
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: AGENT });
  await playUntil(estate, at(21, '08:01'));
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: null, takeBackAt: null });
});

test('whoever of the platform comes later gets it; else the leader keeps it', async () => {
  const { estate, ticketId, leader } = await filedAtNight('later');
  await playUntil(estate, at(21, '07:01'));
  const next = at(21, '07:01') + silentMinutes * MINUTE;
  const waiting = await ticketOf(estate, ticketId);
  expect(waiting).toMatchObject({ ownerId: leader, takeBackAt: next, version: 1 });
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  await playUntil(estate, next);
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: AGENT });
  const alone = await filedAtNight('alone');
  await playUntil(alone.estate, at(21, '08:01'));
  expect(await ticketOf(alone.estate, alone.ticketId)).toMatchObject({
    ownerId: alone.leader,
    takeBackAt: null,
    version: 1,
  });
});

test('a leader who says in the morning that they are away loses it to their stand-in', async () => {
  const { estate, ticketId, leader } = await filedAtNight('away');
  const { leader: duty } = await must(estate, leader, 'desk.duty', {});
  const standInId = duty!.standIns[0]!.personId;
  await must(estate, leader, 'desk.setAway', { days: 1, standInId });
  await playUntil(estate, at(21, '07:01'));
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    ownerKind: 'leader',
    ownerId: standInId,
    firstContactId: standInId,
    queueReason: null,
  });
  expect(await linesOf(estate, ticketId)).toContainEqual([
    'timeline.assigned.leaderNamed',
    'timeline.assigned.ownerNotThere',
  ]);
});

test('a word at night, a hand-over by hand or asking for proof leaves it where it is', async () => {
  const answered = await filedAtNight('answered');
  const { ticketId, leader } = answered;
  await must(answered.estate, leader, 'desk.reply', { ticketId, text: '我还没睡，马上看' });
  await must(answered.estate, AGENT, 'desk.takeClaims', { takes: true });
  await playUntil(answered.estate, at(21, '07:01'));
  expect(await ticketOf(answered.estate, ticketId)).toMatchObject({ ownerId: leader });
  const asked = await filedAtNight('asked');
  const about = { ticketId: asked.ticketId, kinds: ['goodsPhoto' as const] };
  await must(asked.estate, asked.leader, 'desk.requestProof', { ...about, reason: '请再拍一张' });
  await must(asked.estate, AGENT, 'desk.takeClaims', { takes: true });
  await playUntil(asked.estate, at(21, '07:01'));
  expect(await ticketOf(asked.estate, asked.ticketId)).toMatchObject({
    state: 'awaitingProof',
    ownerId: asked.leader,
    takeBackAt: null,
  });
});

test('the timer twice at once hands it over once', async () => {
  const { estate, ticketId } = await filedAtNight('twice');
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  estate.world.clock.advance(at(21, '07:01') - estate.world.clock.now());
  await Promise.all([estate.runTimers(), estate.runTimers()]);
  const lines = await linesOf(estate, ticketId);
  expect(lines.filter(([, detail]) => detail === 'timeline.assigned.othersThere')).toHaveLength(1);
  expect(await noticesTo(estate, AGENT, ticketId)).toEqual(['claimAssigned']);
});

test('in the day nobody looks again: a claim is its leader’s', async () => {
  const { estate, ticketId, leader } = await filedAtNight('day', at(20, '12:00'));
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: leader, takeBackAt: null });
});
