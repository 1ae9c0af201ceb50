/** Why somebody does otherwise than suggested: a code to learn from, words that can be erased. */
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, ticketOf } from '../world/memory-steps';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(Date.parse('2026-11-20T12:00:00+08:00'), 'choice-reasons');
});

function choiceOf(ticketId: string) {
  return estate.world.database.get('suggestionChoices', `${ticketId}_1`);
}

test('an offer of something else keeps why, and its words apart from the codes', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, leader, paidFen } = claim;
  const remedy = { kind: 'refund' as const, amountFen: paidFen - 100, couponFen: 0 };
  const offer = { ticketId, remedy, words: '退您大部分，您看行不行？' };
  const why = { because: 'lessSerious' as const, becauseWords: '只有上面两颗' };
  await must(estate, leader, 'desk.propose', { ...offer, ...why });
  const kept = await choiceOf(claim.ticketId);
  expect(kept).toMatchObject({
    suggested: { way: 'refund', amountFen: paidFen },
    chosen: { way: 'refund', amountFen: paidFen - 100, done: 'propose', because: 'lessSerious' },
  });
  expect(JSON.stringify(kept)).not.toContain('两颗');
  const words = await estate.world.database.get('ticketMessages', kept?.chosen?.messageId ?? '');
  expect(words).toMatchObject({ kind: 'choiceReason', text: '只有上面两颗' });
  // Handlers read it; to the resident it is nothing.
  const own = JSON.stringify(await must(estate, claim.person, 'ticket.view', { ticketId }));
  expect(own).not.toContain('两颗');
  const handled = await must(estate, leader, 'desk.view', { ticketId });
  expect(handled.messages.find(({ internal }) => internal)?.text).toBe('只有上面两颗');
});

test('an offer as suggested is kept as followed, without a reason', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, leader, paidFen } = claim;
  const remedy = { kind: 'refund' as const, amountFen: paidFen, couponFen: 0 };
  const offer = { ticketId, remedy, words: '全退，您看行不行？', because: 'other' as const };
  await must(estate, leader, 'desk.propose', offer);
  expect(await choiceOf(claim.ticketId)).toMatchObject({ chosen: { followed: true, because: null } });
});

test('the platform’s other sum and other party are kept with why', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, leader, paidFen } = claim;
  // What is suggested is noted once the evidence was pulled.
  await estate.deliver();
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '说不准' });
  const { suggestion } = await ticketOf(estate, ticketId);
  const party = suggestion.liableParty === 'supplier' ? 'unknown' : 'supplier';
  const ruling = { ticketId, party, reason: '供应商认了', because: 'wrongParty' } as const;
  await must(estate, 'xu-jing', 'desk.ruleLiability', ruling);
  await must(estate, 'xu-jing', 'desk.approve', {
    ticketId,
    refundIntentId: 'intent-of-another-sum',
    amountFen: paidFen - 100,
    reason: '照片看过了',
    because: 'lessSerious',
  });
  expect(await choiceOf(claim.ticketId)).toMatchObject({
    suggested: { way: 'refund', amountFen: paidFen },
    chosen: { amountFen: paidFen - 100, done: 'refund', because: 'lessSerious' },
    ruled: { party, followed: false, because: 'wrongParty' },
  });
});
