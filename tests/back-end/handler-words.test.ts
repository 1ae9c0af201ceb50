/** What somebody writes as they handle a claim is kept in the name of their desk, and as theirs. */
import type { TicketMessageDocument } from '../../cloudfunctions/_application/documents/tickets';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, type MemoryClaim } from '../world/memory-steps';

const AGENT = 'xu-jing';
const SUPERVISOR = 'shen-tao';
const HELPER = 'ding-lan';

let estate: MemoryEstate;
let claim: MemoryClaim;

beforeEach(async () => {
  estate = createMemoryEstate(Date.parse('2026-11-20T12:00:00+08:00'), 'handler-words');
  claim = await fileClaim(estate, 'chen-guilan');
});

async function saidAs(kind: TicketMessageDocument['kind']) {
  const messages = await estate.all('ticketMessages');
  return messages
    .filter((message) => message.ticketId === claim.ticketId && message.kind === kind)
    .map(({ from, personId }) => [from, personId]);
}

function reply(person: string) {
  return must(estate, person, 'desk.reply', { ticketId: claim.ticketId, text: '看到了，我来办' });
}

test('the leader and their helper speak as the leader, and each by themselves', async () => {
  await reply(claim.leader);
  await reply(HELPER);
  expect(await saidAs('reply')).toEqual([
    ['leader', claim.leader],
    ['leader', HELPER],
  ]);
  const { ticketId } = claim;
  const remedy = { kind: 'refund' as const, amountFen: 1_000, couponFen: 0 };
  await must(estate, claim.leader, 'desk.propose', { ticketId, remedy, words: '退一部分行吗？' });
  expect(await saidAs('proposal')).toEqual([['leader', claim.leader]]);
});

test('whoever has it at the platform speaks as the platform', async () => {
  const { ticketId } = claim;
  await must(estate, claim.leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await reply(AGENT);
  expect(await saidAs('reply')).toEqual([['platform', AGENT]]);
  const reason = '家里有孩子，请快一点';
  await must(estate, SUPERVISOR, 'desk.setPriority', { ticketId, priority: 'important', reason });
  expect(await saidAs('priorityReason')).toEqual([['platform', SUPERVISOR]]);
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  const passedOn = { ticketId, toId: AGENT, reason: '请接着办' };
  await must(estate, SUPERVISOR, 'desk.transfer', passedOn);
  expect(await saidAs('transferReason')).toEqual([['platform', SUPERVISOR]]);
});
