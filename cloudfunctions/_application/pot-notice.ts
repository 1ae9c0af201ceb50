import type { NoticeKind } from '../../domain/notice/notice';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { NoticeReceiver } from './documents/outbox';
import { pendingOutbox } from './pending-outbox';
import type { Transaction } from './ports';

interface PotNotice {
  to: NoticeReceiver;
  kind: NoticeKind;
  amountFen: Fen;
}

/** Told together with what it is about; answers the ids to wake the relay with. */
export async function tellAboutPots(
  transaction: Transaction,
  causeId: string,
  notices: readonly PotNotice[],
  now: Instant,
): Promise<string[]> {
  const outboxId = `told_${causeId}`;
  const effects = notices.map(({ to, kind, amountFen }) => ({
    kind: 'notify' as const,
    to,
    noticeKind: kind,
    facts: { goodsName: '', amountFen },
    done: false,
  }));
  await transaction.add('outbox', pendingOutbox(outboxId, effects, now));
  return [outboxId];
}
