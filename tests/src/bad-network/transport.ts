/** A cloud that fails as phones know it: no network, no answer, an answer that comes late. */
import { CloudFailure, type FailureKind } from '../../../src/cloud/cloud-failure';

export interface Sent {
  action: string;
  input: Record<string, unknown> & { requestId: string };
}

type Answer = () => Promise<unknown>;

export interface Transport {
  client: { callFunction: (name: string, data: Sent) => Promise<unknown> };
  /** Every call of one action, in order. */
  sent: (action: string) => Sent[];
  /** What the next calls of one action come to, one after the other; the last stays. */
  comes: (action: string, ...answers: Answer[]) => void;
  clear: () => void;
}

export const yes = (value: object): Answer => async () => ({
  ok: true,
  value,
  serverNow: Date.now(),
});

export const no = (code: string): Answer => async () => ({
  ok: false,
  code,
  serverNow: Date.now(),
});

/** It fails in this way before anybody can say whether it arrived. */
export const fails = (kind: FailureKind): Answer => async () => {
  throw new CloudFailure(kind, 'test');
};

/** Nothing comes until the test says so. */
export function held(): { answer: Answer; come: (then: Answer) => void } {
  let come: (then: Answer) => void = () => undefined;
  const arrived = new Promise<Answer>((resolve) => {
    come = resolve;
  });
  return { answer: async () => (await arrived)(), come: (then) => come(then) };
}

export function makeTransport(): Transport {
  const calls: Sent[] = [];
  const waiting = new Map<string, Answer[]>();
  return {
    client: {
      callFunction: async (_name, data) => {
        calls.push(data);
        const answers = waiting.get(data.action) ?? [];
        const next = answers.length > 1 ? answers.shift() : answers[0];
        return (next ?? no('unknownAction'))();
      },
    },
    sent: (action) => calls.filter((call) => call.action === action),
    comes: (action, ...answers) => void waiting.set(action, answers),
    clear: () => {
      calls.length = 0;
      waiting.clear();
    },
  };
}
