import { useEffect, useRef, useState } from 'react';
import { forgetKeptFile, keepFile, reopenFile } from '../../cloud/kept-files';
import { onOnline } from '../../cloud/on-online';
import type { PickedPhoto } from '../../cloud/picked-photo';
import { makeRequestId } from '../../cloud/request-id';

/** The one short video or voice note of a claim: taken, on its way, or with the server (`sentId`). */
export interface ClaimClip {
  id: string;
  /** A still of a video; empty where there is none. */
  preview: string;
  seconds: number | null;
  status: 'sending' | 'done' | 'failed';
  /** 0-100, null where the platform does not say. */
  percent: number | null;
  /** As the server knows it. */
  sentId: string | null;
  /** Null once the file itself is no longer at hand (after a restart). */
  file: PickedPhoto | null;
}

/** Brings it to the server; throws nothing for what can happen: says why in words. */
export type SendClip = (
  file: PickedPhoto,
  onProgress: (percent: number) => void,
) => Promise<{ value: string } | { problem: string }>;

export interface Clip {
  clip: ClaimClip | null;
  /** Why the last file was not taken or did not arrive; null when all is well. */
  problem: string | null;
  say: (problem: string | null) => void;
  /** In the place of the one before; it goes up at once. */
  put: (file: PickedPhoto, about: Pick<ClaimClip, 'preview' | 'seconds'>) => Promise<void>;
  remove: () => void;
  /** The one removed last comes back; null: there is none, or another in its place. */
  putBack: (() => void) | null;
  retry: () => void;
}

/** The clip as it stands, for those who wait as well as for the page. */
function useShown(initial: ClaimClip | null, onChange: (clip: ClaimClip | null) => void) {
  const [clip, setClip] = useState(initial);
  const newest = useRef(clip);

  function set(next: ClaimClip | null): void {
    newest.current = next;
    setClip(next);
    onChange(next);
  }

  /** Of this clip: another may have been taken meanwhile. */
  function change(id: string, part: Partial<ClaimClip>): void {
    const current = newest.current;
    if (current?.id === id) set({ ...current, ...part });
  }

  return { clip, newest, set, change };
}

type Shown = ReturnType<typeof useShown>;

/** Sends the file, and goes on by itself with what an earlier visit or the network left. */
function useSending(
  { newest, set, change }: Shown,
  initial: ClaimClip | null,
  { sendClip, say }: { sendClip: SendClip; say: (problem: string | null) => void },
) {
  async function send(id: string, file: PickedPhoto): Promise<void> {
    change(id, { file, status: 'sending', percent: null });
    const sent = await sendClip(file, (percent) => change(id, { percent }));
    if ('value' in sent) {
      void forgetKeptFile(id);
      change(id, { status: 'done', sentId: sent.value });
      return;
    }
    change(id, { status: 'failed' });
    if (newest.current?.id === id) say(sent.problem);
  }

  /** Taken before the page was closed and never arrived: sent again where its file was kept. */
  async function restore({ id, sentId }: ClaimClip): Promise<void> {
    if (sentId !== null) return;
    const file = await reopenFile(id);
    if (file === null) set(null);
    else await send(id, file);
  }

  function retry(): void {
    const current = newest.current;
    if (current?.status !== 'failed' || current.file === null) return;
    say(null);
    void send(current.id, current.file);
  }

  const first = useRef(() => (initial === null ? undefined : void restore(initial)));
  useEffect(() => first.current(), []);
  const goOn = useRef(retry);
  useEffect(() => {
    goOn.current = retry;
  });
  useEffect(() => onOnline(() => goOn.current()), []);
  return { send, retry };
}

/** It goes up as soon as it is taken; `onChange` keeps it in the draft. */
export function useClip(
  initial: ClaimClip | null,
  onChange: (clip: ClaimClip | null) => void,
  sendClip: SendClip,
): Clip {
  const [problem, say] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ClaimClip | null>(null);
  const shown = useShown(initial, onChange);
  const { send, retry } = useSending(shown, initial, { sendClip, say });

  async function put(
    file: PickedPhoto,
    { preview, seconds }: Pick<ClaimClip, 'preview' | 'seconds'>,
  ): Promise<void> {
    const id = makeRequestId();
    shown.set({ id, preview, seconds, status: 'sending', percent: null, sentId: null, file });
    void keepFile(id, file);
    await send(id, file);
  }

  /** Nothing of it stays on the phone once the page is closed. */
  function remove(): void {
    const { current } = shown.newest;
    if (current !== null) void forgetKeptFile(current.id);
    setRemoved(current);
    shown.set(null);
    say(null);
  }

  function putBack(clip: ClaimClip): void {
    const { id, file, sentId } = clip;
    setRemoved(null);
    shown.set(clip);
    if (sentId !== null || file === null) return;
    void keepFile(id, file);
    void send(id, file);
  }

  const mayPutBack = removed !== null && shown.clip === null;
  return {
    clip: shown.clip,
    problem,
    say,
    put,
    remove,
    putBack: mayPutBack ? () => putBack(removed) : null,
    retry,
  };
}
