/** One claim of 陈桂兰 in one state after the other, each in an estate of its own. */
import type { TicketState } from '../../../domain/ticket/state';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { must, settleClaim, type MemoryClaim, fileClaim } from '../../world/memory-steps';
import { addCast, LEADER, RESIDENT } from './cast';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const words = '先看看是什么情况';

export interface Stage {
  estate: MemoryEstate;
  claim: MemoryClaim;
}

type Steps = (stage: Stage) => Promise<unknown>;

const propose: Steps = ({ estate, claim: { ticketId, paidFen } }) =>
  must(estate, LEADER, 'desk.propose', {
    ticketId,
    remedy: { kind: 'refund', amountFen: paidFen, couponFen: 0 },
    words,
  });

const handUp: Steps = ({ estate, claim: { ticketId } }) =>
  must(estate, LEADER, 'desk.handUp', { ticketId, reason: words });

async function reject(stage: Stage): Promise<void> {
  await handUp(stage);
  const { ticketId } = stage.claim;
  await must(stage.estate, 'xu-jing', 'desk.reject', { ticketId, rule: 'noProof', reason: words });
}

async function refund({ estate, claim: { ticketId, paidFen } }: Stage): Promise<void> {
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  await must(estate, LEADER, 'desk.refund', { ticketId, refundIntentId, amountFen: paidFen });
  await estate.deliver();
}

async function fulfil({ estate, claim: { ticketId } }: Stage): Promise<void> {
  const { proposalId } = await must(estate, LEADER, 'desk.propose', {
    ticketId,
    remedy: { kind: 'exchange', quantity: 1, couponFen: 0 },
    words,
  });
  await must(estate, RESIDENT, 'ticket.acceptProposal', { ticketId, proposalId });
}

async function confirm({ estate, claim }: Stage): Promise<void> {
  await settleClaim(estate, claim);
  await must(estate, RESIDENT, 'ticket.confirm', { ticketId: claim.ticketId });
}

async function appeal(stage: Stage): Promise<void> {
  await reject(stage);
  const { ticketId } = stage.claim;
  await must(stage.estate, RESIDENT, 'ticket.appeal', { ticketId, reason: words, photoIds: [] });
}

async function sentBack({ estate, claim }: Stage): Promise<void> {
  await refund({ estate, claim });
  const sent = estate.world.gateway.all().at(-1);
  if (sent === undefined) throw new Error('the provider was not asked');
  await estate.settle(sent, 'abnormal');
}

/** A low score asks for a call: a task of the platform's people. */
async function lowScore({ estate, claim }: Stage): Promise<void> {
  await settleClaim(estate, claim);
  const { ticketId } = claim;
  const stars = { attitude: 1, speed: 1, result: 1, recommend: 0, comment: '' };
  await must(estate, RESIDENT, 'ticket.rate', { ticketId, ...stars });
}

async function close(stage: Stage): Promise<void> {
  await confirm(stage);
  const { estate, claim } = stage;
  await must(estate, LEADER, 'desk.close', { ticketId: claim.ticketId, checked: true });
}

export const stages: Array<{ name: string; state: TicketState; steps: Steps }> = [
  { name: 'just filed', state: 'submitted', steps: async () => undefined },
  {
    name: 'asked for proof',
    state: 'awaitingProof',
    steps: ({ estate, claim: { ticketId } }) =>
      must(estate, LEADER, 'desk.requestProof', { ticketId, kinds: ['goodsPhoto'], reason: words }),
  },
  { name: 'with an offer', state: 'proposed', steps: propose },
  { name: 'handed up', state: 'withPlatform', steps: handUp },
  { name: 'with goods on their way', state: 'fulfilling', steps: fulfil },
  { name: 'with money on its way', state: 'settling', steps: refund },
  { name: 'with money sent back', state: 'refundException', steps: sentBack },
  { name: 'settled with a low score', state: 'settled', steps: lowScore },
  { name: 'confirmed', state: 'confirmed', steps: confirm },
  { name: 'rejected', state: 'rejected', steps: reject },
  { name: 'appealed', state: 'appealed', steps: appeal },
  {
    name: 'withdrawn',
    state: 'withdrawn',
    steps: ({ estate, claim: { ticketId } }) =>
      must(estate, RESIDENT, 'ticket.withdraw', { ticketId }),
  },
  { name: 'closed', state: 'closed', steps: close },
];

/** Filed, the supplier, the carrier and quality asked, and then what leads to the state. */
export async function stageOf({ name, steps }: (typeof stages)[number]): Promise<Stage> {
  const estate = createMemoryEstate(NOON, `walk ${name}`);
  await addCast(estate);
  const claim = await fileClaim(estate, RESIDENT);
  if (claim.leader !== LEADER) throw new Error(`${claim.leader} owns the claim`);
  const stage = { estate, claim };
  const asks = name === 'closed' ? [] : (['supplierAnswer', 'carrierAnswer', 'quality'] as const);
  for (const kind of asks) {
    const input = { ticketId: claim.ticketId, kind, ask: words };
    await must(estate, LEADER, 'desk.openTask', input);
  }
  await steps(stage);
  await estate.deliver();
  return stage;
}
