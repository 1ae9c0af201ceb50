import { useRef, useState } from 'react';
import type { ActionInput, ActionName } from '../../domain/contract/actions';
import { call, type Answer } from './call';
import { makeRequestId } from './request-id';

/** An action that does something: a repetition under the same request id does it once. */
export type MutatingName = {
  [Name in ActionName]: ActionInput<Name> extends { requestId: string } ? Name : never;
}[ActionName];

/** What a person chose; the request id is made here. */
export type InputApart<Name extends MutatingName> = Omit<ActionInput<Name>, 'requestId'>;

const failureKinds: readonly string[] = ['offline', 'timeout', 'broken', 'busy'];

/**
 * One thing a person does with a button. While it runs `busy` is true and further taps do nothing.
 * When it was not known to arrive, the next run of the same input carries the same request id.
 */
export function useAct<Name extends MutatingName>(
  action: Name,
): { busy: boolean; run: (input: InputApart<Name>) => Promise<Answer<Name> | null> } {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const pending = useRef<{ words: string; requestId: string } | null>(null);

  async function run(input: InputApart<Name>): Promise<Answer<Name> | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    const words = JSON.stringify(input);
    const requestId =
      pending.current?.words === words ? pending.current.requestId : makeRequestId();
    pending.current = { words, requestId };
    try {
      const answer = await call(action, { ...input, requestId } as ActionInput<Name>);
      if (answer.ok || !failureKinds.includes(answer.code)) pending.current = null;
      return answer;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { busy, run };
}
