import { useRef, useState } from 'react';
import type { ActionInput, ActionReply } from '../../../../domain/contract/actions';
import type {
  BatchClaimView,
  BatchGroupsView,
  BatchGroupView,
} from '../../../../domain/contract/views/batch-refund';
import type { Fen } from '../../../../domain/primitives/money';
import { batchDecision, type BatchDecision } from '../../../../domain/refund/batch-refund';
import { answerText } from '../../../cloud/answer-text';
import { call } from '../../../cloud/call';
import { makeRequestId } from '../../../cloud/request-id';
import { suggestedWords } from './words';

export type BatchReply = ActionReply<'desk.refundBatch'>;

export interface Batch {
  /** Those that go together; what is left out can be taken in again. */
  together: BatchClaimView[];
  chosen: BatchClaimView[];
  toggle: (ticketId: string) => void;
  /** Takes all of them, or none. */
  takeAll: (all: boolean) => void;
  totalFen: Fen;
  decision: BatchDecision;
  /** With the places open, as they are sent. */
  words: string;
  write: (words: string) => void;
  busy: boolean;
  problem: string | null;
  send: () => Promise<void>;
}

type Input = ActionInput<'desk.refundBatch'>;

/** After these nobody knows how far it came: the same goes again, whatever the page shows by then. */
const unknownEnds: readonly string[] = ['offline', 'timeout', 'broken', 'busy', 'internal'];

interface Ends {
  onDone: (reply: BatchReply) => void;
  reload: () => Promise<void>;
}

/** Sends a batch; a retry after an unknown end is the same batch, which the server goes on with. */
function useSendBatch({ onDone, reload }: Ends) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef(false);
  const pending = useRef<Input | null>(null);
  const send = async (chosen: Omit<Input, 'requestId'>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const input = pending.current ?? { ...chosen, requestId: makeRequestId() };
    const answer = await call('desk.refundBatch', input);
    running.current = false;
    setBusy(false);
    const isUnknown = !answer.ok && unknownEnds.includes(answer.code);
    pending.current = isUnknown ? input : null;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) onDone(answer.value);
    if (!isUnknown) await reload();
  };
  /** Another choice is another batch: what became of the one before is looked up first. */
  const chooseAnew = () => {
    if (pending.current === null) return;
    pending.current = null;
    void reload();
  };
  return { busy, problem, send, chooseAnew };
}

/** Everybody is chosen already: mostly there is nothing to do but to look and confirm. */
export function useBatch(group: BatchGroupView, groups: BatchGroupsView, ends: Ends): Batch {
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [written, setWritten] = useState<string | null>(null);
  const { busy, problem, send, chooseAnew } = useSendBatch(ends);
  const together = group.claims.filter(({ hindrance }) => hindrance === null);
  const chosen = together
    .filter(({ ticketId }) => !leftOut.includes(ticketId))
    .slice(0, groups.mostClaims);
  const totalFen = chosen.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { leftTodayFen, fourEyesFen } = groups;
  const decision = batchDecision({ totalFen, leftTodayFen, fourEyesFen });
  const words = written ?? suggestedWords(decision);
  const leaveOut = (ids: readonly string[]) => {
    chooseAnew();
    setLeftOut(ids);
  };
  return {
    together,
    chosen,
    toggle: (ticketId) =>
      leaveOut(
        leftOut.includes(ticketId)
          ? leftOut.filter((id) => id !== ticketId)
          : [...leftOut, ticketId],
      ),
    takeAll: (all) => leaveOut(all ? [] : together.map(({ ticketId }) => ticketId)),
    totalFen,
    decision,
    words,
    write: setWritten,
    busy,
    problem,
    send: () => {
      const claims = chosen.map(({ ticketId, amountFen }) => ({ ticketId, amountFen }));
      return send({ claims, words: words.trim(), decision });
    },
  };
}
