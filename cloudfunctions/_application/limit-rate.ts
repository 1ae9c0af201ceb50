import type { ActionContract } from '../../domain/contract/action';
import type { RateGroup } from '../../domain/policy/privacy-policy';
import { SECOND, type Instant } from '../../domain/primitives/instant';
import { refuse, type Outcome, type Refusal } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import type { World } from './ports';

/**
 * An instance tells the others each time it has counted so large a part of a limit: whoever stays
 * below it never costs a call of the database, and a limit is passed by this part an instance at
 * most.
 */
const PARTS_OF_A_LIMIT = 8;

/** So many windows are kept in memory before those that ended are dropped. */
const MOST_WINDOWS = 5_000;

interface Window {
  id: string;
  endsAt: Instant;
  /** What all instances together had counted when this one last asked. */
  sharedCount: number;
  /** What this one has counted since. */
  ownCount: number;
}

type Contract = Pick<
  ActionContract<never, unknown, string>,
  'mutates' | 'rate' | 'wrongGuesses' | 'anonymous'
>;

/** By what a call is counted; null is not counted by. */
type Counted = { openid: string | null; address: string | null };

type TooMany = Refusal<'tooManyRequests'>;

/**
 * Holds people and addresses to the policy's limits; one guard an instance.
 * @param contract of the action; null for one that nobody serves, which counts as a read
 */
export type Guard = (
  caller: Caller,
  contract: Contract | null,
  act: () => Promise<Outcome<unknown, string>>,
) => Promise<Outcome<unknown, string>>;

/** A window that counts a caller, with what it holds at most. */
interface Limited {
  window: Window;
  limit: number;
}

type WindowsOf = (group: RateGroup, caller: Counted) => Limited[];

/** The windows of an instance, each begun by the first call that falls into it. */
function createWindows(world: World, factor: number): WindowsOf {
  const windows = new Map<string, Window>();

  function windowOf(about: string[], length: number): Window {
    const now = world.clock.now();
    const number = Math.floor(now / length);
    const id = world.ids.derived('rate', ...about, String(number));
    const known = windows.get(id);
    if (known !== undefined) return known;
    if (windows.size >= MOST_WINDOWS) dropEnded(windows, now);
    const window = { id, endsAt: (number + 1) * length, sharedCount: 0, ownCount: 0 };
    windows.set(id, window);
    return window;
  }

  return (group, { openid, address }) => {
    const limits = world.policies.current().misuse.rates[group];
    const length = limits.windowSeconds * SECOND;
    const counted = [
      { kind: 'person', who: openid, limit: limits.perPerson * factor },
      { kind: 'address', who: address, limit: limits.perAddress * factor },
    ];
    return counted.flatMap(({ kind, who, limit }) =>
      who === null ? [] : [{ window: windowOf([group, kind, who], length), limit }],
    );
  };
}

/** @param factor of every limit; 1 but for load tests */
export function createGuard(world: World, factor: number): Guard {
  const windowsOf = createWindows(world, factor);
  return async ({ openid, address }, contract, act) => {
    // Who complains anonymously is counted by the address alone: no digest leads back to them.
    const caller = { openid: contract?.anonymous ? null : openid, address };
    const group = contract?.rate ?? (contract?.mutates === true ? 'writes' : 'reads');
    const stopped = await countCall(world, windowsOf(group, caller));
    if (stopped !== null) return stopped;
    const guesses = contract?.wrongGuesses ?? [];
    const guessed = guesses.length === 0 ? [] : windowsOf('guesses', caller);
    const spent = await guessesSpent(world, guessed);
    if (spent !== null) return spent;
    const outcome = await act();
    if (!outcome.ok && guesses.includes(outcome.code)) {
      // Anew: while it was done another window may have begun.
      for (const { window, limit } of windowsOf('guesses', caller)) {
        await countIn(world, window, limit, 1);
      }
    }
    return outcome;
  };
}

async function countCall(world: World, counted: Limited[]): Promise<TooMany | null> {
  for (const { window, limit } of counted) {
    const part = Math.max(1, Math.floor(limit / PARTS_OF_A_LIMIT));
    if ((await countIn(world, window, limit, part)) > limit) return tooMany(world, window);
  }
  return null;
}

/** Those who guess spread over many instances, so each guess asks what all have counted. */
async function guessesSpent(world: World, guessed: Limited[]): Promise<TooMany | null> {
  for (const { window, limit } of guessed) {
    const shared = await world.database.get('rateWindows', window.id);
    if ((shared?.count ?? 0) >= limit) return tooMany(world, window);
  }
  return null;
}

function tooMany(world: World, { endsAt }: Window): TooMany {
  const seconds = Math.max(1, Math.ceil((endsAt - world.clock.now()) / SECOND));
  return refuse('tooManyRequests', { seconds });
}

/** Counts one more; `part` is how much an instance counts before it tells the others. */
async function countIn(
  world: World,
  window: Window,
  limit: number,
  part: number,
): Promise<number> {
  // Over already: there is nothing left to count.
  if (window.sharedCount > limit) return window.sharedCount;
  window.ownCount += 1;
  if (window.ownCount < part) return window.sharedCount + window.ownCount;
  const told = window.ownCount;
  window.ownCount = 0;
  const shared = { _id: window.id, count: 0, endsAt: window.endsAt };
  window.sharedCount = await world.database.countUp(shared, told);
  return window.sharedCount;
}

function dropEnded(windows: Map<string, Window>, now: Instant): void {
  for (const [id, { endsAt }] of windows) if (endsAt <= now) windows.delete(id);
}
