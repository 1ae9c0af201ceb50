import { useRef, useState } from 'react';
import { policyBounds } from '../../../domain/policy/bounds';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { removeStored } from '../../cloud/storage';
import { keep, readKept } from './kept-draft';
import { usePhotos, type ClaimPhoto, type Photos } from './use-photos';
import type { ClaimClip } from './use-clip';
import { useVideo, type FilingVideo } from './use-video';

interface KeptAddition {
  words: string;
  photos: ClaimPhoto[];
  video?: ClaimClip | null;
}

export const longestVideoSeconds = policyOf(currentPolicyVersion).filing.videoSeconds;

/** Words, photos and a video that a resident adds to a claim: proof that was asked for, or an appeal. */
export interface Addition {
  words: string;
  write: (words: string) => void;
  photos: Photos;
  filming: FilingVideo;
  /** Once it has been sent. */
  forget: () => void;
}

/**
 * Every change is kept on the phone at once, so that a failed send or a closed page loses nothing.
 *
 * @param purpose with the ticket the name of what is being written
 */
export function useAddition(purpose: 'proof' | 'appeal' | 'task' | 'refusal' | 'chargeback', ticketId: string): Addition {
  const key = `draft:${purpose}:${ticketId}`;
  const [kept, setKept] = useState(() => readKept<KeptAddition>(key) ?? { words: '', photos: [] });
  const newest = useRef(kept);
  const change = (part: Partial<KeptAddition>) => {
    newest.current = { ...newest.current, ...part };
    keep(key, newest.current);
    setKept(newest.current);
  };
  const photos = usePhotos(
    kept.photos,
    { maximum: policyBounds.photosPerClaim, bytes: policyBounds.photoBytes },
    (next) => change({ photos: next }),
  );
  const filming = useVideo(
    kept.video ?? null,
    { seconds: longestVideoSeconds, bytes: policyBounds.videoBytes },
    (video) => change({ video }),
    (still) => void photos.putStill(still),
  );
  return {
    words: kept.words,
    write: (words) => change({ words }),
    photos,
    filming,
    forget: () => removeStored(key),
  };
}
