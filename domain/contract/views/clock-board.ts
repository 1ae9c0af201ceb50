import type { BusinessHours } from '../../policy/business-hours';
import type { Holiday } from '../../policy/holidays';
import type { Instant } from '../../primitives/instant';
import type { Priority } from '../../primitives/priority';
import type { BoardTone } from '../../sla/clock-tone';
import type { TicketState } from '../../ticket/state';
import type { ClockView } from './ticket';

/** So many open claims stand so with their clocks. */
export type ToneCounts = Record<BoardTone, number>;

/** One line of the board; `id` opens the next level. */
export interface BoardRowView extends ToneCounts {
  /** The region's name, or the id of a community or person. */
  id: string;
  name: string;
}

export interface BoardTicketView {
  ticketId: string;
  ticketNumber: string;
  goodsName: string;
  state: TicketState;
  priority: Priority;
  tone: BoardTone;
  /** The viewer may give it to somebody else from here. */
  mayTransfer: boolean;
  /** The clock that is due first, or most overdue; null while all of them wait for the resident. */
  clock: ClockView | null;
}

/** Regions, the communities of one, the leaders of a community, the claims of a leader. */
export interface ClockBoardView {
  level: 'regions' | 'communities' | 'leaders' | 'tickets';
  /** All of what the rows count. */
  total: ToneCounts;
  /** Those in most trouble first. */
  rows: BoardRowView[];
  /** Red ones, then amber ones, the earliest due first; empty above the last level. */
  tickets: BoardTicketView[];
}

export interface HolidayYearView {
  year: number;
  /** YYYY-MM-DD; null where the State Council has published nothing that we know of. */
  publishedOn: string | null;
  holidays: readonly Holiday[];
}

/** Whose hours there are, and which days count. */
export interface CalendarsView {
  /** Of the policy in force now. */
  policyVersion: string;
  hours: Array<{ whose: 'leader' | 'platform' | 'station'; hours: BusinessHours; openNow: boolean }>;
  /** Days off that the law sets by date, MM-DD: what is known of a year without a notice. */
  lawfulDaysOff: readonly string[];
  /** The year of today and the next. */
  years: HolidayYearView[];
  todayAt: Instant;
  /** The viewer may draft other hours and holidays. */
  mayEdit: boolean;
}
