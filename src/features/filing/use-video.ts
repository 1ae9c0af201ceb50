import { useEffect, useRef, useState } from 'react';
import { text } from '../../../locales/text';
import { forgetKeptFile, keepFile, reopenFile } from '../../cloud/kept-files';
import type { PickedPhoto } from '../../cloud/picked-photo';
import { makeRequestId } from '../../cloud/request-id';
import { sendVideo } from '../../cloud/send-file';
import { pickVideo } from '../../cloud/videos';

/** The one short video of a claim: chosen, on its way, or with the server (`videoId`). */
export interface ClaimVideo {
  id: string;
  /** A still; empty where the phone gave none. */
  preview: string;
  seconds: number | null;
  status: 'sending' | 'done' | 'failed';
  /** 0-100, null where the platform does not say. */
  percent: number | null;
  videoId: string | null;
  /** Null once the file itself is no longer at hand (after a restart). */
  file: PickedPhoto | null;
}

export interface VideoLimits {
  seconds: number;
  bytes: number;
}

export interface FilingVideo {
  video: ClaimVideo | null;
  /** Why the last file was not taken or did not arrive; null when all is well. */
  problem: string | null;
  take: () => Promise<void>;
  remove: () => void;
  retry: () => void;
}

const MEGABYTE = 1024 * 1024;

/** Why it cannot be handed in yet, in words; null when it is there, or there is none. */
export function videoHindrance(video: ClaimVideo | null): string | null {
  if (video === null || video.status === 'done') return null;
  return text(video.status === 'sending' ? 'file.videoOnTheWay' : 'file.videoFailed');
}

/** The video as the server knows it; nothing where there is none. */
export function videoIdOf(video: ClaimVideo | null): { videoId?: string } {
  return video?.videoId == null ? {} : { videoId: video.videoId };
}

/** A camera stops a little late: the second that has begun is free, as on the server. */
function refusalOf(
  { bytes, seconds }: { bytes: number; seconds: number | null },
  limits: VideoLimits,
): string | null {
  if (seconds !== null && seconds >= limits.seconds + 1) {
    return text('video.tooLong', { found: Math.floor(seconds), seconds: limits.seconds });
  }
  return bytes > limits.bytes
    ? text('video.tooLarge', { megabytes: limits.bytes / MEGABYTE })
    : null;
}

/** The video as it stands, for those who wait as well as for the page. */
function useShown(initial: ClaimVideo | null, onChange: (video: ClaimVideo | null) => void) {
  const [video, setVideo] = useState(initial);
  const newest = useRef(video);

  function set(next: ClaimVideo | null): void {
    newest.current = next;
    setVideo(next);
    onChange(next);
  }

  /** Of this video: another may have been chosen meanwhile. */
  function change(id: string, part: Partial<ClaimVideo>): void {
    const current = newest.current;
    if (current?.id === id) set({ ...current, ...part });
  }

  return { video, newest, set, change };
}

type Shown = ReturnType<typeof useShown>;

/** Sends the file, and by itself what an earlier visit had left. */
function useSending(
  { newest, set, change }: Shown,
  initial: ClaimVideo | null,
  say: (problem: string) => void,
) {
  async function send(id: string, file: PickedPhoto): Promise<void> {
    change(id, { file, status: 'sending', percent: null });
    const sent = await sendVideo(file, (percent) => change(id, { percent }));
    if ('value' in sent) {
      void forgetKeptFile(id);
      change(id, { status: 'done', videoId: sent.value });
      return;
    }
    change(id, { status: 'failed' });
    if (newest.current?.id === id) say(sent.problem);
  }

  /** Chosen before the page was closed and never arrived: sent again where its file was kept. */
  async function restore({ id, videoId }: ClaimVideo): Promise<void> {
    if (videoId !== null) return;
    const file = await reopenFile(id);
    if (file === null) set(null);
    else await send(id, file);
  }

  const first = useRef(() => (initial === null ? undefined : void restore(initial)));
  useEffect(() => first.current(), []);
  return send;
}

/** It goes up as soon as it is chosen; `onChange` keeps it in the draft. */
export function useVideo(
  initial: ClaimVideo | null,
  limits: VideoLimits,
  onChange: (video: ClaimVideo | null) => void,
): FilingVideo {
  const [problem, setProblem] = useState<string | null>(null);
  const shown = useShown(initial, onChange);
  const send = useSending(shown, initial, setProblem);

  async function take(): Promise<void> {
    const file = await pickVideo(limits.seconds);
    if (file === null) return;
    const refusal = refusalOf(file, limits);
    setProblem(refusal);
    if (refusal !== null) return;
    const id = makeRequestId();
    const { preview, seconds } = file;
    shown.set({ id, preview, seconds, status: 'sending', percent: null, videoId: null, file });
    void keepFile(id, file);
    await send(id, file);
  }

  function remove(): void {
    if (shown.newest.current !== null) void forgetKeptFile(shown.newest.current.id);
    shown.set(null);
    setProblem(null);
  }

  function retry(): void {
    const current = shown.newest.current;
    setProblem(null);
    if (current?.file) void send(current.id, current.file);
  }

  return { video: shown.video, problem, take, remove, retry };
}
