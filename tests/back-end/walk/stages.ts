/** One claim of 陈桂兰 in one state after the other, each in an estate of its own. */
import { emptyLoad } from '../../../cloudfunctions/_application/handler-load';
import type { TicketState } from '../../../domain/ticket/state';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { must, settleClaim, type MemoryClaim, fileClaim } from '../../world/memory-steps';
import { addCast, LEADER, RESIDENT } from './cast';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const AGENT = 'xu-jing';
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

interface StageName {
  name: string;
  state: TicketState;
  steps: Steps;
  /** No leader may have it when it is filed: an agent gets it at once. */
  agents?: boolean;
}

export const stages: StageName[] = [
  { name: 'just filed', state: 'submitted', steps: async () => undefined },
  { name: 'an agent got at once', state: 'submitted', steps: async () => undefined, agents: true },
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

/** Every leader has too much already, and one agent takes claims. */
async function fillLeaders(estate: MemoryEstate): Promise<void> {
  const by = { openCount: 99, hardCount: 0, ratingCount: 0, ratingStars: 0 };
  const leaders = (await estate.all('people')).filter(({ roles }) => roles.includes('leader'));
  await estate.world.database.transaction(async (one) => {
    for (const { _id } of leaders) await one.addToLoad(emptyLoad(_id), { by, assignedAt: null });
  });
  await must(estate, AGENT, 'desk.takeClaims', { takes: true });
}

/** Filed, the supplier, the carrier and quality asked, and then what leads to the state. */
export async function stageOf({ name, steps, agents = false }: StageName): Promise<Stage> {
  const estate = createMemoryEstate(NOON, `walk ${name}`);
  await addCast(estate);
  if (agents) await fillLeaders(estate);
  const handler = agents ? AGENT : LEADER;
  const claim = await fileClaim(estate, RESIDENT);
  if (claim.leader !== handler) throw new Error(`${claim.leader} owns the claim`);
  const stage = { estate, claim };
  const asks = name === 'closed' ? [] : (['supplierAnswer', 'carrierAnswer', 'quality'] as const);
  for (const kind of asks) {
    const input = { ticketId: claim.ticketId, kind, ask: words };
    await must(estate, handler, 'desk.openTask', input);
  }
  await steps(stage);
  await estate.deliver();
  return stage;
}
