import { useRef, useState } from 'react';
import { policyBounds } from '../../../domain/policy/bounds';
import { removeStored } from '../../cloud/storage';
import { keep, readKept } from './kept-draft';
import { usePhotos, type ClaimPhoto, type Photos } from './use-photos';

interface KeptAddition {
  words: string;
  photos: ClaimPhoto[];
}

/** Words and photos that a resident adds to a claim: proof that was asked for, or an appeal. */
export interface Addition {
  words: string;
  write: (words: string) => void;
  photos: Photos;
  /** Once it has been sent. */
  forget: () => void;
}

/**
 * Every change is kept on the phone at once, so that a failed send or a closed page loses nothing.
 *
 * @param purpose with the ticket the name of what is being written
 */
export function useAddition(purpose: 'proof' | 'appeal' | 'task', ticketId: string): Addition {
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
  return {
    words: kept.words,
    write: (words) => change({ words }),
    photos,
    forget: () => removeStored(key),
  };
}
