import { useState } from 'react';
import type { ActionReply } from '../../../../domain/contract/actions';
import type {
  BatchClaimView,
  BatchGroupsView,
  BatchGroupView,
} from '../../../../domain/contract/views/batch-refund';
import type { Fen } from '../../../../domain/primitives/money';
import { batchDecision, type BatchDecision } from '../../../../domain/refund/batch-refund';
import { useSheetAct } from '../../../cloud/use-sheet-act';
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

/** Everybody is chosen already: mostly there is nothing to do but to look and confirm. */
export function useBatch(
  group: BatchGroupView,
  groups: BatchGroupsView,
  options: { onDone: (reply: BatchReply) => void; reload: () => Promise<void> },
): Batch {
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [written, setWritten] = useState<string | null>(null);
  const act = useSheetAct('desk.refundBatch', options);
  const together = group.claims.filter(({ hindrance }) => hindrance === null);
  const chosen = together
    .filter(({ ticketId }) => !leftOut.includes(ticketId))
    .slice(0, groups.mostClaims);
  const totalFen = chosen.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { leftTodayFen, fourEyesFen } = groups;
  const decision = batchDecision({ totalFen, leftTodayFen, fourEyesFen });
  const words = written ?? suggestedWords(decision);
  return {
    together,
    chosen,
    toggle: (ticketId) =>
      setLeftOut(
        leftOut.includes(ticketId)
          ? leftOut.filter((id) => id !== ticketId)
          : [...leftOut, ticketId],
      ),
    takeAll: (all) => setLeftOut(all ? [] : together.map(({ ticketId }) => ticketId)),
    totalFen,
    decision,
    words,
    write: setWritten,
    busy: act.busy,
    problem: act.problem,
    send: () => {
      const claims = chosen.map(({ ticketId, amountFen }) => ({ ticketId, amountFen }));
      return act.run({ claims, words: words.trim(), decision });
    },
  };
}
