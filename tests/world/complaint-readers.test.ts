/** Who reads what is complained of: never those about whom it is. */
import { mayReadComplaint } from '../../cloudfunctions/_application/complaint-actor';
import { complaintSubjects } from '../../domain/complaint/complaint';
import { complaintRungs } from '../../domain/complaint/complaint-reader';
import type { Role } from '../../domain/person/role';
import { createMemoryEstate } from './memory-estate';

test.each([
  ['goods', ['agent'], 'cuihu', true],
  ['goods', ['leader'], 'cuihu', false],
  ['leader', ['agent'], null, true],
  // An agent who leads the place it is about, or any place where none was named.
  ['leader', ['agent', 'leader'], 'cuihu', false],
  ['leader', ['supervisor', 'leader'], 'cuihu', false],
  ['platform', ['agent'], null, false],
  ['platform', ['finance'], null, false],
  ['platform', ['supervisor'], null, true],
  ['platform', ['management'], null, true],
  // A supervisor who is an agent as well is one of those it is about.
  ['platform', ['agent', 'supervisor'], null, false],
  ['leader', ['management', 'helper'], 'cuihu', false],
  ['leader', ['management', 'leader'], 'cuihu', false],
] as const)('a complaint about %s, read as %p: %s', (subject, roles, communityId, may) => {
  for (const place of ['cuihu', null]) {
    const complaint = { subject, communityId: place };
    expect(mayReadComplaint({ roles: [...roles] as Role[], communityId }, complaint)).toBe(may);
  }
});

test('a leader who is an agent reads what is said about leaders elsewhere', () => {
  const reader = { roles: ['agent', 'leader'] as Role[], communityId: 'jiangpan' };
  expect(mayReadComplaint(reader, { subject: 'leader', communityId: 'cuihu' })).toBe(true);
});

test('nobody is told first who may not read it', () => {
  for (const subject of complaintSubjects) {
    for (const role of Object.values(complaintRungs(subject))) {
      const reader = { roles: [role], communityId: null };
      expect(mayReadComplaint(reader, { subject, communityId: null })).toBe(true);
    }
  }
});

test('a leader hears of no complaint about leaders of their place, by notice, list or id', async () => {
  const estate = createMemoryEstate(Date.parse('2026-11-20T12:00:00+08:00'));
  const leader = await estate.world.database.get('people', 'zhou-min');
  if (leader === null) throw new Error('no leader');
  const roles: Role[] = ['leader', 'resident', 'management'];
  await estate.world.database.transaction((transaction) =>
    transaction.put('people', { ...leader, roles }),
  );
  await estate.call('chen-guilan', 'complaint.file', {
    draftId: 'draft-00000000000001',
    subject: 'leader',
    matter: 'privateMoney',
    communityId: 'cuihu',
    words: '团长让我把钱转给她个人。',
    photoIds: [],
  });
  estate.world.clock.advance(13 * 60 * 60 * 1000);
  await estate.runTimers();
  const [complaint] = await estate.all('complaints');
  const complaintId = complaint?._id ?? '';
  const told = (await estate.all('notices')).filter(({ kind }) => kind.startsWith('complaint'));
  expect(told.map(({ personId }) => personId)).toEqual(
    expect.arrayContaining(['xu-jing', 'liang-yu']),
  );
  expect(told.some(({ personId }) => personId === 'zhou-min')).toBe(false);
  expect(await estate.call('zhou-min', 'desk.complaints', {})).toMatchObject({
    value: { complaints: [] },
  });
  expect(await estate.call('zhou-min', 'desk.complaint', { complaintId })).toMatchObject({
    code: 'complaintNotFound',
  });
});
