import type { BatchNoticeKind } from '../../../domain/notice/batch-notice';
import type { NoticeFacts } from '../../../domain/notice/notice-facts';
import type { NoticeKind, NoticeTopic } from '../../../domain/notice/notice';
import type { Role } from '../../../domain/person/role';
import type { Ruling } from '../../../domain/fund/ruling';
import type { Instant } from '../../../domain/primitives/instant';
import type { ComplaintDocument } from './complaints';

/** The effects of one command, delivered at least once to receivers that bear repetition. */
export interface OutboxDocument {
  _id: string;
  ticketId: string | null;
  status: 'pending' | 'done' | 'failed';
  createdAt: Instant;
  nextAttemptAt: Instant;
  /** While an instance works on it; null when nobody does. */
  leasedUntil: Instant | null;
  attempts: number;
  effects: OutboxEffect[];
}

/** What says who is complained about. */
type ComplaintAbout = Pick<ComplaintDocument, 'subject' | 'communityId'>;

/** One telling of a case: its version names it, so that each leader hears of it once. */
export interface BatchTelling {
  alarmId: string;
  version: number;
  offset: number;
  noticeKind: BatchNoticeKind;
}

/**
 * One person (null: nobody), a partner's people, or everyone who has a role of the platform but these. Regional
 * managers hear of the tickets and communities of their region alone; of a complaint, only who may
 * read it.
 */
export type NoticeReceiver =
  | { personId: string | null }
  | { partnerId: string }
  /** Everybody who helps this leader. */
  | { helpersOf: string }
  /** While nobody of the platform has the claim: its supervisors and those who take claims. */
  | { queue: true }
  | { role: Role; exceptIds?: string[]; ofComplaint?: ComplaintAbout; ofCommunities?: string[] };

export type OutboxEffect =
  | { kind: 'refund'; refundIntentId: string; done: boolean }
  /** A ruling that nobody can appeal any more: what it posts follows. */
  | { kind: 'bear'; refundIntentId: string; ruling: Ruling; done: boolean }
  | {
      kind: 'notify';
      to: NoticeReceiver;
      noticeKind: NoticeKind;
      facts: NoticeFacts;
      /** It speaks of what was missed in an outage: with others like it, it becomes one message. */
      folds?: boolean;
      done: boolean;
    }
  | { kind: 'coupon'; couponId: string; done: boolean }
  /** Leader and resident are counted, and flagged where their refunds are unusual. */
  | { kind: 'tallyPair'; refundIntentId: string; done: boolean }
  /** A rule may cancel the claim: a duplicate, or refunded elsewhere. */
  | { kind: 'cancelByRule'; ticketId: string; done: boolean }
  /** Others may have claimed goods of the same batch: a parent case is opened or joined. */
  | { kind: 'batchAlarm'; ticketId: string; done: boolean }
  /** A parent case was opened: the claims of its round join it. */
  | { kind: 'gatherBatch'; alarmId: string; round: number; done: boolean }
  /** Every leader whose residents bought is told, from this order of the batch on. */
  | ({ kind: 'tellBatchLeaders'; done: boolean } & BatchTelling)
  /** Bad fruit may be refunded without a person. */
  | { kind: 'instantRefund'; ticketId: string; done: boolean }
  | { kind: 'checkPhoto'; photoId: string; done: boolean }
  /** Somebody is a leader no more: what they own or stay first contact of is handed over. */
  | { kind: 'leaveLeader'; leaderId: string; done: boolean }
  /** A leader's judgement is in doubt: what they own and nobody decided goes to the platform. */
  | { kind: 'relieveLeader'; leaderId: string; done: boolean }
  /** Nobody answered a claim of this leader in time: new ones pass them by until they are back. */
  | { kind: 'leaderSilent'; leaderId: string; since: Instant; done: boolean }
  /** It came to the platform's queue: one of its people is chosen. */
  | { kind: 'assignAgent'; ticketId: string; done: boolean }
  | { kind: 'deleteFile'; fileId: string; done: boolean }
  | { kind: 'digest'; personId: string; topic: NoticeTopic; done: boolean }
  | { kind: 'checkVoice'; voiceId: string; done: boolean }
  /** Words were added: what the ticket is found by follows. */
  | { kind: 'renewSearch'; ticketId: string; done: boolean }
  /** Filed, or something was recorded or said since: what is new joins the evidence file. */
  | { kind: 'pullEvidence'; ticketId: string; done: boolean }
  /** It may be looked at a second time, beside its course. */
  | { kind: 'raiseReview'; ticketId: string; done: boolean }
  /** Words were added: what they are taken to mean follows. */
  | { kind: 'understand'; ticketId: string; done: boolean }
  | { kind: 'recogniseVoice'; voiceId: string; done: boolean }
  | { kind: 'erasePerson'; personId: string; done: boolean }
  | { kind: 'checkWords'; messageId: string; done: boolean };

/** One line of a person's in-app inbox. */
export interface NoticeDocument {
  _id: string;
  personId: string;
  kind: NoticeKind;
  facts: NoticeFacts;
  ticketId: string | null;
  at: Instant;
  readAt: Instant | null;
  /** It may wait to become one message with others, whatever its topic. */
  folds?: boolean;
  /** `held`: it waits to become one message with others of its topic. */
  sent: 'pending' | 'held' | 'sent' | 'inAppOnly';
}

/** How many subscribe messages of a topic a person has consented to and not yet received. */
export interface ConsentDocument {
  _id: string;
  personId: string;
  topic: NoticeTopic;
  left: number;
  lastRequestId: string | null;
  /** When the last message of the topic went out; what follows soon is folded into one. */
  lastSentAt?: Instant;
}
