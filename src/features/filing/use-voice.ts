import { text } from '../../../locales/text';
import { sendVoice } from '../../cloud/send-file';
import { useRecording } from '../../components/use-recording';
import { useClip, type ClaimClip } from './use-clip';

export interface FilingVoice {
  voice: ClaimClip | null;
  /** Seconds spoken so far; null while nothing is recorded. */
  recordedSeconds: number | null;
  /** Why nothing was recorded or it did not arrive; null when all is well. */
  problem: string | null;
  start: () => Promise<void>;
  /** Ends it and sends it. */
  end: () => void;
  /** Ends it and throws it away. */
  drop: () => void;
  remove: () => void;
  putBack: (() => void) | null;
  retry: () => void;
}

/** Why it cannot be handed in yet, in words; null when it is there, or there is none. */
export function voiceHindrance({ voice, recordedSeconds }: FilingVoice): string | null {
  if (recordedSeconds !== null) return text('file.voiceRunning');
  if (voice === null || voice.status === 'done') return null;
  return text(voice.status === 'sending' ? 'file.voiceOnTheWay' : 'file.voiceFailed');
}

/** The voice note as the server knows it; nothing where there is none. */
export function voiceIdOf(voice: ClaimClip | null): { voiceId?: string } {
  return voice?.sentId == null ? {} : { voiceId: voice.sentId };
}

/** What one says instead of writing it. It goes up as soon as it is spoken. */
export function useVoice(
  initial: ClaimClip | null,
  onChange: (voice: ClaimClip | null) => void,
): FilingVoice {
  const kept = useClip(initial, onChange, sendVoice);
  const { clip, problem, say, put, remove, putBack, retry } = kept;
  const recording = useRecording(say, (spoken, seconds) => {
    void spoken.stop().then((file) =>
      file === null
        ? say(text('talk.nothingHeard'))
        : put({ ...file, name: '', bytes: 0 }, { preview: '', seconds: Math.max(1, seconds) }),
    );
  });
  const { seconds: recordedSeconds, start, end, drop } = recording;
  return { voice: clip, recordedSeconds, problem, start, end, drop, remove, putBack, retry };
}
