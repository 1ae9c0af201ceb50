/** What a search can be narrowed to, and how a ticket's state is said in the archive. */
import { restingStates, ticketStates, type TicketState } from '../../../domain/ticket/state';
import { text } from '../../../locales/text';
import type { Filter } from '../../components/filter-bar';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

export type Group = 'all' | 'open' | 'done' | 'rejected' | 'dropped';

/** Empty: whatever its state. */
export const statesOf: Record<Group, readonly TicketState[]> = {
  all: [],
  open: ticketStates.filter((state) => !restingStates.includes(state)),
  done: ['settled', 'confirmed', 'closed'],
  rejected: ['rejected'],
  dropped: ['withdrawn', 'cancelled'],
};

const groups = Object.keys(statesOf) as Group[];

export function groupFilters(): Array<Filter<Group>> {
  return groups.map((id) => ({ id, label: text(`archive.group.${id}`) }));
}

export type Days = 'any' | '7' | '30' | '90';

export function timeFilters(): Array<Filter<Days>> {
  return (['any', '7', '30', '90'] as const).map((id) => ({
    id,
    label: id === 'any' ? text('archive.time.any') : text('archive.time.days', { days: id }),
  }));
}

const looks: Record<Exclude<Group, 'all'>, { icon: IconName; tone: Tone }> = {
  open: { icon: 'hourglass', tone: 'plain' },
  done: { icon: 'circle-check', tone: 'jade' },
  rejected: { icon: 'circle-x', tone: 'plain' },
  dropped: { icon: 'undo-2', tone: 'plain' },
};

export function archiveChip(state: TicketState) {
  const group = groups.find((id) => statesOf[id].includes(state));
  const look = looks[group === undefined || group === 'all' ? 'open' : group];
  return { ...look, label: text(`archive.state.${state}`) };
}
