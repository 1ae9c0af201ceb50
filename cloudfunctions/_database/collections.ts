/**
 * Collections, indexes and access rules as data: read by the local cloud and by the deploy. All
 * collections are closed to clients: only cloud functions read and write.
 */
export interface IndexDefinition {
  name: string;
  fields: Array<{ field: string; order: 1 | -1 }>;
  unique: boolean;
}

export interface CollectionDefinition {
  name: string;
  access: 'closed';
  indexes: IndexDefinition[];
}

function index(name: string, fields: Record<string, 1 | -1>, unique = false): IndexDefinition {
  return {
    name,
    fields: Object.entries(fields).map(([field, order]) => ({ field, order })),
    unique,
  };
}

function collection(name: string, ...indexes: IndexDefinition[]): CollectionDefinition {
  return { name, access: 'closed', indexes };
}

export const collections: readonly CollectionDefinition[] = [
  collection(
    'people',
    index('openid', { openid: 1 }, true),
    index('community-roles', { communityId: 1, roles: 1 }),
    index('away-until', { 'leader.away.untilAt': 1 }),
    index('community-specialties', { communityId: 1, 'leader.specialties': 1 }),
    index('roles', { roles: 1 }),
    index('partner', { partnerId: 1 }),
    index('helps-leader', { helpsLeaderId: 1 }),
  ),
  collection('personDetails'),
  collection('communities', index('region', { region: 1 })),
  collection('partners', index('kind-name', { kind: 1, name: 1 })),
  collection(
    'orders',
    index('payer', { payerId: 1, paidAt: -1 }),
    index('completion', { completedAt: 1, receivedAt: 1 }),
    index('paid', { merchantId: 1, paidAt: 1 }),
    index('merchant-number', { merchantId: 1, orderNumber: 1 }, true),
    index('transaction', { transactionId: 1 }, true),
    index('leader', { leaderId: 1, paidAt: -1 }),
    index('batch', { 'items.batchId': 1, paidAt: 1 }),
    index('community-number', { communityId: 1, orderNumber: 1 }),
  ),
  collection('orderEvidence'),
  collection(
    'tickets',
    index('resident', { residentId: 1, filedAt: -1 }),
    index('owner', { ownerId: 1, state: 1 }),
    index('take-back', { takeBackAt: 1 }),
    index('first-contact', { firstContactId: 1, state: 1 }),
    index('owner-kind', { ownerKind: 1, state: 1 }),
    index('order', { orderId: 1 }),
    index('batch', { 'goods.batchId': 1, filedAt: -1 }),
    index('next-due', { nextDueAt: 1 }),
    index('shard-due', { sweepShard: 1, nextDueAt: 1 }),
    index('board', { communityId: 1, clockTone: 1, firstContactId: 1, nextDueAt: 1 }),
    index('state', { state: 1, filedAt: -1 }),
    index('filed', { filedAt: 1 }),
  ),
  collection(
    'tasks',
    index('ticket', { ticketId: 1, createdAt: -1 }),
    index('assignee', { 'assignee.kind': 1, 'assignee.id': 1, state: 1, createdAt: -1 }),
    index('next-due', { nextDueAt: 1 }),
    index('shard-due', { sweepShard: 1, nextDueAt: 1 }),
  ),
  collection('ticketEvents', index('ticket', { ticketId: 1, version: 1 }, true)),
  collection('conversations'),
  collection(
    'printouts',
    index('ticket', { ticketId: 1 }),
    index('person', { personId: 1 }),
    index('expires', { expiresAt: 1 }),
  ),
  collection(
    'ticketSearch',
    index('terms', { terms: 1, filedAt: -1 }),
    index('community-terms', { communityId: 1, terms: 1, filedAt: -1 }),
    index('community', { communityId: 1, filedAt: -1 }),
    index('filed', { filedAt: -1 }),
    index('resident', { residentId: 1 }),
    index('ticket', { ticketId: 1 }),
    index('writer', { writerIds: 1 }),
    index('renewed', { renewedAt: 1 }),
  ),
  collection('searchFillings'),
  collection(
    'voiceNotes',
    index('ticket', { ticketId: 1 }),
    index('trace', { checkTraceId: 1 }),
    index('owner', { ownerId: 1 }),
    index('uploaded', { uploadedAt: 1 }),
  ),
  collection(
    'ticketMessages',
    index('ticket', { ticketId: 1, at: 1 }),
    index('person', { personId: 1 }),
    index('at', { at: 1 }),
  ),
  collection(
    'uploadSlots',
    index('person', { personId: 1, createdAt: -1 }),
    index('request', { requestId: 1, personId: 1 }),
    index('expires', { expiresAt: 1 }),
  ),
  collection(
    'photos',
    index('ticket', { ticketId: 1 }),
    index('trace', { checkTraceId: 1 }),
    index('owner', { ownerId: 1 }),
    index('uploaded', { uploadedAt: 1 }),
  ),
  collection(
    'videos',
    index('ticket', { ticketId: 1 }),
    index('owner', { ownerId: 1 }),
    index('uploaded', { uploadedAt: 1 }),
  ),
  collection(
    'refunds',
    index('number', { outRefundNumber: 1 }, true),
    index('poll', { nextPollAt: 1 }),
    index('order', { orderId: 1 }),
    index('status', { status: 1, heldAt: -1 }),
    index('requester', { requestedById: 1, heldAt: -1 }),
    index('held', { heldAt: -1 }),
    index('accepted', { acceptedAt: 1 }),
    index('resolved', { resolvedAt: 1 }),
  ),
  collection('bearings', index('posted', { posted: 1 })),
  collection(
    'chargebacks',
    index('status', { status: 1, dueAt: 1 }),
    index('partner', { partnerId: 1, openedAt: 1 }),
    index('status-opened', { status: 1, openedAt: -1 }),
    index('opened', { openedAt: -1 }),
    index('reminder', { status: 1, remindedAt: 1, warnAt: 1 }),
    index('plan', { plannedAt: 1, planMissedAt: 1, planDueAt: 1 }),
    index('refund', { refundIntentId: 1 }),
  ),
  collection('commissions', index('leader', { leaderId: 1, month: -1 })),
  collection(
    'fundAccounts',
    index('leader', { leaderId: 1 }),
    index('kind', { kind: 1 }),
  ),
  collection('bookMarks'),
  collection('bookDays', index('start', { startsAt: 1 })),
  collection(
    'accountDays',
    index('account', { accountId: 1, startsAt: -1 }),
    index('start', { startsAt: 1 }),
  ),
  collection('bookAccounts', index('kind', { kind: 1, ownerId: 1 })),
  collection('monthCloses', index('start', { startsAt: 1 })),
  collection(
    'bookExports',
    index('person', { personId: 1 }),
    index('expires', { expiresAt: 1 }),
  ),
  collection(
    'journalEntries',
    index('account', { accountIds: 1, at: -1 }),
    index('at', { at: -1 }),
    index('ticket', { ticketId: 1 }),
    index('refund', { refundIntentId: 1 }),
  ),
  collection(
    'outbox',
    index('due', { status: 1, nextAttemptAt: 1 }),
    index('created', { createdAt: 1 }),
  ),
  collection('notices', index('person', { personId: 1, at: -1 }), index('at', { at: 1 })),
  collection('consents', index('person', { personId: 1 })),
  collection(
    'complaints',
    index('code', { codeDigest: 1 }, true),
    index('state', { state: 1, filedAt: -1 }),
    index('next-due', { nextDueAt: 1 }),
  ),
  collection(
    'complaintMessages',
    index('complaint', { complaintId: 1, at: 1 }),
    index('person', { personId: 1 }),
    index('at', { at: 1 }),
  ),
  collection(
    'parcelCodes',
    index('order', { orderId: 1, expiresAt: -1 }),
    index('expires', { expiresAt: 1 }),
  ),
  collection(
    'familyLinks',
    index('payer', { payerId: 1, status: 1 }),
    index('member', { memberId: 1, status: 1 }),
    index('token', { tokenDigest: 1 }, true),
  ),
  collection(
    'trackingLinks',
    index('ticket', { ticketId: 1 }),
    index('expires', { expiresAt: 1 }),
  ),
  collection('accessLog', index('subject', { subjectId: 1, at: -1 }), index('at', { at: 1 })),
  collection('rateWindows', index('ends', { endsAt: 1 })),
  collection(
    'pairTallies',
    index('leader', { leaderId: 1, lastAt: -1 }),
    index('resident', { residentId: 1 }),
    index('flagged', { flaggedAt: -1 }),
    index('last', { lastAt: 1 }),
  ),
  collection(
    'instantTallies',
    index('person', { personId: 1 }),
    index('last', { lastAt: 1 }),
  ),
  collection('pots'),
  collection('potMoves', index('asked', { askedAt: -1 }), index('status', { status: 1 })),
  collection(
    'experiments',
    index('leader', { leaderId: 1, reportedAt: -1 }),
    index('month', { leaderId: 1, month: 1 }),
    index('reported', { reportedAt: -1 }),
  ),
  collection('erasures'),
  collection('sweepLeases'),
  collection(
    'handlerLoads',
    index('takers', { takesClaims: 1, openCount: 1 }),
    index('checked', { checkedAt: 1 }),
  ),
  collection(
    'parcels',
    index('ticket', { ticketId: 1 }),
    index('number', { parcelNumber: 1 }),
  ),
  collection(
    'coupons',
    index('ticket', { ticketId: 1 }),
    index('resident', { residentId: 1, grantedAt: -1 }),
    index('code', { code: 1 }),
    index('ending', { status: 1, remindedAt: 1, usableUntil: 1 }),
    index('over', { status: 1, usableUntil: 1 }),
  ),
  collection(
    'invitations',
    index('code', { codeDigest: 1 }, true),
    index('inviter', { invitedById: 1, status: 1 }),
    index('status', { status: 1, expiresAt: 1 }),
  ),
  collection(
    'membershipEvents',
    index('person', { personId: 1, at: -1 }),
    index('at', { at: -1 }),
  ),
  collection('recalls', index('state', { state: 1, startedAt: -1 }), index('started', { startedAt: -1 })),
  collection(
    'recallItems',
    index('due', { recallId: 1, state: 1, nextTryAt: 1 }),
    index('resident', { recallId: 1, residentId: 1 }),
    index('leader', { recallId: 1, leaderId: 1 }),
  ),
  collection('policyVersions', index('number', { number: -1 })),
  collection('policyDrafts', index('status', { status: 1, draftedAt: -1 })),
  collection('reconciliationDays', index('step', { step: 1 })),
  collection(
    'billPages',
    index('day', { day: 1, page: 1 }),
    index('keys', { keys: 1 }),
    index('fetched', { fetchedAt: 1 }),
  ),
  collection(
    'differences',
    index('day', { day: 1, foundAt: 1 }),
    index('status', { status: 1, foundAt: 1 }),
    index('key', { key: 1 }),
  ),
  collection(
    'differenceNotes',
    index('difference', { differenceId: 1, at: 1 }),
    index('person', { personId: 1 }),
    index('at', { at: 1 }),
  ),
];
