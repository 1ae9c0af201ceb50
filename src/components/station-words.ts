import type { StationOpening } from '../../domain/contract/views/fulfilment';
import type { Instant } from '../../domain/primitives/instant';
import { text } from '../../locales/text';

/** Whose station it is; the community's where its leader left and no other one may. */
export function stationWords(leaderName: string): string {
  return leaderName === '' ? text('station.ofCommunity') : leaderName;
}

/** When one finds somebody there; empty where nobody has to go. */
export function openingWords(opening: StationOpening | null, now: Instant): string {
  if (opening === null) return '';
  const { opensAt, closesAt } = opening;
  return text(opensAt <= now ? 'station.openNow' : 'station.opensNext', { opensAt, closesAt }, now);
}
