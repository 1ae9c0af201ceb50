import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { policyBounds } from '../../domain/policy/bounds';
import { SECOND } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { VoiceNoteDocument } from './documents/conversations';
import type { OutboxEffect } from './documents/outbox';
import type { UploadSlotDocument } from './documents/photos';
import { pendingOutbox } from './pending-outbox';
import type { ReadVoice } from './media-ports';
import type { Transaction, World } from './ports';
import { readUpload } from './read-upload';
import { renewSearch } from './renew-search';
import { understandTicket } from './understand-ticket';

type Finished = ActionReply<'ticket.finishVoice'>;
type Refusals = Exclude<ActionRefusal<'ticket.finishVoice'>, 'badInput' | 'internal' | 'busy'>;

/**
 * Looks at what was really uploaded: its size, its format, its length by its own packets. It is
 * kept under a path of ours as it was spoken; the upload is deleted either way.
 */
export async function finishVoice(
  world: World,
  caller: Caller,
  { slotId, fileId }: ActionInput<'ticket.finishVoice'>,
): Promise<Outcome<Finished, Refusals>> {
  const personId = known(caller).person._id;
  const slot = await world.database.get('uploadSlots', slotId);
  if (slot === null || slot.personId !== personId) return refuse('slotNotFound');
  const voiceId = world.ids.derived('voice', slotId);
  const before = await world.database.get('voiceNotes', voiceId);
  if (before !== null) return accept({ voiceId, seconds: before.seconds });
  const upload = await readUpload(world, slot, fileId);
  if (!upload.ok) return upload;
  const bytes = upload.value;
  const judged = judge(world, bytes);
  if (!judged.ok) {
    await world.files.delete([fileId]);
    return judged;
  }
  const voice = await keepVoice(world, slot, { ...judged.value, bytes, originalFileId: fileId });
  return accept({ voiceId, seconds: voice.seconds });
}

function judge(
  world: World,
  bytes: Uint8Array,
): Outcome<ReadVoice, 'voiceTooLarge' | 'voiceTooLong' | 'notAVoice'> {
  const { voiceBytes } = policyBounds;
  if (bytes.length > voiceBytes) return refuse('voiceTooLarge', { voiceBytes });
  const voice = world.voices.read(bytes);
  if (voice === null) return refuse('notAVoice');
  const { voiceSeconds } = world.policies.current().conversation;
  // A recorder stops a little late: the second that has begun is free.
  return voice.milliseconds < (voiceSeconds + 1) * SECOND
    ? accept(voice)
    : refuse('voiceTooLong', { voiceSeconds });
}

async function keepVoice(
  world: World,
  slot: UploadSlotDocument,
  read: ReadVoice & { bytes: Uint8Array; originalFileId: string },
): Promise<VoiceNoteDocument> {
  const { format, bytes, sha256, milliseconds } = read;
  const voiceId = world.ids.derived('voice', slot._id);
  const { voiceSeconds } = world.policies.current().conversation;
  const path = `voices/${world.ids.digest(slot.cloudPath)}.${format}`;
  const voice: VoiceNoteDocument = {
    _id: voiceId,
    ownerId: slot.personId,
    ticketId: null,
    fileId: await world.files.upload(path, bytes),
    format,
    byteCount: bytes.length,
    seconds: Math.min(voiceSeconds, Math.max(1, Math.round(milliseconds / SECOND))),
    sha256,
    uploadedAt: world.clock.now(),
    check: 'pending',
    checkTraceId: null,
    transcript: null,
  };
  const outboxId = `check_${voiceId}`;
  const effects: OutboxEffect[] = [
    { kind: 'deleteFile', fileId: read.originalFileId, done: false },
    { kind: 'checkVoice', voiceId, done: false },
  ];
  if (world.recogniser !== null) effects.push({ kind: 'recogniseVoice', voiceId, done: false });
  await world.database.transaction(async (transaction) => {
    await transaction.put('voiceNotes', voice);
    await transaction.put('outbox', pendingOutbox(outboxId, effects, voice.uploadedAt));
  });
  await world.relay.wake([outboxId]);
  return voice;
}

/** Ties a person's own unused voice note to a ticket. @returns how many seconds were spoken */
export async function attachVoice(
  transaction: Transaction,
  personId: string,
  ticketId: string,
  voiceId: string,
): Promise<Outcome<number, 'voiceNotFound'>> {
  const voice = await transaction.get('voiceNotes', voiceId);
  const usable = voice?.ownerId === personId && voice.ticketId === null;
  if (!usable) return refuse('voiceNotFound');
  await transaction.put('voiceNotes', { ...voice, ticketId });
  return accept(voice.seconds);
}

/** Writes down what was said, where a recogniser is set up. It never stands in the way. */
export async function recogniseVoice(world: World, voiceId: string): Promise<boolean> {
  const voice = await world.database.get('voiceNotes', voiceId);
  if (voice === null || voice.transcript !== null || world.recogniser === null) return true;
  const bytes = await world.files.download(voice.fileId);
  if (bytes === null) return true;
  const transcript = await world.recogniser.recognise({ format: voice.format, bytes });
  if (transcript === null) return true;
  await world.database.transaction(async (transaction) => {
    const current = await transaction.get('voiceNotes', voiceId);
    if (current !== null) await transaction.put('voiceNotes', { ...current, transcript });
  });
  // It may have been said before it was understood; else saying it renews the search.
  const { ticketId } = (await world.database.get('voiceNotes', voiceId)) ?? voice;
  if (ticketId === null) return true;
  await understandTicket(world, ticketId);
  return renewSearch(world, ticketId);
}
