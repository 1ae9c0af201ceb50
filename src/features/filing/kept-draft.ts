/** What is being filled in, with its photos, kept on the phone until it has been sent. */
import { readStored, writeStored } from '../../cloud/storage';
import type { ClaimPhoto } from './use-photos';

interface WithPhotos {
  photos: ClaimPhoto[];
}

/** With the photos that never arrived: `usePhotos` looks for their files and sends them again. */
export function readKept<Draft extends WithPhotos>(key: string): Draft | undefined {
  return readStored<Draft>(key);
}

export function keep<Draft extends WithPhotos>(key: string, draft: Draft): void {
  const photos = draft.photos.map((photo) => ({ ...photo, file: null }));
  // Previews are the large part: without room the draft is kept without them.
  if (writeStored(key, { ...draft, photos })) return;
  writeStored(key, { ...draft, photos: photos.map((photo) => ({ ...photo, preview: '' })) });
}
