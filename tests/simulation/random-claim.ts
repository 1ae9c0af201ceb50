/** Random acts of random people on the claims of one order, for fast-check to choose and shrink. */
import fc from 'fast-check';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { commonRefusals } from '../../domain/contract/envelope';
import { actions, type ActionName } from '../../domain/contract/actions';
import { otherPaths } from '../../domain/refund/other-path';
import type { TicketState } from '../../domain/ticket/state';
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import type { MemoryEstate } from '../world/memory-estate';

/** One order, everyone who has to do with it, and some who have not. */
export interface Cast {
  estate: MemoryEstate;
  orderId: string;
  items: Array<{ itemId: string; quantity: number }>;
  resident: string;
  others: string[];
}

/** What was told so far: the model of a story is its own transcript. */
export interface Told {
  lines: string[];
}

export type Step = fc.AsyncCommand<Told, Cast>;

/** Called after every step; throws when something does not hold. */
export type Judge = (cast: Cast) => Promise<void>;

interface Drawn {
  label: string;
  /** Does it and says what came of it. */
  take(cast: Cast): Promise<string>;
}

const handlers = ['xu-jing', 'shen-tao', 'fang-ning'];

async function ticketAt({ estate, orderId }: Cast, place: number): Promise<TicketDocument | null> {
  const tickets = (await estate.all('tickets')).filter((ticket) => ticket.orderId === orderId);
  return tickets[place % Math.max(1, tickets.length)] ?? null;
}

/** Who does it: the one it falls to, mostly; else anyone. */
function actorOf(cast: Cast, action: ActionName, ticket: TicketDocument | null, chance: number) {
  const { resident, others } = cast;
  const everyone = [resident, ...others];
  if (chance >= 60) return everyone[chance % everyone.length] ?? resident;
  if (action.startsWith('ticket.')) return resident;
  if (ticket?.ownerKind === 'leader' && ticket.ownerId !== null) return ticket.ownerId;
  return handlers[chance % handlers.length] ?? 'xu-jing';
}

/** Calls it, and throws where the refusal is none that the contract names for the action. */
async function act(cast: Cast, person: string, action: ActionName, input: object): Promise<string> {
  const requestId = cast.estate.world.ids.unique('request').slice(0, 24);
  const outcome = await cast.estate.callRaw(person, action, { requestId, ...input });
  if (outcome.ok) return `${person}: done`;
  const named: readonly string[] = [...actions[action].refusals, ...commonRefusals];
  if (!named.includes(outcome.code)) throw new Error(`${action} refused with ${outcome.code}`);
  if (outcome.code === 'badInput') {
    throw new Error(`${action}: badInput ${JSON.stringify(outcome.details)}`);
  }
  return `${person}: ${outcome.code}`;
}

const percent = fc.integer({ min: 0, max: 99 });
const place = fc.integer({ min: 0, max: 3 });

type InputOf = (
  ticket: TicketDocument | null,
  share: number,
  cast: Cast,
) => object | Promise<object>;

/** How each action is asked for; the steps that fit a state choose from here too. */
const inputs = new Map<ActionName, InputOf>();

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

const words = '说明一下情况，请您过目。';

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

/** What people who know their way would do next in each state. */
const sensible: Partial<Record<TicketState, readonly ActionName[]>> = {
  submitted: [
    'desk.refund',
    'desk.propose',
    'desk.propose',
    'desk.requestProof',
    'desk.handUp',
    'desk.transfer',
    'desk.reply',
  ],
  awaitingProof: ['ticket.supplyProof'],
  proposed: ['ticket.acceptProposal', 'ticket.acceptProposal', 'ticket.declineProposal'],
  withPlatform: [
    'desk.approve',
    'desk.approve',
    'desk.approveRemedy',
    'desk.reject',
    'desk.propose',
    'desk.requestProof',
    'desk.ruleLiability',
  ],
  fulfilling: [
    'ticket.sendBack',
    'desk.receiveReturn',
    'desk.inspectReturn',
    'desk.dispatch',
    'desk.parcelArrived',
    'ticket.takeDelivery',
    'desk.handOut',
    'ticket.refuseParcel',
    'desk.reportParcel',
  ],
  cancelled: ['ticket.contestCancel'],
  refundException: ['desk.chooseOtherPath'],
  settled: ['ticket.confirm', 'ticket.rate', 'ticket.appeal'],
  confirmed: ['ticket.rate', 'ticket.reopen', 'ticket.appeal', 'desk.close'],
  closed: ['ticket.reopen', 'desk.ruleLiability'],
  rejected: ['ticket.appeal'],
  appealed: ['desk.decideAppeal'],
};

const intentOf = ({ estate }: Cast) => estate.world.ids.unique('intent').slice(0, 24);

const filing: fc.Arbitrary<Drawn> = fc
  .record({ chance: percent, place, quantity: fc.integer({ min: 1, max: 4 }) })
  .map((drawn) => ({
    label: `ticket.file(${drawn.place}, ${drawn.chance}, ${drawn.quantity})`,
    async take(cast) {
      const item = cast.items[drawn.place % cast.items.length];
      const person =
        drawn.chance < 80 ? cast.resident : (cast.others[drawn.chance % cast.others.length] ?? '');
      const withPhoto = drawn.chance % 10 !== 9 && person === cast.resident;
      const photoIds = withPhoto ? [await cast.estate.upload(person)] : [];
      return act(cast, person, 'ticket.file', {
        orderId: cast.orderId,
        itemId: item?.itemId ?? '',
        quantity: Math.min(drawn.quantity, item?.quantity ?? 1),
        // Bad fruit is often refunded at once; the rest is for people.
        issue: drawn.chance % 3 === 0 ? 'rotten' : 'quality',
        wish: 'refund',
        note: words,
        photoIds,
      });
    },
  }));

const time: fc.Arbitrary<Drawn> = fc
  .constantFrom(MINUTE, 8 * MINUTE, 20 * MINUTE, 3 * HOUR, 13 * HOUR, 25 * HOUR, 3 * DAY, 8 * DAY)
  .map((milliseconds) => ({
    label: `${milliseconds / MINUTE} minutes pass`,
    async take({ estate }) {
      estate.world.clock.advance(milliseconds);
      await estate.runTimers();
      return 'timers ran';
    },
  }));

const provider: fc.Arbitrary<Drawn> = fc
  .constantFrom(
    'success' as const,
    'success' as const,
    'success' as const,
    'closed' as const,
    'abnormal' as const,
  )
  .map((state) => ({
    label: `the provider says ${state}`,
    async take({ estate }) {
      const refund = estate.world.gateway.all().find((one) => one.state === 'processing');
      if (refund === undefined) return 'of nothing';
      await estate.settle(refund, state);
      return refund.outRefundNumber;
    },
  }));

const trouble: fc.Arbitrary<Drawn> = fc
  .constantFrom('later' as const, 'timeoutBefore' as const, 'timeoutAfter' as const)
  .map((kind) => ({
    label: `the provider will answer ${kind}`,
    async take({ estate }) {
      estate.world.gateway.trouble.push(kind);
      return '';
    },
  }));

/** The photo must be the caller's own, so only the resident brings one. */
async function ownPhotos(share: number, { estate, resident }: Cast): Promise<string[]> {
  return share < 50 ? [await estate.upload(resident)] : [];
}

/** The one who rated low is called, and mostly wants it looked at again. */
async function callBack(cast: Cast, chance: number): Promise<string | null> {
  const tasks = await cast.estate.all('tasks');
  const task = tasks.find(({ kind, state }) => kind === 'callBack' && state === 'open');
  if (task === undefined) return null;
  const person = handlers[chance % handlers.length] ?? 'xu-jing';
  const reached = chance % 5 !== 0;
  const called = await act(cast, person, 'task.recordCall', { taskId: task._id, reached });
  const outcome = reached ? (chance % 4 === 0 ? 'resolved' : 'reopen') : 'unreached';
  const report = { taskId: task._id, outcome, words, photoIds: [] };
  return `${called}, ${outcome} ${await act(cast, person, 'task.answer', report)}`;
}

const onTickets: fc.Arbitrary<Drawn>[] = [
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

/** The one whom it falls to does something that fits where the ticket stands. */
const fitting: fc.Arbitrary<Drawn> = fc
  .record({ place, chance: fc.integer({ min: 0, max: 59 }), share: percent })
  .map((drawn) => ({
    label: `something fitting(${drawn.place}, ${drawn.chance}, ${drawn.share})`,
    async take(cast) {
      const called = drawn.share % 2 === 0 ? await callBack(cast, drawn.chance) : null;
      if (called !== null) return called;
      const ticket = await ticketAt(cast, drawn.place);
      const fit = ticket === null ? [] : (sensible[ticket.state] ?? []);
      const action = fit[drawn.share % Math.max(1, fit.length)];
      const inputOf = action === undefined ? undefined : inputs.get(action);
      if (ticket === null || action === undefined || inputOf === undefined) return 'nothing fits';
      const person = actorOf(cast, action, ticket, drawn.chance);
      const input = await inputOf(ticket, drawn.share, cast);
      return `${action} ${await act(cast, person, action, { ticketId: ticket._id, ...input })}`;
    },
  }));

/** Anything that may happen next. Filing, time and the provider come up more often. */
const drawn: fc.Arbitrary<Drawn>[] = [
  ...Array.from({ length: 3 }, () => [filing, time, provider]).flat(),
  ...Array.from({ length: 40 }, () => fitting),
  trouble,
  ...onTickets,
  ...onTickets,
];

/** Commands that each end with a look at everything there is. */
export function anySteps(judge: Judge): fc.Arbitrary<Step>[] {
  return drawn.map((arbitrary) => arbitrary.map((act) => commandOf(act, judge)));
}

function commandOf({ label, take }: Drawn, judge: Judge): Step {
  return {
    check: () => true,
    async run(told, cast) {
      told.lines.push(`${label} -> ${await take(cast)}`);
      try {
        await cast.estate.deliver();
        await judge(cast);
      } catch (error) {
        throw new Error(told.lines.join('\n'), { cause: error });
      }
    },
    toString: () => label,
  };
}
