import { useState } from 'react';
import { policyBounds } from '../../domain/policy/bounds';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { text } from '../../locales/text';
import { answerText } from '../cloud/answer-text';
import { pickPhotos } from '../cloud/photos';
import { sendPhoto, sendVoice } from '../cloud/send-file';
import { readStored, removeStored, writeStored } from '../cloud/storage';
import { useAct } from '../cloud/use-act';
import { useRecording } from './use-recording';

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
  sendVoice: () => void;
  dropVoice: () => void;
  /** What was spoken last did not arrive, and is still there. */
  voiceKept: boolean;
  sendVoiceAgain: () => Promise<void>;
  forgetVoice: () => void;
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
  const [unsent, setUnsent] = useState<Spoken | null>(null);
  const sendVoice = async (spoken: Spoken) => {
    setUnsent(spoken);
    if (await sayVoice(saying, spoken)) setUnsent(null);
  };
  const voice = useRecording(saying.setProblem, (recording) => {
    void recording.stop().then((spoken) =>
      spoken === null ? saying.setProblem(text('talk.nothingHeard')) : sendVoice(spoken),
    );
  });
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
    sendVoice: voice.end,
    dropVoice: voice.drop,
    voiceKept: unsent !== null && !busy,
    sendVoiceAgain: async () => (unsent === null ? undefined : sendVoice(unsent)),
    forgetVoice: () => {
      setUnsent(null);
      saying.setProblem(null);
    },
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

interface Spoken {
  filePath: string;
}

/** @returns whether it was said; else it can be sent again */
async function sayVoice(
  { say, setProblem, whileSending }: Saying,
  spoken: Spoken,
): Promise<boolean> {
  let said = false;
  await whileSending(async () => {
    setProblem(null);
    const sent = await sendVoice(spoken);
    if ('problem' in sent) return setProblem(sent.problem);
    said = await say({ text: '', photoIds: [], voiceId: sent.value });
  });
  return said;
}
