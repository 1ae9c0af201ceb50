/** What people who know their way would do, and a call-back where one is due. */
import fc from 'fast-check';
import type { ActionName } from '../../domain/contract/actions';
import type { TicketState } from '../../domain/ticket/state';
import { act, actorOf, handlers, ticketAt, type Cast, type Drawn } from './cast';
import { inputs, percent, place, words } from './ticket-acts';

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

/** The one whom it falls to does something that fits where the ticket stands. */
export const fitting: fc.Arbitrary<Drawn> = fc
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
