/** A desk's list as a page reads it: once whole, then what changed since. */
import type { Lane } from '../../primitives/lane';
import type { Placed } from '../../ticket/list-order';
import type { TicketState } from '../../ticket/state';
import type { HandledCardView } from './handled-ticket';

/** A claim of the list: its place, and what the filters count. */
export interface ListRowView extends Placed {
  ticketId: string;
  lane: Lane;
  state: TicketState;
}

export interface InboxView {
  /** All of the list, in its order. */
  rows: ListRowView[];
  /** Of the first 200; the page asks for the others by their ids as one comes to them. */
  cards: HandledCardView[];
  /** Says what was read and when: what changed since is asked for with it. */
  mark: string;
}

export interface InboxChangesView {
  /** The list is another one, or too much changed: it is to be read whole. The rest is empty. */
  anew: boolean;
  /** Claims of the list that came or changed; some may be as they were known. */
  rows: ListRowView[];
  /** One for each of `rows`. */
  cards: HandledCardView[];
  /** Claims that changed and stand in the list no more, or never did. */
  goneIds: string[];
  mark: string;
}
