/**
 * What happens to the fund beside taps, on the local cloud: coupons, chargebacks and a recall, each
 * by the action of the person it falls to. An act takes up what waits, so that a short run comes to
 * the end of some of them.
 */
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import type { ActionEnvelope, ActionName } from '../../domain/contract/actions';
import type { Chance } from './chance';
import type { FundCloud } from './fund-cloud';

type Answer = ActionEnvelope<ActionName> | null;
type CloudAct = () => Promise<Answer>;

const PARTNER = 'siji-orchard';

export interface CloudScene {
  fund: FundCloud;
  chance: Chance;
  /** Of nobody else in the run. */
  requestId(): string;
  /** A claim as it was just filed, and whose it is. */
  claim(): Promise<{ ticket: TicketDocument; leaderOpenid: string }>;
}

const nothing: CloudAct = () => Promise.resolve(null);

/** A coupon a step further: shown to its leader, accepted, or offered on a new claim. */
export async function couponOnCloud(scene: CloudScene): Promise<CloudAct> {
  const { fund, chance } = scene;
  const { peek } = fund.committed;
  const requestId = scene.requestId();
  const coupon = chance.pick(peek('coupons').filter(({ status }) => status === 'issued'));
  if (coupon !== undefined && chance.happens(0.5)) {
    const leaderId = peek('orders').find(({ _id }) => _id === coupon.orderId)?.leaderId;
    const leader = fund.start.leaders.find(({ person }) => person?._id === leaderId);
    if (leader === undefined) return nothing;
    const { code } = coupon;
    return () => fund.call(leader.openid, 'desk.redeemCoupon', { requestId, code });
  }
  const offered = chance.pick(peek('tickets').filter(({ state }) => state === 'proposed'));
  if (offered?.proposal != null) {
    const { proposalId } = offered.proposal;
    const input = { requestId, ticketId: offered._id, proposalId };
    return () => fund.call(fund.start.resident.openid, 'ticket.acceptProposal', input);
  }
  const { ticket, leaderOpenid } = await scene.claim();
  const couponFen = 1 + chance.below(900);
  const remedy = chance.happens(0.4)
    ? ({ kind: 'coupon', couponFen } as const)
    : ({ kind: 'refund', amountFen: 1 + chance.below(3_000), couponFen } as const);
  const input = { requestId, ticketId: ticket._id, remedy, words: '给您这样处理，好吗' };
  return () => fund.call(leaderOpenid, 'desk.propose', input);
}

/** A chargeback a step further: decided, answered, taken off a settlement, or begun by a ruling. */
export function chargebackOnCloud({ fund, chance, requestId: nextId }: CloudScene): CloudAct {
  const { start, committed } = fund;
  const requestId = nextId();
  const standing = (status: string) =>
    chance.pick(committed.peek('chargebacks').filter((one) => one.status === status));
  const disputed = standing('disputed');
  if (disputed !== undefined) {
    const decision = chance.happens(0.5) ? ('accepted' as const) : ('refused' as const);
    const input = { requestId, chargebackId: disputed._id, decision, reason: '看了双方证据' };
    return () => fund.call(start.supervisor.openid, 'fund.decideChargeback', input);
  }
  const open = standing('open');
  if (open !== undefined && chance.happens(0.7)) {
    const accepts = chance.happens(0.6);
    const answer = accepts ? ('accept' as const) : ('dispute' as const);
    const reason = accepts ? '' : '出库时是好的';
    const input = { requestId, chargebackId: open._id, answer, reason, photoIds: [] };
    return () => fund.call(start.supplier.openid, 'fund.answerChargeback', input);
  }
  if (standing('accepted') !== undefined && chance.happens(0.5)) {
    // The same settlement may arrive again.
    const settlementId = `settlement-of-the-week-${chance.below(3)}`;
    const asked = { requestId: `request-of-${settlementId}`, partnerId: PARTNER, settlementId };
    const payableFen = 1 + chance.below(9_000);
    const input = { ...asked, payableFen };
    return () => fund.call(start.finance.openid, 'fund.offsetChargebacks', input);
  }
  const charged = new Set(committed.peek('bearings').map(({ ticketId }) => ticketId));
  const paid = committed.peek('refunds').filter(({ status }) => status === 'posted');
  const refund = chance.pick(paid.filter(({ ticketId }) => !charged.has(ticketId)));
  if (refund === undefined) return nothing;
  const ruling = { ticketId: refund.ticketId, party: 'supplier' as const, reason: '原箱就有压伤' };
  return () => fund.call(start.supervisor.openid, 'desk.ruleLiability', { requestId, ...ruling });
}

/** Of everything that was sold so far: all orders of a run are of one batch. */
export function recallOnCloud({ fund, requestId: nextId }: CloudScene): CloudAct {
  const { start, committed } = fund;
  const requestId = nextId();
  const proposed = committed.peek('recalls').find(({ state }) => state === 'proposed');
  if (proposed !== undefined) {
    const input = { requestId, recallId: proposed._id };
    return () => fund.call(start.finance.openid, 'recall.approve', input);
  }
  const { goodsId, batchId } = start.order.items[0]!;
  const input = { requestId, goodsId, batchId, reason: '同批检出农残超标' };
  return () => fund.call(start.supervisor.openid, 'recall.start', input);
}
