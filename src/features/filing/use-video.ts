import { useRef } from 'react';
import { text } from '../../../locales/text';
import type { PickedPhoto } from '../../cloud/picked-photo';
import { sendVideo } from '../../cloud/send-file';
import { pickVideo } from '../../cloud/videos';
import { useClip, type ClaimClip } from './use-clip';

export interface VideoLimits {
  seconds: number;
  bytes: number;
}

export interface FilingVideo {
  video: ClaimClip | null;
  /** Why the last file was not taken or did not arrive; null when all is well. */
  problem: string | null;
  take: () => Promise<void>;
  remove: () => void;
  putBack: (() => void) | null;
  retry: () => void;
}

const MEGABYTE = 1024 * 1024;

/** Why it cannot be handed in yet, in words; null when it is there, or there is none. */
export function videoHindrance(video: ClaimClip | null): string | null {
  if (video === null || video.status === 'done') return null;
  return text(video.status === 'sending' ? 'file.videoOnTheWay' : 'file.videoFailed');
}

/** The video as the server knows it; nothing where there is none. */
export function videoIdOf(video: ClaimClip | null): { videoId?: string } {
  return video?.sentId == null ? {} : { videoId: video.sentId };
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

/**
 * It goes up as soon as it is chosen; `onChange` keeps it in the draft. No server can look into a
 * video: `onStill` gets a still of each, where there is one, and null once the video is gone.
 */
export function useVideo(
  initial: ClaimClip | null,
  limits: VideoLimits,
  onChange: (video: ClaimClip | null) => void,
  onStill: (still: PickedPhoto | null) => void,
): FilingVideo {
  const kept = useClip(initial, onChange, sendVideo);
  const { clip, problem, say, put, retry } = kept;
  const still = useRef<PickedPhoto | null>(null);

  async function take(): Promise<void> {
    const file = await pickVideo(limits.seconds);
    if (file === null) return;
    const refusal = refusalOf(file, limits);
    say(refusal);
    if (refusal !== null) return;
    still.current = file.still;
    onStill(file.still);
    await put(file, file);
  }

  function remove(): void {
    onStill(null);
    kept.remove();
  }

  function putBack(): void {
    if (still.current !== null) onStill(still.current);
    kept.putBack?.();
  }

  const mayPutBack = kept.putBack !== null;
  return { video: clip, problem, take, remove, putBack: mayPutBack ? putBack : null, retry };
}
