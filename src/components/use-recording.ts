import { useEffect, useRef, useState } from 'react';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { SECOND } from '../../domain/primitives/instant';
import { text } from '../../locales/text';
import { startRecording } from '../cloud/recorder';
import { NoMicrophone, type Recording } from '../cloud/recording';

const { voiceSeconds } = policyOf(currentPolicyVersion).conversation;

/**
 * One recording at a time; it ends by itself when policy says so, and nothing is lost.
 *
 * @param onEnd with the seconds that were spoken
 */
export function useRecording(
  onProblem: (problem: string | null) => void,
  onEnd: (recording: Recording, seconds: number) => void,
) {
  const [seconds, setSeconds] = useState<number | null>(null);
  const recording = useRef<Recording | null>(null);
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  const spoken = useRef(0);
  const rest = () => {
    clearInterval(timer.current);
    const current = recording.current;
    recording.current = null;
    setSeconds(null);
    return current;
  };
  useEffect(
    () => () => {
      clearInterval(timer.current);
      recording.current?.cancel();
    },
    [],
  );
  const end = () => {
    const current = rest();
    if (current !== null) onEnd(current, spoken.current);
  };
  const start = async () => {
    onProblem(null);
    try {
      recording.current = await startRecording();
    } catch (error) {
      if (!(error instanceof NoMicrophone)) throw error;
      onProblem(text('talk.noMicrophone'));
      return;
    }
    spoken.current = 0;
    setSeconds(0);
    timer.current = setInterval(() => {
      spoken.current += 1;
      setSeconds(spoken.current);
      if (spoken.current >= voiceSeconds) end();
    }, SECOND);
  };
  return { seconds, start, end, drop: () => rest()?.cancel() };
}
