import type { NoticeKind } from '../../domain/notice/notice';
import type { Role } from '../../domain/person/role';
import type { Instant, Milliseconds } from '../../domain/primitives/instant';
import type { ComplaintDocument } from './documents/complaints';
import { foldedWhereLate } from './fold-where-late';
import { pendingOutbox } from './pending-outbox';
import type { Transaction } from './ports';

type ComplaintNoticeKind = Extract<NoticeKind, `complaint${string}`>;

/**
 * Tells roles of the platform; the notice says by when, and nothing of what was complained of.
 *
 * @param lateMs how late it was noticed that they are to be told
 */
export async function complaintNotice(
  transaction: Transaction,
  complaint: ComplaintDocument,
  notices: ReadonlyArray<{ to: { role: Role }; kind: ComplaintNoticeKind }>,
  now: Instant,
  lateMs: Milliseconds = 0,
): Promise<void> {
  const { dueAt } = complaint.answerClock;
  const { subject, communityId } = complaint;
  const effects = notices.map(({ to, kind }) => ({
    kind: 'notify' as const,
    to: { ...to, ofComplaint: { subject, communityId } },
    noticeKind: kind,
    facts: { goodsName: '', dueAt },
    done: false,
  }));
  const outboxId = `${complaint._id}_${complaint.version}`;
  await transaction.add('outbox', pendingOutbox(outboxId, foldedWhereLate(effects, lateMs), now));
}
