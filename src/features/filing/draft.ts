/** What a person has filled in so far, kept on the phone until it is submitted. */
import type { IssueSuggestion } from '../../../domain/entitlement/suggest-issue';
import type { Preference } from '../../../domain/primitives/preference';
import type { Issue, Wish } from '../../../domain/ticket/claim';
import { makeRequestId } from '../../cloud/request-id';
import { removeStored } from '../../cloud/storage';
import { keep, readKept } from './kept-draft';
import type { ClaimPhoto } from './use-photos';
import type { ClaimClip } from './use-clip';

export interface Draft {
  /** The claim's name on the wire: a submission that got lost is repeated under the same one. */
  requestId: string;
  quantity: number;
  /** Of goods sold by weight: whether only a part is bad, and how much, as typed. */
  weight: { part: boolean; typed: string };
  issue: Issue | null;
  /** What was chosen for the person by the records, and why; null: nothing was. */
  suggested: IssueSuggestion | null;
  /** After the window: one of the photos shows an inspection report. */
  withReport: boolean;
  wish: Wish;
  /** Undefined: as they said before. */
  prefers?: Preference | null;
  note: string;
  photos: ClaimPhoto[];
  video: ClaimClip | null;
  /** What they say instead of writing it, or beside it. */
  voice: ClaimClip | null;
}

const keyOf = (orderId: string, itemId: string) => `draft:claim:${orderId}:${itemId}`;

export function readDraft(orderId: string, itemId: string): Draft {
  // A draft of an earlier version lacks what has been added since.
  return { ...emptyDraft(), ...readKept<Draft>(keyOf(orderId, itemId)) };
}

function emptyDraft(): Draft {
  return {
    requestId: makeRequestId(),
    quantity: 1,
    weight: { part: false, typed: '' },
    issue: null,
    suggested: null,
    withReport: false,
    wish: 'refund',
    note: '',
    photos: [],
    video: null,
    voice: null,
  };
}

export function keepDraft(orderId: string, itemId: string, draft: Draft): void {
  keep(keyOf(orderId, itemId), draft);
}

export function dropDraft(orderId: string, itemId: string): void {
  removeStored(keyOf(orderId, itemId));
}
