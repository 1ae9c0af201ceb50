import { MINUTE, type Milliseconds } from '../../domain/primitives/instant';

/** How the last rounds of asking again went. */
export interface Rounds {
  /** Without an answer, one after another. */
  failed: number;
  /** Answered with what was known already. */
  unchanged: number;
}

const LONGEST_MS: Milliseconds = 2 * MINUTE;
/** Longer than this a page on screen never looks old. */
const LONGEST_UNCHANGED_MS: Milliseconds = MINUTE;
/** For so many rounds a page is watched closely; then whoever looks has put it aside. */
const CLOSE_ROUNDS = 20;

/** Until a view asks again: sooner while something happens, later where nobody answers. */
export function pollPause(everyMs: Milliseconds, { failed, unchanged }: Rounds): Milliseconds {
  if (failed > 0) return Math.max(everyMs, Math.min(LONGEST_MS, everyMs * 2 ** failed));
  const doublings = Math.floor(unchanged / CLOSE_ROUNDS);
  return Math.max(everyMs, Math.min(LONGEST_UNCHANGED_MS, everyMs * 2 ** doublings));
}

/** The rounds of one view, as they go. */
export interface RoundsKept {
  /** Somebody looks at the page again: it is watched closely. */
  begin(): void;
  failed(): void;
  answered(isKnown: boolean): void;
  pause(everyMs: Milliseconds): Milliseconds;
}

export function keepRounds(): RoundsKept {
  let rounds: Rounds = { failed: 0, unchanged: 0 };
  return {
    begin() {
      rounds = { failed: 0, unchanged: 0 };
    },
    failed() {
      rounds = { failed: rounds.failed + 1, unchanged: 0 };
    },
    answered(isKnown) {
      rounds = { failed: 0, unchanged: isKnown ? rounds.unchanged + 1 : 0 };
    },
    pause: (everyMs) => pollPause(everyMs, rounds),
  };
}
