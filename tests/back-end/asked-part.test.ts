/** What a resident asks for, or calls bad, is what is suggested; what is claimed stays. */
import type { ActionInput } from '../../domain/contract/actions';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import {
  claimableLine,
  fileOn,
  leaderMayRefund,
  must,
  pass,
  settleClaim,
  ticketOf,
} from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'asked-part');
});

async function file(note: string, change: Partial<ActionInput<'ticket.file'>> = {}) {
  const line = await claimableLine(estate, WHO, leaderMayRefund);
  const ticketId = await fileOn(estate, WHO, line, { issue: 'quality', note, ...change });
  await estate.deliver();
  const ticket = await ticketOf(estate, ticketId);
  const { paidFen } = line.item;
  return { ticketId, person: WHO, leader: ticket.ownerId ?? '', paidFen, ticket };
}

const keysOf = ({ ticket }: Awaited<ReturnType<typeof file>>) => {
  return ticket.suggestion.reasons.map(({ key }) => key).filter((key) => key.startsWith('remedy.'));
};

test('a sum below the claim is suggested and why; the claim stays, one tap pays it', async () => {
  const claim = await file('有点烂，退我3块就行');
  const { ticketId, leader, paidFen } = claim;
  expect(claim.ticket).toMatchObject({
    claim: { claimedFen: paidFen },
    suggestion: { remedy: 'partialRefund', amountFen: 300 },
  });
  const { reasons } = claim.ticket.suggestion;
  const params = { claimedFen: paidFen, amountFen: 300 };
  expect(reasons).toContainEqual({ key: 'remedy.askedSum', params });
  const { cards } = await must(estate, leader, 'desk.inbox', {});
  const card = cards.find((one) => one.ticketId === ticketId);
  expect(card).toMatchObject({ amountFen: paidFen, suggested: { way: 'refund', amountFen: 300 } });
  const { plan } = await must(estate, leader, 'desk.view', { ticketId });
  const [first] = plan?.ways ?? [];
  expect(first).toMatchObject({ way: 'refund', remedy: { amountFen: 300 }, confirmation: 'refund' });
  await must(estate, leader, 'desk.confirmPlan', {
    ticketId,
    refundIntentId: 'intent-of-an-asked-sum',
    way: 'refund',
    confirmation: 'refund',
    amountFen: 300,
    words: first?.words ?? '',
  });
  await estate.deliver();
  expect(estate.world.gateway.all()).toMatchObject([{ refundFen: 300 }]);
});

test('words of which nobody is sure leave the whole claim, and say so', async () => {
  const claim = await file('退我3块？太少了');
  expect(claim.ticket.suggestion).toMatchObject({ remedy: 'refund', amountFen: claim.paidFen });
  expect(keysOf(claim)).toEqual(['remedy.fullRefund', 'remedy.sumUnclear']);
});

test('half of it is half of its price to the fen', async () => {
  const claim = await file('烂了一半');
  const { amountFen, remedy } = claim.ticket.suggestion;
  expect(remedy).toBe('partialRefund');
  expect(amountFen).toBe(Math.round(claim.paidFen / 2));
});

test('what the form says of units goes before words, and is said', async () => {
  const line = await claimableLine(estate, WHO, ({ quantity }) => quantity > 1);
  const ticketId = await fileOn(estate, WHO, line, { quantity: 1, note: '烂了一半' });
  const { suggestion, claim } = await ticketOf(estate, ticketId);
  const boughtUnits = line.item.quantity;
  const params = { units: 1, boughtUnits, amountFen: claim.claimedFen };
  expect(suggestion.amountFen).toBe(claim.claimedFen);
  expect(suggestion.reasons).toContainEqual({ key: 'remedy.claimedUnits', params });
});

test('units that words name are units of the line', async () => {
  const line = await claimableLine(estate, WHO, ({ quantity }) => quantity > 1);
  const { unit, quantity, paidFen } = line.item;
  const ticketId = await fileOn(estate, WHO, line, { note: `坏了一${unit}` });
  const { suggestion } = await ticketOf(estate, ticketId);
  expect(suggestion.amountFen).toBe(Math.round(paidFen / quantity));
});

test('who is unwell and whoever found something in it gets the whole claim', async () => {
  const unwell = await file('孩子吃完吐了，退我3块就行');
  expect(unwell.ticket.suggestion.amountFen).toBe(unwell.paidFen);
  const hair = await file('有头发，退我3块就行', { issue: 'foreignObject' });
  expect(hair.ticket.suggestion.amountFen).toBe(hair.paidFen);
});

test('after a part was paid and the claim is opened again, the rest is suggested', async () => {
  const claim = await file('退我3块就行');
  const { ticketId, paidFen } = claim;
  await settleClaim(estate, { ...claim, paidFen: 300 });
  await must(estate, WHO, 'ticket.confirm', { ticketId });
  await pass(estate, 60_000);
  await must(estate, WHO, 'ticket.reopen', { ticketId, reason: '剩下的也坏了' });
  const { suggestion } = await ticketOf(estate, ticketId);
  expect(suggestion).toMatchObject({ remedy: 'refund', amountFen: paidFen });
  expect(suggestion.reasons.map(({ key }) => key)).toContain('remedy.restOfClaim');
  const { suggestion: shown } = await must(estate, 'xu-jing', 'desk.view', { ticketId });
  expect(shown.amountFen).toBe(paidFen - 300);
});
