/** Anonymous complaints, from filing to closing, and that nothing anywhere says who complained. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { openidOf } from '../../local/seed/people';
import { jpegPhoto } from '../back-end/photo-fixtures';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';
const draftId = 'draft-00000000000001';

const aboutLeader = {
  draftId,
  subject: 'leader',
  matter: 'privateMoney',
  communityId: 'cuihu',
  words: '团长让我把钱转给她个人。',
  photoIds: [] as string[],
} as const;

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

type Answer<Value> = { ok: true; value: Value } | { ok: false; code: string };

async function must<Value>(outcome: Promise<Answer<Value>>): Promise<Value> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

async function upload(): Promise<string> {
  const { slots } = await must(estate.call(WHO, 'complaint.beginUpload', { draftId }));
  const [{ slotId, cloudPath } = { slotId: '', cloudPath: '' }] = slots;
  const fileId = await estate.world.files.upload(cloudPath, jpegPhoto());
  const finish = { draftId, slotId, fileId };
  return (await must(estate.call(WHO, 'complaint.finishUpload', finish))).photoId;
}

async function theOne() {
  const [complaint] = await estate.all('complaints');
  if (complaint === undefined) throw new Error('nothing was filed');
  return complaint;
}

async function told(kind: string): Promise<string[]> {
  await estate.deliver();
  const notices = await estate.all('notices');
  return notices.filter((notice) => notice.kind === kind).map(({ personId }) => personId);
}

test('no document and no line of the log knows who complained', async () => {
  const photoIds = [await upload()];
  const { code } = await must(estate.call(WHO, 'complaint.file', { ...aboutLeader, photoIds }));
  await must(estate.call(WHO, 'complaint.add', { code, words: '还有一次。' }));
  await estate.deliver();
  const complaint = await theOne();
  const kept = [
    complaint,
    ...(await estate.all('complaintMessages')),
    ...(await estate.all('uploadSlots')),
    ...(await estate.all('photos')),
    ...(await estate.all('outbox')),
    ...(await estate.all('notices')),
    ...estate.world.logged,
  ];
  const text = JSON.stringify(kept);
  for (const trace of [WHO, openidOf(WHO), code, code.replaceAll('-', '')]) {
    expect(text).not.toContain(trace);
    expect(text).not.toContain(estate.world.ids.digest(openidOf(WHO)));
  }
});

test('a repeated request files once and says the same code', async () => {
  const requestId = 'request-000000000000001';
  const input = { ...aboutLeader, requestId };
  const first = await must(estate.call(WHO, 'complaint.file', input));
  const second = await must(estate.call(WHO, 'complaint.file', input));
  expect(second).toEqual(first);
  expect(await estate.all('complaints')).toHaveLength(1);
});

test('it is answered in writing, read by code, opened by more words, and closed', async () => {
  const { code } = await must(estate.call(WHO, 'complaint.file', aboutLeader));
  const { _id: complaintId } = await theOne();
  expect(await told('complaintReceived')).toEqual(['xu-jing']);
  expect(
    await estate.call('xu-jing', 'desk.closeComplaint', { complaintId, words: '查清了。' }),
  ).toMatchObject({ code: 'notAnsweredYet' });
  const words = '已经核实，钱会退给您。';
  await must(estate.call('xu-jing', 'desk.answerComplaint', { complaintId, words }));
  const typed = code.toLowerCase().replaceAll('-', ' ');
  const seen = await must(estate.call('nobody', 'complaint.follow', { code: typed }));
  expect(seen).toMatchObject({ state: 'answered', answeredAt: NOON });
  expect(seen.messages.map(({ from, text }) => [from, text])).toEqual([
    ['complainant', aboutLeader.words],
    ['platform', words],
  ]);
  expect(JSON.stringify(seen)).not.toContain('xu-jing');
  estate.world.clock.advance(HOUR);
  const more = await must(estate.call('nobody', 'complaint.add', { code, words: '还没收到。' }));
  expect(more.answerDueAt).toBe(NOON + HOUR + 12 * HOUR);
  expect((await theOne()).state).toBe('open');
  await must(estate.call('xu-jing', 'desk.answerComplaint', { complaintId, words }));
  await must(estate.call('xu-jing', 'desk.closeComplaint', { complaintId, words: '钱已退。' }));
  expect(await estate.call('nobody', 'complaint.add', { code, words: '又一句' })).toMatchObject({
    code: 'complaintClosed',
  });
});

test('what is said about the platform passes the agents by', async () => {
  const complaint = { ...aboutLeader, subject: 'platform', matter: 'slow' } as const;
  await must(estate.call(WHO, 'complaint.file', complaint));
  const { _id: complaintId } = await theOne();
  expect(await told('complaintReceived')).toEqual(['shen-tao']);
  expect((await must(estate.call('xu-jing', 'desk.complaints', {}))).complaints).toEqual([]);
  for (const action of ['desk.complaint', 'desk.answerComplaint', 'desk.closeComplaint'] as const) {
    const input = action === 'desk.complaint' ? { complaintId } : { complaintId, words: '好' };
    expect(await estate.call('xu-jing', action, input as never)).toMatchObject({
      code: 'complaintNotFound',
    });
  }
  expect((await must(estate.call('shen-tao', 'desk.complaints', {}))).complaints).toHaveLength(1);
});

test('an answer that does not come is told upwards, a major one at once', async () => {
  const complaint = { ...aboutLeader, subject: 'goods', matter: 'unsafe' } as const;
  await must(estate.call(WHO, 'complaint.file', complaint));
  await estate.runTimers();
  expect(await told('complaintWarning')).toContain('shen-tao');
  estate.world.clock.advance(2 * HOUR + MINUTE);
  await estate.runTimers();
  await estate.runTimers();
  expect((await told('complaintLate')).filter((person) => person === 'shen-tao')).toHaveLength(1);
  expect((await theOne()).nextDueAt).toBeNull();
});

test('a leader shows the code of the community, drawn once, that names nothing else', async () => {
  const drawn: Array<[string, string | undefined]> = [];
  estate.world.trackingCode.draw = async (scene, page) => {
    drawn.push([scene, page]);
    return new Uint8Array([1]);
  };
  const shown = await must(estate.call('zhou-min', 'desk.complaintCode', {}));
  expect(await must(estate.call('zhou-min', 'desk.complaintCode', {}))).toEqual(shown);
  const leader = await estate.world.database.get('people', 'zhou-min');
  expect(drawn).toEqual([[leader?.communityId, 'complain']]);
  const me = await must(estate.call(WHO, 'account.me', {}));
  expect(me.communityId).toBe(leader?.communityId);
  expect(await estate.call(WHO, 'desk.complaintCode', {})).toMatchObject({ ok: false });
});

test('a supervisor shows the code of any community, a regional manager of the own region', async () => {
  estate.world.trackingCode.draw = async () => new Uint8Array([1]);
  const communities = await estate.all('communities');
  const asked = (person: string, communityId?: string) =>
    estate.call(person, 'desk.complaintCode', communityId === undefined ? {} : { communityId });
  const { communities: all } = await must(estate.call('shen-tao', 'desk.communities', {}));
  expect(all).toHaveLength(communities.length);
  for (const { _id, name } of communities) {
    const url = expect.stringContaining('');
    expect(await must(asked('shen-tao', _id))).toEqual({ url, communityName: name });
  }
  const { communities: own } = await must(estate.call('dong-jie', 'desk.communities', {}));
  const inRegion = communities.filter(({ region }) => region === '城东').map(({ _id }) => _id);
  expect(own.map(({ communityId }) => communityId).sort()).toEqual(inRegion.sort());
  for (const { _id } of communities) {
    expect((await asked('dong-jie', _id)).ok).toBe(inRegion.includes(_id));
  }
  const leader = await estate.world.database.get('people', 'zhou-min');
  const other = communities.find(({ _id }) => _id !== leader?.communityId)?._id;
  expect(await asked('zhou-min', other)).toMatchObject({ code: 'noCommunity' });
  expect(await asked('shen-tao')).toMatchObject({ code: 'noCommunity' });
  expect(await asked('shen-tao', 'nowhere')).toMatchObject({ code: 'noCommunity' });
});

test('a supervisor makes it more urgent: the hours gone stay gone, and why stays inside', async () => {
  const { code } = await must(estate.call(WHO, 'complaint.file', aboutLeader));
  const { _id: complaintId } = await theOne();
  estate.world.clock.advance(HOUR);
  const raise = { complaintId, priority: 'major', words: '有人说吃了不舒服。' } as const;
  expect(await estate.call('xu-jing', 'desk.raiseComplaint', raise)).toMatchObject({ ok: false });
  const before = await must(estate.call('shen-tao', 'desk.complaint', { complaintId }));
  expect(before.mayRaiseTo).toEqual(['major']);
  await must(estate.call('shen-tao', 'desk.raiseComplaint', raise));
  expect((await theOne()).answerClock.dueAt).toBe(NOON + 2 * HOUR);
  await estate.runTimers();
  expect(await told('complaintWarning')).toContain('liang-yu');
  const seen = await must(estate.call('shen-tao', 'desk.complaint', { complaintId }));
  expect(seen).toMatchObject({ priority: 'major', state: 'open', mayRaiseTo: [] });
  expect(seen.messages.at(-1)).toMatchObject({ text: raise.words, internal: true });
  expect((await theOne()).log.at(1)).toEqual({
    at: NOON + HOUR,
    kind: 'raised',
    personId: 'shen-tao',
  });
  const followed = await must(estate.call('nobody', 'complaint.follow', { code }));
  expect(followed.messages.map(({ text }) => text)).toEqual([aboutLeader.words]);
  expect(followed.answerDueAt).toBe(NOON + 2 * HOUR);
  for (const priority of ['major', 'important', 'normal'] as const) {
    const again = { ...raise, priority };
    expect(await estate.call('shen-tao', 'desk.raiseComplaint', again)).toMatchObject({
      code: 'notMoreUrgent',
    });
  }
});

test.each([
  ['a matter of another subject', { ...aboutLeader, matter: 'unsafe' }, 'matterUnfit'],
  ['a photo that is not its own', { ...aboutLeader, photoIds: ['photo_x'] }, 'photoNotFound'],
  ['too many photos', { ...aboutLeader, photoIds: ['a', 'b', 'c', 'd'] }, 'tooManyPhotos'],
])('%s is refused and nothing is kept', async (_what, input, code) => {
  expect(await estate.call(WHO, 'complaint.file', input as never)).toMatchObject({ code });
  expect(await estate.all('complaints')).toEqual([]);
});

test('a wrong code and what is no code answer the same', async () => {
  await must(estate.call(WHO, 'complaint.file', aboutLeader));
  const wrong = await estate.call('nobody', 'complaint.follow', { code: 'AAAA-AAAA-AAAA' });
  const none = await estate.call('nobody', 'complaint.follow', { code: 'x' });
  expect(wrong).toEqual(none);
});
