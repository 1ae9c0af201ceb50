/** The one short video of a claim: measured, kept privately, seen by both sides, and gone again. */
import { applyRetention } from '../../cloudfunctions/_application/apply-retention';
import { policyBounds } from '../../domain/policy/bounds';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY } from '../../domain/primitives/instant';
import { jpegPhoto } from '../back-end/photo-fixtures';
import { film, SECRET_PLACE_OF_VIDEO } from '../back-end/video-fixtures';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, settleClaim, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function leave(person: string, bytes: Uint8Array) {
  const { slots } = await must(estate, person, 'ticket.beginUpload', { count: 1 });
  const [{ slotId, cloudPath } = { slotId: '', cloudPath: '' }] = slots;
  return { slotId, fileId: await estate.world.files.upload(cloudPath, bytes) };
}

async function uploadVideo(person: string, bytes = film()): Promise<string> {
  const finished = await must(estate, person, 'ticket.finishVideo', await leave(person, bytes));
  return finished.videoId;
}

async function fileWithVideo(videoId: string) {
  const { orders } = await must(estate, WHO, 'ticket.listOrders', {});
  const lines = orders.flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })));
  const line = lines.find(({ item }) => item.claimable);
  if (line === undefined) throw new Error('nothing can be claimed');
  const { orderId, item } = line;
  const { itemId } = item;
  const claim = { orderId, itemId, quantity: 1, issue: 'rotten', wish: 'refund' } as const;
  const photoIds = [await estate.upload(WHO)];
  return estate.call(WHO, 'ticket.file', { ...claim, note: '', photoIds, videoId });
}

async function askForProof() {
  const claim = await fileClaim(estate, WHO);
  const { ticketId, leader } = claim;
  const asked = { ticketId, reason: '请拍一下箱子里面' };
  await must(estate, leader, 'desk.requestProof', { ...asked, kinds: ['goodsPhoto'] });
  return claim;
}

test('it is measured, cleaned and kept under a path of ours; the upload goes', async () => {
  const left = await leave(WHO, film());
  const finished = await must(estate, WHO, 'ticket.finishVideo', left);
  expect(finished.seconds).toBe(12);
  expect(await must(estate, WHO, 'ticket.finishVideo', left)).toEqual(finished);
  await estate.deliver();
  const [video, ...others] = await estate.all('videos');
  expect(others).toEqual([]);
  expect(video?.fileId).toMatch(/\/videos\/[0-9a-f]{64}\.mp4$/);
  expect(await estate.world.files.download(left.fileId)).toBeNull();
  const kept = await estate.world.files.download(video?.fileId ?? '');
  expect(Buffer.from(kept ?? []).toString('latin1')).not.toContain(SECRET_PLACE_OF_VIDEO);
});

const { videoSeconds } = policyOf(currentPolicyVersion).filing;
test.each([
  ['longer than the policy allows', film({ seconds: videoSeconds + 1 }), 'videoTooLong'],
  ['larger than anybody needs', new Uint8Array(policyBounds.videoBytes + 1), 'videoTooLarge'],
  ['a photo', jpegPhoto(), 'notAVideo'],
])('%s is refused, and nothing of it stays', async (_, bytes, code) => {
  const left = await leave(WHO, bytes);
  expect(await estate.call(WHO, 'ticket.finishVideo', left)).toMatchObject({ ok: false, code });
  expect(await estate.world.files.download(left.fileId)).toBeNull();
  expect(await estate.all('videos')).toEqual([]);
});

test('a slot of somebody else and an empty one are refused', async () => {
  const left = await leave(WHO, film());
  expect(await estate.call('wang-jianguo', 'ticket.finishVideo', left)).toMatchObject({
    code: 'slotNotFound',
  });
  await estate.world.files.delete([left.fileId]);
  expect(await estate.call(WHO, 'ticket.finishVideo', left)).toMatchObject({
    code: 'uploadMissing',
  });
});

test('filed with a claim, both sides see it, and the log says how long it is', async () => {
  const filed = await fileWithVideo(await uploadVideo(WHO));
  if (!filed.ok) throw new Error(filed.code);
  const { ticketId } = filed.value;
  const own = await must(estate, WHO, 'ticket.view', { ticketId });
  expect(own.video).toMatchObject({ seconds: 12, uploadedAt: NOON });
  expect(own.video?.url).toContain('/videos/');
  expect(own.timeline[0]?.detail).toEqual({
    key: 'timeline.filed.photosAndVideo',
    params: { photoCount: 1, videoSeconds: 12 },
  });
  const leader = (await ticketOf(estate, ticketId)).ownerId ?? '';
  expect((await must(estate, leader, 'desk.view', { ticketId })).video).toEqual(own.video);
  const { url } = await must(estate, WHO, 'ticket.export', { ticketId });
  const page = await estate.world.files.download(url.replace('https://files.test/', ''));
  const [video] = await estate.all('videos');
  expect(new TextDecoder().decode(page ?? undefined)).toContain(video?.sha256);
});

test('one that is another person’s or was used before files nothing', async () => {
  const used = await uploadVideo(WHO);
  expect((await fileWithVideo(used)).ok).toBe(true);
  const before = await estate.all('tickets');
  for (const videoId of [used, await uploadVideo('wang-jianguo')]) {
    expect(await fileWithVideo(videoId)).toMatchObject({ ok: false, code: 'videoNotFound' });
  }
  expect(await estate.all('tickets')).toEqual(before);
});

test('it is supplied as proof by itself, and once', async () => {
  const { ticketId, leader } = await askForProof();
  const supplied = { ticketId, note: '', photoIds: [] };
  await must(estate, WHO, 'ticket.supplyProof', { ...supplied, videoId: await uploadVideo(WHO) });
  const seen = await must(estate, leader, 'desk.view', { ticketId });
  expect(seen.video?.seconds).toBe(12);
  expect(seen.timeline.find(({ kind }) => kind === 'proofSupplied')?.detail).toEqual({
    key: 'timeline.filed.video',
    params: { videoSeconds: 12 },
  });
  const reason = '还要一张重量的照片';
  await must(estate, leader, 'desk.requestProof', { ticketId, kinds: ['goodsPhoto'], reason });
  const videoId = await uploadVideo(WHO);
  expect(await estate.call(WHO, 'ticket.supplyProof', { ...supplied, videoId })).toMatchObject({
    code: 'oneVideoOnly',
  });
});

test('it goes with its owner, and stands in their own data until then', async () => {
  const video = await uploadVideo(WHO);
  const { parts } = await must(estate, WHO, 'account.exportData', {});
  const own = parts.find(({ collection }) => collection === 'videos')?.documents;
  expect(own).toEqual([expect.objectContaining({ seconds: 12 })]);
  const fileId = (await estate.world.database.get('videos', video))?.fileId ?? '';
  await must(estate, WHO, 'account.erase', {});
  await estate.deliver();
  expect(await estate.all('videos')).toEqual([]);
  expect(await estate.world.files.download(fileId)).toBeNull();
});

test('it is kept as long as photos are, and while its claim is open', async () => {
  const claim = await askForProof();
  const { ticketId } = claim;
  const videoId = await uploadVideo(WHO);
  await must(estate, WHO, 'ticket.supplyProof', { ticketId, note: '', photoIds: [], videoId });
  const { photoDays } = policyOf(currentPolicyVersion).retention;
  estate.world.clock.advance((photoDays + 1) * DAY);
  await applyRetention(estate.world);
  expect(await estate.all('videos')).toHaveLength(1);
  await settleClaim(estate, claim);
  await must(estate, WHO, 'ticket.confirm', { ticketId });
  await applyRetention(estate.world);
  expect(await estate.all('videos')).toEqual([]);
});
