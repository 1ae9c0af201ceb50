import { HOUR } from '../../domain/primitives/instant';
import { invitedRoles, roleRules, type InvitedRole } from '../../domain/person/membership';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const admin = 'guan-li';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'membership');
});

async function must<Value>(outcome: Promise<{ ok: boolean; value?: Value; code?: string }>) {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.value as Value;
}

function bound(role: InvitedRole) {
  const { boundTo } = roleRules[role];
  if (boundTo === 'community') return { communityId: 'cuihu' };
  if (boundTo === 'region') return { region: '城西' };
  if (boundTo !== 'partner') return {};
  return { partnerId: role === 'supplier' ? 'qinghe-farm' : 'beixin-cold' };
}

async function invite(role: InvitedRole, by = role === 'helper' ? 'ma-li' : admin) {
  return must(estate.call(by, 'member.invite', { role, ...bound(role) }));
}

function accept(person: string, code: string, displayName = '新来的') {
  return estate.call(person, 'member.accept', { code, displayName });
}

async function personOf(key: string) {
  const people = await estate.all('people');
  return people.find(({ openid }) => openid === `o-local-${key}`);
}

async function kindsOfLog() {
  const events = await estate.all('membershipEvents');
  return events.sort((one, other) => one.at - other.at).map(({ kind }) => kind);
}

test.each(invitedRoles)('an invitation makes somebody new a %s, once', async (role) => {
  const { code, invitationId } = await invite(role);
  const shown = await must(estate.call('stranger', 'member.invitation', { code }));
  expect(shown).toMatchObject({ role, asksName: true, isOwn: false, against: [] });
  expect(shown.byName).not.toBe('');
  await must(accept('stranger', code));
  const person = await personOf('stranger');
  expect(person).toMatchObject({ roles: [role] });
  const binding = bound(role);
  if ('partnerId' in binding) expect(person?.partnerId).toBe(binding.partnerId);
  if ('region' in binding) expect(person?.region).toBe(binding.region);
  if ('communityId' in binding) expect(person?.communityId).toBe(binding.communityId);
  if (role === 'helper') expect(person?.helpsLeaderId).toBe('ma-li');
  expect(await must(accept('stranger', code))).toEqual({ role });
  expect(await accept('somebody-else', code)).toMatchObject({ code: 'roleInvitationUnknown' });
  expect(await kindsOfLog()).toEqual(['invited', 'accepted']);
  const [line] = (await estate.all('membershipEvents')).filter(({ kind }) => kind === 'accepted');
  expect(line).toMatchObject({ invitationId, personId: person?._id, role });
});

test('of many who accept at once, one has the role and the others hear why not', async () => {
  const { code } = await invite('agent');
  const answers = await Promise.all(['one', 'two', 'three'].map((person) => accept(person, code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers.filter(({ ok }) => !ok)) {
    expect(answer).toMatchObject({ code: 'roleInvitationUnknown' });
  }
});

test('nothing that is kept of an invitation opens it', async () => {
  const { code } = await invite('agent');
  const kept = [await estate.all('invitations'), await estate.all('membershipEvents')];
  expect(code).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(JSON.stringify(kept)).not.toContain(code);
});

test('the same request makes one invitation, and only its last code opens it', async () => {
  const input = { role: 'agent' as const, requestId: 'the-same-request-1' };
  const first = await must(estate.call(admin, 'member.invite', input));
  const again = await must(estate.call(admin, 'member.invite', input));
  expect(again.invitationId).toBe(first.invitationId);
  expect(await estate.all('invitations')).toHaveLength(1);
  expect(await accept('stranger', first.code)).toMatchObject({ code: 'roleInvitationUnknown' });
  await must(accept('stranger', again.code));
});

test('an invitation lapses, is taken back, is declined: then nobody accepts it', async () => {
  const { invitationHours } = policyOf(currentPolicyVersion).membership;
  const lapsed = await invite('agent');
  estate.world.clock.advance(invitationHours * HOUR);
  const revoked = await invite('finance');
  await must(
    estate.call(admin, 'member.revokeInvitation', { invitationId: revoked.invitationId }),
  );
  const declined = await invite('supervisor');
  await must(estate.call('stranger', 'member.decline', { code: declined.code }));
  for (const { code } of [lapsed, revoked, declined]) {
    expect(await accept('stranger', code)).toMatchObject({ code: 'roleInvitationUnknown' });
    const shown = await estate.call('stranger', 'member.invitation', { code });
    expect(shown).toMatchObject({ code: 'roleInvitationUnknown' });
  }
  expect(await personOf('stranger')).toBeUndefined();
  const { invitations } = await must(estate.call(admin, 'member.list', { role: 'agent' }));
  expect(invitations).toEqual([]);
});

test('only who gives a role invites to it, and bindings are of what exists', async () => {
  const tries = [
    ['zhou-min', { role: 'agent' }, 'mayNotGive'],
    [admin, { role: 'helper' }, 'mayNotGive'],
    [admin, { role: 'leader' }, 'bindingMissing'],
    [admin, { role: 'leader', communityId: 'nowhere' }, 'bindingUnknown'],
    [admin, { role: 'supplier', partnerId: 'beixin-cold' }, 'bindingUnknown'],
    [admin, { role: 'regionalManager', region: '城南' }, 'bindingUnknown'],
    [admin, { role: 'resident' }, 'badInput'],
    ['xu-jing', { role: 'agent' }, 'notAllowed'],
  ] as const;
  for (const [person, input, code] of tries) {
    const requestId = 'request-of-a-test-1';
    const answer = await estate.callRaw(person, 'member.invite', { requestId, ...input });
    expect([person, input, answer]).toMatchObject([person, input, { ok: false, code }]);
  }
  expect(await estate.all('invitations')).toEqual([]);
});

test('an inviter who is removed takes their open invitations along', async () => {
  const other = await invite('administrator');
  await must(accept('stranger', other.code));
  const { code } = await must(estate.call('stranger', 'member.invite', { role: 'agent' }));
  const stranger = (await personOf('stranger'))?._id ?? '';
  const removal = { personId: stranger, role: 'administrator' as const };
  await must(estate.call(admin, 'member.removeRole', removal));
  expect(await accept('late-guest', code)).toMatchObject({ code: 'roleInvitationUnknown' });
  const list = await estate.call('stranger', 'member.list', { role: 'agent' });
  expect(list).toMatchObject({ code: 'notAllowed' });
});

test('nobody accepts their own invitation, nor a role against one they have', async () => {
  const own = await invite('finance');
  expect(await accept(admin, own.code)).toMatchObject({ code: 'ownRoleInvitation' });
  const leader = await invite('agent');
  expect(await accept('zhou-min', leader.code)).toMatchObject({ code: 'rolesConflict' });
  const supplier = await invite('supplier');
  expect(await accept('xu-jing', supplier.code)).toMatchObject({ code: 'rolesConflict' });
  const again = await invite('agent');
  expect(await accept('xu-jing', again.code)).toMatchObject({ code: 'alreadyHasRole' });
  const helper = await invite('helper', 'ma-li');
  expect(await accept('ding-lan', helper.code)).toMatchObject({ code: 'alreadyHasRole' });
});

test('a resident who becomes a helper stays one, and acts for the leader at once', async () => {
  const { code } = await invite('helper', 'ma-li');
  await must(accept('zhu-lin', code, ''));
  const { roles } = await must(estate.call('zhu-lin', 'account.me', {}));
  expect(roles).toEqual(['resident', 'helper']);
  await must(estate.call('zhu-lin', 'desk.inbox', {}));
  const removal = { personId: 'zhu-lin', role: 'helper' as const };
  const stranger = await estate.call('zhou-min', 'member.removeRole', removal);
  expect(stranger).toMatchObject({ code: 'mayNotGive' });
  const requestId = 'remove-my-helper-1';
  await must(estate.call('ma-li', 'member.removeRole', { ...removal, requestId }));
  expect(await estate.call('zhu-lin', 'desk.inbox', {})).toMatchObject({ code: 'notAllowed' });
  expect(await personOf('zhu-lin')).toMatchObject({ roles: ['resident'], helpsLeaderId: null });
  expect(await kindsOfLog()).toEqual(['invited', 'accepted', 'removed']);
});

test('a new leader is one of the community; removed, they get no claim any more', async () => {
  const { code } = await invite('leader');
  await must(accept('stranger', code));
  const personId = (await personOf('stranger'))?._id ?? '';
  const leaderIds = async () =>
    (await estate.all('communities')).find(({ _id }) => _id === 'cuihu')?.leaderIds;
  expect(await leaderIds()).toContain(personId);
  await must(estate.call(admin, 'member.removeRole', { personId, role: 'leader' }));
  expect(await leaderIds()).not.toContain(personId);
  expect(await estate.call('stranger', 'desk.inbox', {})).toMatchObject({ code: 'notAllowed' });
});

test('no administrator ends their own role, and two who end each other leave one', async () => {
  const self = { personId: admin, role: 'administrator' as const };
  expect(await estate.call(admin, 'member.removeRole', self)).toMatchObject({
    code: 'ownAdministrator',
  });
  await must(accept('stranger', (await invite('administrator')).code));
  const other = { personId: (await personOf('stranger'))?._id ?? '', role: self.role };
  const both = await Promise.all([
    estate.call(admin, 'member.removeRole', other),
    estate.call('stranger', 'member.removeRole', self),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const people = await estate.all('people');
  expect(people.filter(({ roles }) => roles.includes('administrator'))).toHaveLength(1);
});

test('a leader sees own helpers only, and invites no more than the policy has', async () => {
  const { helpersPerLeader } = policyOf(currentPolicyVersion).membership;
  const list = await must(estate.call('zhou-min', 'member.list', { role: 'helper' }));
  expect(list.members.map(({ personId }) => personId)).toEqual(['ding-lan']);
  expect(list.invitable.map(({ role }) => role)).toEqual(['helper']);
  const others = await estate.call('zhou-min', 'member.list', { role: 'agent' });
  expect(others).toMatchObject({ code: 'mayNotGive' });
  const most = helpersPerLeader - 1;
  for (let left = most; left > 0; left -= 1) await invite('helper', 'zhou-min');
  const more = await estate.call('zhou-min', 'member.invite', { role: 'helper' });
  expect(more).toMatchObject({ code: 'tooManyInvitations', details: { most } });
});

describe('the first administrator', () => {
  const secret = 'a secret of the deployment';
  const ask = (person: string, given = secret) =>
    estate.call(person, 'member.becomeFirst', { secret: given, displayName: '开张的人' });

  async function withoutAdministrator() {
    estate.world.firstAdministratorDigest = estate.world.ids.digest(secret);
    await estate.world.database.transaction(async (transaction) => {
      const person = await transaction.get('people', admin);
      if (person !== null) await transaction.put('people', { ...person, roles: [] });
    });
  }

  test('is whoever knows the secret, once', async () => {
    await withoutAdministrator();
    expect(await ask('somebody', 'a guess')).toMatchObject({ code: 'firstNotOpen' });
    await must(ask('founder'));
    await must(ask('founder'));
    expect(await ask('somebody')).toMatchObject({ code: 'firstNotOpen' });
    const [line, ...others] = await estate.all('membershipEvents');
    expect(others).toEqual([]);
    expect(line).toMatchObject({ kind: 'first', role: 'administrator' });
    await must(estate.call('founder', 'member.list', { role: 'agent' }));
  });

  test('is one, however many ask at once', async () => {
    await withoutAdministrator();
    const answers = await Promise.all(['one', 'two', 'three'].map((person) => ask(person)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('cannot come again by the used secret, even when nobody is left', async () => {
    await withoutAdministrator();
    await must(ask('founder'));
    const founder = await personOf('founder');
    if (founder === undefined) throw new Error('nobody is first');
    await estate.world.database.transaction((transaction) =>
      transaction.put('people', { ...founder, roles: [] }),
    );
    expect(await ask('somebody')).toMatchObject({ code: 'firstNotOpen' });
  });

  test('is not made where there is one, or where the deployer set no secret', async () => {
    expect(await ask('somebody', '')).toMatchObject({ code: 'badInput' });
    expect(await ask('somebody')).toMatchObject({ code: 'firstNotOpen' });
    estate.world.firstAdministratorDigest = estate.world.ids.digest(secret);
    expect(await ask('somebody')).toMatchObject({ code: 'firstNotOpen' });
    expect(await personOf('somebody')).toBeUndefined();
  });
});
