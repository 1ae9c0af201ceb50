/** A leader who let the platform take over without a word, and what comes next. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

/** Friday 20 November 2026 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');

async function silentSince(estate: MemoryEstate, leaderId: string) {
  return (await estate.world.database.get('people', leaderId))?.leader?.silentSince ?? null;
}

/** An agent takes claims, and the first claim of the leader is taken over. */
async function withSilentLeader(seed: string) {
  const estate = createMemoryEstate(NOON, seed);
  await must(estate, 'xu-jing', 'desk.takeClaims', { takes: true });
  const first = await fileClaim(estate, 'chen-guilan');
  await pass(estate, 10.5 * MINUTE);
  await estate.deliver();
  return { estate, first };
}

test('after a take-over without a word the next claim goes to whoever is there, with the reason', async () => {
  const { estate, first } = await withSilentLeader('silent leader');
  expect(await silentSince(estate, first.leader)).toBe(NOON + 10.5 * MINUTE);
  expect(await noticesTo(estate, first.leader, first.ticketId)).toContain('takenOverLeader');
  const { ticketId } = await fileClaim(estate, 'lin-xiaowen');
  const next = await ticketOf(estate, ticketId);
  expect(next.ownerId).not.toBe(first.leader);
  const reasons = next.routing.runnersUp.find(({ personId }) => personId === first.leader)?.reasons;
  expect(reasons?.map(({ key }) => key)).toEqual(['routing.silent']);
});

test('whatever the leader does on the phone brings claims back; what a helper does, does not', async () => {
  const { estate, first } = await withSilentLeader('seen again');
  await must(estate, 'ding-lan', 'desk.inbox', {});
  expect(await silentSince(estate, first.leader)).not.toBeNull();
  await must(estate, first.leader, 'desk.inbox', {});
  expect(await silentSince(estate, first.leader)).toBeNull();
  const { ticketId } = await fileClaim(estate, 'lin-xiaowen');
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: first.leader });
});

test('a leader who answered in time is not silent, nor is one whose clock ran out while nothing ran', async () => {
  const answered = createMemoryEstate(NOON, 'answered');
  const claim = await fileClaim(answered, 'chen-guilan');
  await must(answered, claim.leader, 'desk.reply', { ticketId: claim.ticketId, text: '马上看' });
  await pass(answered, 10.5 * MINUTE);
  await answered.deliver();
  expect(await silentSince(answered, claim.leader)).toBeNull();
  const stopped = createMemoryEstate(NOON, 'outage');
  const late = await fileClaim(stopped, 'chen-guilan');
  await pass(stopped, 2 * HOUR);
  await stopped.deliver();
  expect(await ticketOf(stopped, late.ticketId)).toMatchObject({ ownerKind: 'platform' });
  expect(await silentSince(stopped, late.leader)).toBeNull();
});
