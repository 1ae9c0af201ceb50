import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { UploadSlotDocument } from './documents/photos';
import type { World } from './ports';

/** What was uploaded to a slot of the caller's: only under its own path, while it is open. */
export async function readUpload(
  world: World,
  slot: UploadSlotDocument,
  fileId: string,
): Promise<Outcome<Uint8Array, 'slotNotFound' | 'uploadMissing'>> {
  const lapsed = slot.expiresAt < world.clock.now();
  if (lapsed || !fileId.endsWith(`/${slot.cloudPath}`)) return refuse('slotNotFound');
  const bytes = await world.files.download(fileId);
  return bytes === null ? refuse('uploadMissing') : accept(bytes);
}
