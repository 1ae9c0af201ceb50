import { useEffect, useRef, useState } from 'react';
import { text } from '../../../locales/text';
import { forgetFile, isPhoto, keepPreview, pickPhotos } from '../../cloud/photos';
import { forgetKeptFile, keepFile, reopenFile } from '../../cloud/kept-files';
import type { PickedPhoto } from '../../cloud/picked-photo';
import { makeRequestId } from '../../cloud/request-id';
import type { PickerPhoto } from '../../components/photo-picker';
import { uploadClaimPhoto, type UploadPhoto } from './upload-photo';

/** A photo of a claim: chosen, on its way, or with the server (then it has a `photoId`). */
export interface ClaimPhoto extends PickerPhoto {
  photoId: string | null;
  /** Null once the file itself is no longer at hand (after a restart). */
  file: PickedPhoto | null;
  /** Which proof the person took it for. */
  proof: string | null;
}

interface PhotoLimits {
  maximum: number;
  bytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Why a chosen file is not taken, in words; null when it is. */
async function refusalOf(file: PickedPhoto, limits: PhotoLimits): Promise<string | null> {
  if (file.bytes > limits.bytes) {
    return text('photo.tooLarge', { name: file.name, megabytes: limits.bytes / MEGABYTE });
  }
  return (await isPhoto(file)) ? null : text('photo.notPhoto', { name: file.name });
}

/** Why these photos cannot be handed in yet, in words; null when all of them are there. */
export function photosHindrance(photos: ClaimPhoto[]): string | null {
  if (photos.some(({ status }) => status === 'sending')) return text('file.photosOnTheWay');
  return photos.some(({ status }) => status === 'failed') ? text('file.photosFailed') : null;
}

function hasArrived({ photoId }: ClaimPhoto): boolean {
  return photoId !== null;
}

/** The photos as the server knows them. */
export function photoIdsOf(photos: ClaimPhoto[]): string[] {
  return photos.flatMap(({ photoId }) => (photoId === null ? [] : [photoId]));
}

export interface Photos {
  photos: ClaimPhoto[];
  /** Why the last file was not taken or did not arrive; null when all is well. */
  problem: string | null;
  add: (proof?: string) => Promise<void>;
  remove: (id: string) => void;
  retry: (id: string) => void;
}

/** When the draft is opened, and not again. */
function useOnce(work: () => void): void {
  const first = useRef(work);
  useEffect(() => first.current(), []);
}

/**
 * The photos of a claim. Each goes up as soon as it is chosen, so that submitting is quick and a
 * closed page loses nothing; `onChange` keeps them in the draft.
 */
export function usePhotos(
  initial: ClaimPhoto[],
  limits: PhotoLimits,
  onChange: (photos: ClaimPhoto[]) => void,
  upload: UploadPhoto = uploadClaimPhoto,
): Photos {
  const [photos, setPhotos] = useState(() => initial.filter(hasArrived));
  const [problem, setProblem] = useState<string | null>(null);
  const newest = useRef(photos);

  function set(next: ClaimPhoto[]): void {
    newest.current = next;
    setPhotos(next);
    onChange(next);
  }

  function change(id: string, part: Partial<ClaimPhoto>): void {
    set(newest.current.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)));
  }

  async function send(id: string, file: PickedPhoto): Promise<void> {
    change(id, { status: 'sending', percent: null });
    const result = await upload(file, (percent) => change(id, { percent }));
    if ('photoId' in result) {
      void forgetKeptFile(id);
      change(id, { status: 'done', photoId: result.photoId });
      return;
    }
    setProblem(result.problem);
    change(id, { status: 'failed' });
  }

  /** Chosen before the page was closed and never arrived: sent again where its file was kept. */
  async function restore(lost: ClaimPhoto): Promise<void> {
    const file = await reopenFile(lost.id);
    if (file === null) return;
    set([...newest.current, { ...lost, file, status: 'sending' }]);
    await send(lost.id, file);
  }

  useOnce(() => {
    for (const lost of initial.filter((photo) => !hasArrived(photo))) void restore(lost);
  });

  async function add(proof?: string): Promise<void> {
    const room = limits.maximum - newest.current.length;
    const files = await pickPhotos(room);
    setProblem(files.length > room ? text('photo.tooMany', { maximum: limits.maximum }) : null);
    for (const file of files.slice(0, room)) {
      const refusal = await refusalOf(file, limits);
      if (refusal !== null) {
        setProblem(refusal);
        continue;
      }
      const id = makeRequestId();
      const preview = await keepPreview(file);
      const photo = { id, preview, percent: null, photoId: null, file, proof: proof ?? null };
      set([...newest.current, { ...photo, status: 'sending' }]);
      void keepFile(id, file);
      void send(id, file);
    }
  }

  function remove(id: string): void {
    const photo = newest.current.find((one) => one.id === id);
    if (photo?.file) forgetFile(photo.file.filePath);
    void forgetKeptFile(id);
    set(newest.current.filter((one) => one.id !== id));
    setProblem(null);
  }

  function retry(id: string): void {
    const file = newest.current.find((one) => one.id === id)?.file;
    setProblem(null);
    if (file) void send(id, file);
  }

  return { photos, problem, add, remove, retry };
}
