import { useState } from 'react';
import type { ActionReply } from '../../domain/contract/actions';
import { answerText } from './answer-text';
import { useAct, type InputApart, type MutatingName } from './use-act';

interface SheetActOptions<Name extends MutatingName> {
  /** It was done: close the sheet, say so. */
  onDone: (value: ActionReply<Name>) => void;
  /** After a yes as after a no: what the page shows may be old. */
  reload: () => Promise<void>;
}

/** An act that a sheet confirms. `problem` says in the open sheet why it was not done. */
export function useSheetAct<Name extends MutatingName>(
  action: Name,
  { onDone, reload }: SheetActOptions<Name>,
): {
  busy: boolean;
  problem: string | null;
  say: (problem: string | null) => void;
  run: (input: InputApart<Name>) => Promise<void>;
} {
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct(action);
  const run = async (input: InputApart<Name>) => {
    const answer = await act.run(input);
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) onDone(answer.value);
    await reload();
  };
  return { busy: act.busy, problem, say: setProblem, run };
}
