/** What suppliers, carriers and quality do under a ticket; on the estate in memory. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import {
  ask,
  fileClaim,
  must,
  noticesTo,
  pass,
  suppliers,
  taskOf,
  ticketOf,
} from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
let estate: MemoryEstate;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
});

test('a supplier is asked, sees its own task and nothing of the resident, and answers with a photo', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { own, foreign, carrier } = await suppliers(estate, claim);
  const taskId = await ask(estate, claim, 'supplierAnswer');
  expect(await noticesTo(estate, own, claim.ticketId)).toEqual(['partnerTask']);
  for (const other of [foreign, carrier, 'xu-jing', 'ma-li']) {
    const { open } = await must(estate, other, 'task.list', {});
    expect([other, open]).toEqual([other, []]);
    expect(await estate.call(other, 'task.view', { taskId })).toMatchObject({
      code: 'taskNotFound',
    });
    const answer = { taskId, outcome: 'accepted' as const, words: '是', photoIds: [] };
    expect(await estate.call(other, 'task.answer', answer)).toMatchObject({ code: 'taskNotFound' });
  }
  const { open } = await must(estate, own, 'task.list', {});
  expect(open).toMatchObject([{ taskId, kind: 'supplierAnswer', state: 'open', ticketId: null }]);
  const view = await must(estate, own, 'task.view', { taskId });
  expect(view.ask).toMatchObject({ words: '这批出库时有没有压坏？', by: 'leader' });
  expect(view).toMatchObject({ coldChain: null, logistics: [], story: null, call: null });
  const details = await estate.world.database.get('personDetails', claim.person);
  const said = JSON.stringify(view);
  for (const secret of [details?.displayName, details?.phone, details?.building, '我姓陈']) {
    expect(said).not.toContain(secret);
  }
  const photoIds = [await estate.upload(own)];
  const answer = { taskId, outcome: 'disputed' as const, words: '出库时完好，附照片。', photoIds };
  expect(await estate.call(own, 'task.answer', { ...answer, words: '' })).toMatchObject({
    code: 'wordsNeeded',
  });
  await must(estate, own, 'task.answer', answer);
  expect(await estate.call(own, 'task.answer', answer)).toMatchObject({ code: 'taskDone' });
  await estate.deliver();
  expect(await noticesTo(estate, claim.leader, claim.ticketId)).toContain('taskAnsweredHandler');
  const desk = await must(estate, claim.leader, 'desk.view', { ticketId: claim.ticketId });
  expect(desk.tasks).toMatchObject([
    { taskId, state: 'answered', answer: { outcome: 'disputed', words: '出库时完好，附照片。' } },
  ]);
  expect(desk.tasks[0]?.answer?.photos).toHaveLength(1);
  expect(desk.messages.map(({ text }) => text)).not.toContain('出库时完好，附照片。');
});

test('the resident reads that the supplier was asked and answered, never the words; a passer-by nothing', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { own } = await suppliers(estate, claim);
  const taskId = await ask(estate, claim, 'supplierAnswer');
  await must(estate, own, 'task.answer', {
    taskId,
    outcome: 'accepted',
    words: '这批压坏了，我们认。',
    photoIds: [],
  });
  const view = await must(estate, claim.person, 'ticket.view', { ticketId: claim.ticketId });
  expect(view.timeline.map(({ title }) => title.key)).toEqual(
    expect.arrayContaining([
      'timeline.taskOpened.supplierAnswer',
      'timeline.taskAnswered.supplierAnswer.accepted',
    ]),
  );
  expect(JSON.stringify(view)).not.toContain('我们认');
  const token = (await ticketOf(estate, claim.ticketId)).trackingToken;
  const tracked = await must(estate, 'nobody', 'track.view', { token });
  expect(JSON.stringify(tracked)).not.toContain('task');
});

test('a photo is for partners only once it has passed the check', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { own } = await suppliers(estate, claim);
  const taskId = await ask(estate, claim, 'supplierAnswer');
  expect((await must(estate, own, 'task.view', { taskId })).photos).toEqual([]);
  await estate.world.database.transaction(async (transaction) => {
    const [photoId = ''] = (await ticketOf(estate, claim.ticketId)).claim.photoIds;
    const photo = await transaction.get('photos', photoId);
    if (photo === null) throw new Error('no photo');
    await transaction.put('photos', { ...photo, check: 'passed' });
  });
  expect((await must(estate, own, 'task.view', { taskId })).photos).toHaveLength(1);
});

test('a carrier gets the way and the temperatures, and not what the scales at packing said', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { carrier } = await suppliers(estate, claim);
  const taskId = await ask(estate, claim, 'carrierAnswer');
  const view = await must(estate, carrier, 'task.view', { taskId });
  expect(view.logistics.length).toBeGreaterThan(0);
  expect(view).toMatchObject({ packing: null, sameBatchResidents: null });
});

test('a carrier gets no temperatures of the time after it handed the goods over', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { carrier } = await suppliers(estate, claim);
  const { orderId, itemId } = await ticketOf(estate, claim.ticketId);
  const arrivedAt = NOON - 20 * HOUR;
  const readings = [-2, -1, 0, 1, 2].map((hours) => ({
    at: arrivedAt + hours * HOUR,
    // Cold on the way, warm in the station's fridge.
    tenths: hours <= 0 ? 20 : 150,
  }));
  await estate.world.database.transaction(async (transaction) => {
    const records = await transaction.get('orderEvidence', orderId);
    if (records === null) throw new Error('nothing was recorded');
    const coldChains = [{ itemId, limitTenths: 60, readings }];
    await transaction.put('orderEvidence', { ...records, stationArrivedAt: arrivedAt, coldChains });
  });
  const asked = await ask(estate, claim, 'carrierAnswer');
  expect((await must(estate, carrier, 'task.view', { taskId: asked })).coldChain).toEqual({
    limitTenths: 60,
    readings: readings.slice(0, 3),
    breach: null,
  });
  const { evidence } = await must(estate, claim.leader, 'desk.view', { ticketId: claim.ticketId });
  expect(evidence.coldChain).toMatchObject({ readings, breach: { minutes: 60 } });
});

test('silence of a supplier is warned about after 36 hours and counts as a yes after 48', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { own } = await suppliers(estate, claim);
  await ask(estate, claim, 'supplierAnswer');
  await pass(estate, 36 * HOUR - MINUTE);
  expect(await noticesTo(estate, own, claim.ticketId)).toEqual(['partnerTask']);
  await pass(estate, MINUTE);
  await pass(estate, MINUTE);
  expect(await noticesTo(estate, own, claim.ticketId)).toEqual([
    'partnerTask',
    'partnerTaskReminder',
  ]);
  await pass(estate, 12 * HOUR);
  const task = await taskOf(estate, claim, 'supplierAnswer');
  expect(task).toMatchObject({
    state: 'lapsed',
    answer: { outcome: 'deemedAccepted', byId: null },
    nextDueAt: null,
  });
  expect((await ticketOf(estate, claim.ticketId)).tasks).toMatchObject([{ state: 'lapsed' }]);
});

test('the same one is asked once at a time; only the owner asks and takes back', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const taskId = await ask(estate, claim, 'supplierAnswer');
  const input = { ticketId: claim.ticketId, kind: 'supplierAnswer' as const, ask: '再问一次' };
  expect(await estate.call(claim.leader, 'desk.openTask', input)).toMatchObject({
    code: 'alreadyAsked',
  });
  expect(await estate.call('xu-jing', 'desk.openTask', input)).toMatchObject({ code: 'notYours' });
  const { ticketId } = claim;
  expect(await estate.call('xu-jing', 'desk.cancelTask', { ticketId, taskId })).toMatchObject({
    code: 'notYours',
  });
  await must(estate, claim.leader, 'desk.cancelTask', { ticketId, taskId });
  expect(await taskOf(estate, claim, 'supplierAnswer')).toMatchObject({ state: 'cancelled' });
  expect(await estate.call(claim.leader, 'desk.cancelTask', { ticketId, taskId })).toMatchObject({
    code: 'taskDone',
  });
  await ask(estate, claim, 'supplierAnswer');
});

test('quality looks into a batch with the whole story at hand', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const taskId = await ask(estate, claim, 'quality');
  const view = await must(estate, 'xu-jing', 'task.view', { taskId });
  expect(view.story?.note).toContain('烂');
  expect(view.outcomes).toEqual(['batchFaulty', 'batchSound', 'unclear']);
  const answer = { taskId, outcome: 'batchFaulty' as const, words: '停售。', photoIds: [] };
  const wrong = { ...answer, outcome: 'accepted' as const };
  expect(await estate.call('xu-jing', 'task.answer', wrong)).toMatchObject({
    code: 'outcomeNotOpen',
  });
  await must(estate, 'xu-jing', 'task.answer', answer);
  expect(await taskOf(estate, claim, 'quality')).toMatchObject({ state: 'answered' });
});

test('a repeated answer and a repeated question are done once', async () => {
  const claim = await fileClaim(estate, 'chen-guilan');
  const { own } = await suppliers(estate, claim);
  const requestId = 'request-0000000000000001';
  const input = { ticketId: claim.ticketId, kind: 'supplierAnswer' as const, ask: '怎么回事' };
  const first = await must(estate, claim.leader, 'desk.openTask', { ...input, requestId });
  expect(await must(estate, claim.leader, 'desk.openTask', { ...input, requestId })).toEqual(first);
  const answer = {
    requestId: 'request-0000000000000002',
    taskId: first.taskId,
    outcome: 'accepted' as const,
    words: '我们认。',
    photoIds: [],
  };
  const told = await must(estate, own, 'task.answer', answer);
  expect(await must(estate, own, 'task.answer', answer)).toEqual(told);
  expect((await estate.all('tasks')).filter(({ kind }) => kind === 'supplierAnswer')).toHaveLength(1);
});
