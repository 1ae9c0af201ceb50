import { useRef, useState } from 'react';
import type { KnowledgeAnswerView } from '../../../../domain/contract/views/knowledge';
import { call, type Answer } from '../../../cloud/call';
import { readStored, writeStored } from '../../../cloud/storage';

type Refused = Extract<Answer<'knowledge.ask'>, { ok: false }>;

const ASKED_KEY = 'ask:before';
/** As many as one screen holds. */
const KEPT = 8;

export interface Asked {
  words: string;
  /** A provider's model was asked as well. */
  phrased: boolean;
  answer: KnowledgeAnswerView;
}

/** What was asked and what came back; earlier questions stay on this phone and nowhere else. */
export function useAsk() {
  const [shown, setShown] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [before, setBefore] = useState<string[]>(() => readStored<string[]>(ASKED_KEY) ?? []);
  // What comes late for an older question is not shown.
  const newest = useRef(0);

  async function ask(said: string, phrased = false): Promise<void> {
    const words = said.trim();
    if (words === '') return;
    const turn = ++newest.current;
    setBusy(true);
    const answer = await call('knowledge.ask', phrased ? { words, phrased } : { words });
    if (turn !== newest.current) return;
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer);
      return;
    }
    setProblem(null);
    setShown({ words, phrased, answer: answer.value });
    const kept = [words, ...before.filter((each) => each !== words)].slice(0, KEPT);
    setBefore(kept);
    writeStored(ASKED_KEY, kept);
  }

  const forget = () => {
    setBefore([]);
    writeStored(ASKED_KEY, []);
  };
  return { shown, busy, problem, before, ask, forget };
}
