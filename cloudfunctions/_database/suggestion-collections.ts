import { collection, index, type CollectionDefinition } from './definition';

/** What was suggested, what was done, and how it pleased. */
export const suggestionCollections: readonly CollectionDefinition[] = [
  collection('suggestionChoices', index('ticket', { ticketId: 1 })),
  collection('wayRecords', index('kind', { issue: 1, category: 1 })),
];
