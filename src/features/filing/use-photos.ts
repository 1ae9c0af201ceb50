import { useEffect, useRef, useState } from 'react';
import { text } from '../../../locales/text';
import { forgetFile, isPhoto, keepPreview, pickPhotos } from '../../cloud/photos';
import { forgetKeptFile, keepFile, reopenFile } from '../../cloud/kept-files';
import { onOnline } from '../../cloud/on-online';
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
  /** A still of the claim's video, in the place of the one before; null: there is none any more. */
  putStill: (still: PickedPhoto | null) => Promise<void>;
  remove: (id: string) => void;
  /** The last one removed may come back to its place; null: there is none, or no room for it. */
  putBack: (() => void) | null;
  /** Another one in its place. */
  retake: (id: string) => Promise<void>;
  retry: (id: string) => void;
}

/** When the draft is opened, and not again. */
function useOnce(work: () => void): void {
  const first = useRef(work);
  useEffect(() => first.current(), []);
}

/** The photos as they stand, for those who wait as well as for the page. */
function usePhotoList(initial: ClaimPhoto[], onChange: (photos: ClaimPhoto[]) => void) {
  const [photos, setPhotos] = useState(() => initial.filter(hasArrived));
  const newest = useRef(photos);
  const set = (next: ClaimPhoto[]) => {
    newest.current = next;
    setPhotos(next);
    onChange(next);
  };
  return {
    photos,
    newest,
    add: (photo: ClaimPhoto) => set([...newest.current, photo]),
    change: (id: string, part: Partial<ClaimPhoto>) =>
      set(newest.current.map((photo) => (photo.id === id ? { ...photo, ...part } : photo))),
    drop: (id: string) => set(newest.current.filter((one) => one.id !== id)),
    insert: (photo: ClaimPhoto, at: number) =>
      set([...newest.current.slice(0, at), photo, ...newest.current.slice(at)]),
  };
}

type List = ReturnType<typeof usePhotoList>;

/** Sends files, and goes on by itself with what is left when a page or the network comes back. */
function useSending(
  list: List,
  initial: ClaimPhoto[],
  upload: UploadPhoto,
  say: (problem: string | null) => void,
) {
  async function send(id: string, file: PickedPhoto): Promise<void> {
    list.change(id, { status: 'sending', percent: null });
    const result = await upload(file, (percent) => list.change(id, { percent }));
    if ('photoId' in result) {
      void forgetKeptFile(id);
      list.change(id, { status: 'done', photoId: result.photoId });
      return;
    }
    say(result.problem);
    list.change(id, { status: 'failed' });
  }

  /** Chosen before the page was closed and never arrived: sent again where its file was kept. */
  async function restore(lost: ClaimPhoto): Promise<void> {
    const file = await reopenFile(lost.id);
    if (file === null) return;
    list.add({ ...lost, file, status: 'sending' });
    await send(lost.id, file);
  }

  function sendFailed(): void {
    const failed = list.newest.current.filter(({ status }) => status === 'failed');
    if (failed.length > 0) say(null);
    for (const { id, file } of failed) if (file !== null) void send(id, file);
  }

  useOnce(() => {
    for (const lost of initial.filter((photo) => !hasArrived(photo))) void restore(lost);
  });
  const goOn = useRef(sendFailed);
  useEffect(() => {
    goOn.current = sendFailed;
  });
  useEffect(() => onOnline(() => goOn.current()), []);
  return send;
}

/** A slip of the thumb: the photo removed last is at hand as long as the page is open. */
function useRemoval(
  list: List,
  send: (id: string, file: PickedPhoto) => Promise<void>,
  maximum: number,
) {
  const [removed, setRemoved] = useState<{ photo: ClaimPhoto; at: number } | null>(null);

  /** Nothing of it stays on the phone once the page is closed. */
  function drop(id: string): void {
    void forgetKeptFile(id);
    list.drop(id);
  }

  function forget(photo: ClaimPhoto | undefined): void {
    if (photo?.file) forgetFile(photo.file.filePath);
  }

  function remove(id: string): void {
    const at = list.newest.current.findIndex((one) => one.id === id);
    const photo = list.newest.current[at];
    forget(removed?.photo);
    setRemoved(photo === undefined ? null : { photo, at });
    drop(id);
  }

  function putBack({ photo, at }: { photo: ClaimPhoto; at: number }): void {
    const { id, file } = photo;
    setRemoved(null);
    list.insert(photo, at);
    if (photo.photoId !== null || file === null) return;
    void keepFile(id, file);
    void send(id, file);
  }

  const mayPutBack = removed !== null && list.photos.length < maximum;
  return { drop, forget, remove, putBack: mayPutBack ? () => putBack(removed) : null };
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
  const [problem, setProblem] = useState<string | null>(null);
  const list = usePhotoList(initial, onChange);
  const send = useSending(list, initial, upload, setProblem);
  const removal = useRemoval(list, send, limits.maximum);
  const still = useRef<string | null>(null);
  const photoOf = (id: string) => list.newest.current.find((one) => one.id === id);

  async function take(file: PickedPhoto, proof: string | null): Promise<void> {
    const refusal = await refusalOf(file, limits);
    if (refusal === null) await keep(makeRequestId(), file, proof);
    else setProblem(refusal);
  }

  async function keep(id: string, file: PickedPhoto, proof: string | null): Promise<void> {
    const preview = await keepPreview(file);
    list.add({ id, preview, percent: null, photoId: null, file, proof, status: 'sending' });
    void keepFile(id, file);
    void send(id, file);
  }

  async function add(proof?: string): Promise<void> {
    const room = limits.maximum - list.newest.current.length;
    const files = await pickPhotos(room);
    setProblem(files.length > room ? text('photo.tooMany', { maximum: limits.maximum }) : null);
    for (const file of files.slice(0, room)) await take(file, proof ?? null);
  }

  async function putStill(file: PickedPhoto | null): Promise<void> {
    if (still.current !== null) removal.drop(still.current);
    still.current = null;
    // Nobody chose it: where it does not fit, the video goes without.
    const fits = list.newest.current.length < limits.maximum;
    if (file === null || !fits || (await refusalOf(file, limits)) !== null) return;
    still.current = makeRequestId();
    await keep(still.current, file, null);
  }

  /** The one before goes only when there is another. */
  async function retake(id: string): Promise<void> {
    const [file] = await pickPhotos(1);
    if (file === undefined) return;
    const before = photoOf(id);
    removal.forget(before);
    removal.drop(id);
    setProblem(null);
    await take(file, before?.proof ?? null);
  }

  function retry(id: string): void {
    const file = photoOf(id)?.file;
    setProblem(null);
    if (file) void send(id, file);
  }

  function remove(id: string): void {
    removal.remove(id);
    setProblem(null);
  }

  const { photos } = list;
  const { putBack } = removal;
  return { photos, problem, add, putStill, remove, putBack, retake, retry };
}
