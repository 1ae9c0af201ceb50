/**
 * What may never be found in the database, at whatever moment it is looked at: half of something
 * that belongs together. Each finding is one sentence; none is the only good answer.
 */
import type {
  FundAccountDocument,
  RefundDocument,
} from '../../cloudfunctions/_application/documents/money';
import type { OrderDocument, OrderItem } from '../../cloudfunctions/_application/documents/orders';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { platformPocket } from '../../domain/fund/account';
import { changeFenOf, differenceOf } from '../../domain/fund/journal-entry';
import { restingStates, type TicketState } from '../../domain/ticket/state';
import type { LeftBehind } from './left-behind';

export function findHalfMade(left: LeftBehind): string[] {
  const tickets = left.documents('tickets');
  const refunds = left.documents('refunds');
  return [
    ...tickets.flatMap((ticket) => ticketFaults(left, ticket)),
    ...left.documents('orders').flatMap((order) => orderFaults(order, tickets, refunds)),
    ...left.documents('fundAccounts').flatMap((account) => accountFaults(left, account, refunds)),
    ...refunds.flatMap((refund) => refundFaults(left, refund, tickets)),
    ...entryFaults(left),
    ...photoFaults(left, tickets),
    ...providerFaults(left, refunds),
  ];
}

/** The sentences whose condition does not hold. */
function unless(...claims: Array<[holds: boolean, sentence: string]>): string[] {
  return claims.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function ticketFaults(left: LeftBehind, ticket: TicketDocument): string[] {
  const { _id: ticketId, version, claim, clocks } = ticket;
  const log = left.documents('ticketEvents', { ticketId }).map((command) => command.version);
  const expected = Array.from({ length: version }, (_, index) => index + 1);
  const kinds = clocks.map(({ kind }) => kind);
  const words = claim.noteMessageId;
  const link = left.documents('trackingLinks', { ticketId });
  return unless(
    [
      JSON.stringify(log.sort((one, other) => one - other)) === JSON.stringify(expected),
      `ticket at version ${version} has the log ${log.join()}`,
    ],
    [link.length === 1, `the ticket has ${link.length} tracking links`],
    [
      kinds.includes('firstReply') && kinds.includes('settlement'),
      `the ticket's clocks are ${kinds.join()}`,
    ],
    [
      words === null || left.documents('ticketMessages', { _id: words }).length === 1,
      'the words of the claim are gone',
    ],
    [
      left.documents('outbox', { _id: `${ticketId}_1` }).length === 1,
      'nobody would ever be told of the claim',
    ],
    [
      (ticket.refund === null) === (left.documents('refunds', { ticketId }).length === 0),
      'the ticket and the refunds do not agree that there is one',
    ],
  );
}

const statesWithoutUnits: readonly TicketState[] = ['withdrawn', 'rejected', 'cancelled'];

function orderFaults(
  order: OrderDocument,
  tickets: readonly TicketDocument[],
  refunds: readonly RefundDocument[],
): string[] {
  const paidBack = sum(
    refunds
      .filter(({ orderId, status }) => orderId === order._id && status !== 'voided')
      .map(({ amountFen }) => amountFen),
  );
  const byLines = sum(order.items.map(({ refundedFen }) => refundedFen));
  const own = tickets.filter(({ orderId }) => orderId === order._id);
  return [
    ...unless(
      [order.refundedFen === paidBack, `an order says ${order.refundedFen}, refunds ${paidBack}`],
      [order.refundedFen === byLines, `an order says ${order.refundedFen}, its lines ${byLines}`],
    ),
    ...order.items.flatMap((item) =>
      lineFaults(item, own.filter(({ itemId }) => itemId === item.itemId)),
    ),
  ];
}

function lineFaults(item: OrderItem, tickets: readonly TicketDocument[]): string[] {
  const holding = tickets.filter(({ state }) => !statesWithoutUnits.includes(state));
  const units = sum(holding.map(({ claim }) => claim.quantity));
  const open = tickets.find(({ state }) => !restingStates.includes(state))?._id ?? null;
  return unless(
    [item.claimedQuantity === units, `${item.claimedQuantity} units claimed, ${units} by tickets`],
    [item.openTicketId === open, `line open for ${item.openTicketId}, but ${open} is open`],
  );
}

/** The hold stands until the money has moved or the intent is given up. */
const holdingStatuses: ReadonlyArray<RefundDocument['status']> = ['held', 'accepted', 'exception'];

function accountFaults(
  left: LeftBehind,
  account: FundAccountDocument,
  refunds: readonly RefundDocument[],
): string[] {
  const { _id, leaderId, heldFen, balanceFen, pocket } = account;
  const open = refunds.filter(
    (one) => holdingStatuses.includes(one.status) && one.leaderId === leaderId,
  );
  const entries = left.documents('journalEntries');
  const postedOn = (id: string) => sum(entries.map((entry) => changeFenOf(entry, id)));
  const aside = setAside(left, account, refunds);
  const leaderHeld = aside.leaderFen + sum(open.map(({ hold }) => hold.leaderFen));
  const own = { id: _id, balanceFen, heldFen, held: leaderHeld };
  const pocketHeld = aside.platformFen + sum(open.map(({ hold }) => hold.platformFen));
  const shares = [
    own,
    ...(leaderId === null ? [] : [{ id: platformPocket(leaderId), ...pocket, held: pocketHeld }]),
  ];
  return shares.flatMap(({ id, held, ...share }) =>
    unless(
      [share.heldFen === held, `${id} holds ${share.heldFen}, its open intents ${held}`],
      [
        share.balanceFen === postedOn(id),
        `${id} has ${share.balanceFen}, its entries come to ${postedOn(id)}`,
      ],
      [share.balanceFen - share.heldFen >= 0, `${id} holds more than it has`],
    ),
  );
}

/** What stands in the leader's purse, with what died on its way from there to a refund. */
function setAside(
  left: LeftBehind,
  { _id }: FundAccountDocument,
  refunds: readonly RefundDocument[],
) {
  const [purse] = left.documents('fundPurses', { _id });
  const without = Object.entries(purse?.taken ?? {})
    .filter(([id, { takeIds }]) =>
      refunds.every((refund) => refund._id !== id || !takeIds.includes(refund.takeId)),
    )
    .map(([, taken]) => taken);
  return {
    leaderFen: (purse?.leaderFen ?? 0) + sum(without.map(({ leaderFen }) => leaderFen)),
    platformFen: (purse?.platformFen ?? 0) + sum(without.map(({ platformFen }) => platformFen)),
  };
}

function refundFaults(
  left: LeftBehind,
  { _id, ticketId, status }: RefundDocument,
  tickets: readonly TicketDocument[],
): string[] {
  const entries = left.documents('journalEntries', { refundIntentId: _id, kind: 'refund' });
  const ticket = tickets.find((one) => one._id === ticketId);
  const isPosted = status === 'posted';
  const settledStates: TicketState[] = ['settled', 'confirmed'];
  return unless(
    [ticket?.refund?.refundIntentId === _id, 'a refund that its ticket does not know'],
    [entries.length === (isPosted ? 1 : 0), `${entries.length} entries of a ${status} refund`],
    [
      ticket !== undefined && settledStates.includes(ticket.state) === isPosted,
      `the ticket is ${ticket?.state}, its refund ${status}`,
    ],
  );
}

function entryFaults(left: LeftBehind): string[] {
  return left
    .documents('journalEntries')
    .filter((entry) => differenceOf(entry) !== 0)
    .map(({ entryId }) => `entry ${entryId} is out of balance`);
}

function photoFaults(left: LeftBehind, tickets: readonly TicketDocument[]): string[] {
  const slots = left.documents('uploadSlots').flatMap(({ photoId }) => photoId ?? []);
  return left.documents('photos').flatMap(({ _id, fileId, sha256, ticketId }) => {
    const carriers = tickets.filter(({ claim }) => claim.photoIds.includes(_id));
    const carrier = carriers[0]?._id ?? null;
    return unless(
      [left.digestOfFile(fileId) === sha256, 'a photo whose file is missing or another'],
      [slots.filter((photoId) => photoId === _id).length === 1, 'a photo that no slot led to'],
      [left.documents('outbox', { _id: `check_${_id}` }).length === 1, 'nobody checks a photo'],
      [carriers.length <= 1 && carrier === ticketId, `photo of ${ticketId}, carried by ${carrier}`],
    );
  });
}

function providerFaults(left: LeftBehind, refunds: readonly RefundDocument[]): string[] {
  const { providerRefunds } = left;
  return [
    ...unless([
      providerRefunds.length <= refunds.length,
      `${providerRefunds.length} payments for ${refunds.length} intents`,
    ]),
    ...providerRefunds.flatMap(({ outRefundNo, refundFeeFen }) => {
      const intent = refunds.find((refund) => refund.outRefundNumber === outRefundNo);
      const rightful = intent?.amountFen ?? 0;
      return unless([refundFeeFen === rightful, `paid ${refundFeeFen}, agreed ${rightful}`]);
    }),
  ];
}
