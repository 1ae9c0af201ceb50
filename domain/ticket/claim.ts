import type { Issue } from '../primitives/issue';
import type { Fen } from '../primitives/money';
import type { Preference } from '../primitives/preference';

export { issues, type Issue } from '../primitives/issue';

/** What the resident would like. The remedy is what is agreed later. */
export const wishes = ['refund', 'reissue', 'leaderDecides'] as const;

export type Wish = (typeof wishes)[number];

/** The demand inside a ticket. A reopened ticket starts a new cycle with its own claim. */
export interface Claim {
  /** From 1; each reopening adds one. */
  cycle: number;
  /** In units of the order item (boxes, bags), from 1. */
  quantity: number;
  /** How much of these units is bad or missing; null: all of it, or not sold by weight. */
  grams: number | null;
  issue: Issue;
  wish: Wish;
  /** What mattered most to the resident when they filed; left out where they did not say. */
  prefers?: Preference;
  /** What this quantity or weight cost the resident: paid, after discounts. */
  claimedFen: Fen;
  photoIds: string[];
  /** A short film of the goods; left out where there is none. */
  videoId?: string;
  /** Filed after the window, with an inspection report among the photos; left out: it was not. */
  withReport?: true;
  /** The resident's own words live apart, where they can be erased. */
  noteMessageId: string | null;
}
