import { collection, index, type CollectionDefinition } from './definition';

/** What leaders bind themselves to, and what is to be posted on their accounts. */
export const leaderCollections: readonly CollectionDefinition[] = [
  collection('signedLetters', index('person', { personId: 1, at: -1 })),
  collection(
    'postingNotes',
    index('leader', { leaderId: 1, notedAt: 1 }),
    index('noted', { notedAt: 1 }),
  ),
  collection('postingTurns'),
];
