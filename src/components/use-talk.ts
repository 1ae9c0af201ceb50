import { useEffect, useRef, useState } from 'react';
import { policyBounds } from '../../domain/policy/bounds';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { SECOND } from '../../domain/primitives/instant';
import { text } from '../../locales/text';
import { answerText } from '../cloud/answer-text';
import { pickPhotos } from '../cloud/photos';
import { startRecording } from '../cloud/recorder';
import { NoMicrophone, type Recording } from '../cloud/recording';
import { sendPhoto, sendVoice } from '../cloud/send-file';
import { readStored, removeStored, writeStored } from '../cloud/storage';
import { useAct } from '../cloud/use-act';

/** What is being said: words that are kept on the phone, pictures and voice that go at once. */
export interface Talk {
  words: string;
  /** Characters that may still be written; below zero is too long. */
  left: number;
  /** Something is on its way. */
  busy: boolean;
  /** Seconds spoken so far; null while nothing is recorded. */
  recordedSeconds: number | null;
  problem: string | null;
  write: (words: string) => void;
  sendWords: () => Promise<void>;
  sendPhotos: () => Promise<void>;
  startVoice: () => Promise<void>;
  sendVoice: () => Promise<void>;
  dropVoice: () => void;
}

interface TalkOptions {
  action: 'ticket.say' | 'desk.say';
  ticketId: string;
  onSaid: () => Promise<void>;
}

const { conversation } = policyOf(currentPolicyVersion);

/** One thing at a time, and what came of it. */
function useSaying({ action, ticketId, onSaid }: TalkOptions) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct(action);
  const say = async (said: { text: string; photoIds: string[]; voiceId?: string }) => {
    const answer = await act.run({ ticketId, ...said });
    if (answer === null) return false;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) await onSaid();
    return answer.ok;
  };
  const whileSending = async (work: () => Promise<void>) => {
    setSending(true);
    try {
      await work();
    } finally {
      setSending(false);
    }
  };
  return { busy: sending || act.busy, problem, setProblem, say, whileSending };
}

type Saying = ReturnType<typeof useSaying>;

export function useTalk(options: TalkOptions): Talk {
  const storageKey = `say:${options.ticketId}`;
  const [words, setWords] = useState(() => readStored<string>(storageKey) ?? '');
  const saying = useSaying(options);
  const { busy, problem } = saying;
  const voice = useRecording(saying.setProblem, (recording) => void sayVoice(saying, recording));
  const write = (typed: string) => {
    writeStored(storageKey, typed);
    setWords(typed);
  };
  const sendWords = async () => {
    if (words.trim() === '') return;
    if (!(await saying.say({ text: words.trim(), photoIds: [] }))) return;
    removeStored(storageKey);
    setWords('');
  };
  return {
    words,
    left: policyBounds.replyLength - words.trim().length,
    busy,
    recordedSeconds: voice.seconds,
    problem,
    write,
    sendWords,
    sendPhotos: () => sayPhotos(saying),
    startVoice: voice.start,
    sendVoice: async () => voice.end(),
    dropVoice: voice.drop,
  };
}

async function sayPhotos({ say, setProblem, whileSending }: Saying): Promise<void> {
  const most = conversation.photosPerMessage;
  const files = (await pickPhotos(most)).slice(0, most);
  if (files.length === 0) return;
  await whileSending(async () => {
    const photoIds: string[] = [];
    for (const file of files) {
      const sent = await sendPhoto(file);
      if ('problem' in sent) return setProblem(sent.problem);
      photoIds.push(sent.value);
    }
    await say({ text: '', photoIds });
  });
}

function sayVoice({ say, setProblem, whileSending }: Saying, recording: Recording): Promise<void> {
  return whileSending(async () => {
    const file = await recording.stop();
    if (file === null) return setProblem(text('talk.nothingHeard'));
    const sent = await sendVoice(file);
    if ('problem' in sent) return setProblem(sent.problem);
    await say({ text: '', photoIds: [], voiceId: sent.value });
  });
}

/** One recording at a time; it ends by itself when policy says so, and nothing is lost. */
function useRecording(
  onProblem: (problem: string | null) => void,
  onEnd: (recording: Recording) => void,
) {
  const [seconds, setSeconds] = useState<number | null>(null);
  const recording = useRef<Recording | null>(null);
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
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
    if (current !== null) onEnd(current);
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
    let spoken = 0;
    setSeconds(0);
    timer.current = setInterval(() => {
      spoken += 1;
      setSeconds(spoken);
      if (spoken >= conversation.voiceSeconds) end();
    }, SECOND);
  };
  return { seconds, start, end, drop: () => rest()?.cancel() };
}
