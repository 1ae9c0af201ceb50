import { text } from '../../locales/text';

/** Whose station it is; the community's where its leader left and no other one may. */
export function stationWords(leaderName: string): string {
  return leaderName === '' ? text('station.ofCommunity') : leaderName;
}
