/** What a person has filled in so far, kept on the phone until it is submitted. */
import type { Issue, Wish } from '../../../domain/ticket/claim';
import { makeRequestId } from '../../cloud/request-id';
import { readStored, removeStored, writeStored } from '../../cloud/storage';
import type { ClaimPhoto } from './use-photos';

export interface Draft {
  /** The claim's name on the wire: a submission that got lost is repeated under the same one. */
  requestId: string;
  quantity: number;
  issue: Issue | null;
  wish: Wish;
  note: string;
  photos: ClaimPhoto[];
}

const keyOf = (orderId: string, itemId: string) => `draft:claim:${orderId}:${itemId}`;

/** Photos that never arrived cannot be sent again after a restart: their files are gone. */
export function readDraft(orderId: string, itemId: string): Draft {
  const kept = readStored<Draft>(keyOf(orderId, itemId));
  if (kept === undefined) return emptyDraft();
  return { ...kept, photos: kept.photos.filter(({ photoId }) => photoId !== null) };
}

function emptyDraft(): Draft {
  return {
    requestId: makeRequestId(),
    quantity: 1,
    issue: null,
    wish: 'refund',
    note: '',
    photos: [],
  };
}

export function keepDraft(orderId: string, itemId: string, draft: Draft): void {
  const photos = draft.photos.map((photo) => ({ ...photo, file: null }));
  const key = keyOf(orderId, itemId);
  // Previews are the large part: without room the draft is kept without them.
  if (writeStored(key, { ...draft, photos })) return;
  writeStored(key, { ...draft, photos: photos.map((photo) => ({ ...photo, preview: '' })) });
}

export function dropDraft(orderId: string, itemId: string): void {
  removeStored(keyOf(orderId, itemId));
}
