/** Every refusal of a refund, of the platform's nod to it, and of ruling who bears it. */
import { leaderShare } from '../../../domain/fund/account';
import { emptyPurse } from '../../../domain/fund/purse';
import {
  AGENT,
  FINANCE,
  limits,
  onCherries,
  SUPERVISOR,
  type ClaimedCherries,
} from './claimed-cherries';
import { testRefusals, type Asked, type Rows } from './refusal-rows';

const refundIntentId = 'intent-of-the-refusal';
const unknown = { ticketId: 'no-such-ticket' };

function refund(claimed: ClaimedCherries, amountFen = claimed.claim.paidFen): Asked {
  return claimed.asks(claimed.claim.leader, { refundIntentId, amountFen });
}

function approve(
  claimed: ClaimedCherries,
  person = AGENT,
  amountFen = claimed.claim.paidFen,
): Asked {
  return claimed.asks(person, { refundIntentId, amountFen, reason: '看过照片' });
}

/** The first of the two nods that a sum above four eyes needs. */
async function approvedOnce({ estate, claim }: ClaimedCherries): Promise<void> {
  await estate.must(FINANCE, 'desk.approve', {
    ticketId: claim.ticketId,
    refundIntentId: 'intent-of-the-first',
    amountFen: limits.fourEyesFen + 1,
    reason: '看过照片',
  });
}

async function otherPath(
  claimed: ClaimedCherries,
  change: Record<string, unknown> = {},
): Promise<Asked> {
  const details = await claimed.memory.world.database.get('personDetails', claimed.claim.person);
  return claimed.asks(FINANCE, {
    path: 'transfer',
    payerPhoneEnd: details?.phone.slice(-4) ?? '',
    reason: '已和付款人通过电话',
    ...change,
  });
}

const ruling = { party: 'supplier', reason: '照片清楚' } as const;

const rows: Rows = {
  'desk.refund ticketNotFound': onCherries((claimed) =>
    claimed.asks('su-hong', { refundIntentId, amountFen: claimed.claim.paidFen }),
  ),
  'desk.refund wrongState': onCherries(async (claimed) => {
    await claimed.settle();
    return refund(claimed);
  }),
  'desk.refund notYours': onCherries(async (claimed) => {
    await claimed.handUp();
    return refund(claimed);
  }),
  'desk.refund conflictOfInterest': onCherries(async (claimed) => {
    await claimed.moveIn(claimed.claim.leader);
    return refund(claimed);
  }),
  'desk.refund aboveLimit': onCherries((claimed) => refund(claimed, limits.leaderLimitFen + 1)),
  'desk.refund aboveLimitTogether': onCherries(async (claimed) => {
    await claimed.usedUp(limits.leaderLimitFen);
    return refund(claimed);
  }),
  'desk.refund aboveDailyLimit': onCherries(async (claimed) => {
    const { leader } = claimed.claim;
    const oneTap = { day: '2026-11-20', totalFen: limits.leaderDailyFen };
    const purse = { _id: leaderShare(leader), leaderId: leader, ...emptyPurse, oneTap };
    await claimed.memory.world.database.transaction((one) => one.put('fundPurses', purse));
    return refund(claimed);
  }),
  'desk.refund aboveClaim': onCherries((claimed) => refund(claimed, claimed.claim.paidFen + 1)),
  'desk.refund aboveRemainder': onCherries(async (claimed) => {
    await claimed.nothingLeft();
    return refund(claimed);
  }),
  'desk.approve ticketNotFound': onCherries((claimed) =>
    claimed.asks(AGENT, { ...unknown, refundIntentId, amountFen: 1, reason: '看过照片' }),
  ),
  'desk.approve wrongState': onCherries(async (claimed) => {
    await claimed.settle();
    return approve(claimed);
  }),
  'desk.approve conflictOfInterest': onCherries(async (claimed) => {
    await claimed.handUp();
    await claimed.moveIn(AGENT);
    return approve(claimed);
  }),
  'desk.approve aboveLimit': onCherries(async (claimed) => {
    await claimed.handUp();
    return approve(claimed, AGENT, limits.leaderLimitFen + 1);
  }),
  'desk.approve aboveLimitTogether': onCherries(async (claimed) => {
    await claimed.handUp();
    await claimed.usedUp(limits.leaderLimitFen);
    return approve(claimed);
  }),
  'desk.approve aboveClaim': onCherries(async (claimed) => {
    await claimed.handUp();
    return approve(claimed, AGENT, claimed.claim.paidFen + 1);
  }),
  'desk.approve aboveRemainder': onCherries(async (claimed) => {
    await claimed.handUp();
    await claimed.nothingLeft();
    return approve(claimed);
  }),
  'desk.approve alreadyApproved': onCherries(async (claimed) => {
    await claimed.handUp();
    await approvedOnce(claimed);
    return approve(claimed, FINANCE, limits.fourEyesFen + 1);
  }),
  'desk.approve approvedOtherAmount': onCherries(async (claimed) => {
    await claimed.handUp();
    await approvedOnce(claimed);
    return approve(claimed, SUPERVISOR, limits.fourEyesFen + 2);
  }),
  'desk.chooseOtherPath ticketNotFound': onCherries((claimed) => otherPath(claimed, unknown)),
  'desk.chooseOtherPath wrongState': onCherries((claimed) => otherPath(claimed)),
  'desk.chooseOtherPath conflictOfInterest': onCherries(async (claimed) => {
    await claimed.stuck();
    await claimed.moveIn(FINANCE);
    return otherPath(claimed);
  }),
  'desk.chooseOtherPath pathNotOpen': onCherries(async (claimed) => {
    await claimed.stuck();
    return otherPath(claimed, { path: 'sendAgain' });
  }),
  'desk.chooseOtherPath receiptMissing': onCherries(async (claimed) => {
    await claimed.stuck();
    return otherPath(claimed);
  }),
  'desk.chooseOtherPath payerDiffers': onCherries(async (claimed) => {
    await claimed.stuck();
    return otherPath(claimed, { payerPhoneEnd: '0000', receiptNumber: 'ICBC-1' });
  }),
  'desk.ruleLiability ticketNotFound': onCherries((claimed) =>
    claimed.asks(AGENT, { ...unknown, ...ruling }),
  ),
  'desk.ruleLiability wrongState': onCherries(async (claimed) => {
    const { person, ticketId } = claimed.claim;
    await claimed.estate.must(person, 'ticket.withdraw', { ticketId });
    return claimed.asks(AGENT, ruling);
  }),
  'desk.ruleLiability conflictOfInterest': onCherries(async (claimed) => {
    await claimed.handUp();
    await claimed.moveIn(AGENT);
    return claimed.asks(AGENT, ruling);
  }),
  'desk.ruleLiability carrierUnknown': onCherries(async (claimed) => {
    const { estate, claim } = claimed;
    const { ticketId, quantity, leader } = claim;
    await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
    const parcel = { way: 'carrier' as const, carrierName: '顺丰', parcelNumber: 'SF1234567890' };
    await estate.must(leader, 'desk.dispatch', { ticketId, parcel });
    await estate.must(leader, 'desk.reportParcel', { ticketId, problem: 'lost', reason: '找不到' });
    return claimed.asks(AGENT, { ...ruling, party: 'carrier' });
  }),
  'desk.ruleLiability reasonNeeded': onCherries(async (claimed) => {
    await claimed.handUp();
    return claimed.asks(AGENT, { party: 'leader', reason: '' });
  }),
  'desk.ruleLiability ruledAlready': onCherries(async (claimed) => {
    await claimed.handUp();
    const { ticketId } = claimed.claim;
    await claimed.estate.must(AGENT, 'desk.ruleLiability', { ticketId, ...ruling });
    return claimed.asks(AGENT, ruling);
  }),
};

const acts = ['desk.refund', 'desk.approve', 'desk.chooseOtherPath', 'desk.ruleLiability'];

testRefusals((name) => acts.includes(name), rows, {
  'desk.approve notYours': 'whoever approves is of the platform, which acts on every ticket',
  'desk.chooseOtherPath notYours': 'as for desk.approve',
  'desk.approve aboveDailyLimit': 'the day’s total is a leader’s; approvals are the platform’s',
});
