import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { policyBounds } from '../../domain/policy/bounds';
import { SECOND } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { OutboxEffect } from './documents/outbox';
import type { UploadSlotDocument, VideoDocument } from './documents/photos';
import { pendingOutbox } from './pending-outbox';
import type { CleanVideo } from './media-ports';
import type { Transaction, World } from './ports';
import { readUpload } from './read-upload';

type Finished = ActionReply<'ticket.finishVideo'>;
type Refusals = Exclude<ActionRefusal<'ticket.finishVideo'>, 'badInput' | 'internal' | 'busy'>;

/**
 * Looks at what was really uploaded: its size, its boxes, its length. A video is kept under a path
 * of ours without places and other metadata; the original is deleted either way. The platform
 * checks no videos, so only those who handle the claim ever get it.
 */
export async function finishVideo(
  world: World,
  caller: Caller,
  { slotId, fileId }: ActionInput<'ticket.finishVideo'>,
): Promise<Outcome<Finished, Refusals>> {
  const slot = await world.database.get('uploadSlots', slotId);
  if (slot === null || slot.personId !== known(caller).person._id) return refuse('slotNotFound');
  const videoId = world.ids.derived('video', slotId);
  const before = await world.database.get('videos', videoId);
  if (before !== null) return accept({ videoId, seconds: before.seconds });
  const upload = await readUpload(world, slot, fileId);
  if (!upload.ok) return upload;
  const judged = judge(world, upload.value);
  if (!judged.ok) {
    await world.files.delete([fileId]);
    return judged;
  }
  const { seconds } = await keepVideo(world, slot, judged.value, fileId);
  return accept({ videoId, seconds });
}

function judge(
  world: World,
  bytes: Uint8Array,
): Outcome<CleanVideo, 'videoTooLarge' | 'videoTooLong' | 'notAVideo'> {
  const { videoBytes } = policyBounds;
  if (bytes.length > videoBytes) return refuse('videoTooLarge', { videoBytes });
  const video = world.videos.clean(bytes);
  if (video === null) return refuse('notAVideo');
  const { videoSeconds } = world.policies.current().filing;
  // A camera stops a little late: the second that has begun is free.
  return video.milliseconds < (videoSeconds + 1) * SECOND
    ? accept(video)
    : refuse('videoTooLong', { videoSeconds });
}

async function keepVideo(
  world: World,
  slot: UploadSlotDocument,
  { format, bytes, sha256, milliseconds }: CleanVideo,
  originalFileId: string,
): Promise<VideoDocument> {
  const videoId = world.ids.derived('video', slot._id);
  const { videoSeconds } = world.policies.current().filing;
  // The same path when it is repeated, so that no copy is left that nothing points at.
  const path = `videos/${world.ids.digest(slot.cloudPath)}.${format}`;
  const video: VideoDocument = {
    _id: videoId,
    ownerId: slot.personId,
    ticketId: null,
    fileId: await world.files.upload(path, bytes),
    format,
    byteCount: bytes.length,
    seconds: Math.min(videoSeconds, Math.max(1, Math.round(milliseconds / SECOND))),
    sha256,
    uploadedAt: world.clock.now(),
  };
  const outboxId = `keep_${videoId}`;
  // The original knows places; it goes even if we die right after this.
  const effects: OutboxEffect[] = [{ kind: 'deleteFile', fileId: originalFileId, done: false }];
  await world.database.transaction(async (transaction) => {
    await transaction.put('videos', video);
    await transaction.put('outbox', pendingOutbox(outboxId, effects, video.uploadedAt));
  });
  await world.relay.wake([outboxId]);
  return video;
}

/** Ties a person's own unused video to a ticket. @returns its seconds; null without a video */
export async function attachVideo(
  transaction: Transaction,
  personId: string,
  ticketId: string,
  videoId: string | undefined,
): Promise<Outcome<number | null, 'videoNotFound'>> {
  if (videoId === undefined) return accept(null);
  const video = await transaction.get('videos', videoId);
  const usable = video?.ownerId === personId && video.ticketId === null;
  if (!usable) return refuse('videoNotFound');
  await transaction.put('videos', { ...video, ticketId });
  return accept(video.seconds);
}
