import { recoveryEntry } from '../../domain/fund/events/recovery';
import { withGuaranteeBack } from '../../domain/fund/guarantee';
import type { Instant } from '../../domain/primitives/instant';
import type { ChargebackDocument } from './documents/bearing';
import { leaderAccount, putAccount } from './fund-account';
import type { Transaction } from './ports';
import { postEntry } from './post-entry';

/** Writes it; one that has just been accepted gives both shares back what they paid. */
export async function keepChargeback(
  transaction: Transaction,
  chargeback: ChargebackDocument,
  now: Instant,
): Promise<ChargebackDocument> {
  const isNew = chargeback.status === 'accepted' && chargeback.entryIds.length === 0;
  const recovery = isNew ? await recover(transaction, chargeback, now) : {};
  const version = chargeback.version + 1;
  const kept = { ...chargeback, ...recovery, updatedAt: now, version };
  await transaction.put('chargebacks', kept);
  return kept;
}

async function recover(
  transaction: Transaction,
  chargeback: ChargebackDocument,
  now: Instant,
): Promise<Pick<ChargebackDocument, 'entryIds' | 'guaranteeEntryId'>> {
  const { _id, ticketId, refundIntentId, leaderId, hold } = chargeback;
  const bearing = await transaction.get('bearings', refundIntentId);
  if (bearing === null) throw new Error(`chargeback ${_id} follows from no ruling`);
  const leader = await leaderAccount(transaction, leaderId);
  const guaranteeUsed = bearing.guaranteeEntryId !== null;
  const entryId = `recovery_${_id}`;
  const entry = recoveryEntry({
    entryId,
    at: now,
    ticketId,
    refundIntentId,
    causeId: _id,
    leaderId,
    hold,
    partner: { kind: chargeback.partnerKind, partnerId: chargeback.partnerId },
    guaranteeUsed,
  });
  await postEntry(transaction, entry, [leader]);
  if (guaranteeUsed) {
    leader.guarantees = withGuaranteeBack(leader.guarantees);
    const version = bearing.version + 1;
    const relieved = { ...bearing, guaranteeEntryId: null, updatedAt: now, version };
    await transaction.put('bearings', relieved);
  }
  await putAccount(transaction, leader);
  return { entryIds: [entryId], guaranteeEntryId: bearing.guaranteeEntryId };
}
