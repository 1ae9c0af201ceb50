import { collection, index, type CollectionDefinition } from './definition';

/** Batches with trouble, and batches that are called back. */
export const recallCollections: readonly CollectionDefinition[] = [
  collection('recalls', index('state', { state: 1, startedAt: -1 }), index('started', { startedAt: -1 })),
  collection(
    'recallItems',
    index('due', { recallId: 1, state: 1, nextTryAt: 1 }),
    index('resident', { recallId: 1, residentId: 1 }),
    index('leader', { recallId: 1, leaderId: 1 }),
  ),
  collection('batchRefunds', index('course', { course: 1, askedAt: -1 })),
  collection(
    'batchAlarms',
    index('state', { state: 1, openedAt: -1 }),
    index('next-due', { nextDueAt: 1 }),
  ),
];
