/**
 * The manual process on the same claims: the steps of its parameters, each first come first served,
 * by leaders with the same days as in ours and by people of the platform in office hours.
 */
import type { Calendars } from '../../../cloudfunctions/_application/ports';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR, MINUTE, type Instant } from '../../../domain/primitives/instant';
import { addOpenTime, type Calendar } from '../../../domain/sla/calendar';
import { Agenda } from './agenda';
import type { Assumptions } from './assumptions';
import { baseline } from './baseline-parameters';
import type { Plan, PlannedClaim } from './claim-plan';
import type { Duty } from './duty';
import type { ClaimOutcome } from './outcome';
import { streamOf, type Stream } from './streams';

interface BaselineRequest {
  seed: number;
  plan: Plan;
  calendars: Calendars;
  assumptions: Assumptions;
  /** The same people at the same hours as in our process. */
  leaders: ReadonlyMap<string, Duty>;
}

interface Server {
  freeAt: Instant;
  workedMs: number;
}

export interface BaselinePlayed {
  outcomes: ClaimOutcome[];
  /** Worked and idle time of the platform's people. */
  platform: { workedMs: number[]; dutyMs: number };
  leaders: { workedMs: number[] };
}

/** Where each step's minutes are worked: whoever is free first begins, at the next open minute. */
class Pool {
  readonly servers: Server[];

  constructor(
    count: number,
    private readonly calendar: Calendar,
  ) {
    this.servers = Array.from({ length: count }, () => ({ freeAt: 0, workedMs: 0 }));
  }

  /** When work that comes now is done. */
  serve(now: Instant, length: number): Instant {
    const server = this.servers.reduce((first, one) => (one.freeAt < first.freeAt ? one : first));
    server.freeAt = addOpenTime(this.calendar, Math.max(now, server.freeAt), length);
    server.workedMs += length;
    return server.freeAt;
  }
}

export function playBaseline(request: BaselineRequest): BaselinePlayed {
  const { plan, leaders } = request;
  const pools = poolsOf(request);
  const agenda = new Agenda();
  const outcomes = plan.claims.map((claim): ClaimOutcome => {
    const outcome = unborn(claim);
    const duty = leaders.get(claim.leaderId);
    const stream = streamOf(request.seed, 'baseline', claim.name);
    const lag = stream.logNormal(baseline.noticeMinutes, baseline.noticeSigma) * MINUTE;
    const seenAt = duty === undefined ? claim.filedAt : duty.nextOn(duty.nextOn(claim.filedAt) + lag);
    const step: Step = { request, pools, claim, outcome, stream, reviewedAt: 0 };
    const go = (index: number, at: Instant) =>
      agenda.plan(at, () => {
        const next = takeStep(step, index, at);
        if (next !== null) go(index + 1, next);
      });
    go(0, seenAt);
    if (stream.happens(baseline.answeredAtSightShare)) {
      Object.assign(outcome, { repliedAt: seenAt, repliedBy: 'leader' });
    }
    return outcome;
  });
  for (let next = agenda.next(); next !== null; next = agenda.next()) next.happening();
  return { outcomes, ...worked(pools, plan) };
}

interface Step {
  request: BaselineRequest;
  pools: Pools;
  claim: PlannedClaim;
  outcome: ClaimOutcome;
  stream: Stream;
  /** When the tray is through with it, once it is in there. */
  reviewedAt: Instant;
}

/** When the next step may begin; null after the last. */
function takeStep(step: Step, index: number, now: Instant): Instant | null {
  const manual = baseline.steps[index];
  if (manual === undefined) return null;
  const { pools, claim, outcome, stream } = step;
  const minutes = stream.logNormal(manual.minutes, baseline.minutesSigma) * claim.effort;
  outcome.workMinutes += minutes;
  const pool = manual.by === 'leader' ? pools.leaders.get(claim.leaderId) : pools[manual.by];
  const doneAt = pool === undefined ? now + minutes * MINUTE : pool.serve(now, minutes * MINUTE);
  if (manual.name === FORM) step.reviewedAt = reviewEndOf(step, doneAt);
  const isDecided = claim.truth === 'unfounded' ? index === LAST : manual.by === 'finance';
  if (isDecided) outcome.settledAt = doneAt;
  if (manual.name === ASKED && !claim.isClear) return doneAt + answerLag(step);
  return manual.name === JUDGED ? Math.max(doneAt, step.reviewedAt) : doneAt;
}

const LAST = baseline.steps.length - 1;

/** Until a resident who is asked for photos has sent them; those who never do cost a day. */
function answerLag({ request, stream }: Step): number {
  const { residentLagMinutes, residentLagSigma, silentShare } = request.assumptions;
  const lag = stream.logNormal(residentLagMinutes, residentLagSigma) * MINUTE;
  return stream.happens(silentShare) ? 24 * HOUR : lag;
}

function reviewEndOf({ pools, stream }: Step, sentAt: Instant): Instant {
  const { least, most } = baseline.reviewHours;
  return addOpenTime(pools.tray, sentAt, stream.between(least, most) * HOUR);
}

const FORM = 'fill in the form and send it on';
const ASKED = 'ask for order number and photos, save them';
const JUDGED = 'judge evidence and liability';

interface Pools {
  leaders: Map<string, Pool>;
  service: Pool;
  finance: Pool;
  /** Days count as whole days, weekends and holidays do not. */
  tray: Calendar;
  office: Calendar;
}

function poolsOf({ leaders, calendars }: BaselineRequest): Pools {
  const { officeHours, servicePeoplePerHundredLeaders, financePeoplePerHundredLeaders } = baseline;
  const closed = { weekends: null, holidays: null, lunch: null };
  const policy = policyOf(currentPolicyVersion);
  const office = calendars.hoursOf({ workingDays: officeHours, ...closed }, policy);
  const wholeDay = { opensAtMinute: 0, closesAtMinute: 24 * 60 };
  const people = (perHundred: number) => Math.max(1, Math.ceil((leaders.size * perHundred) / 100));
  return {
    leaders: new Map([...leaders].map(([id, duty]) => [id, new Pool(1, calendarOf(duty))])),
    service: new Pool(people(servicePeoplePerHundredLeaders), office),
    finance: new Pool(people(financePeoplePerHundredLeaders), office),
    tray: calendars.hoursOf({ workingDays: wholeDay, ...closed }, policy),
    office,
  };
}

function calendarOf(duty: Duty): Calendar {
  return { spanAtOrAfter: (at) => duty.spanAtOrAfter(at) };
}

function worked({ leaders, service, finance, office }: Pools, { startsAt, days }: Plan) {
  const people = [...service.servers, ...finance.servers];
  let dutyMs = 0;
  const end = startsAt + days * 24 * HOUR;
  for (let at = startsAt; at < end; ) {
    const span = office.spanAtOrAfter(at);
    dutyMs += Math.max(0, Math.min(end, span.endsAt) - Math.min(end, span.startsAt));
    at = span.endsAt;
  }
  return {
    platform: { workedMs: people.map(({ workedMs }) => workedMs), dutyMs: dutyMs * people.length },
    leaders: { workedMs: [...leaders.values()].map(({ servers }) => servers[0]?.workedMs ?? 0) },
  };
}

function unborn(claim: PlannedClaim): ClaimOutcome {
  return {
    claim,
    byRule: false,
    repliedAt: null,
    firstOwnerId: claim.leaderId,
    repliedBy: null,
    takenOverAt: null,
    settledAt: null,
    arrivedAt: null,
    workMinutes: 0,
    escalations: 0,
    ran: [],
    broken: [],
  };
}

