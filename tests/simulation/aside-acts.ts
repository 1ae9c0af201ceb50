/**
 * What happens to the fund beside taps and their refunds: remedies with coupons, bad fruit
 * refunded by rule, chargebacks, recalls, the special and the innovation fund. Each is the real use
 * case by the person it falls to; a refusal is an answer like any other.
 */
import { answerOwnChargeback } from '../../cloudfunctions/_application/answer-chargeback';
import { acceptProposal } from '../../cloudfunctions/_application/answer-proposal';
import { bearRefund } from '../../cloudfunctions/_application/bear-refund';
import { decideDisputedChargeback } from '../../cloudfunctions/_application/decide-chargeback';
import { decideExperiment } from '../../cloudfunctions/_application/decide-experiment';
import { keepFund } from '../../cloudfunctions/_application/keep-fund';
import { askPotMove, decidePotMove } from '../../cloudfunctions/_application/move-pot';
import type { World } from '../../cloudfunctions/_application/ports';
import { proposeRemedy } from '../../cloudfunctions/_application/propose-remedy';
import { recordCommission } from '../../cloudfunctions/_application/record-commission';
import { redeemCoupon } from '../../cloudfunctions/_application/redeem-coupon';
import { refundInstantly } from '../../cloudfunctions/_application/refund-instantly';
import { reportExperiment } from '../../cloudfunctions/_application/report-experiment';
import { offsetChargebacks } from '../../cloudfunctions/_application/settle-chargebacks';
import {
  approveProposedRecall,
  startRecall,
} from '../../cloudfunctions/_application/start-recall';
import type { BearingParty } from '../../domain/fund/liability-plan';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import type { MemoryDatabase } from '../world/memory-database';
import type { Chance } from './chance';
import type { StartingPoint } from './fund-estate';

export type Act = (world: World) => Promise<unknown>;

const PARTNER = 'siji-orchard';

export interface Scene {
  chance: Chance;
  start: StartingPoint;
  database: MemoryDatabase;
  /** Of nobody else in the episode. */
  requestId(): string;
  /** A claim as it was just filed. */
  claim(): Promise<TicketDocument>;
}

export function asideAct(scene: Scene): Act {
  const drawn = scene.chance.next();
  if (drawn < 0.15) return offer(scene);
  if (drawn < 0.3) return agree(scene);
  if (drawn < 0.38) return redeem(scene);
  if (drawn < 0.46) return instant(scene);
  if (drawn < 0.56) return answer(scene);
  if (drawn < 0.62) return decide(scene);
  if (drawn < 0.7) return settle(scene);
  if (drawn < 0.87) return pots(scene);
  if (drawn < 0.89) return recall(scene);
  return keepFund;
}

/** The leader offers money and a coupon, or a coupon alone. */
function offer({ chance, start, requestId, claim }: Scene): Act {
  const couponFen = 1 + chance.below(900);
  const amountFen = 1 + chance.below(3_000);
  const remedy = chance.happens(0.4)
    ? ({ kind: 'coupon', couponFen } as const)
    : ({ kind: 'refund', amountFen, couponFen } as const);
  const id = requestId();
  return async (world) => {
    const ticket = await claim();
    const leader = start.leaders.find(({ person }) => person?._id === ticket.ownerId);
    if (leader === undefined) return;
    const input = { requestId: id, ticketId: ticket._id, remedy, words: '给您这样处理，好吗' };
    await proposeRemedy(world, leader, input);
  };
}

function agree({ chance, start, database, requestId }: Scene): Act {
  const offered = chance.pick(database.peek('tickets').filter(({ proposal }) => proposal !== null));
  if (offered?.proposal == null) return keepFund;
  const input = {
    requestId: requestId(),
    ticketId: offered._id,
    proposalId: offered.proposal.proposalId,
  };
  return (world) => acceptProposal(world, start.resident, input);
}

/** Any coupon, used or over or not: the leader only sees a code, now and then another leader's. */
function redeem({ chance, start, database, requestId }: Scene): Act {
  const coupon = chance.pick(database.peek('coupons').filter(({ code }) => code !== ''));
  const order = database.peek('orders').find(({ _id }) => _id === coupon?.orderId);
  const own = start.leaders.find(({ person }) => person?._id === order?.leaderId);
  const leader = chance.happens(0.2) ? chance.pick(start.leaders) : own;
  if (coupon === undefined || leader === undefined) return keepFund;
  const input = { requestId: requestId(), code: coupon.code };
  return (world) => redeemCoupon(world, leader, input);
}

/** As the outbox asks for it when a claim was filed; asking again changes nothing. */
function instant({ chance, database, claim }: Scene): Act {
  const again = chance.happens(0.3) ? chance.pick(database.peek('tickets')) : undefined;
  return async (world) => {
    const ticket = again ?? (await claim());
    await refundInstantly(world, ticket._id);
  };
}

function answer({ chance, start, database, requestId }: Scene): Act {
  const sent = database.peek('chargebacks');
  const waiting = sent.filter(({ status }) => status === 'open');
  const open = chance.pick(chance.happens(0.8) ? waiting : sent);
  if (open === undefined) return chargeSupplier(chance, database);
  const accepts = chance.happens(0.5);
  const input = {
    requestId: requestId(),
    chargebackId: open._id,
    answer: accepts ? ('accept' as const) : ('dispute' as const),
    reason: accepts ? '' : '出库时是好的',
    photoIds: [],
  };
  return (world) => answerOwnChargeback(world, start.supplier, input);
}

function decide({ chance, start, database, requestId }: Scene): Act {
  const disputed = database.peek('chargebacks').filter(({ status }) => status === 'disputed');
  const one = chance.pick(disputed);
  if (one === undefined) return chargeSupplier(chance, database);
  const decision = chance.happens(0.5) ? ('accepted' as const) : ('refused' as const);
  const input = { requestId: requestId(), chargebackId: one._id, decision, reason: '看了双方证据' };
  return (world) => decideDisputedChargeback(world, start.supervisor, input);
}

export function ruling({ chance, database }: Scene): Act {
  const refund = chance.pick(database.peek('refunds'));
  if (refund === undefined) return keepFund;
  const parties: BearingParty[] = ['platform', 'unknown', 'supplier', 'leader', 'resident'];
  const party = chance.pick(parties) ?? 'unknown';
  const rulingNumber = 1 + chance.below(6);
  const partnerId = party === 'supplier' ? PARTNER : null;
  return (world) => bearRefund(world, refund._id, { rulingNumber, party, partnerId });
}

export function commission({ chance, start, requestId }: Scene): Act {
  const leaderId = chance.pick(start.leaders)?.person?._id ?? '';
  const commissionFen = chance.below(60_000);
  const input = { requestId: requestId(), leaderId, month: '2026-11', commissionFen };
  return (world) => recordCommission(world, start.finance, input);
}

/** The supplier is liable: what it owes follows once the refund is paid. */
function chargeSupplier(chance: Chance, database: MemoryDatabase): Act {
  const refund = chance.pick(database.peek('refunds'));
  const bearing = database.peek('bearings').find(({ _id }) => _id === refund?._id);
  if (refund === undefined) return keepFund;
  const rulingNumber = (bearing?.rulingNumber ?? 0) + 1;
  const ruled = { rulingNumber, party: 'supplier' as const, partnerId: PARTNER };
  return (world) => bearRefund(world, refund._id, ruled);
}

/** The same settlement may arrive again. */
function settle({ chance, start, database }: Scene): Act {
  const isOwed = database.peek('chargebacks').some(({ status }) => status === 'accepted');
  if (!isOwed) return chargeSupplier(chance, database);
  const settlementId = `settlement-${chance.below(3)}`;
  const input = { partnerId: PARTNER, settlementId, payableFen: 1 + chance.below(9_000) };
  const requestId = `request-of-${settlementId}`;
  return (world) => offsetChargebacks(world, start.finance, { ...input, requestId });
}

function pots({ chance, start, database, requestId }: Scene): Act {
  const id = requestId();
  const leader = chance.pick(start.leaders);
  const decider = chance.pick([start.finance, start.supervisor, start.supervisor])!;
  const yes = chance.happens(0.8);
  const asked = database.peek('potMoves').some(({ status }) => status === 'asked');
  const reported = database.peek('experiments').some(({ status }) => status === 'reported');
  switch (asked ? 1 : reported && chance.happens(0.7) ? 3 : chance.pick([0, 0, 2])) {
    case 0: {
      const kind = chance.pick(['endowSpecial', 'endowInnovation', 'release'] as const)!;
      const amountFen = 1 + chance.below(50_000);
      return (world) => askPotMove(world, start.finance, { kind, amountFen, requestId: id });
    }
    case 1: {
      const moveId = chance.pick(database.peek('potMoves'))?._id ?? 'none';
      return (world) => decidePotMove(world, decider, { moveId, yes, requestId: id });
    }
    case 2: {
      const words = { tried: '早市改到六点', failedBecause: '下雨' };
      const input = { ...words, costFen: 1 + chance.below(5_000), requestId: id };
      return (world) => reportExperiment(world, leader!, input);
    }
    default: {
      const experimentId = chance.pick(database.peek('experiments'))?._id ?? 'none';
      const input = { experimentId, yes, answer: '谢谢你试过', requestId: id };
      return (world) => decideExperiment(world, decider, input);
    }
  }
}

/** Of everything that was sold so far: all orders of an episode are of one batch. */
function recall({ start, database, requestId }: Scene): Act {
  const { goodsId, batchId } = start.order.items[0]!;
  const proposed = database.peek('recalls').find(({ state }) => state === 'proposed');
  const id = requestId();
  if (proposed !== undefined) {
    const input = { recallId: proposed._id, requestId: id };
    return (world) => approveProposedRecall(world, start.finance, input);
  }
  const input = { goodsId, batchId, reason: '同批检出农残超标', requestId: id };
  return (world) => startRecall(world, start.supervisor, input);
}
