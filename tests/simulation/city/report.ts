/** What a run of the city reports, as lines and as a page. */
import type { AssumptionName } from './assumptions';
import type { CityResult } from './city';

/** Big enough to see an effect, small enough to be played some eighty times. */
export const SMALL = { leaders: 24, days: 7 };

export interface CityOptions {
  seed: number;
  leaders: number;
  days: number;
  dataFolder: string | null;
  sensitivity: boolean;
  /** The page; the lines go to standard output. */
  page: string;
}

export interface Varied {
  name: AssumptionName;
  low: CityResult;
  high: CityResult;
}

export interface Report {
  options: CityOptions;
  city: CityResult;
  small: { size: typeof SMALL; base: CityResult; noise: CityResult[]; varied: Varied[] } | null;
  seconds: number;
}
