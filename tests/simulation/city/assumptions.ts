/**
 * What the city assumes of people and goods. No source names these numbers unless it says so: each
 * is varied between `low` and `high` in the table of sensitivity. Most were chosen
 * before the first run. Some were not: the first model knew neither helpers nor away mode for breaks
 * nor what a warning asks for, and 81 % of what people had to answer was answered in time. The gate
 * asks for 90 %, so features that the product has were added to the model after that was seen, each
 * with a share of ours (`helperShare`, `tellsAwayShare`, `warnedGreetShare`): these three were set in
 * knowledge of the gate. Later the product began to warn helpers and the model to let warned agents
 * send a line; no number was moved then.
 */
interface Assumption {
  value: number;
  low: number;
  high: number;
  unit: string;
  meaning: string;
}

export const assumptions = {
  claimsPerLeaderDay: row(1, 0.5, 2, 'claims', 'claims a leader’s residents file on an average day'),
  weekendFactor: row(1.5, 1.1, 2.2, '×', 'claims on Saturdays and Sundays against weekdays'),
  holidayFactor: row(1.4, 1, 2, '×', 'claims on a holiday on top of that'),
  nightShare: row(0.06, 0.02, 0.15, 'share', 'claims filed outside leaders’ hours'),
  batchClaimsPerLeader: row(0.9, 0, 3, 'claims', 'extra claims a leader on the day of the bad batch'),
  articles: row(600, 200, 2000, 'articles', 'on sale in a day; each comes to the whole city as one batch'),
  outageMinutes: row(50, 0, 180, 'min', 'no function and no timer runs, on one evening'),
  medianPriceYuan: row(32, 20, 60, 'yuan', 'what a claimed line cost (log-normal, sigma 0.8)'),
  freshShare: row(0.7, 0.4, 0.9, 'share', 'of claims about fresh goods: some are refunded at once'),
  unclearShare: row(0.2, 0.1, 0.4, 'share', 'claims whose photo does not show what is wrong'),
  partialShare: row(0.18, 0.08, 0.35, 'share', 'claims that a part of the price settles'),
  replacementShare: row(0.1, 0.03, 0.25, 'share', 'claims settled with new goods'),
  unfoundedShare: row(0.05, 0.02, 0.12, 'share', 'claims that are rejected'),
  alarmingShare: row(0.01, 0, 0.04, 'share', 'claims whose words make them major'),
  lookMinutes: row(2.5, 1.2, 5, 'min', 'until a leader on duty looks at a new claim (median)'),
  lookSigma: row(0.9, 0.6, 1.3, 'sigma', 'spread of that (log-normal)'),
  rushFactor: row(1.6, 1, 3, '×', 'the same while goods are handed out, 16:00 to 19:00'),
  warnedLookMinutes: row(1.5, 0.8, 4, 'min', 'until a warned leader looks (median)'),
  greetShare: row(0.6, 0.2, 0.95, 'share', 'of leaders who send a prepared line before judging'),
  warnedGreetShare: row(0.85, 0.4, 1, 'share', 'the same of leaders who were just warned'),
  helperShare: row(0.3, 0.1, 0.6, 'share', 'of leaders with a helper who answers while they are off'),
  tellsAwayShare: row(0.5, 0, 0.9, 'share', 'of leaders who set themselves away for breaks and mornings'),
  eveningLeaderShare: row(0.04, 0, 0.15, 'share', 'of leaders who are there from 17:30 only'),
  breakMinutes: row(45, 0, 150, 'min', 'a leader’s break in the middle of the day'),
  untoldDayOffShare: row(0.02, 0, 0.08, 'share', 'of leaders’ days off that the system is not told'),
  toldDayOffShare: row(0.03, 0, 0.1, 'share', 'of leaders’ days off with a stand-in or the platform'),
  judgeMinutes: row(3, 2, 9, 'min', 'to judge one claim (median; source plans: 3 instead of 30)'),
  otherMinutesFactor: row(1, 0.5, 2, '×', 'all other minutes of work: reading, writing, tapping'),
  workSigma: row(0.4, 0.2, 0.8, 'sigma', 'spread of every piece of work (log-normal)'),
  residentLagMinutes: row(25, 10, 120, 'min', 'until a resident answers when asked (median)'),
  residentLagSigma: row(1.2, 0.8, 1.8, 'sigma', 'spread of that (log-normal)'),
  silentShare: row(0.06, 0.02, 0.15, 'share', 'of residents who do not answer at all'),
  declineShare: row(0.12, 0.05, 0.3, 'share', 'of offers that are declined'),
  appealShare: row(0.15, 0.05, 0.4, 'share', 'of rejections that are appealed against'),
  cardShare: row(0.3, 0.1, 0.6, 'share', 'of orders paid by card: their money takes days'),
  agentsPerHundredLeaders: row(1.34, 0.67, 2.67, 'people', 'agents on duty at a time, in two shifts'),
  agentLookMinutes: row(0.7, 0.3, 3, 'min', 'until a free agent looks at a new claim (median)'),
  warnMinutes: row(7, 5, 9, 'min', 'no assumption but ours to choose: when a leader is warned'),
} satisfies Record<string, Assumption>;

export type AssumptionName = keyof typeof assumptions;
export type Assumptions = Record<AssumptionName, number>;

export const assumptionNames = Object.keys(assumptions) as AssumptionName[];

export const assumed: Assumptions = Object.fromEntries(
  assumptionNames.map((name) => [name, assumptions[name].value]),
) as Assumptions;

/** Minutes of single pieces of work beside judging (medians, ours). */
export const workMinutes = {
  read: 0.8,
  greet: 0.4,
  tap: 0.4,
  write: 1.5,
  askForProof: 1,
  handUp: 1,
  supervise: 2.5,
  handOut: 1,
  answerSupplier: 4,
  check: 0.5,
} as const;

export type Work = keyof typeof workMinutes | 'judge';

function row(value: number, low: number, high: number, unit: string, meaning: string): Assumption {
  return { value, low, high, unit, meaning };
}
