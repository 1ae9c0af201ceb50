import { identify } from '../../cloudfunctions/_application/caller';
import { decideBatchRefund } from '../../cloudfunctions/_application/decide-batch-refund';
import { openidOf } from '../../local/seed/people';
import { dyingAfter } from '../world/dying-world';
import { must, ticketOf } from '../world/memory-steps';
import { asked, badBatch, LEADER, outcomes, tappedToday } from './batch-refund-steps';

const SUPERVISOR = 'shen-tao';

test('above what is left today it does nothing as one pair of eyes, and asks for the second', async () => {
  const { estate } = await badBatch(10, 12_000);
  const input = await asked(estate);
  const alone = await estate.call(LEADER, 'desk.refundBatch', input);
  expect(alone).toMatchObject({
    ok: false,
    code: 'secondNeeded',
    details: { totalFen: 120_000, leftFen: 100_000 },
  });
  const before = await estate.all('ticketMessages');
  expect(before.filter(({ kind }) => kind === 'reply')).toEqual([]);

  const reply = await must(estate, LEADER, 'desk.refundBatch', { ...input, decision: 'second' });
  expect(reply.course).toBe('asked');
  expect(new Set(outcomes(reply.results))).toEqual(new Set(['asked']));
  expect(await tappedToday(estate)).toBe(0);
  const { batchRefundId } = reply;
  await estate.deliver();
  const notices = await estate.all('notices');
  const told = notices.filter(({ kind }) => kind === 'batchRefundAsked');
  expect(told.map(({ personId }) => personId)).toEqual([SUPERVISOR]);
  expect(notices.filter(({ kind }) => kind === 'handedUpPlatform')).toEqual([]);

  const seen = await must(estate, SUPERVISOR, 'desk.batchRefund', { batchRefundId });
  expect(seen).toMatchObject({ totalFen: 120_000, mayDecide: true, claimCount: 10 });
  expect(new Set(seen.claims.map(({ outcome }) => outcome))).toEqual(new Set(['waiting']));
  const decided = await must(estate, SUPERVISOR, 'desk.decideBatchRefund', {
    batchRefundId,
    decision: 'approve',
    reason: '同一批货，照片都齐',
  });
  expect(new Set(outcomes(decided.results))).toEqual(new Set(['refunded']));
  await estate.deliver();
  expect(estate.world.gateway.all()).toHaveLength(10);
  const { asked: left } = await must(estate, SUPERVISOR, 'desk.batchRefundsAsked', {});
  expect(left).toEqual([]);
  const leaders = (await estate.all('notices')).filter(({ kind }) => kind === 'batchRefundApproved');
  expect(leaders.map(({ personId }) => personId)).toEqual([LEADER]);
});

test('an approval is gone on with after the approver’s process died, and pays nobody twice', async () => {
  for (const writes of [1, 5, 9]) {
    const { estate } = await badBatch(6, 18_000);
    const input = await asked(estate, { decision: 'second' });
    const { batchRefundId } = await must(estate, LEADER, 'desk.refundBatch', input);
    const decision = { batchRefundId, decision: 'approve' as const, reason: '看过了' };
    const again = { ...decision, requestId: 'approval-of-test-0001' };
    const caller = await identify(estate.world, openidOf(SUPERVISOR));
    const dying = dyingAfter(estate.world, writes);
    await expect(decideBatchRefund(dying, caller, again)).rejects.toThrow('the process is gone');
    const reply = await must(estate, SUPERVISOR, 'desk.decideBatchRefund', again);
    expect(new Set(outcomes(reply.results))).toEqual(new Set(['refunded']));
    await estate.runTimers();
    expect(estate.world.gateway.all()).toHaveLength(6);
  }
});

test('declined, it leaves every claim with the platform, which decides it by itself', async () => {
  const { estate, ticketIds } = await badBatch(6, 18_000);
  const input = await asked(estate, { decision: 'second' });
  const { batchRefundId } = await must(estate, LEADER, 'desk.refundBatch', input);
  const declined = { batchRefundId, decision: 'decline' as const, reason: '有几件再看看' };
  const reply = await must(estate, SUPERVISOR, 'desk.decideBatchRefund', declined);
  expect(reply.course).toBe('declined');
  for (const ticketId of ticketIds) {
    expect(await ticketOf(estate, ticketId)).toMatchObject({ state: 'withPlatform', refund: null });
  }
  const late = { ...declined, decision: 'approve' as const };
  const outcome = await estate.call(SUPERVISOR, 'desk.decideBatchRefund', late);
  expect(outcome).toMatchObject({ ok: false, code: 'batchRefundDecided' });
});

test('it is not approved by whoever asked, and a claim decided meanwhile is left', async () => {
  const { estate } = await badBatch(6, 18_000);
  const input = await asked(estate, { decision: 'second' });
  const { batchRefundId } = await must(estate, LEADER, 'desk.refundBatch', input);
  const leader = await estate.world.database.get('people', LEADER);
  await estate.world.database.transaction((transaction) =>
    transaction.put('people', { ...leader!, roles: ['leader', 'supervisor'] }),
  );
  const decision = { batchRefundId, decision: 'approve' as const, reason: '看过了' };
  const own = await estate.call(LEADER, 'desk.decideBatchRefund', decision);
  expect(own).toMatchObject({ ok: false, code: 'ownBatchRefund' });
  await must(estate, SUPERVISOR, 'desk.reject', {
    ticketId: input.claims[0]?.ticketId ?? '',
    rule: 'noProof',
    reason: '不是这批的照片',
  });
  const { results } = await must(estate, SUPERVISOR, 'desk.decideBatchRefund', decision);
  expect(outcomes(results)).toEqual(['left', ...Array<string>(5).fill('refunded')]);
});
