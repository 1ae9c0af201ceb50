/** Every act on a claim, and what a random one of it is asked with. */
import fc from 'fast-check';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import type { ActionName } from '../../domain/contract/actions';
import { otherPaths } from '../../domain/refund/other-path';
import { act, actorOf, ticketAt, type Cast, type Drawn } from './cast';

export const percent = fc.integer({ min: 0, max: 99 });
export const place = fc.integer({ min: 0, max: 3 });

type InputOf = (
  ticket: TicketDocument | null,
  share: number,
  cast: Cast,
) => object | Promise<object>;

/** How each action is asked for; the steps that fit a state choose from here too. */
export const inputs = new Map<ActionName, InputOf>();

function step(action: ActionName, inputOf: InputOf): fc.Arbitrary<Drawn> {
  inputs.set(action, inputOf);
  return fc.record({ place, chance: percent, share: percent }).map((drawn) => ({
    label: `${action}(${drawn.place}, ${drawn.chance}, ${drawn.share})`,
    async take(cast) {
      const ticket = await ticketAt(cast, drawn.place);
      const person = actorOf(cast, action, ticket, drawn.chance);
      const input = await inputOf(ticket, drawn.share, cast);
      return act(cast, person, action, { ticketId: ticket?._id ?? 'no-ticket', ...input });
    },
  }));
}

export const words = '说明一下情况，请您过目。';

/** Mostly a part of what is claimed, at times all of it or too much. */
function amountOf(ticket: TicketDocument | null, share: number): number {
  const claimedFen = ticket?.claim.claimedFen ?? 1_000;
  return Math.max(
    1,
    share > 70 ? claimedFen + (share > 95 ? 1 : 0) : Math.round((claimedFen * share) / 70),
  );
}

/** Every kind of remedy, with a small coupon at times and one too large now and then. */
function remedyOf(ticket: TicketDocument | null, share: number): object {
  const couponFen = share % 9 === 0 ? 500 : share === 98 ? 90_000_000 : 0;
  const quantity = Math.max(1, (ticket?.claim.quantity ?? 1) - (share % 2));
  const amountFen = amountOf(ticket, share);
  if (share < 40) return { kind: 'refund', amountFen, couponFen };
  if (share < 55) return { kind: 'return', quantity, amountFen, couponFen };
  if (share < 75) return { kind: 'reissue', quantity, couponFen };
  if (share < 90) return { kind: 'exchange', quantity, couponFen };
  return { kind: 'coupon', couponFen: 500 };
}

function parcelOf(share: number): object {
  if (share < 50) return { way: 'station' };
  return { way: 'carrier', carrierName: '顺路同城', parcelNumber: 'SL20261120001' };
}

const intentOf = ({ estate }: Cast) => estate.world.ids.unique('intent').slice(0, 24);

/** The photo must be the caller's own, so only the resident brings one. */
async function ownPhotos(share: number, { estate, resident }: Cast): Promise<string[]> {
  return share < 50 ? [await estate.upload(resident)] : [];
}

export const onTickets: fc.Arbitrary<Drawn>[] = [
  step('desk.reply', () => ({ text: words })),
  step('desk.requestProof', () => ({ kinds: ['goodsPhoto'], reason: words })),
  step('ticket.supplyProof', async (_, share, cast) => ({
    note: words,
    photoIds: await ownPhotos(share, cast),
  })),
  step('desk.propose', (ticket, share) => ({ remedy: remedyOf(ticket, share), words })),
  step('ticket.acceptProposal', (ticket) => ({
    proposalId: ticket?.proposal?.proposalId ?? 'none',
  })),
  step('ticket.declineProposal', (ticket) => ({
    proposalId: ticket?.proposal?.proposalId ?? 'none',
    reason: words,
  })),
  step('desk.refund', (ticket, share, cast) => ({
    refundIntentId: intentOf(cast),
    amountFen: amountOf(ticket, share),
  })),
  step('desk.handUp', () => ({ reason: words })),
  step('desk.transfer', (_, share, { others }) => ({
    toId: share > 80 ? null : (others[share % others.length] ?? null),
    reason: words,
  })),
  step('desk.approve', (ticket, share, cast) => ({
    refundIntentId: intentOf(cast),
    amountFen: ticket?.approvals[0]?.amountFen ?? amountOf(ticket, share),
    reason: words,
  })),
  step('desk.reject', () => ({ rule: 'notCovered', reason: words })),
  step('ticket.appeal', () => ({ reason: words, photoIds: [] })),
  step('desk.decideAppeal', (_, share) => ({
    decision: share < 50 ? 'uphold' : 'overturn',
    reason: words,
  })),
  step('ticket.confirm', () => ({})),
  step('ticket.rate', (_, share) => ({
    attitude: 5,
    speed: 4,
    result: 1 + (share % 5),
    recommend: share % 11,
    comment: share < 50 ? '' : words,
  })),
  step('ticket.withdraw', () => ({})),
  step('desk.approveRemedy', (ticket) => ({
    proposalId: ticket?.proposal?.proposalId ?? 'none',
    reason: words,
  })),
  step('desk.ruleLiability', (_, share) => ({
    party: (['platform', 'supplier', 'carrier', 'leader', 'resident'] as const)[share % 5],
    reason: share < 80 ? words : '',
  })),
  step('desk.chooseOtherPath', (_, share) => ({
    path: otherPaths[share % otherPaths.length],
    payerPhoneEnd: share < 80 ? '0000' : '1234',
    receiptNumber: 'receipt-0001',
    reason: words,
  })),
  step('ticket.sendBack', (_, share) => ({ parcel: parcelOf(share) })),
  step('desk.receiveReturn', () => ({})),
  step('desk.inspectReturn', (_, share) => ({
    asDescribed: share < 70,
    goods: share % 2 === 0 ? 'restocked' : 'writtenOff',
    words,
  })),
  step('desk.dispatch', (_, share) => ({ parcel: parcelOf(share) })),
  step('desk.parcelArrived', () => ({})),
  step('ticket.takeDelivery', () => ({})),
  step('desk.handOut', () => ({})),
  step('ticket.refuseParcel', () => ({ reason: words, photoIds: [] })),
  step('desk.reportParcel', (_, share) => ({
    problem: share < 50 ? 'lost' : 'outOfStock',
    reason: words,
  })),
  step('ticket.contestCancel', () => ({ reason: words })),
  step('desk.close', () => ({ checked: true })),
  step('ticket.say', () => ({ text: words, photoIds: [] })),
  step('desk.say', () => ({ text: words, photoIds: [] })),
  step('ticket.reopen', () => ({ reason: words })),
];
