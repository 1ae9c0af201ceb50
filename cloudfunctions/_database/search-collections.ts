import { collection, index, type CollectionDefinition } from './definition';

/** What tickets are found by. */
export const searchCollections: readonly CollectionDefinition[] = [
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
];
