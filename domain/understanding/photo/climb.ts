/**
 * Uphill from `start`: each number in turn is moved by its step either way while that scores more;
 * then the steps are halved.
 *
 * @param steps one a number, what a first move is
 * @param halvings how often steps are halved before it ends
 */
export function climb(
  start: readonly number[],
  steps: readonly number[],
  halvings: number,
  score: (at: readonly number[]) => number,
): number {
  let place = [...start];
  let best = score(place);
  for (let halving = 0; halving <= halvings; halving += 1) {
    for (let moved = true, rounds = 0; moved && rounds < MOST_ROUNDS; rounds += 1) {
      moved = false;
      for (let axis = 0; axis < steps.length; axis += 1) {
        for (const way of [1, -1]) {
          const next = [...place];
          next[axis]! += (way * steps[axis]!) / 2 ** halving;
          const reached = score(next);
          if (reached <= best) continue;
          best = reached;
          place = next;
          moved = true;
          break;
        }
      }
    }
  }
  return best;
}

/** A hill that goes on for longer is not the one that was started from. */
const MOST_ROUNDS = 4;
