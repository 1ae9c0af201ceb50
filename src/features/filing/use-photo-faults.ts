import { useEffect, useRef, useState } from 'react';
import type { LightFault } from '../../../domain/understanding/photo/findings';
import { faultOf } from './photo-fault';
import type { ClaimPhoto } from './use-photos';

/** Looks at each photo once, while it goes up; by the photo's id, only those with something. */
export function usePhotoFaults(photos: readonly ClaimPhoto[]): Record<string, LightFault> {
  const [faults, setFaults] = useState<Record<string, LightFault>>({});
  const looked = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, file } of photos) {
      if (file === null || looked.current.has(id)) continue;
      looked.current.add(id);
      void faultOf(file.filePath).then((fault) => {
        if (fault !== null) setFaults((before) => ({ ...before, [id]: fault }));
      });
    }
  }, [photos]);
  return faults;
}
