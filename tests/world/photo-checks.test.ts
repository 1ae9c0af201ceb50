/** Photos are looked at in a function of their own; hints come to those who judge, and are judged. */
import { PNG } from 'pngjs';
import { applyRetention } from '../../cloudfunctions/_application/apply-retention';
import type { PhotoReader } from '../../cloudfunctions/_application/photo-reader';
import { readPhotos } from '../../cloudfunctions/_application/read-photos';
import { createPhotoReader } from '../../cloudfunctions/_platform/photo-reader/photo-reader';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { must } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const ONE = 'chen-guilan';
const OTHER = 'wang-jianguo';

const reader = createPhotoReader();
let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

/** Coloured patches by a seed, turned over where asked, or without a tenth on every side. */
function picture({ seed = 3, mirrored = false, blank = false, cut = false } = {}): Uint8Array {
  const side = 96;
  const png = new PNG({ width: side, height: side });
  const placeOf = (at: number) => (cut ? side * 0.1 + at * 0.8 : at);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const column = Math.floor(placeOf(mirrored ? side - 1 - x : x) / 12);
      const row = Math.floor(placeOf(y) / 12);
      const shade = blank ? 140 : ((column * 53 + row * 97 + seed * 31) * (column + 3)) % 256;
      const colour = [shade, (shade * 7 + seed) % 256, blank ? 140 : (row * 31) % 256, 255];
      png.data.set(colour, (y * side + x) * 4);
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}

async function upload(person: string, bytes: Uint8Array): Promise<string> {
  const { slots } = await must(estate, person, 'ticket.beginUpload', { count: 1 });
  const [{ slotId, cloudPath } = { slotId: '', cloudPath: '' }] = slots;
  const fileId = await estate.world.files.upload(cloudPath, bytes);
  return (await must(estate, person, 'ticket.finishUpload', { slotId, fileId })).photoId;
}

/** Files a claim with one photo, has it looked at, and says who handles it. */
async function claimWith(person: string, bytes: Uint8Array, looks: PhotoReader = reader) {
  const photoId = await upload(person, bytes);
  const { orders } = await must(estate, person, 'ticket.listOrders', {});
  const lines = orders.flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })));
  const line = lines.find(({ item }) => item.claimable);
  if (line === undefined) throw new Error('nothing can be claimed');
  const { ticketId } = await must(estate, person, 'ticket.file', {
    orderId: line.orderId,
    itemId: line.item.itemId,
    quantity: 1,
    issue: 'damaged',
    wish: 'refund',
    note: '',
    photoIds: [photoId],
  });
  await readPhotos(estate.world, looks, [photoId]);
  const ticket = await estate.world.database.get('tickets', ticketId);
  return { ticketId, photoId, handler: ticket?.ownerId ?? '' };
}

async function hintsFor(handler: string, ticketId: string) {
  return (await must(estate, handler, 'desk.view', { ticketId })).photoHints;
}

test('an upload is answered before anybody looks, and what a timer finds waiting is read', async () => {
  const photoId = await upload(ONE, picture({ blank: true }));
  expect(estate.world.toRead).toEqual([photoId]);
  expect(await estate.world.database.get('photoReadings', photoId)).toMatchObject({
    state: 'waiting',
    findings: [],
  });
  expect(await readPhotos(estate.world, reader, null)).toEqual({ read: 1, waiting: 0 });
  const reading = await estate.world.database.get('photoReadings', photoId);
  expect(reading).toMatchObject({ state: 'read', findings: [{ kind: 'nothingVisible' }] });
  expect(await readPhotos(estate.world, reader, [photoId])).toEqual({ read: 0, waiting: 1 });
});

test('whoever handles the claim sees the hint and judges it; strangers may not', async () => {
  const { ticketId, photoId, handler } = await claimWith(ONE, picture({ blank: true }));
  expect(await hintsFor(handler, ticketId)).toMatchObject([
    { photoId, kind: 'nothingVisible', judged: null },
  ]);
  const judgement = { ticketId, photoId, kind: 'nothingVisible' as const };
  await must(estate, handler, 'desk.judgePhotoHint', { ...judgement, isRight: true });
  await must(estate, handler, 'desk.judgePhotoHint', { ...judgement, isRight: false });
  expect(await hintsFor(handler, ticketId)).toMatchObject([{ judged: 'wrong' }]);
  const reading = await estate.world.database.get('photoReadings', photoId);
  expect(reading?.corrections).toMatchObject([{ byId: handler, isRight: false }]);
  const none = { ...judgement, photoId: 'photo_of_nobody', isRight: true };
  expect(await estate.call(handler, 'desk.judgePhotoHint', none)).toMatchObject({
    code: 'photoNotFound',
  });
});

test.each([
  ['the same file', {}, true],
  ['a mirrored copy', { mirrored: true }, false],
  ['a cut copy', { cut: true }, false],
  ['a copy both cut and mirrored', { cut: true, mirrored: true }, false],
])('%s on two claims is said to both sides, and the resident contests it', async (_, change, exact) => {
  const first = await claimWith(ONE, picture());
  const second = await claimWith(OTHER, picture(change));
  const hints = await hintsFor(second.handler, second.ticketId);
  const reused = { kind: 'reused', exact, otherTicketId: first.ticketId, contestedAt: null };
  expect(hints).toEqual(expect.arrayContaining([expect.objectContaining(reused)]));
  const own = await must(estate, OTHER, 'ticket.view', { ticketId: second.ticketId });
  expect(own.photoHints).toMatchObject([{ kind: 'reused', otherTicketId: null }]);
  const { ticketId, photoId } = second;
  await must(estate, OTHER, 'ticket.contestPhotoHint', { ticketId, photoId });
  const contested = await hintsFor(second.handler, ticketId);
  expect(contested.find(({ kind }) => kind === 'reused')?.contestedAt).toBe(
    estate.world.clock.now(),
  );
  expect(
    await estate.call(ONE, 'ticket.contestPhotoHint', { ticketId, photoId }),
  ).toMatchObject({ ok: false });
});

test('the whole photo is found by one that was cut out of it before', async () => {
  const first = await claimWith(ONE, picture({ cut: true }));
  const second = await claimWith(OTHER, picture());
  const hints = await hintsFor(second.handler, second.ticketId);
  const reused = { kind: 'reused', exact: false, otherTicketId: first.ticketId };
  expect(hints).toEqual(expect.arrayContaining([expect.objectContaining(reused)]));
});

test('another photo is no photo used twice', async () => {
  await claimWith(ONE, picture());
  const { ticketId, handler } = await claimWith(OTHER, picture({ seed: 8 }));
  const hints = await hintsFor(handler, ticketId);
  expect(hints.filter(({ kind }) => kind === 'reused')).toEqual([]);
});

/** A clear photo whose goods are spoiled with this probability. */
function sureOf(spoiled: number): PhotoReader {
  return {
    async read(bytes, photo) {
      const read = await reader.read(bytes, photo);
      const light = { sharpness: 900, brightness: 120, burnt: 0, contrast: 60 };
      const measures = { light, drawing: 0, spoiled, spoiledAcross: spoiled, spoiledRegion: null };
      return read === null ? null : { ...read, measures };
    },
  };
}

test('what surely looks fresh is a hint with its confidence, and can be called wrong', async () => {
  const { ticketId, photoId, handler } = await claimWith(ONE, picture(), sureOf(0.02));
  expect(await hintsFor(handler, ticketId)).toMatchObject([
    { kind: 'fresh', confidencePercent: 98, region: null, provider: null },
  ]);
  const judgement = { ticketId, photoId, kind: 'fresh' as const, isRight: false };
  await must(estate, handler, 'desk.judgePhotoHint', judgement);
  expect(await hintsFor(handler, ticketId)).toMatchObject([{ kind: 'fresh', judged: 'wrong' }]);
});

test('between fresh and spoiled nothing is said', async () => {
  const { ticketId, handler } = await claimWith(ONE, picture(), sureOf(0.2));
  expect(await hintsFor(handler, ticketId)).toEqual([]);
});

test('what cannot be decoded is left to people, and a fault is tried again', async () => {
  const photoId = await upload(ONE, picture());
  const faulty = { read: () => Promise.reject(new Error('out of memory')) };
  expect(await readPhotos(estate.world, faulty, null)).toEqual({ read: 0, waiting: 1 });
  expect(await estate.world.database.get('photoReadings', photoId)).toMatchObject({
    state: 'waiting',
    attempts: 1,
  });
  estate.world.clock.advance(2 * MINUTE);
  const blind = { read: async () => null };
  expect(await readPhotos(estate.world, blind, null)).toEqual({ read: 1, waiting: 0 });
  expect(await estate.world.database.get('photoReadings', photoId)).toMatchObject({
    state: 'unreadable',
  });
});

test('a reading goes when photos are old enough to go', async () => {
  await upload(ONE, picture());
  await readPhotos(estate.world, reader, null);
  const { photoDays } = policyOf(currentPolicyVersion).retention;
  estate.world.clock.advance((photoDays + 1) * DAY);
  await applyRetention(estate.world);
  expect(await estate.all('photoReadings')).toEqual([]);
});
