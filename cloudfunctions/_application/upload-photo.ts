import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { policyBounds } from '../../domain/policy/bounds';
import { HOUR } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { OutboxEffect } from './documents/outbox';
import type { PhotoReadingDocument } from './documents/photo-readings';
import type { PhotoDocument, UploadSlotDocument } from './documents/photos';
import { pendingOutbox } from './pending-outbox';
import type { CleanPhoto } from './media-ports';
import type { World } from './ports';
import { readUpload } from './read-upload';

const SLOT_LIFETIME = HOUR;
/** Enough for a family's claims of an hour; more is somebody filling our storage. */
const SLOTS_PER_HOUR = 60;

type FinishRefusal = Exclude<
  ActionRefusal<'ticket.finishUpload'>,
  'badInput' | 'internal' | 'busy'
>;

/** Private paths that only the caller knows, one for each photo. Repeating answers the same. */
export function beginUpload(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.beginUpload'>,
): Promise<Outcome<ActionReply<'ticket.beginUpload'>, 'tooManyUploads'>> {
  return openSlots(world, known(caller).person._id, { ...input, most: SLOTS_PER_HOUR });
}

/** @param personId whoever may use the slots; for an anonymous complaint its draft, not a person */
export async function openSlots(
  world: World,
  personId: string,
  { requestId, count, most }: ActionInput<'ticket.beginUpload'> & { most: number },
): Promise<Outcome<ActionReply<'ticket.beginUpload'>, 'tooManyUploads'>> {
  const where = { requestId, personId };
  const before = await world.database.find('uploadSlots', { where, limit: count });
  if (before.length > 0) return accept({ slots: before.map(slotView) });
  const now = world.clock.now();
  const recent = { personId, createdAt: { least: now - SLOT_LIFETIME } };
  if ((await world.database.count('uploadSlots', recent)) + count > most) {
    return refuse('tooManyUploads');
  }
  const slots = Array.from({ length: count }, (): UploadSlotDocument => {
    const secret = world.ids.token();
    return {
      _id: world.ids.unique('slot'),
      personId,
      requestId,
      cloudPath: `incoming/${secret}`,
      createdAt: now,
      expiresAt: now + SLOT_LIFETIME,
      photoId: null,
    };
  });
  await world.database.transaction(async (transaction) => {
    for (const slot of slots) await transaction.add('uploadSlots', slot);
  });
  return accept({ slots: slots.map(slotView) });
}

function slotView({ _id, cloudPath }: UploadSlotDocument) {
  return { slotId: _id, cloudPath };
}

/**
 * Looks at what was really uploaded: its size, its first bytes, its structure. A photo is kept
 * under a path of ours without its metadata; the original is deleted either way.
 */
export function finishUpload(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.finishUpload'>,
): Promise<Outcome<ActionReply<'ticket.finishUpload'>, FinishRefusal>> {
  return fillSlot(world, known(caller).person._id, { ...input, isCompared: true });
}

/** @param upload `isCompared`: with the photos of other claims; never those sent anonymously */
export async function fillSlot(
  world: World,
  personId: string,
  upload: Pick<ActionInput<'ticket.finishUpload'>, 'slotId' | 'fileId'> & { isCompared: boolean },
): Promise<Outcome<ActionReply<'ticket.finishUpload'>, FinishRefusal>> {
  const { slotId, fileId, isCompared } = upload;
  const slot = await world.database.get('uploadSlots', slotId);
  if (slot === null || slot.personId !== personId) return refuse('slotNotFound');
  if (slot.photoId !== null) return repeatedFinish(world, slot.photoId);
  const uploaded = await readUpload(world, slot, fileId);
  if (!uploaded.ok) return uploaded;
  const bytes = uploaded.value;
  const clean = bytes.length > policyBounds.photoBytes ? null : await world.photos.clean(bytes);
  if (clean === null) {
    await world.files.delete([fileId]);
    const { photoBytes } = policyBounds;
    return bytes.length > photoBytes
      ? refuse('photoTooLarge', { photoBytes })
      : refuse('notAPhoto');
  }
  const photo = await keepPhoto(world, slot, clean, { fileId, isCompared });
  return accept({ photoId: photo._id, width: photo.width, height: photo.height });
}

async function repeatedFinish(world: World, photoId: string) {
  const photo = await world.database.get('photos', photoId);
  if (photo === null) return refuse('uploadMissing');
  return accept({ photoId, width: photo.width, height: photo.height });
}

async function keepPhoto(
  world: World,
  slot: UploadSlotDocument,
  clean: CleanPhoto,
  { fileId, isCompared }: { fileId: string; isCompared: boolean },
): Promise<PhotoDocument> {
  const photoId = world.ids.derived('photo', slot._id);
  // The same path when it is repeated, so that no copy is left that nothing points at.
  const path = `evidence/${world.ids.digest(slot.cloudPath)}.${clean.format}`;
  const photo: PhotoDocument = {
    _id: photoId,
    ownerId: slot.personId,
    ticketId: null,
    fileId: await world.files.upload(path, clean.bytes),
    format: clean.format,
    byteCount: clean.bytes.length,
    width: clean.width,
    height: clean.height,
    sha256: clean.sha256,
    takenAt: clean.takenAt,
    uploadedAt: world.clock.now(),
    check: 'pending',
    checkTraceId: null,
  };
  const outboxId = `check_${photoId}`;
  const effects: OutboxEffect[] = [
    // The original knows places; it goes even if we die right after this.
    { kind: 'deleteFile', fileId, done: false },
    { kind: 'checkPhoto', photoId, done: false },
  ];
  await world.database.transaction(async (transaction) => {
    await transaction.put('photos', photo);
    if (isCompared) await transaction.put('photoReadings', waitingReading(photo));
    await transaction.put('uploadSlots', { ...slot, photoId });
    await transaction.put('outbox', pendingOutbox(outboxId, effects, photo.uploadedAt));
  });
  await world.relay.wake([outboxId]);
  if (isCompared) await world.relay.readPhotos([photo._id]);
  return photo;
}

/** Looked at by a function of its own, so that nobody who files a claim waits for it. */
function waitingReading({ _id, ownerId, sha256, uploadedAt }: PhotoDocument): PhotoReadingDocument {
  return {
    _id,
    ownerId,
    state: 'waiting',
    dueAt: uploadedAt,
    attempts: 0,
    createdAt: uploadedAt,
    sha256,
    findings: [],
    same: [],
    model: '',
    sketch: '',
    bands: [],
    corrections: [],
    contestedAt: null,
  };
}
