/** What a finished main job leaves, however often the process died on the way. */
import type { TicketEvent } from '../../domain/ticket/event';
import type { NoticeKind } from '../../domain/notice/notice';
import { cherriesPostings } from '../world/cherries-postings';
import { heldForRefunds } from '../world/held-money';
import type { LeftBehind } from './left-behind';
import { ANSWER, NOTE, PRICE_FEN, RESIDENT, type Job } from './main-job';

/** The acceptance case: the money went once, to the fen, and nothing is held any more. */
export function expectPaidOnce(left: LeftBehind, { ticketId, leader, refundIntentId }: Job): void {
  const entries = left.documents('journalEntries', { ticketId });
  expect(entries.map(({ postings }) => postings)).toEqual([cherriesPostings(leader)]);
  expect(left.documents('refunds')).toMatchObject([{ _id: refundIntentId, status: 'posted' }]);
  expect(left.providerRefunds).toMatchObject([{ refundFeeFen: PRICE_FEN, state: 'SUCCESS' }]);
  const purses = left.documents('fundPurses');
  for (const account of left.documents('fundAccounts')) {
    expect(heldForRefunds(account, purses)).toEqual({ leaderFen: 0, platformFen: 0 });
  }
  const [order] = left.documents('orders', { refundedFen: { $ne: 0 } });
  expect(order?.items.filter(({ refundedFen }) => refundedFen !== 0)).toMatchObject([
    { claimedQuantity: 1, openTicketId: null, lastTicketId: ticketId, refundedFen: PRICE_FEN },
  ]);
}

export function expectWholeStory(left: LeftBehind, { ticketId, photoId, leader }: Job): void {
  const [ticket, ...others] = left.documents('tickets');
  expect(others).toEqual([]);
  expect(ticket).toMatchObject({ _id: ticketId, state: 'confirmed', ownerKind: 'leader' });
  expect(ticket?.refund).toMatchObject({ status: 'arrived', amountFen: PRICE_FEN });
  expect(ticket?.nextDueAt).toBeNull();
  const log = left.documents('ticketEvents').sort((one, other) => one.version - other.version);
  // One claim in twenty is drawn for a second look, by its id: that task stands or does not.
  const told = log.flatMap(({ events }) => events).filter((event) => !isOfSample(event));
  expect(told.map(({ kind }) => kind)).toEqual([
    'filed',
    'assigned',
    'replied',
    'refundAgreed',
    'refundAccepted',
    'settled',
    'confirmed',
    // The handler is asked to check before it is closed.
    'taskOpened',
    'rated',
  ]);
  const said = left.documents('ticketMessages').map(({ text, check }) => [text, check]);
  expect(said).toEqual([
    [NOTE, 'passed'],
    [ANSWER, 'passed'],
    ['真快', 'passed'],
  ]);
  expect(left.documents('photos')).toMatchObject([{ _id: photoId, check: 'passed' }]);
  // The original, which knows where it was taken, is gone; no second copy was made.
  expect(left.storedPaths).toEqual([expect.stringMatching(/^evidence\//)]);
  expect(noticesOf(left, RESIDENT)).toEqual([
    'claimReceived',
    'refundAgreedResident',
    'refundArrivedResident',
    'replied',
  ]);
  expect(noticesOf(left, leader)).toEqual([
    'claimAssigned',
    'closureCheckHandler',
    'ratedLeader',
    'refundAgreedLeader',
    'refundArrivedLeader',
  ]);
  expect(left.documents('notices', { sent: 'pending' })).toEqual([]);
  expect(left.documents('outbox', { status: { $ne: 'done' } })).toEqual([]);
}

function noticesOf(left: LeftBehind, personId: string): NoticeKind[] {
  return left
    .documents('notices', { personId })
    .map(({ kind }) => kind)
    .sort();
}

function isOfSample({ details }: TicketEvent): boolean {
  return details.taskKind === 'qualitySample' || details.taskKind === 'mysteryCheck';
}
