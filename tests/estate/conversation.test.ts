import { MINUTE } from '../../domain/primitives/instant';
import { openidOf } from '../../local/seed/people';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { eventKinds, fileCherries, fileClaim, tapRefund, type FiledClaim } from '../back-end/steps';
import { mp3Voice, webmVoice } from '../back-end/voice-fixtures';

let estate: EstateCloud;
let claim: FiledClaim;
const resident = 'chen-guilan';

beforeAll(async () => {
  estate = await startEstate();
  claim = await fileCherries(estate, resident);
});

afterAll(() => estate.close());

function nothing() {
  return { ticketId: claim.ticketId, text: '', photoIds: [] };
}

async function uploadVoice(person: string, bytes: Uint8Array) {
  const { slots } = await estate.must(person, 'ticket.beginUpload', { count: 1 });
  const { slotId = '', cloudPath: path = '' } = slots[0] ?? {};
  const file = { path, bytes, contentType: 'audio/mpeg', ownerOpenid: openidOf(person) };
  const { fileID } = await estate.cloud.services.storage.upload(file);
  return estate.call(person, 'ticket.finishVoice', { slotId, fileId: fileID });
}

async function voiceOf(person: string, bytes = mp3Voice(4)) {
  const finished = await uploadVoice(person, bytes);
  if (!finished.ok) throw new Error(finished.code);
  return finished.value.voiceId;
}

function stateOf({ ticketId }: FiledClaim) {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  return { state: ticket?.state, clocks: ticket?.clocks };
}

test('the resident writes, shows and speaks without changing the state or a clock', async () => {
  const before = stateOf(claim);
  await estate.must(resident, 'ticket.say', { ...nothing(), text: '还在等，冰箱里也放不住了。' });
  const photoIds = [await estate.upload(resident)];
  await estate.must(resident, 'ticket.say', { ...nothing(), photoIds });
  const voiceId = await voiceOf(resident);
  await estate.must(resident, 'ticket.say', { ...nothing(), voiceId });
  expect(stateOf(claim)).toEqual(before);
  const { messages } = await estate.must(claim.leader, 'desk.view', {
    ticketId: claim.ticketId,
  });
  const said = messages.slice(-3);
  expect(said.map(({ text }) => text)).toEqual(['还在等，冰箱里也放不住了。', '', '']);
  expect(said[1]?.photos).toMatchObject([{ photoId: photoIds[0] }]);
  expect(said[2]?.voice).toMatchObject({ voiceId, seconds: 4, transcript: null });
  const sound = await fetch(said[2]?.voice?.url ?? '');
  expect(sound.status).toBe(200);
  expect(Buffer.from(await sound.arrayBuffer())).toEqual(Buffer.from(mp3Voice(4)));
  expect(sound.headers.get('content-type')).toBe('audio/mpeg');
});

test('the owner speaking is the reply that stops the first clock; notices go both ways', async () => {
  const { ticketId, leader } = claim;
  await estate.advance(MINUTE);
  const voiceId = await voiceOf(leader, webmVoice(3));
  await estate.must(leader, 'desk.say', { ...nothing(), text: '您别急，我来处理', voiceId });
  const ticket = estate.documents('tickets', { _id: ticketId })[0];
  const first = ticket?.clocks.find(({ kind }) => kind === 'firstReply');
  expect(first?.stoppedAt).toBe(estate.cloud.clock.now());
  expect(eventKinds(estate, ticketId).slice(-1)).toEqual(['replied']);
  await estate.advance(MINUTE);
  const kinds = (person: string) =>
    estate.documents('notices', { personId: person, ticketId }).map(({ kind }) => kind);
  expect(kinds(resident)).toContain('replied');
  expect(kinds(leader)).toContain('residentSaid');
});

test('each side sees how far the other has read, and how much is new on its cards', async () => {
  const { ticketId, leader } = claim;
  const card = async () =>
    (await estate.must(leader, 'desk.inbox', {})).cards.find((one) => one.ticketId === ticketId);
  expect((await card())?.unreadCount).toBe(3);
  const { mark } = await estate.must(leader, 'desk.inbox', {});
  const seen = await estate.must(leader, 'desk.view', { ticketId });
  const upTo = seen.messages.at(-1)?.at ?? 0;
  await estate.must(leader, 'desk.readMessages', { ticketId, upTo });
  expect((await card())?.unreadCount).toBe(0);
  const { cards } = await estate.must(leader, 'desk.inboxChanges', { mark });
  expect(cards.find((one) => one.ticketId === ticketId)?.unreadCount).toBe(0);
  const mine = await estate.must(resident, 'ticket.view', { ticketId });
  expect(mine.talk).toMatchObject({ readUpTo: upTo, unreadCount: 1, maySay: true });
  // An old page cannot take a mark back, and nobody has read what is still to come.
  await estate.must(leader, 'desk.readMessages', { ticketId, upTo: 1 });
  await estate.must(resident, 'ticket.readMessages', { ticketId, upTo: upTo + 99 * MINUTE });
  const { talk } = await estate.must(resident, 'ticket.view', { ticketId });
  expect(talk).toMatchObject({ readUpTo: upTo, unreadCount: 0 });
  const marks = await estate.must(leader, 'desk.view', { ticketId });
  expect(marks.talk.readUpTo).toBe(estate.cloud.clock.now());
});

test('a word that is changed afterwards no longer fits the log, and is shown as changed', async () => {
  const { ticketId } = claim;
  const [message] = estate.documents('ticketMessages', { ticketId, kind: 'message' });
  if (message === undefined) throw new Error('nothing was said');
  const views = async () => (await estate.must(resident, 'ticket.view', { ticketId })).messages;
  expect((await views()).filter(({ altered }) => altered)).toEqual([]);
  const swap = (changes: object) =>
    estate.cloud.database.replace('ticketMessages', message._id, { ...message, ...changes });
  await swap({ text: '没事了，我不要退了。' });
  expect((await views()).filter(({ altered }) => altered)).toHaveLength(1);
  // Whoever changes the digest with the words is found out by the log.
  const [elsewhere] = estate.documents('ticketMessages', { ticketId, kind: 'note' });
  await swap({ text: elsewhere?.text, salt: elsewhere?.salt, wordsDigest: elsewhere?.wordsDigest });
  expect((await views()).filter(({ altered }) => altered)).toHaveLength(1);
  await swap({});
  expect((await views()).filter(({ altered }) => altered)).toEqual([]);
});

test('what is empty, foreign, used, too long or no voice at all is refused and nothing is kept', async () => {
  const count = () => estate.documents('ticketMessages', { ticketId: claim.ticketId }).length;
  const before = count();
  const voiceId = await voiceOf(resident);
  await estate.must(resident, 'ticket.say', { ...nothing(), voiceId });
  const others = await voiceOf('hu-yan');
  const refusals = await Promise.all([
    estate.call(resident, 'ticket.say', nothing()),
    estate.call(resident, 'ticket.say', { ...nothing(), voiceId }),
    estate.call(resident, 'ticket.say', { ...nothing(), voiceId: others }),
    estate.call('hu-yan', 'ticket.say', { ...nothing(), text: '这不是我的' }),
    estate.call('hu-yan', 'ticket.readMessages', { ticketId: claim.ticketId, upTo: 1 }),
    uploadVoice(resident, webmVoice(62)),
    uploadVoice(resident, new Uint8Array(Buffer.from('<script>alert(1)</script>'))),
  ]);
  expect(refusals.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
    'nothingSaid',
    'voiceNotFound',
    'voiceNotFound',
    'ticketNotFound',
    'ticketNotFound',
    'voiceTooLong',
    'notAVoice',
  ]);
  expect(count()).toBe(before + 1);
});

test('a call-back is asked for, told to the leader, counted, and not repeated at once', async () => {
  const { ticketId, leader } = claim;
  expect(await estate.must(resident, 'ticket.askCallBack', { ticketId })).toMatchObject({ count: 1 });
  const again = await estate.call(resident, 'ticket.askCallBack', { ticketId });
  expect(again).toMatchObject({ ok: false, code: 'callBackTooSoon' });
  await estate.advance(31 * MINUTE);
  expect(await estate.must(resident, 'ticket.askCallBack', { ticketId })).toMatchObject({ count: 2 });
  await estate.advance(MINUTE);
  const told = estate.documents('notices', { personId: leader, kind: 'callBackAsked' });
  expect(new Set(told.map(({ facts }) => facts.count))).toEqual(new Set([1, 2]));
  const { talk } = await estate.must(leader, 'desk.view', { ticketId });
  expect(talk.callBackCount).toBe(2);
});

test('the first contact goes on talking while the platform decides, and it is no reply of the platform', async () => {
  const other = await fileClaim(estate, { person: 'hu-yan' });
  const { ticketId, leader } = other;
  await estate.must(leader, 'desk.handUp', { ticketId, reason: '超出我的权限' });
  const said = { ticketId, text: '平台的同事今天会联系您', photoIds: [] };
  await estate.must(leader, 'desk.say', said);
  expect(eventKinds(estate, ticketId).at(-1)).toBe('said');
  await estate.must('xu-jing', 'desk.say', { ...said, text: '我是平台许静' });
  expect(eventKinds(estate, ticketId).at(-1)).toBe('replied');
});

test('after the money came one may still talk, after confirming no more', async () => {
  const { ticketId } = claim;
  await tapRefund(estate, claim);
  await estate.advance(MINUTE);
  await estate.must(resident, 'ticket.say', { ...nothing(), text: '收到了，谢谢' });
  await estate.must(resident, 'ticket.confirm', { ticketId });
  const late = await estate.call(resident, 'ticket.say', { ...nothing(), text: '再问一句' });
  expect(late).toMatchObject({ ok: false, code: 'wrongState' });
});

test('the platform checks a voice note; what it objects to is a line for its people', async () => {
  const { ticketId } = await fileClaim(estate, { person: 'wang-jianguo' });
  const voiceId = await voiceOf('wang-jianguo');
  await estate.must('wang-jianguo', 'ticket.say', { ticketId, text: '', photoIds: [], voiceId });
  await estate.advance(MINUTE);
  const traceId = estate.documents('voiceNotes', { _id: voiceId })[0]?.checkTraceId;
  expect(traceId).toBeTruthy();
  expect(estate.documents('voiceNotes', { _id: voiceId })[0]?.check).toBe('passed');
});
