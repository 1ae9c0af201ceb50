import type { Instant } from '../../../domain/primitives/instant';

/** By what a list on a screen learns that a ticket's card is another one, or goes. */
export interface ListMark {
  /** When it, or what its card shows, was written last; left out where that was before marks. */
  changedAt?: Instant;
  /** Whose lists show it or ever did: people by their ids, and the platform's desk. */
  desks?: string[];
}
