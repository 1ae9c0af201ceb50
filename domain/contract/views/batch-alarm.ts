import type {
  BatchAlarmOutcome,
  BatchAlarmState,
  SaleDecision,
} from '../../batch-alarm/batch-alarm';
import type { Instant } from '../../primitives/instant';
import type { Issue } from '../../primitives/issue';
import type { Fen } from '../../primitives/money';
import type { Priority } from '../../primitives/priority';
import type { RecallState } from '../../recall/recall';
import type { TaskOutcome } from '../../task/kind';
import type { TicketState } from '../../ticket/state';
import type { RecalledGoodsView } from './recall';

export interface BatchAlarmCardView extends RecalledGoodsView {
  alarmId: string;
  state: BatchAlarmState;
  openedAt: Instant;
  /** Claims on these goods of this batch since it began. */
  claims: number;
  /** Empty while nobody took it. */
  ownerName: string;
  sale: SaleDecision | null;
  outcome: BatchAlarmOutcome | null;
}

export interface BatchAlarmListView {
  alarms: BatchAlarmCardView[];
  /** What rings the next one. */
  residents: number;
  hours: number;
  /** And this share of the orders with the batch, up to so many households; 0: it is not asked. */
  soldBasisPoints: number;
  mostResidents: number;
}

export interface BatchClaimView {
  ticketId: string;
  ticketNumber: string;
  residentName: string;
  communityName: string;
  leaderName: string;
  issue: Issue;
  state: TicketState;
  priority: Priority;
  amountFen: Fen;
  filedAt: Instant;
}

/** One line of the case's own story; claims stand in their list. */
export interface AlarmStepView {
  at: Instant;
  kind:
    | 'opened'
    | 'reopened'
    | 'untaken'
    | 'undecided'
    | 'taken'
    | 'stopped'
    | 'kept'
    | 'leadersTold'
    | 'qualityAsked'
    | 'qualityAnswered'
    | 'recalled'
    | 'closed';
  /** Empty where no person did it. */
  byName: string;
}

export interface BatchAlarmView extends BatchAlarmCardView {
  supplierName: string;
  /** The newest first, at most a page, of those whom the reader may read. */
  tickets: BatchClaimView[];
  /** Of the claims that were read; `more` where there are others. */
  households: number;
  more: boolean;
  /** What the claims come to. */
  claimedFen: Fen;
  leaders: Array<{ leaderId: string; name: string; communityName: string; claims: number }>;
  /** Claims on the same goods whose batch nobody knows: they may belong here. */
  unknownBatchClaims: number;
  closedAt: Instant | null;
  /** By when it is to be decided whether the batch is still sold. */
  decidedDueAt: Instant;
  leadersToldAt: Instant | null;
  quality: { taskId: string; answered: TaskOutcome | null } | null;
  recall: { recallId: string; state: RecallState } | null;
  steps: AlarmStepView[];
  /** How many more urgent it made. */
  may: {
    take: boolean;
    decideSale: boolean;
    tellLeaders: boolean;
    askQuality: boolean;
    recall: boolean;
    close: boolean;
  };
}

/** What a claim's page says of the case that the claim belongs to. */
export interface BatchMarkView {
  alarmId: string;
  state: BatchAlarmState;
  /** How many households had claimed when it rang. */
  households: number;
  sale: SaleDecision | null;
  outcome: BatchAlarmOutcome | null;
}

/** For a leader: nothing of other leaders' residents but how many there are. */
export interface BatchAlarmForLeaderView extends RecalledGoodsView {
  state: BatchAlarmState;
  households: number;
  sale: SaleDecision | null;
  outcome: BatchAlarmOutcome | null;
  /** Whether the platform gave the words for the group. */
  told: boolean;
  /** Residents of this leader: who bought, and who claimed. */
  bought: number;
  claimed: number;
}
