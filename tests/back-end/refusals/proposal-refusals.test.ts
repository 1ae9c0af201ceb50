/** Every refusal of an offer: of the resident's yes to it, and of the platform's after it. */
import type { Proposal } from '../../../cloudfunctions/_application/documents/tickets';
import { DAY } from '../../../domain/primitives/instant';
import {
  AGENT,
  FINANCE,
  limits,
  onCherries,
  SUPERVISOR,
  type ClaimedCherries,
} from './claimed-cherries';
import { testRefusals, type Asked, type Rows } from './refusal-rows';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

/** What the leader offered, the resident accepted and the leader's limit does not cover. */
async function toApprove(claimed: ClaimedCherries): Promise<string> {
  const { estate, claim } = claimed;
  const { ticketId, quantity } = claim;
  await claimed.change('tickets', ticketId, ({ claim: own }) => ({
    claim: { ...own, claimedFen: 2 * limits.leaderLimitFen },
  }));
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  await claimed.change('tickets', ticketId, () => {
    return { state: 'withPlatform' as const, fulfilment: null };
  });
  return (await estate.ticket(ticketId)).proposal?.proposalId ?? '';
}

function changeProposal(claimed: ClaimedCherries, change: Partial<Proposal>): Promise<void> {
  return claimed.change('tickets', claimed.claim.ticketId, ({ proposal }) => ({
    proposal: proposal && { ...proposal, ...change },
  }));
}

/** The accepted proposal as money, so that its sum meets the limits of refunds. */
async function moneyToApprove(claimed: ClaimedCherries, amountFen: number): Promise<string> {
  const proposalId = await toApprove(claimed);
  await changeProposal(claimed, { remedy: { kind: 'refund', amountFen, couponFen: 0 } });
  return proposalId;
}

function approve(claimed: ClaimedCherries, proposalId: string, person = SUPERVISOR): Asked {
  return claimed.asks(person, { proposalId, reason: '该补' });
}

/** Above four eyes: finance gave the first of the two nods. */
async function approvedOnce(claimed: ClaimedCherries): Promise<string> {
  const proposalId = await moneyToApprove(claimed, limits.fourEyesFen + 1);
  const given = { ticketId: claimed.claim.ticketId, proposalId, reason: '该补' };
  await claimed.estate.must(FINANCE, 'desk.approveRemedy', given);
  return proposalId;
}

async function offered({ estate, claim }: ClaimedCherries): Promise<string> {
  const { proposalId } = await estate.must(claim.leader, 'desk.propose', {
    ticketId: claim.ticketId,
    remedy: { kind: 'refund', amountFen: 5_000, couponFen: 0 },
    words: '退一部分可以吗？',
  });
  return proposalId;
}

function accepts(claimed: ClaimedCherries, proposalId: string): Asked {
  return claimed.asks(claimed.claim.person, { proposalId });
}

const rows: Rows = {
  'desk.approveRemedy ticketNotFound': onCherries((claimed) =>
    claimed.asks(AGENT, { ticketId: 'no-such-ticket', proposalId: 'any', reason: '该补' }),
  ),
  'desk.approveRemedy wrongState': onCherries(async (claimed) => {
    await claimed.settle();
    return approve(claimed, 'any');
  }),
  'desk.approveRemedy conflictOfInterest': onCherries(async (claimed) => {
    const proposalId = await toApprove(claimed);
    await claimed.moveIn(SUPERVISOR);
    return approve(claimed, proposalId);
  }),
  'desk.approveRemedy proposalChanged': onCherries(async (claimed) => {
    await toApprove(claimed);
    return approve(claimed, 'another-proposal');
  }),
  'desk.approveRemedy aboveLimit': onCherries(async (claimed) =>
    approve(claimed, await moneyToApprove(claimed, limits.leaderLimitFen + 1), AGENT),
  ),
  'desk.approveRemedy aboveLimitTogether': onCherries(async (claimed) => {
    const proposalId = await moneyToApprove(claimed, 100);
    await claimed.usedUp(limits.supervisorLimitFen);
    return approve(claimed, proposalId);
  }),
  'desk.approveRemedy aboveClaim': onCherries(async (claimed) =>
    approve(claimed, await moneyToApprove(claimed, limits.supervisorLimitFen)),
  ),
  'desk.approveRemedy aboveRemainder': onCherries(async (claimed) => {
    const proposalId = await moneyToApprove(claimed, 100);
    await claimed.nothingLeft();
    return approve(claimed, proposalId);
  }),
  'desk.approveRemedy alreadyApproved': onCherries(async (claimed) =>
    approve(claimed, await approvedOnce(claimed), FINANCE),
  ),
  'desk.approveRemedy approvedOtherAmount': onCherries(async (claimed) => {
    const proposalId = await approvedOnce(claimed);
    const amountFen = limits.fourEyesFen + 2;
    await changeProposal(claimed, { remedy: { kind: 'refund', amountFen, couponFen: 0 } });
    return approve(claimed, proposalId);
  }),
  'desk.approveRemedy couponTooHigh': onCherries(async (claimed) => {
    const proposalId = await toApprove(claimed);
    await changeProposal(claimed, { remedy: { kind: 'coupon', couponFen: 20_000 } });
    return approve(claimed, proposalId);
  }),
  'ticket.acceptProposal ticketNotFound': onCherries(async (claimed) =>
    claimed.asks('sun-hao', { proposalId: await offered(claimed) }),
  ),
  'ticket.acceptProposal wrongState': onCherries((claimed) => accepts(claimed, 'any')),
  'ticket.acceptProposal proposalChanged': onCherries(async (claimed) => {
    await offered(claimed);
    return accepts(claimed, 'another-proposal');
  }),
  'ticket.acceptProposal offerOver': onCherries(async (claimed) => {
    const proposalId = await offered(claimed);
    const asked = { kind: 'offer', shareBasisPoints: 1_000, hours: 24 } as const;
    await changeProposal(claimed, {
      calculation: { asked, steps: [], standsUntil: NOON - DAY },
    });
    return accepts(claimed, proposalId);
  }),
};

const acts = ['desk.approveRemedy', 'ticket.acceptProposal'];

testRefusals((name) => acts.includes(name), rows, {
  'desk.approveRemedy notYours': 'whoever approves is of the platform, which acts on every ticket',
  'desk.approveRemedy aboveDailyLimit': 'the day’s total is a leader’s; this is the platform’s',
});
