import type {
  AlarmCourse,
  BatchAlarmOutcome,
  SaleDecision,
} from '../../../domain/batch-alarm/batch-alarm';
import type { Instant } from '../../../domain/primitives/instant';

/** One line of what was done about it; who, by id. */
export interface AlarmLogLine {
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
    | 'closed';
  /** Null where no person did it. */
  personId: string | null;
}

/**
 * The parent case of all claims on goods of one batch: goods and batch name it, so that there is
 * never a second one. Its claims carry a mark and are found by their goods and batch.
 */
export interface BatchAlarmDocument extends AlarmCourse {
  _id: string;
  goodsId: string;
  batchId: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  supplierId: string;
  policyVersion: string;
  /** It may ring again after it was closed; 1 is the first time. */
  round: number;
  /** Claims filed from then on belong to this round. */
  since: Instant;
  openedAt: Instant;
  /** How many had claimed when it rang. */
  households: number;
  /** Where the claims come from: whose regional managers know of it. */
  communityIds: string[];
  /** The earliest that nobody was told of; what the sweep reads by. */
  nextDueAt: Instant | null;
  sale: { decision: SaleDecision; byId: string; at: Instant } | null;
  /** The words for the groups were given to all leaders whose residents bought. */
  leadersTold: { byId: string; at: Instant } | null;
  /** The newest look of quality that was asked for from here. */
  quality: { ticketId: string; taskId: string } | null;
  outcome: BatchAlarmOutcome | null;
  closedAt: Instant | null;
  log: AlarmLogLine[];
  version: number;
}

/** On a claim: of which parent case and round it is, and whether that made it more urgent. */
export interface BatchAlarmMark {
  alarmId: string;
  round: number;
  joinedAt: Instant;
  raised: boolean;
}
