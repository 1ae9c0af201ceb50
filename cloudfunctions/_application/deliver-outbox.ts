import { MINUTE, SECOND } from '../../domain/primitives/instant';
import type { OutboxDocument, OutboxEffect } from './documents/outbox';
import { assignAgent } from './assign-agent';
import { passBySilent } from './silent-leader';
import { gatherBatch } from './join-batch-alarm';
import { soundBatchAlarm } from './sound-batch-alarm';
import { tellBatchLeaders } from './tell-batch-leaders';
import { cancelByRule } from './cancel-by-rule';
import { checkPhoto, checkVoice, checkWords } from './check-content';
import { deliverNotice } from './deliver-notice';
import { giveUpCoupon } from './give-up-coupon';
import { handOverTickets } from './hand-over-tickets';
import { bearInTurn } from './hear-of-refund';
import { issueCoupon } from './issue-coupon';
import { refundInstantly } from './refund-instantly';
import { recogniseVoice } from './keep-voice';
import { sendDigest } from './fold-notices';
import type { World } from './ports';
import { pullAndSuggest } from './keep-suggestion';
import { raiseReview } from './raise-review';
import { handOverRefund, sendRefund } from './send-refund';
import { relieveLeader } from './relieve-leader';
import { renewSearch } from './renew-search';
import { erasePerson } from './erase-person';
import { tallyPair } from './tally-pair';
import { understandTicket } from './understand-ticket';

/** While one instance works on an entry, others leave it alone for so long. */
const LEASE = 40 * SECOND;
/** After this many rounds a person looks at it; the timer stops trying. */
const MOST_ATTEMPTS = 40;
const LONGEST_DELAY = 30 * MINUTE;
/** One run takes so many, well within the function's timeout; the next run takes the rest. */
const ENTRIES_PER_RUN = 50;

export interface Delivery {
  delivered: number;
  postponed: number;
}

/** Delivers the named entries, or all that are due. Safe to run side by side and again. */
export async function deliverOutbox(
  world: World,
  outboxIds: readonly string[] | null,
): Promise<Delivery> {
  const ids = outboxIds ?? (await dueIds(world));
  const delivery: Delivery = { delivered: 0, postponed: 0 };
  for (const id of ids) {
    const done = await deliverEntry(world, id);
    if (done !== null) delivery[done ? 'delivered' : 'postponed'] += 1;
  }
  return delivery;
}

async function dueIds(world: World): Promise<string[]> {
  const due = await world.database.find('outbox', {
    where: { status: 'pending', nextAttemptAt: { most: world.clock.now() } },
    orderBy: { field: 'nextAttemptAt', direction: 'asc' },
    limit: ENTRIES_PER_RUN,
  });
  return due.map((entry) => entry._id);
}

/** Null when there was nothing to do here: done, or in another instance's hands. */
async function deliverEntry(world: World, id: string): Promise<boolean | null> {
  const entry = await lease(world, id);
  if (entry === null) return null;
  const effects: OutboxEffect[] = [];
  for (const [position, effect] of entry.effects.entries()) {
    effects.push(effect.done ? effect : await attempt(world, entry, position, effect));
  }
  return settleEntry(world, entry, effects);
}

function lease(world: World, id: string): Promise<OutboxDocument | null> {
  return world.database.transaction(async (transaction) => {
    const entry = await transaction.get('outbox', id);
    const now = world.clock.now();
    if (entry === null || entry.status !== 'pending' || entry.nextAttemptAt > now) return null;
    const leasedUntil = now + LEASE;
    const attempts = entry.attempts + 1;
    const leased = { ...entry, leasedUntil, nextAttemptAt: leasedUntil, attempts };
    await transaction.put('outbox', leased);
    return leased;
  });
}

async function attempt(
  world: World,
  entry: OutboxDocument,
  position: number,
  effect: OutboxEffect,
): Promise<OutboxEffect> {
  try {
    return { ...effect, done: await perform(world, entry, position, effect) };
  } catch (error) {
    world.log.error({ action: 'outbox', outboxId: entry._id, effect: effect.kind }, error);
    return effect;
  }
}

/** What needs no more than to know which ticket. */
const ofTicket = {
  cancelByRule,
  batchAlarm: soundBatchAlarm,
  instantRefund: refundInstantly,
  renewSearch,
  pullEvidence: pullAndSuggest,
  raiseReview,
  understand: understandTicket,
  assignAgent,
} as const satisfies Partial<
  Record<OutboxEffect['kind'], (world: World, ticketId: string) => Promise<boolean>>
>;

type EffectOfTicket = Extract<OutboxEffect, { kind: keyof typeof ofTicket }>;

function isOfTicket(effect: OutboxEffect): effect is EffectOfTicket {
  return effect.kind in ofTicket;
}

/** False: not now, try again later. */
async function perform(
  world: World,
  entry: OutboxDocument,
  position: number,
  effect: OutboxEffect,
): Promise<boolean> {
  if (isOfTicket(effect)) return ofTicket[effect.kind](world, effect.ticketId);
  switch (effect.kind) {
    case 'refund':
      return sendRefund(world, effect.refundIntentId);
    case 'bear':
      await bearInTurn(world, effect.refundIntentId, effect.ruling);
      return true;
    case 'notify':
      return deliverNotice(world, entry, position, effect);
    case 'coupon':
      return issueCoupon(world, effect.couponId);
    case 'tallyPair':
      await tallyPair(world, effect.refundIntentId);
      return true;
    case 'gatherBatch':
      return gatherBatch(world, effect.alarmId, effect.round);
    case 'tellBatchLeaders':
      return tellBatchLeaders(world, effect);
    case 'checkPhoto':
      return checkPhoto(world, effect.photoId);
    case 'digest':
      return sendDigest(world, effect);
    case 'checkVoice':
      return checkVoice(world, effect.voiceId);
    case 'recogniseVoice':
      return recogniseVoice(world, effect.voiceId);
    case 'relieveLeader':
      return relieveLeader(world, effect.leaderId);
    case 'leaveLeader':
      return handOverTickets(world, effect.leaderId);
    case 'leaderSilent':
      return passBySilent(world, effect);
    case 'deleteFile':
      await world.files.delete([effect.fileId]);
      return true;
    case 'checkWords':
      return checkWords(world, effect.messageId);
    case 'erasePerson':
      return erasePerson(world, effect.personId);
  }
}

async function settleEntry(
  world: World,
  { _id, attempts }: OutboxDocument,
  effects: OutboxEffect[],
): Promise<boolean> {
  const done = effects.every((effect) => effect.done);
  const failed = !done && attempts >= MOST_ATTEMPTS;
  // Before the entry is marked: whoever dies in between is made up for by the next round.
  if (failed) await handOver(world, effects);
  await world.database.transaction(async (transaction) => {
    const entry = await transaction.get('outbox', _id);
    if (entry === null) return;
    const status = done ? 'done' : failed ? 'failed' : 'pending';
    const delay = Math.min(LONGEST_DELAY, MINUTE * 2 ** Math.min(entry.attempts - 1, 10));
    const nextAttemptAt = world.clock.now() + delay;
    await transaction.put('outbox', {
      ...entry,
      effects,
      status,
      nextAttemptAt,
      leasedUntil: null,
    });
  });
  return done;
}

/** What nobody would take for so long, money or a coupon, is a person's business. */
async function handOver(world: World, effects: readonly OutboxEffect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.done) continue;
    if (effect.kind === 'refund') await handOverRefund(world, effect.refundIntentId);
    if (effect.kind === 'coupon') await giveUpCoupon(world, effect.couponId);
  }
}
