/** A claim for which no leader was there: an agent has it, submitted, and does all that is to do. */
import { emptyLoad } from '../../cloudfunctions/_application/handler-load';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, ticketOf } from './memory-steps';

/** Friday 20 November 2026, noon in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const AGENT = 'xu-jing';
const reason = '照片上看得很清楚';

/** Every leader has too much already; the agent takes claims. */
async function routedToAgent(seed: string) {
  const estate = createMemoryEstate(NOON, seed);
  const by = { openCount: 99, hardCount: 0, ratingCount: 0, ratingStars: 0 };
  for (const { _id, roles } of await estate.all('people')) {
    if (!roles.includes('leader')) continue;
    await estate.world.database.transaction((one) =>
      one.addToLoad(emptyLoad(_id), { by, assignedAt: null }),
    );
  }
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
  const claim = await fileClaim(estate, 'chen-guilan');
  expect(await ticketOf(estate, claim.ticketId)).toMatchObject({
    state: 'submitted',
    ownerKind: 'platform',
    ownerId: AGENT,
    queueReason: 'noLeader',
  });
  return { estate, ...claim };
}

async function eventOf(estate: MemoryEstate, ticketId: string, kind: string) {
  const logs = (await estate.all('ticketEvents')).filter((log) => log.ticketId === ticketId);
  return logs.flatMap(({ events }) => events).find((event) => event.kind === kind);
}

test('the page of the agent offers all that a leader may do, and to decide', async () => {
  const { estate, ticketId } = await routedToAgent('offers');
  const { allowedActs } = await must(estate, AGENT, 'desk.view', { ticketId });
  expect(allowedActs).toEqual(
    expect.arrayContaining(['reply', 'requestProof', 'propose', 'refund', 'approve', 'reject']),
  );
});

test('rejected at once, with the rule, the reason and the time to appeal', async () => {
  const { estate, ticketId } = await routedToAgent('rejects');
  await must(estate, AGENT, 'desk.reject', { ticketId, rule: 'notCovered', reason });
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket).toMatchObject({ state: 'rejected', queueReason: null });
  expect(ticket.rejection).toMatchObject({ rule: 'notCovered', rejectedById: AGENT });
  expect(ticket.rejection?.appealUntil).toBeGreaterThan(NOON);
  expect(ticket.clocks.filter(({ stoppedAt }) => stoppedAt === null)).toEqual([]);
  await estate.deliver();
  expect(await noticesTo(estate, 'chen-guilan', ticketId)).toContain('rejectedResident');
  await must(estate, 'chen-guilan', 'ticket.appeal', { ticketId, reason, photoIds: [] });
  expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'appealed' });
});

test('approved at once; the log says that it was submitted until then', async () => {
  const { estate, ticketId, paidFen } = await routedToAgent('approves');
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  const approval = { ticketId, refundIntentId, amountFen: paidFen, reason };
  expect(await must(estate, AGENT, 'desk.approve', approval)).toMatchObject({ executed: true });
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket).toMatchObject({ state: 'settling', refund: { amountFen: paidFen } });
  expect(await eventOf(estate, ticketId, 'approved')).toMatchObject({ stateAfter: 'submitted' });
});

test('refunded with one tap, as a leader would', async () => {
  const { estate, ticketId, paidFen: amountFen } = await routedToAgent('taps');
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  await must(estate, AGENT, 'desk.refund', { ticketId, refundIntentId, amountFen });
  expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'settling' });
});

test('what a leader has is still not an agent’s to reject or approve', async () => {
  const estate = createMemoryEstate(NOON, 'of a leader');
  const { ticketId, paidFen: amountFen } = await fileClaim(estate, 'chen-guilan');
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  const { allowedActs } = await must(estate, AGENT, 'desk.view', { ticketId });
  expect(allowedActs).not.toEqual(expect.arrayContaining(['reject']));
  expect(allowedActs).not.toEqual(expect.arrayContaining(['approve']));
  expect(
    await estate.call(AGENT, 'desk.reject', { ticketId, rule: 'notCovered', reason }),
  ).toMatchObject({ ok: false, code: 'wrongState' });
  expect(
    await estate.call(AGENT, 'desk.approve', { ticketId, refundIntentId, amountFen, reason }),
  ).toMatchObject({ ok: false, code: 'notYours' });
});
