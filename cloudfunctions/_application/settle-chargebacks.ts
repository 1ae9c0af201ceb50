import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import {
  answerChargeback,
  decideDispute,
  deemAccepted,
  offsettableFen,
  withOffset,
  type Chargeback,
} from '../../domain/chargeback/chargeback';
import { offsetEntry, recoveryEntry } from '../../domain/fund/events/recovery';
import { withGuaranteeBack } from '../../domain/fund/guarantee';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { bearRefund } from './bear-refund';
import { known, type Caller } from './caller';
import type { ChargebackDocument } from './documents/bearing';
import { leaderAccount, putAccount } from './fund-account';
import { keepWords } from './keep-words';
import type { Transaction, World } from './ports';
import { postEntry } from './post-entry';

const PER_RUN = 50;

type AnswerRefusal = Exclude<
  ActionRefusal<'fund.answerChargeback'>,
  'badInput' | 'internal' | 'busy'
>;

/** A supplier or carrier accepts what it is asked to pay back, or disputes it with its reason. */
export function answerOwnChargeback(
  world: World,
  caller: Caller,
  { chargebackId, requestId, answer, reason }: ActionInput<'fund.answerChargeback'>,
): Promise<Outcome<{ status: Chargeback['status'] }, AnswerRefusal>> {
  const { person } = known(caller);
  return world.database.transaction(async (transaction) => {
    const chargeback = await transaction.get('chargebacks', chargebackId);
    if (chargeback === null || chargeback.partnerId !== person.partnerId) {
      return refuse('chargebackNotFound');
    }
    const now = world.clock.now();
    const answered = answerChargeback(chargeback, answer, now);
    if (!answered.ok) return refuse('chargebackAnswered');
    const words = await keepWords(world, transaction, {
      ticketId: chargeback.ticketId,
      requestId,
      now,
      from: 'platform',
      personId: person._id,
      kind: 'approvalReason',
      text: reason,
    });
    const next = { ...chargeback, ...answered.value, messageId: words.messageId };
    await keep(transaction, next, now);
    return accept({ status: next.status });
  });
}

/** The platform decides a dispute. Refused for good, the refund becomes the platform's to bear. */
export async function decideDisputedChargeback(
  world: World,
  _caller: Caller,
  { chargebackId, decision }: ActionInput<'fund.decideChargeback'>,
) {
  const outcome = await world.database.transaction(async (transaction) => {
    const chargeback = await transaction.get('chargebacks', chargebackId);
    if (chargeback === null) return refuse('chargebackNotFound');
    const now = world.clock.now();
    const decided = decideDispute(chargeback, decision, now);
    if (!decided.ok) return refuse('chargebackAnswered');
    await keep(transaction, { ...chargeback, ...decided.value }, now);
    const bearing = await transaction.get('bearings', chargeback.refundIntentId);
    const next = { rulingNumber: (bearing?.rulingNumber ?? 0) + 1, party: 'platform' as const };
    // The ruling waits as a document: whoever dies after this commit leaves it to the timer.
    if (decision === 'refused' && bearing !== null) {
      const ruled = { ...bearing, ...next, partner: null, posted: false };
      await transaction.put('bearings', { ...ruled, version: bearing.version + 1 });
    }
    return accept({ status: decision, refundIntentId: chargeback.refundIntentId });
  });
  if (!outcome.ok) return outcome;
  await bearRefund(world, outcome.value.refundIntentId, null);
  return accept({ status: outcome.value.status });
}

/** Silence until the due time counts as accepted. */
export async function deemSilentAccepted(world: World): Promise<number> {
  const due = await world.database.find('chargebacks', {
    where: { status: 'open', dueAt: { most: world.clock.now() } },
    orderBy: { field: 'dueAt', direction: 'asc' },
    limit: PER_RUN,
  });
  let deemed = 0;
  for (const { _id } of due) if (await deem(world, _id)) deemed += 1;
  return deemed;
}

function deem(world: World, chargebackId: string): Promise<boolean> {
  return world.database.transaction(async (transaction) => {
    const chargeback = await transaction.get('chargebacks', chargebackId);
    const now = world.clock.now();
    if (chargeback === null) return false;
    const accepted = deemAccepted(chargeback, now);
    if (accepted.ok) await keep(transaction, { ...chargeback, ...accepted.value }, now);
    return accepted.ok;
  });
}

/** Writes it; one that has just been accepted gives both shares back what they paid. */
async function keep(
  transaction: Transaction,
  chargeback: ChargebackDocument,
  now: Instant,
): Promise<void> {
  const recovery =
    chargeback.status === 'accepted' ? await recover(transaction, chargeback, now) : {};
  const version = chargeback.version + 1;
  await transaction.put('chargebacks', { ...chargeback, ...recovery, updatedAt: now, version });
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
    await transaction.put('bearings', { ...bearing, guaranteeEntryId: null, version });
  }
  await putAccount(transaction, leader);
  return { entryIds: [entryId], guaranteeEntryId: bearing.guaranteeEntryId };
}

/**
 * The partner's next settlement pays what it accepted, oldest first, as far as it goes. The same
 * settlement takes its part of a chargeback once.
 */
export async function offsetChargebacks(
  world: World,
  _caller: Caller,
  { partnerId, settlementId, payableFen }: ActionInput<'fund.offsetChargebacks'>,
) {
  const accepted = await world.database.find('chargebacks', {
    where: { partnerId, status: { in: ['accepted', 'paid'] } },
    orderBy: { field: 'openedAt', direction: 'asc' },
    limit: 100,
  });
  let leftFen = payableFen;
  for (const { _id } of accepted) {
    if (leftFen > 0) leftFen -= await offset(world, _id, settlementId, leftFen);
  }
  return accept({ offsetFen: payableFen - leftFen, leftFen });
}

function offset(world: World, id: string, settlementId: string, leftFen: number): Promise<number> {
  return world.database.transaction(async (transaction) => {
    const chargeback = await transaction.get('chargebacks', id);
    if (chargeback === null) return 0;
    const entryId = `offset_${id}_${settlementId}`;
    const before = await transaction.get('journalEntries', entryId);
    if (before !== null) return before.postings[0]?.amountFen ?? 0;
    const amountFen = offsettableFen(chargeback, leftFen);
    if (amountFen === 0) return 0;
    const { ticketId, refundIntentId, partnerKind: kind, partnerId } = chargeback;
    const now = world.clock.now();
    const head = { entryId, at: now, ticketId, refundIntentId, causeId: settlementId };
    const entry = offsetEntry({ ...head, partner: { kind, partnerId }, amountFen });
    await postEntry(transaction, entry, []);
    const next = withOffset(chargeback, amountFen);
    await transaction.put('chargebacks', {
      ...chargeback,
      ...next,
      entryIds: [...chargeback.entryIds, entryId],
      updatedAt: now,
      version: chargeback.version + 1,
    });
    return amountFen;
  });
}
