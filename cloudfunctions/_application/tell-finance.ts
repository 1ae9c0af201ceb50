import type { NoticeFacts } from '../../domain/notice/notice-facts';
import type { NoticeKind } from '../../domain/notice/notice';
import type { OutboxEffect } from './documents/outbox';
import { pendingOutbox } from './pending-outbox';
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
  const effect: OutboxEffect = {
    kind: 'notify',
    to: { role: 'finance' },
    noticeKind,
    facts: { goodsName: '', ...facts },
    done: false,
  };
  const isNew = await world.database.append('outbox', pendingOutbox(outboxId, [effect], now));
  if (isNew) await world.relay.wake([outboxId]);
}
