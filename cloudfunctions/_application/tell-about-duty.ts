import type { DutyNoticeKind } from '../../domain/notice/duty-notice';
import type { Instant } from '../../domain/primitives/instant';
import { writeOutboxIn } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { Transaction } from './ports';

/** A notice about somebody's duty: no claim is meant. `aboutId` is the leader who is away. */
export function dutyNotice(
  personId: string | null,
  noticeKind: DutyNoticeKind,
  aboutId?: string,
): OutboxEffect[] {
  if (personId === null) return [];
  const facts = aboutId === undefined ? {} : { handlerId: aboutId };
  return [
    { kind: 'notify', to: { personId }, noticeKind, facts: { goodsName: '', ...facts }, done: false },
  ];
}

/** Written with its cause, which names the entry; answers the ids to wake the relay with. */
export async function tellAboutDuty(
  transaction: Transaction,
  causeId: string,
  effects: OutboxEffect[],
  now: Instant,
): Promise<string[]> {
  if (effects.length === 0) return [];
  const outboxId = `duty_${causeId}`;
  if ((await transaction.get('outbox', outboxId)) !== null) return [];
  await writeOutboxIn(transaction, outboxId, { ticketId: null, effects }, now);
  return [outboxId];
}
