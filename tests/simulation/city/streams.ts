/**
 * Chance for the city: every claim and every person has streams of their own, named after what they
 * decide, so that two processes meet the same claims and one changed assumption changes nothing else.
 */
import { Chance } from '../chance';

export class Stream extends Chance {
  /** Normal, mean 0, deviation 1 (Box-Muller). */
  normal(): number {
    const [one, other] = [1 - this.next(), this.next()];
    return Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other);
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.next();
  }

  /** How many in a period in which so many are expected (Knuth). */
  poisson(expected: number): number {
    const limit = Math.exp(-expected);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }
}

export function streamOf(seed: number, ...names: Array<string | number>): Stream {
  let hash = 2_166_136_261 ^ seed;
  for (const character of names.join('/')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  }
  const stream = new Stream(hash);
  stream.next();
  return stream;
}
