import { collection, index, type CollectionDefinition } from './definition';

/** What is recorded about orders, each claim's chain of it, and claims looked at a second time. */
export const evidenceCollections: readonly CollectionDefinition[] = [
  collection('orderEvidence'),
  collection('evidenceFiles'),
  collection('evidencePulls', index('ticket', { ticketId: 1, number: 1 }, true)),
  collection(
    'misuseReviews',
    index('state', { state: 1, raisedAt: -1 }),
    index('resident', { residentId: 1 }),
    index('raised', { raisedAt: 1 }),
  ),
];
