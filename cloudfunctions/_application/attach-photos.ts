import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { Transaction } from './ports';

/** Ties a person's own unused photos to a ticket; each photo serves one ticket once. */
export async function attachPhotos(
  transaction: Transaction,
  personId: string,
  ticketId: string,
  photoIds: readonly string[],
): Promise<Outcome<null, 'photoNotFound' | 'photoUsedTwice'>> {
  if (new Set(photoIds).size !== photoIds.length) return refuse('photoUsedTwice');
  for (const photoId of photoIds) {
    const photo = await transaction.get('photos', photoId);
    if (photo === null || photo.ownerId !== personId) return refuse('photoNotFound');
    if (photo.ticketId !== null) return refuse('photoUsedTwice');
    await transaction.put('photos', { ...photo, ticketId });
  }
  return accept(null);
}
