/** What a run of the city reports, as lines and as a page. */
import type { AssumptionName } from './assumptions';
import type { CityResult } from './city';

/** The city in which every assumption is played low and high: some eighty times. */
export interface SmallSize {
  leaders: number;
  days: number;
}

export interface CityOptions {
  seed: number;
  leaders: number;
  days: number;
  dataFolder: string | null;
  /** Null: the city alone. */
  sensitivity: SmallSize | null;
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
  small: { size: SmallSize; base: CityResult; noise: CityResult[]; varied: Varied[] } | null;
  seconds: number;
}
