/** What is spoken while filing: kept with the claim, heard by whoever handles it, or not filed. */
import { mp3Voice } from '../back-end/voice-fixtures';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { must, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function speak(person: string, seconds = 6): Promise<string> {
  const { slots } = await must(estate, person, 'ticket.beginUpload', { count: 1 });
  const [{ slotId, cloudPath } = { slotId: '', cloudPath: '' }] = slots;
  const fileId = await estate.world.files.upload(cloudPath, mp3Voice(seconds));
  return (await must(estate, person, 'ticket.finishVoice', { slotId, fileId })).voiceId;
}

async function fileSpoken(voiceId: string, issue: 'rotten' | 'other' = 'rotten') {
  const { orders } = await must(estate, WHO, 'ticket.listOrders', {});
  const lines = orders.flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })));
  const line = lines.find(({ item }) => item.claimable);
  if (line === undefined) throw new Error('nothing can be claimed');
  const { orderId, item } = line;
  const claim = { orderId, itemId: item.itemId, quantity: 1, issue, wish: 'refund' } as const;
  const photoIds = [await estate.upload(WHO)];
  return estate.call(WHO, 'ticket.file', { ...claim, note: '', photoIds, voiceId });
}

test('filed with a claim, both sides hear it, and the log says how long it is', async () => {
  const voiceId = await speak(WHO);
  const filed = await fileSpoken(voiceId);
  if (!filed.ok) throw new Error(filed.code);
  const { ticketId } = filed.value;
  const leader = (await ticketOf(estate, ticketId)).ownerId ?? '';
  const own = await must(estate, WHO, 'ticket.view', { ticketId });
  const handled = await must(estate, leader, 'desk.view', { ticketId });
  for (const { messages } of [own, handled]) {
    expect(messages).toMatchObject([
      { from: 'resident', text: '', altered: false, voice: { voiceId, seconds: 6 } },
    ]);
  }
  expect(handled.timeline.find(({ kind }) => kind === 'said')?.detail).toEqual({
    key: 'timeline.said.voice',
    params: { voiceSeconds: 6 },
  });
  expect((await estate.world.database.get('voiceNotes', voiceId))?.ticketId).toBe(ticketId);
});

test('whoever says what else is wrong need not write it', async () => {
  expect((await fileSpoken(await speak(WHO), 'other')).ok).toBe(true);
});

test('one that is another person’s or was used before files nothing', async () => {
  const used = await speak(WHO);
  expect((await fileSpoken(used)).ok).toBe(true);
  const before = await estate.all('tickets');
  for (const voiceId of [used, await speak('wang-jianguo')]) {
    expect(await fileSpoken(voiceId)).toMatchObject({ ok: false, code: 'voiceNotFound' });
  }
  expect(await estate.all('tickets')).toEqual(before);
});
