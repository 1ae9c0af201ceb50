import type { Policy } from '../policy/policy';
import { accept, refuse, type Outcome } from '../primitives/outcome';
import type { TaskOutcome } from './kind';

/** Whether a call-back may end like this after these calls: nobody reports on a call not made. */
export function mayReportCall(
  calls: ReadonlyArray<{ reached: boolean }>,
  outcome: TaskOutcome,
  policy: Policy,
): Outcome<null, 'callFirst' | 'callAgain'> {
  if (outcome !== 'unreached') {
    return calls.some(({ reached }) => reached) ? accept(null) : refuse('callFirst');
  }
  const { callTries } = policy.tasks;
  const missing = callTries - calls.length;
  return missing > 0 ? refuse('callAgain', { missing, callTries }) : accept(null);
}

/** A score that opens a call-back at once. */
export function isLowScore(recommend: number, policy: Policy): boolean {
  return recommend <= policy.closure.lowScore;
}
