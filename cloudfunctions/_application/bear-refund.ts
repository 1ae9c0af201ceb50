import { openChargeback, withdrawChargeback } from '../../domain/chargeback/chargeback';
import type { ChargedPartner } from '../../domain/fund/account';
import { withGuaranteeBack, withGuaranteeUsed } from '../../domain/fund/guarantee';
import {
  experimentEntry,
  guaranteeEntry,
  leaderLiableEntry,
  residentLiableEntry,
} from '../../domain/fund/events/liability';
import { planLiability } from '../../domain/fund/liability-plan';
import type { Ruling } from '../../domain/fund/ruling';
import type { Policy } from '../../domain/policy/policy';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { commissionOf, monthOf } from './commission-of';
import type { BearingDocument, ChargebackDocument } from './documents/bearing';
import type { FundAccountDocument, RefundDocument } from './documents/money';
import type { TicketDocument } from './documents/tickets';
import { leaderAccount, putAccount } from './fund-account';
import type { Transaction, World } from './ports';
import { postEntry } from './post-entry';
import { reverseEntries } from './reverse-entries';
import { tellAboutChargeback, toPartner } from './tell-about-chargeback';

const WAITING_PER_RUN = 100;

interface Bearing {
  world: World;
  transaction: Transaction;
  refund: RefundDocument;
  leader: FundAccountDocument;
  policy: Policy;
  now: Instant;
}

/**
 * Posts what a ruling means once the refund has been paid; before, the ruling waits. A changed
 * ruling reverses what the one before it posted. Delivered by the outbox, at least once.
 *
 * @param ruling null when the refund was paid and a ruling may be waiting for that
 */
export function bearRefund(
  world: World,
  refundIntentId: string,
  ruling: Ruling | null,
): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const refund = await transaction.get('refunds', refundIntentId);
    if (refund === null) throw new Error(`no refund ${refundIntentId}`);
    const before = await transaction.get('bearings', refundIntentId);
    const isNew = ruling !== null && ruling.rulingNumber > (before?.rulingNumber ?? 0);
    const standing = isNew ? ruled(refund, before, ruling) : before;
    if (standing === null || (!isNew && before?.posted)) return;
    const ticket = await transaction.get('tickets', refund.ticketId);
    if (ticket === null) throw new Error(`refund ${refundIntentId} has no ticket`);
    const now = world.clock.now();
    if (now < postableFrom(world, refund, ticket, standing)) {
      if (isNew) await putBearing(transaction, standing, now);
      return;
    }
    const leader = await leaderAccount(transaction, refund.leaderId);
    const policy = world.policies.of(ticket.policyVersion);
    const bearing = { world, transaction, refund, leader, policy, now };
    const undone = await undo(bearing, standing);
    await putBearing(transaction, await post(bearing, undone), now);
    await putAccount(transaction, leader);
  });
}

/**
 * A ruling is posted once the refund has been paid; one against the leader only when the time to
 * appeal is over.
 */
export function postableFrom(
  world: World,
  { status, resolvedAt }: Pick<RefundDocument, 'status' | 'resolvedAt'>,
  { policyVersion }: Pick<TicketDocument, 'policyVersion'>,
  { party }: Pick<BearingDocument, 'party'>,
): Instant {
  if (status !== 'posted' || resolvedAt === null) return Infinity;
  const { appealWindowDays } = world.policies.of(policyVersion).entitlement;
  return party === 'leader' ? resolvedAt + appealWindowDays * DAY : resolvedAt;
}

/** The new ruling, with what the old one posted still to be reversed. */
function ruled(
  { _id, ticketId, leaderId }: RefundDocument,
  before: BearingDocument | null,
  { rulingNumber, party, partnerId }: Ruling,
): BearingDocument {
  const isPartner = party === 'supplier' || party === 'carrier';
  if (isPartner && partnerId === null) throw new Error(`a ${party} has an id`);
  const partner: ChargedPartner | null =
    isPartner && partnerId !== null ? { kind: party, partnerId } : null;
  const nothing = { entryIds: [], guaranteeEntryId: null, charged: null, chargebackId: null };
  const base = before ?? { _id, ticketId, leaderId, ...nothing, updatedAt: 0, version: 0 };
  return { ...base, rulingNumber, party, partner, posted: false };
}

async function putBearing(
  transaction: Transaction,
  bearing: BearingDocument,
  now: Instant,
): Promise<void> {
  const version = bearing.version + 1;
  await transaction.put('bearings', { ...bearing, updatedAt: now, version });
}

/**
 * Takes back what an earlier ruling posted. A guarantee outlives the change to a chargeback: the
 * leader keeps their part while the partner is asked, and it comes back when the partner accepts.
 */
async function undo(bearing: Bearing, standing: BearingDocument): Promise<BearingDocument> {
  const { leader } = bearing;
  const recovered = await takeBackChargeback(bearing, standing.chargebackId);
  await reverseEntries(bearing, standing.entryIds);
  let { guaranteeEntryId } = standing;
  if (recovered !== null) {
    // The recovery had given the guarantee back, and it has been taken back itself.
    guaranteeEntryId = recovered;
    if (leader.guarantees.left > 0) leader.guarantees = withGuaranteeUsed(leader.guarantees);
  }
  const keepsGuarantee = ['platform', 'unknown', 'supplier', 'carrier'].includes(standing.party);
  if (guaranteeEntryId !== null && !keepsGuarantee) {
    await reverseEntries(bearing, [guaranteeEntryId]);
    leader.guarantees = withGuaranteeBack(leader.guarantees);
    guaranteeEntryId = null;
  }
  if (standing.charged !== null && standing.charged.month === leader.debt.month) {
    const chargedFen = leader.debt.chargedFen - standing.charged.owedFen;
    leader.debt = { ...leader.debt, chargedFen };
  }
  return { ...standing, entryIds: [], charged: null, chargebackId: null, guaranteeEntryId };
}

/** The guarantee's entry that its recovery had relieved, if any. */
async function takeBackChargeback(
  bearing: Bearing,
  chargebackId: string | null,
): Promise<string | null> {
  const { transaction, now } = bearing;
  const chargeback = chargebackId ? await transaction.get('chargebacks', chargebackId) : null;
  // What was refused for good has posted nothing and stays what it is.
  if (chargeback === null || chargeback.status === 'refused') return null;
  await reverseEntries(bearing, chargeback.entryIds);
  const withdrawn: ChargebackDocument = {
    ...chargeback,
    ...withdrawChargeback(chargeback),
    entryIds: [],
    updatedAt: now,
    version: chargeback.version + 1,
  };
  await transaction.put('chargebacks', withdrawn);
  await tellAboutChargeback(transaction, withdrawn, [toPartner(withdrawn, 'chargebackWithdrawn')]);
  return chargeback.guaranteeEntryId;
}

async function post(bearing: Bearing, standing: BearingDocument): Promise<BearingDocument> {
  const { world, transaction, refund, leader, policy, now } = bearing;
  const month = monthOf(world, now);
  const plan = planLiability({
    party: standing.party,
    hold: refund.hold,
    guaranteesLeft: leader.guarantees.left + (standing.guaranteeEntryId === null ? 0 : 1),
    debt: leader.debt,
    month,
    commissionFen: await commissionOf(world, transaction, refund.leaderId, now),
    policy,
  });
  const entryId = `bearing_${refund._id}_${standing.rulingNumber}`;
  const { ticketId, refundIntentId, leaderId } = refund;
  const head = { entryId, at: now, ticketId, refundIntentId, leaderId };
  const done = { ...standing, posted: true };
  switch (plan.kind) {
    case 'nothing':
      return done;
    case 'chargeback':
      return openFor(bearing, done);
    case 'guarantee':
      if (standing.guaranteeEntryId !== null) return done;
      leader.guarantees = withGuaranteeUsed(leader.guarantees);
      await postEntry(transaction, guaranteeEntry({ ...head, ...plan }), [leader]);
      return { ...done, guaranteeEntryId: entryId };
    case 'leaderOwes': {
      await postEntry(transaction, leaderLiableEntry({ ...head, ...plan }), [leader]);
      const same = leader.debt.month === month;
      const chargedFen = (same ? leader.debt.chargedFen : 0) + plan.owedFen;
      const withheldFen = same ? leader.debt.withheldFen : 0;
      leader.debt = { ...leader.debt, month, chargedFen, withheldFen };
      return { ...done, entryIds: [entryId], charged: { owedFen: plan.owedFen, month } };
    }
    case 'residentBears':
      await postEntry(transaction, residentLiableEntry({ ...head, ...plan }), [leader]);
      return { ...done, entryIds: [entryId] };
    case 'experimentCovered':
      await postEntry(transaction, experimentEntry({ ...head, ...plan }), [leader]);
      return { ...done, entryIds: [entryId] };
  }
}

/** Nothing is posted until the partner has accepted, or has been silent for too long. */
async function openFor(
  { transaction, refund, policy, now }: Bearing,
  standing: BearingDocument,
): Promise<BearingDocument> {
  const { partner, rulingNumber } = standing;
  if (partner === null) throw new Error(`ruling ${rulingNumber} names no partner`);
  const chargebackId = `chargeback_${refund._id}_${rulingNumber}`;
  const chargeback: ChargebackDocument = {
    ...openChargeback(refund.amountFen, now, policy),
    _id: chargebackId,
    ticketId: refund.ticketId,
    refundIntentId: refund._id,
    leaderId: refund.leaderId,
    partnerKind: partner.kind,
    partnerId: partner.partnerId,
    hold: refund.hold,
    entryIds: [],
    guaranteeEntryId: null,
    messageId: null,
    answeredById: null,
    answeredAt: null,
    photoIds: [],
    planMessageId: null,
    decisionMessageId: null,
    decidedById: null,
    updatedAt: now,
    version: 1,
  };
  await transaction.add('chargebacks', chargeback);
  await tellAboutChargeback(transaction, chargeback, [toPartner(chargeback, 'chargebackSent')]);
  return { ...standing, chargebackId };
}

/** Rulings that waited: the refund has been paid since, or somebody died before posting. */
export async function bearWaiting(world: World): Promise<number> {
  const waiting = await world.database.find('bearings', {
    where: { posted: false },
    limit: WAITING_PER_RUN,
  });
  for (const { _id } of waiting) await bearRefund(world, _id, null);
  return waiting.length;
}
