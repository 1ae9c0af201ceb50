import { collection, index, type CollectionDefinition } from './definition';

/** What leaders bind themselves to. */
export const leaderCollections: readonly CollectionDefinition[] = [
  collection('signedLetters', index('person', { personId: 1, at: -1 })),
];
