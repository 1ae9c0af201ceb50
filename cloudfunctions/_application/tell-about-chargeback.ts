import type { NoticeKind } from '../../domain/notice/notice';
import type { Fen } from '../../domain/primitives/money';
import type { ChargebackDocument } from './documents/bearing';
import type { NoticeReceiver, OutboxEffect } from './documents/outbox';
import { pendingOutbox } from './pending-outbox';
import type { Transaction, World } from './ports';

type ChargebackNotice = Extract<NoticeKind, `chargeback${string}`>;

interface Telling {
  to: NoticeReceiver;
  kind: ChargebackNotice;
  amountFen?: Fen;
}

export function toPartner(
  { partnerId }: ChargebackDocument,
  kind: ChargebackNotice,
  amountFen?: Fen,
): Telling {
  return { to: { partnerId }, kind, ...(amountFen === undefined ? {} : { amountFen }) };
}

/**
 * Puts what is to be told beside the change itself, in its transaction: the outbox delivers it at
 * least once. The entry is named after the version of the chargeback, so none is told twice.
 */
export async function tellAboutChargeback(
  transaction: Transaction,
  chargeback: ChargebackDocument,
  tellings: readonly Telling[],
  further: readonly OutboxEffect[] = [],
): Promise<void> {
  if (tellings.length + further.length === 0) return;
  const ticket = await transaction.get('tickets', chargeback.ticketId);
  const { _id: chargebackId, updatedAt: now } = chargeback;
  const dueAt = chargeback.status === 'open' ? chargeback.dueAt : chargeback.planDueAt;
  const told = tellings.map(({ to, kind, amountFen = chargeback.amountFen }): OutboxEffect => {
    const facts = { goodsName: ticket?.goods.goodsName ?? '', amountFen, dueAt, chargebackId };
    return { kind: 'notify', to, noticeKind: kind, facts, done: false };
  });
  const { ticketId } = chargeback;
  // What a partner says is part of the claim's conversation, and so of its evidence.
  const pull: OutboxEffect[] =
    further.length === 0 ? [] : [{ kind: 'pullEvidence', ticketId, done: false }];
  const effects = [...told, ...further, ...pull];
  await transaction.add('outbox', pendingOutbox(outboxIdOf(chargeback), effects, now, ticketId));
}

function outboxIdOf({ _id, version }: ChargebackDocument): string {
  return `${_id}_${version}`;
}

/** After the commit. Best effort: the timer delivers what this misses. */
export async function wakeFor(world: World, chargeback: ChargebackDocument): Promise<void> {
  await world.relay.wake([outboxIdOf(chargeback)]);
}
