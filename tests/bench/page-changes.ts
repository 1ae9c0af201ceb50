/** The main changes of page on a slow phone: the first time, and when one has been there before. */
import type { Browser } from 'playwright-core';
import { figureAtMost, type Figure } from '../../scripts/figure';
import { openThrottled, type PageChange, type ThrottledPage } from './throttled-page';

/** Somebody reads before they tap: the scripts of the next pages have come and were run. */
const READING_MS = 9_000;
/** Answers and pictures of the page before are here. */
const SETTLED_MS = 1_200;

interface Step {
  name: string;
  tap: string;
}

interface Round {
  address: string;
  words: string;
  /** Once round, back to where it began. */
  steps: readonly Step[];
}

const back = '.shell__back';

/** A resident: through the tabs, to a claim and back, to a new claim and back. */
export function residentRound(address: string, words: string): Round {
  const tabs = ['claims', 'messages', 'me', 'home'];
  return {
    address,
    words,
    steps: [
      ...tabs.map((tab) => ({ name: `tab ${tab}`, tap: `#tab-${tab}` })),
      { name: 'home to claim', tap: '[id^="ticket-"]' },
      { name: 'claim, back', tap: back },
      { name: 'home to filing', tap: '#file-claim' },
      { name: 'filing, back', tap: back },
    ],
  };
}

/** A leader: to a claim of the inbox and back, through the tabs. */
export function leaderRound(address: string, words: string): Round {
  const tabs = ['archive', 'messages', 'fund', 'inbox'];
  return {
    address,
    words,
    steps: [
      { name: 'inbox to ticket', tap: '[id^="ticket-"]' },
      { name: 'ticket, back', tap: back },
      ...tabs.map((tab) => ({ name: `leader's tab ${tab}`, tap: `#tab-${tab}` })),
    ],
  };
}

/** @param times one goes round; the first is told apart, the others by their median */
export async function measureChanges(
  browser: Browser,
  round: Round,
  times: number,
  targetMs: number,
): Promise<Figure[]> {
  const phone = await openThrottled(browser);
  try {
    await phone.load(round.address, round.words);
    await phone.page.waitForTimeout(READING_MS);
    const taken = new Map(round.steps.map(({ name }) => [name, [] as PageChange[]]));
    for (let turn = 0; turn < times; turn += 1) {
      for (const step of round.steps) taken.get(step.name)?.push(await changed(phone, step));
    }
    return [...taken].flatMap(([name, changes]) => figuresOf(name, changes, targetMs));
  } finally {
    await phone.close();
  }
}

async function changed({ page, changePage }: ThrottledPage, { tap }: Step): Promise<PageChange> {
  const change = await changePage(tap);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLED_MS);
  return change;
}

/** Held to nothing: what the cloud takes to answer is in it. */
function told(figure: string, value: number): Figure {
  return { figure, value, unit: 'ms', target: null, holds: null };
}

/** Whoever has been there is shown what it said last; the first time the line takes its part. */
function figuresOf(name: string, [first, ...again]: readonly PageChange[], targetMs: number) {
  if (first === undefined) return [];
  const later = [...again].sort((one, other) => one.wordsMs - other.wordsMs);
  const warm = later[Math.floor(later.length / 2)];
  return [
    figureAtMost(`${name}, first time`, first.answeredMs, 'ms', targetMs),
    told(`${name}, first time: words`, first.wordsMs),
    ...(warm === undefined
      ? []
      : [figureAtMost(`${name}, again: words`, warm.wordsMs, 'ms', targetMs)]),
  ];
}
