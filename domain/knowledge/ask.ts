import type { Question } from './question';
import { candidatesOf, scoreOf, speaksOfOwn, type Askable, type Asking } from './rank';
import { rankWeights } from './rank-weights';
import type { Speech } from './speech';

const RELATED_SHOWN = 3;

export interface Answered {
  /** Null: we do not know, and say so. */
  best: Question | null;
  related: Question[];
}

/** The one entry that answers, and those next to it. */
export function askQuestions(askable: Askable, asking: Asking): Answered {
  const ranked = candidatesOf(askable, asking)
    .map(({ question, figures }) => ({ question, score: scoreOf(figures, rankWeights) }))
    .sort((one, other) => other.score - one.score);
  const best = ranked[0]?.question ?? null;
  const found = ranked.flatMap(({ question }) => question ?? []);
  return { best, related: found.filter((each) => each !== best).slice(0, RELATED_SHOWN) };
}

/** What of their own stands beside an answer: whoever speaks of their own is shown it in any case. */
export function ownBeside(
  best: Question | null,
  words: string,
  speech: Speech,
): 'claims' | 'orders' | null {
  return best?.about ?? (speaksOfOwn(words, speech) ? 'claims' : null);
}
