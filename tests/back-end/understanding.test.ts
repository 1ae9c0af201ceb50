/** What is read from the words of a claim: kept as hints, shown with reasons, corrected, erased. */
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import {
  claimableLine,
  fileOn,
  leaderMayRefund,
  must,
  noticesTo,
  pass,
  ticketOf,
} from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';
const SECOND = 1_000;

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'understanding');
});

async function file(note: string) {
  const line = await claimableLine(estate, WHO, leaderMayRefund);
  const asked = { quantity: 1, issue: 'quality', wish: 'leaderDecides', note } as const;
  const ticketId = await fileOn(estate, WHO, line, asked);
  const { ownerId, firstContactId } = await ticketOf(estate, ticketId);
  return { ticketId, leader: ownerId ?? firstContactId ?? '' };
}

function hintsOf({ ticketId }: { ticketId: string }) {
  return estate.world.database.get('ticketHints', ticketId);
}

test('filing does not wait for it; soon after, the leader reads what it is about and why', async () => {
  const claim = await file('底下烂了四个，都发霉了，退我12块');
  expect(await hintsOf(claim)).toBeNull();
  await estate.deliver();
  const { hints, state } = await must(estate, claim.leader, 'desk.view', { ticketId: claim.ticketId });
  expect(state).toBe('submitted');
  expect(hints).toMatchObject({
    class: 'quality',
    kind: 'spoiled',
    issue: 'rotten',
    wish: 'refund',
    urgency: 'normal',
    corrected: false,
    numbers: [
      { kind: 'count', count: 4 },
      { kind: 'money', amountFen: 1200 },
    ],
  });
  expect(hints?.reasons).toContain('烂');
  expect(hints?.confidencePercent).toBeGreaterThan(50);
});

test('nobody said anything: there are no hints, and nothing to correct', async () => {
  const claim = await file('');
  await estate.deliver();
  const { ticketId } = claim;
  expect(await hintsOf(claim)).toBeNull();
  expect((await must(estate, claim.leader, 'desk.view', { ticketId })).hints).toBeNull();
  const named = { class: 'quality', kind: 'taste', mood: 'calm' } as const;
  expect(await estate.call(claim.leader, 'desk.correctHints', { ticketId, ...named })).toMatchObject({
    code: 'noHints',
  });
});

test('a leader corrects it once; more words renew the hints and keep what the leader said', async () => {
  const claim = await file('苹果不好吃');
  const { ticketId } = claim;
  await estate.deliver();
  const wrong = { ticketId, class: 'order', kind: 'taste', mood: 'calm' } as const;
  expect(await estate.call(claim.leader, 'desk.correctHints', wrong)).toMatchObject({
    code: 'kindOfOtherClass',
  });
  const right = { ticketId, class: 'order', kind: 'wrongItem', mood: 'displeased' } as const;
  const { hints } = await must(estate, claim.leader, 'desk.correctHints', right);
  expect(hints).toMatchObject({ class: 'order', issue: 'wrongItem', corrected: true, reasons: [] });
  estate.world.clock.advance(SECOND);
  await must(estate, WHO, 'ticket.say', { ticketId, text: '太坑人了，骗子，差评！！', photoIds: [] });
  await estate.deliver();
  const stored = await hintsOf(claim);
  expect(stored).toMatchObject({
    hints: { class: { value: 'quality' }, mood: { value: 'furious' } },
    correction: { class: 'order', kind: 'wrongItem', mood: 'displeased', byId: claim.leader },
  });
});

test('a neighbour may not read or correct what somebody else’s words mean', async () => {
  const { ticketId } = await file('苹果不好吃');
  await estate.deliver();
  const named = { class: 'quality', kind: 'taste', mood: 'calm' } as const;
  const answer = await estate.call('luo-xiaodong', 'desk.correctHints', { ticketId, ...named });
  expect(answer.ok).toBe(false);
});

test('danger in words that no list of the policy holds makes a claim important, and says so', async () => {
  const claim = await file('吃完一直反胃，头晕');
  expect((await ticketOf(estate, claim.ticketId)).priority).toBe('normal');
  await estate.deliver();
  const ticket = await ticketOf(estate, claim.ticketId);
  expect(ticket.priority).toBe('important');
  expect(ticket.priorityReasons).toEqual([{ key: 'priority.safetyHeard', params: {} }]);
  expect(ticket.clocks.map(({ kind }) => kind)).toContain('writtenAnswer');
  await estate.deliver();
  expect(await noticesTo(estate, claim.leader, claim.ticketId)).toContain('safetyHeard');
  const raised = ticket.version;
  await pass(estate, SECOND);
  expect((await ticketOf(estate, claim.ticketId)).version).toBe(raised);
});

test('what was said to harm nobody raises nothing', async () => {
  const { ticketId } = await file('还好没有拉肚子，就是不好吃');
  await estate.deliver();
  expect((await ticketOf(estate, ticketId)).priority).toBe('normal');
});

test('hints hold people’s words: they go when the resident is erased, and are not made anew', async () => {
  const claim = await file('苹果不好吃');
  await estate.deliver();
  expect(await hintsOf(claim)).not.toBeNull();
  await must(estate, WHO, 'ticket.withdraw', { ticketId: claim.ticketId });
  await must(estate, WHO, 'account.erase', {});
  await estate.deliver();
  expect(await hintsOf(claim)).toBeNull();
});
