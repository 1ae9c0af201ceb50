import type { NoticeFacts, NoticeKind } from '../../domain/notice/notice';
import type { World } from './ports';

type FinanceNotice = Extract<NoticeKind, `bill${string}` | 'differenceProposedFinance'>;

/** Tells everyone of finance, once by the name of the cause, about no ticket in particular. */
export async function tellFinance(
  world: World,
  outboxId: string,
  noticeKind: FinanceNotice,
  facts: Omit<NoticeFacts, 'goodsName'>,
): Promise<void> {
  const now = world.clock.now();
  const isNew = await world.database.append('outbox', {
    _id: outboxId,
    ticketId: null,
    status: 'pending',
    createdAt: now,
    nextAttemptAt: now,
    leasedUntil: null,
    attempts: 0,
    effects: [
      {
        kind: 'notify',
        to: { role: 'finance' },
        noticeKind,
        facts: { goodsName: '', ...facts },
        done: false,
      },
    ],
  });
  if (isNew) await world.relay.wake([outboxId]);
}
