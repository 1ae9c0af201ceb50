import { findInPhoto, type PhotoFinding } from '../../domain/understanding/photo/findings';
import { searchedLikeness, turnedLikeness } from '../../domain/understanding/photo/likeness';
import { readSketch } from '../../domain/understanding/photo/sketch-text';
import { MINUTE, SECOND } from '../../domain/primitives/instant';
import type { PhotoReadingDocument, SamePhoto } from './documents/photo-readings';
import type { PhotoReader, ReadPhoto } from './photo-reader';
import type { World } from './ports';
import type { Vision } from './vision';
import { pullForPhoto } from './pull-evidence';

/** One run takes so many, well within the function's timeout; the next run takes the rest. */
const PHOTOS_PER_RUN = 20;
const MOST_ATTEMPTS = 5;
const NEVER = Number.MAX_SAFE_INTEGER;
/** Later in a run no provider is asked, so that its slowness never takes our own checks along. */
const VISION_TIME = 30 * SECOND;
/** While one instance looks at a photo, others leave it alone for so long. */
const LEASE = MINUTE;
/** Of the photos that share a band, so many are read at most, for each of five queries. */
const CANDIDATES_READ = 90;
/** Comparing takes milliseconds; those that share most are compared. */
const CANDIDATES_COMPARED = 12;
/** Cuts and shifts take longer to compare; only the likeliest are. */
const CANDIDATES_SEARCHED = 3;
const EXACT_READ = 10;
const SAME_KEPT = 5;

/** Which models look; a platform that trains its own names them otherwise. */
const PHOTO_MODEL = 'mobilenet-v2-140/2026-11';

/** Looks at the named photos, or at all that wait. Safe to run side by side and again. */
export async function readPhotos(
  world: World,
  reader: PhotoReader,
  photoIds: readonly string[] | null,
  vision: Vision | null = null,
): Promise<{ read: number; waiting: number }> {
  const ids = photoIds ?? (await waitingIds(world));
  let read = 0;
  const asksUntil = world.clock.now() + VISION_TIME;
  for (const id of ids) {
    const asked = world.clock.now() < asksUntil ? vision : null;
    if (await readOne(world, reader, { id, vision: asked })) read += 1;
  }
  return { read, waiting: ids.length - read };
}

async function waitingIds(world: World): Promise<string[]> {
  const waiting = await world.database.find('photoReadings', {
    where: { state: 'waiting', dueAt: { most: world.clock.now() } },
    orderBy: { field: 'dueAt', direction: 'asc' },
    limit: PHOTOS_PER_RUN,
  });
  return waiting.map(({ _id }) => _id);
}

async function readOne(
  world: World,
  reader: PhotoReader,
  { id, vision }: { id: string; vision: Vision | null },
): Promise<boolean> {
  const reading = await lease(world, id);
  if (reading === null) return false;
  try {
    const photo = await world.database.get('photos', id);
    const bytes = photo === null ? null : await world.files.download(photo.fileId);
    if (photo === null || bytes === null) return keep(world, id, { state: 'unreadable' });
    const read = await reader.read(bytes, photo);
    if (read === null) return keep(world, id, { state: 'unreadable' });
    const { photos: policy } = world.policies.current();
    return await keep(world, id, {
      state: 'read',
      findings: [
        ...findInPhoto(read.measures, policy),
        ...(await askVision(world, vision, { id, format: photo.format, bytes })),
      ],
      same: await findSame(world, reading, read),
      model: PHOTO_MODEL,
      sketch: read.sketch,
      bands: read.bands,
    });
  } catch (error) {
    world.log.error({ action: 'readPhoto', photoId: id }, error);
    if (reading.attempts >= MOST_ATTEMPTS) await keep(world, id, { state: 'unreadable' });
    return false;
  }
}

/** Our own checks stand without it, so that whatever fails there is only written down. */
async function askVision(
  world: World,
  vision: Vision | null,
  { id, format, bytes }: { id: string; format: 'jpg' | 'png' | 'webp'; bytes: Uint8Array },
): Promise<PhotoFinding[]> {
  const { isVisionAsked, visionFromPercent } = world.policies.current().photos;
  if (vision === null || !isVisionAsked) return [];
  try {
    const found = await vision.look({ format, bytes });
    return found
      .filter(({ confidencePercent }) => confidencePercent >= visionFromPercent)
      .map(({ kind, confidencePercent }) => ({
        kind,
        confidencePercent: Math.min(99, Math.round(confidencePercent)),
        region: null,
        provider: vision.provider,
      }));
  } catch (error) {
    world.log.error({ action: 'askVision', photoId: id }, error);
    return [];
  }
}

function lease(world: World, id: string): Promise<PhotoReadingDocument | null> {
  return world.database.transaction(async (transaction) => {
    const reading = await transaction.get('photoReadings', id);
    const now = world.clock.now();
    if (reading === null || reading.state !== 'waiting' || reading.dueAt > now) return null;
    const leased = { ...reading, attempts: reading.attempts + 1, dueAt: now + LEASE };
    await transaction.put('photoReadings', leased);
    return leased;
  });
}

async function keep(
  world: World,
  id: string,
  found: Partial<PhotoReadingDocument>,
): Promise<boolean> {
  const outboxIds = await world.database.transaction(async (transaction) => {
    const reading = await transaction.get('photoReadings', id);
    // Removed meanwhile with its photo: nothing of it comes back.
    if (reading === null) return null;
    await transaction.put('photoReadings', { ...reading, ...found, dueAt: NEVER });
    return pullForPhoto(transaction, id, world.clock.now());
  });
  if (outboxIds !== null && outboxIds.length > 0) await world.relay.wake(outboxIds);
  return outboxIds !== null;
}

/** Other photos that show the same shot: by their bytes, else by what they look like. */
export async function findSame(
  world: World,
  { _id, sha256 }: Pick<PhotoReadingDocument, '_id' | 'sha256'>,
  { sketch, sought }: Pick<ReadPhoto, 'sketch' | 'sought'>,
): Promise<SamePhoto[]> {
  const { database } = world;
  const find = (bands: readonly string[]) =>
    database.find('photoReadings', { where: { bands: { in: bands } }, limit: CANDIDATES_READ });
  const [exact, ...alike] = await Promise.all([
    database.find('photoReadings', { where: { sha256 }, limit: EXACT_READ }),
    ...sought.map(find),
  ]);
  const known = new Set([_id, ...exact.map((reading) => reading._id)]);
  const candidates = new Map(alike.flat().map((one) => [one._id, one] as const));
  const others = [...candidates.values()].filter((one) => !known.has(one._id) && one.sketch !== '');
  const likeliest = rankedBy(sought.flat(), others).slice(0, CANDIDATES_COMPARED);
  const exactly = exact
    .filter((reading) => reading._id !== _id)
    .map((reading) => ({ photoId: reading._id, exact: true, likenessPercent: 100 }));
  return [...exactly, ...sameShots(world, sketch, likeliest)].slice(0, SAME_KEPT);
}

/** By the bands that they share with what is sought, one that many have counting for less. */
function rankedBy(
  sought: readonly string[],
  candidates: readonly PhotoReadingDocument[],
): PhotoReadingDocument[] {
  const wanted = new Set(sought);
  const counts = new Map<string, number>();
  for (const band of candidates.flatMap(({ bands }) => bands)) {
    if (wanted.has(band)) counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  const weightOf = ({ bands }: PhotoReadingDocument) =>
    bands.reduce((sum, band) => sum + 1 / (counts.get(band) ?? Infinity), 0);
  return candidates
    .map((candidate) => ({ candidate, weight: weightOf(candidate) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ candidate }) => candidate);
}

function sameShots(
  world: World,
  sketch: string,
  candidates: readonly PhotoReadingDocument[],
): SamePhoto[] {
  const { sameShotBasisPoints } = world.policies.current().photos;
  const least = sameShotBasisPoints / 10_000;
  const shot = readSketch(sketch);
  const compared = candidates.map((candidate) => {
    const other = readSketch(candidate.sketch);
    return { photoId: candidate._id, other, likeness: turnedLikeness(shot, other) };
  });
  const searched = compared
    .filter(({ likeness }) => likeness < least)
    .slice(0, CANDIDATES_SEARCHED);
  for (const one of searched) {
    one.likeness = Math.max(one.likeness, searchedLikeness(shot, one.other));
  }
  return compared
    .filter(({ likeness }) => likeness >= least)
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ photoId, likeness }) => {
      return { photoId, exact: false, likenessPercent: Math.floor(likeness * 100) };
    });
}
