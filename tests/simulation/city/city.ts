/** One month of the city, both processes on the same claims. */
import { createCalendars } from '../../../cloudfunctions/_platform/calendars';
import type { CollectionName } from '../../../cloudfunctions/_application/documents';
import { collections } from '../../../cloudfunctions/_database/collections';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import type { Assumptions } from './assumptions';
import { playBaseline, type BaselinePlayed } from './baseline-process';
import { isHoliday, planClaims, type Plan } from './claim-plan';
import type { Hand } from './hand';
import { missesOf, type Missed } from './misses';
import { outcomesOf, type ClaimOutcome } from './outcome';
import { playOurs, type Played } from './our-process';
import { shapesFrom } from './shapes';
import { quantile, shareOf } from './statistics';
import { firstReplyMinutes, hoursFrom, replyMinutesOf, summaryOf, type Summary } from './summary';
import { townOf } from './town';

export interface CityRun {
  seed: number;
  leaders: number;
  days: number;
  assumptions: Assumptions;
  /** Where shapes of arrivals may lie; null: parametric. */
  dataFolder: string | null;
}

/** What a process looks like as curves: values at 0, 1, … 100 percent of claims. */
export interface Curves {
  replyMinutes: number[];
  settlementHours: number[];
  workMinutes: number[];
}

export interface DayRow {
  day: string;
  claims: number;
  repliedInTimeShare: number;
  ours: { settlementHours: number };
  manual: { settlementHours: number };
  event: 'holiday' | 'batch' | 'outage' | null;
}

export interface CityResult {
  shapes: string;
  startsOn: string;
  ours: Summary;
  manual: Summary;
  curves: { ours: Curves; manual: Curves };
  /** Where first replies were missed, the most frequent first. */
  misses: Missed[];
  byDay: DayRow[];
  /** What a claim leaves behind: documents and their bytes as JSON, by collection. */
  storage: Array<{ name: string; documents: number; bytes: number }>;
  /** Of both shifts together, and at a time. */
  agents: { people: number; onDuty: number };
  counts: {
    calls: number;
    /** Runs of timers at which something may have been due. */
    timerRuns: number;
    requests: number;
    documentsRead: number;
    documentsWritten: number;
    transactions: number;
    faults: number;
    refusedClaims: number;
    loadsMended: number;
    refusals: Array<[string, number]>;
  };
}

export async function playCity(run: CityRun): Promise<CityResult> {
  const { seed, leaders, days, assumptions, dataFolder } = run;
  const { agentsPerHundredLeaders, helperShare } = assumptions;
  const agentsOnDuty = Math.max(1, Math.round((leaders * agentsPerHundredLeaders) / 100));
  const calendars = createCalendars();
  const shapes = shapesFrom(dataFolder);
  const size = { seed, leaders, agentsOnDuty, helperShare };
  const { leaderIds } = townOf({ ...size, at: 0 });
  const plan = planClaims({ seed, days, leaderIds, assumptions, shapes, calendars });
  const town = townOf({ ...size, at: plan.startsAt });
  const played = await playOurs({ seed, plan, town, assumptions });
  const duties = new Map(handsOf(played, 'leader').map(({ id, duty }) => [id, duty]));
  const manual = playBaseline({ seed, plan, calendars, assumptions, leaders: duties });
  const ours = outcomesOf(played);
  const agents = handsOf(played, 'agent');
  return {
    shapes: shapes.source,
    startsOn: calendars.dayOf(plan.startsAt),
    ours: oursSummary(played, ours, days),
    manual: manualSummary(manual),
    curves: { ours: curvesOf(ours), manual: curvesOf(manual.outcomes) },
    misses: missesOf(ours, { people: played.people, calendars, outage: played.city.outage }),
    byDay: byDay(plan, ours, manual.outcomes),
    storage: storageOf(played),
    agents: { people: agents.length, onDuty: agentsOnDuty },
    counts: {
      calls: played.city.calls,
      timerRuns: played.city.timerRuns,
      ...played.city.work,
      faults: played.city.faults,
      refusedClaims: played.refused.length,
      loadsMended: played.loadsMended,
      refusals: [...played.city.refusals].sort(([, one], [, other]) => other - one),
    },
  };
}

function storageOf({ city }: Played): CityResult['storage'] {
  return collections
    .map(({ name }) => {
      const documents = city.world.database.peek(name as CollectionName);
      const bytes = documents.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
      return { name, documents: documents.length, bytes };
    })
    .filter(({ documents }) => documents > 0);
}

function handsOf({ hands }: Played, trade: Hand['trade']): Hand[] {
  return hands.filter((hand) => hand.trade === trade);
}

function oursSummary(played: Played, outcomes: ClaimOutcome[], days: number): Summary {
  const agents = handsOf(played, 'agent');
  return summaryOf({
    outcomes,
    calendars: createCalendars(),
    outage: played.city.outage,
    effort: {
      agentWorkedMs: agents.map(({ workedMs }) => workedMs),
      agentDutyMs: agents.map(({ duty }) => duty.lengthOf(days)),
      leaderWorkedMs: handsOf(played, 'leader').map(({ workedMs }) => workedMs),
    },
  });
}

function manualSummary({ outcomes, platform, leaders }: BaselinePlayed): Summary {
  const { workedMs, dutyMs } = platform;
  const effort = {
    agentWorkedMs: workedMs,
    agentDutyMs: workedMs.map(() => dutyMs / workedMs.length),
    leaderWorkedMs: leaders.workedMs,
  };
  return summaryOf({ outcomes, effort, calendars: createCalendars(), outage: null });
}

function curvesOf(outcomes: readonly ClaimOutcome[]): Curves {
  const leaderHours = createCalendars().leaderHours(policyOf(currentPolicyVersion));
  const byPerson = outcomes.filter(({ byRule }) => !byRule);
  return {
    replyMinutes: percentiles(byPerson.map((outcome) => replyMinutesOf(outcome, leaderHours))),
    settlementHours: percentiles(
      outcomes.map(({ claim, settledAt }) => hoursFrom(claim.filedAt, settledAt)),
    ),
    workMinutes: percentiles(outcomes.map(({ workMinutes }) => workMinutes)),
  };
}

function percentiles(values: readonly number[]): number[] {
  return Array.from({ length: 101 }, (_, percent) => quantile(values, percent / 100));
}

function byDay(plan: Plan, ours: ClaimOutcome[], manual: ClaimOutcome[]): DayRow[] {
  const calendars = createCalendars();
  const leaderHours = calendars.leaderHours(policyOf(currentPolicyVersion));
  return Array.from({ length: plan.days }, (_, day) => {
    const startsAt = plan.startsAt + day * DAY;
    const within = ({ claim }: ClaimOutcome) =>
      claim.filedAt >= startsAt && claim.filedAt < startsAt + DAY;
    const [mine, theirs] = [ours.filter(within), manual.filter(within)];
    const byPerson = mine.filter(({ byRule }) => !byRule);
    return {
      day: calendars.dayOf(startsAt + HOUR),
      claims: mine.length,
      repliedInTimeShare: shareOf(
        byPerson,
        (outcome) => replyMinutesOf(outcome, leaderHours) <= firstReplyMinutes(),
      ),
      ours: { settlementHours: medianHours(mine) },
      manual: { settlementHours: medianHours(theirs) },
      event: eventOf(plan, day, isHoliday(calendars, startsAt)),
    };
  });
}

function medianHours(outcomes: readonly ClaimOutcome[]): number {
  return quantile(
    outcomes.map(({ claim, settledAt }) => hoursFrom(claim.filedAt, settledAt)),
    0.5,
  );
}

function eventOf({ special }: Plan, day: number, holiday: boolean): DayRow['event'] {
  if (day === special.batchDay) return 'batch';
  if (day === special.outageDay) return 'outage';
  return holiday ? 'holiday' : null;
}
