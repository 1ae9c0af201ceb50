/** Versions of the policy: drafted, previewed, confirmed by a second person, in force. */
import { createPolicies } from '../../cloudfunctions/_application/stored-policies';
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import type { Rules } from '../../domain/policy/rules';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, settleClaim, ticketOf } from '../world/memory-steps';
import { paidRefund } from './paid-refund';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const ADMIN = 'guan-li';
const FINANCE = 'fang-ning';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function draftInput(change: Partial<Rules>, inForceAt = NOON + HOUR) {
  const { base } = await must(estate, ADMIN, 'policy.list', {});
  const rules = { ...base.rules, ...change };
  return { baseVersion: base.version, rules, inForceAt, reason: '团长反映额度不够用' };
}

async function confirmed(change: Partial<Rules>, inForceAt = NOON + HOUR): Promise<string> {
  const { draftId } = await must(estate, ADMIN, 'policy.draft', await draftInput(change, inForceAt));
  return (await must(estate, FINANCE, 'policy.confirm', { draftId })).version;
}

test('a version is in force from its instant on; a ticket keeps its own', async () => {
  const version = await confirmed({ leaderLimitFen: 300_00 });
  expect(version).toBe('2026-11-2');
  const before = await fileClaim(estate, 'chen-guilan');
  estate.world.clock.advance(HOUR - 1);
  await must(estate, ADMIN, 'policy.list', {});
  expect(estate.world.policies.current()).toMatchObject({ version: '2026-11' });
  estate.world.clock.advance(1);
  expect(estate.world.policies.current()).toMatchObject({
    version,
    refund: { leaderLimitFen: 300_00, agentLimitFen: 200_00 },
  });
  const after = await fileClaim(estate, 'wang-jianguo');
  const versionOf = async (ticketId: string) =>
    (await estate.world.database.get('tickets', ticketId))?.policyVersion;
  expect(await versionOf(before.ticketId)).toBe('2026-11');
  expect(await versionOf(after.ticketId)).toBe(version);
  const view = async ({ ticketId, leader }: { ticketId: string; leader: string }) =>
    (await must(estate, leader, 'desk.view', { ticketId })).limitFen;
  expect(await view(before)).toBe(200_00);
  expect(await view(after)).toBe(300_00);
});

test('an instance that read a planned version turns to it at its instant', async () => {
  await confirmed({ couponDays: 30 }, NOON + 10 * MINUTE);
  const { database, clock } = estate.world;
  const instance = createPolicies(() => database, clock);
  await instance.renew();
  clock.advance(10 * MINUTE - 1);
  expect(instance.current().remedy.couponDays).toBe(90);
  clock.advance(1);
  expect(instance.current().remedy.couponDays).toBe(30);
});

test('an instance trusts what it read for less than the notice of a version', async () => {
  const { database, clock } = estate.world;
  const instance = createPolicies(() => database, clock);
  await instance.renew();
  await confirmed({ couponDays: 30 }, NOON + 10 * MINUTE);
  clock.advance(10 * MINUTE);
  await instance.renew();
  expect(instance.current().version).toBe('2026-11-2');
});

test('a version that never was is our bug', () => {
  expect(() => estate.world.policies.of('2026-11-9')).toThrow('2026-11-9');
});

test('nobody confirms their own draft, and a draft is in force for nobody', async () => {
  const { draftId } = await must(estate, ADMIN, 'policy.draft', await draftInput({ couponDays: 30 }));
  expect(await estate.call(ADMIN, 'policy.confirm', { draftId })).toMatchObject({ code: 'ownDraft' });
  estate.world.clock.advance(2 * HOUR);
  await must(estate, ADMIN, 'policy.list', {});
  expect(estate.world.policies.current().version).toBe('2026-11');
  expect(await estate.call(FINANCE, 'policy.confirm', { draftId })).toMatchObject({ code: 'tooSoon' });
  await must(estate, FINANCE, 'policy.discard', { draftId });
  await must(estate, FINANCE, 'policy.discard', { draftId });
  expect(await estate.call(FINANCE, 'policy.confirm', { draftId })).toMatchObject({
    code: 'draftGone',
  });
});

test('of two drafts from one base only the first becomes a version', async () => {
  const one = await must(estate, ADMIN, 'policy.draft', await draftInput({ couponDays: 30 }));
  const other = await must(estate, ADMIN, 'policy.draft', await draftInput({ couponDays: 60 }));
  const first = await must(estate, FINANCE, 'policy.confirm', one);
  // The same tap twice is one version.
  expect(await must(estate, FINANCE, 'policy.confirm', one)).toEqual(first);
  expect(await estate.call(FINANCE, 'policy.confirm', other)).toMatchObject({ code: 'policyMoved' });
  expect(await estate.all('policyVersions')).toHaveLength(1);
  const { drafts } = await must(estate, FINANCE, 'policy.list', {});
  expect(drafts).toMatchObject([{ outOfDate: true, mayConfirm: false, mayDiscard: true }]);
  expect(await estate.call(FINANCE, 'policy.discard', one)).toMatchObject({ code: 'draftGone' });
});

test('a mistake is corrected by a version that comes into force at the same instant', async () => {
  await confirmed({ couponDays: 300 });
  expect(await estate.call(ADMIN, 'policy.draft', await draftInput({ couponDays: 30 }, NOON + 50 * MINUTE)))
    .toMatchObject({ code: 'tooSoon', details: { soonestAt: NOON + HOUR } });
  await confirmed({ couponDays: 30 });
  estate.world.clock.advance(HOUR);
  const { versions } = await must(estate, FINANCE, 'policy.list', {});
  expect(versions).toMatchObject([
    { number: 3, state: 'inForce', changes: [{ key: 'couponDays', before: 300, after: 30 }] },
    { number: 2, state: 'past', draftedByName: '关莉', reason: '团长反映额度不够用' },
    { number: 1, state: 'past', changes: [] },
  ]);
});

test('rules that are out of bounds, disagree or change nothing are refused with the rule', async () => {
  const input = await draftInput({ couponDays: 30 });
  const refusals = async (change: Partial<Rules>, more: Partial<typeof input> = {}) => {
    const rules = { ...input.rules, couponDays: 90, ...change };
    return estate.callRaw(ADMIN, 'policy.draft', {
      ...input,
      ...more,
      rules,
      requestId: 'draft-of-the-test-01',
    });
  };
  expect(await refusals({ instantLimitFen: 5_000_00 })).toMatchObject({ code: 'badInput' });
  expect(await refusals({ couponDays: 1.5 })).toMatchObject({ code: 'badInput' });
  expect(await refusals({ supervisorLimitFen: 150_00 })).toMatchObject({
    code: 'rulesDisagree',
    details: { rule: 'leaderLimitFen' },
  });
  expect(await refusals({})).toMatchObject({ code: 'nothingChanged' });
  const sound = { couponDays: 30 };
  expect(await refusals(sound, { inForceAt: NOON + 9 * MINUTE })).toMatchObject({ code: 'tooSoon' });
  expect(await refusals(sound, { inForceAt: NOON + 366 * DAY })).toMatchObject({ code: 'tooFar' });
  expect(await refusals(sound, { baseVersion: '2026-10' })).toMatchObject({ code: 'policyMoved' });
  expect(await estate.all('policyDrafts')).toEqual([]);
});

test('a preview counts what the last days’ refunds would have needed', async () => {
  const { amountFen } = await paidRefund(estate, 'chen-guilan');
  const { rules } = await draftInput({ leaderLimitFen: 10_00, agentLimitFen: 10_00 });
  const preview = await must(estate, FINANCE, 'policy.preview', { rules });
  expect(amountFen).toBeGreaterThan(10_00);
  expect(preview).toMatchObject({ days: 30, refunds: 1, cut: false });
  expect(preview.changes).toMatchObject([
    { key: 'leaderLimitFen', before: 200_00, after: 10_00 },
    { key: 'agentLimitFen' },
  ]);
  expect(preview.effects).toContainEqual({ kind: 'leaderAlone', before: 1, after: 0 });
  expect(preview.effects).toContainEqual({ kind: 'supervisorNeeded', before: 0, after: 1 });
  estate.world.clock.advance(31 * DAY);
  expect((await must(estate, FINANCE, 'policy.preview', { rules })).refunds).toBe(0);
  const wrong = { ...rules, supervisorLimitFen: 200_00, leaderLimitFen: 300_00 };
  expect(await estate.call(FINANCE, 'policy.preview', { rules: wrong })).toMatchObject({
    code: 'rulesDisagree',
  });
});

test('how many samples are drawn is set by rule: all, and every confirmed claim sends somebody', async () => {
  const shares = { confirmedSampleBasisPoints: 10_000, mysterySampleBasisPoints: 10_000 };
  await confirmed(shares);
  estate.world.clock.advance(HOUR);
  // Of a request that the shipped shares would not have drawn.
  const claim = await fileClaim(estate, 'chen-guilan');
  const { ticketId, person } = claim;
  await settleClaim(estate, claim);
  await must(estate, person, 'ticket.confirm', { ticketId });
  const kinds = (await ticketOf(estate, ticketId)).tasks.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['qualitySample', 'mysteryCheck']));
  expect((await must(estate, 'jia-ning', 'task.list', {})).open).toHaveLength(1);
});

test('a draft whose instant came too near can only be given up, and says so', async () => {
  await must(estate, ADMIN, 'policy.draft', await draftInput({ couponDays: 30 }));
  const draft = async () => (await must(estate, FINANCE, 'policy.list', {})).drafts[0];
  expect(await draft()).toMatchObject({ overdue: false, mayConfirm: true });
  estate.world.clock.advance(51 * MINUTE);
  expect(await draft()).toMatchObject({ overdue: true, mayConfirm: false, mayDiscard: true });
});

test('residents and leaders read the rules of the instant refund that are in force', async () => {
  const rules = () => must(estate, 'chen-guilan', 'policy.instant', {});
  expect(await rules()).toMatchObject({ limitFen: 50_00, residentDailyFen: 80_00 });
  await confirmed({ instantLimitFen: 30_00 });
  expect(await rules()).toMatchObject({ limitFen: 50_00 });
  estate.world.clock.advance(HOUR);
  await must(estate, ADMIN, 'policy.list', {});
  expect(await rules()).toMatchObject({ limitFen: 30_00 });
});
