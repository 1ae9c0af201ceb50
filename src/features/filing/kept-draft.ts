/** What is being filled in, with its photos, kept on the phone until it has been sent. */
import { readStored, writeStored } from '../../cloud/storage';
import type { ClaimPhoto } from './use-photos';

interface WithPhotos {
  photos: ClaimPhoto[];
}

/** Photos that never arrived cannot be sent again after a restart: their files are gone. */
export function readKept<Draft extends WithPhotos>(key: string): Draft | undefined {
  const kept = readStored<Draft>(key);
  if (kept === undefined) return undefined;
  return { ...kept, photos: kept.photos.filter(({ photoId }) => photoId !== null) };
}

export function keep<Draft extends WithPhotos>(key: string, draft: Draft): void {
  const photos = draft.photos.map((photo) => ({ ...photo, file: null }));
  // Previews are the large part: without room the draft is kept without them.
  if (writeStored(key, { ...draft, photos })) return;
  writeStored(key, { ...draft, photos: photos.map((photo) => ({ ...photo, preview: '' })) });
}
