/** Why nobody answered in time: where each first reply that was missed lay while its clock ran. */
import type { Calendars } from '../../../cloudfunctions/_application/ports';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR, MINUTE, type Instant } from '../../../domain/primitives/instant';
import { addOpenTime, type Span } from '../../../domain/sla/calendar';
import type { Hand } from './hand';
import type { ClaimOutcome } from './outcome';
import { firstReplyMinutes, replyMinutesOf } from './summary';

export interface Missed {
  where: string;
  claims: number;
  /** Of these, how many the leader has a helper for who was there meanwhile. */
  helperThere: number;
}

interface People {
  leaders: ReadonlyMap<string, Hand>;
  /** By leader. */
  helpers: ReadonlyMap<string, Hand>;
  agents: ReadonlyMap<string, Hand>;
}

interface City {
  people: People;
  calendars: Calendars;
  outage: Span | null;
}

/** The hand-out, as leaders know it: 16:00 to 19:00. */
const RUSH = { startsAt: 16 * HOUR, endsAt: 19 * HOUR };
const ZONE = 8 * HOUR;
const LONG_OFF = 3 * HOUR;

/** The most frequent first. */
export function missesOf(outcomes: readonly ClaimOutcome[], city: City): Missed[] {
  const leaderHours = city.calendars.leaderHours(policyOf(currentPolicyVersion));
  const missed = outcomes.filter(
    (outcome) => !outcome.byRule && replyMinutesOf(outcome, leaderHours) > firstReplyMinutes(),
  );
  const rows = new Map<string, Missed>();
  for (const outcome of missed) {
    const { filedAt } = outcome.claim;
    const within = {
      startsAt: Math.max(filedAt, leaderHours.spanAtOrAfter(filedAt).startsAt),
      endsAt: addOpenTime(leaderHours, filedAt, firstReplyMinutes() * MINUTE),
    };
    const where = whereOf(outcome, within, city);
    const row = rows.get(where) ?? { where, claims: 0, helperThere: 0 };
    const helper = city.people.helpers.get(outcome.firstOwnerId ?? '');
    const helped = helper !== undefined && shareWithin(within, onDutySpans(helper, within)) > 0.5;
    rows.set(where, {
      ...row,
      claims: row.claims + 1,
      helperThere: row.helperThere + Number(helped),
    });
  }
  return [...rows.values()].sort((one, other) => other.claims - one.claims);
}

function whereOf(outcome: ClaimOutcome, within: Span, { people, outage }: City): string {
  const { claim, firstOwnerId } = outcome;
  if (outage !== null && shareWithin(within, [outage]) > 0) return 'while nothing ran';
  const leader = people.leaders.get(firstOwnerId ?? '');
  if (leader === undefined) return ofPlatform(people.agents.get(firstOwnerId ?? ''), within);
  const prefix = firstOwnerId === claim.leaderId ? 'leader' : 'another leader, routed or standing in';
  const on = shareWithin(within, onDutySpans(leader, within));
  if (claim.filedAt < within.startsAt) return `${prefix}: at opening, filed at night`;
  if (on < 0.5) return `${prefix}: ${whyOff(leader, within)}`;
  const spans = leader.worked.filter((span) => shareWithin(within, [span]) > 0);
  const own = spans.filter(({ about }) => about === claim.name);
  const others = spans.filter(({ about }) => about !== claim.name);
  if (shareWithin(within, others) > 0.4) return `${prefix}: at work on another claim`;
  if (shareWithin(within, own) > 0.2) return `${prefix}: judged it without a word first`;
  return `${prefix}: did not look, ${isRush(within.startsAt) ? 'handing out goods' : 'other hours'}`;
}

function ofPlatform(agent: Hand | undefined, within: Span): string {
  if (agent === undefined) return 'platform: in the queue, nobody takes claims';
  const on = shareWithin(within, onDutySpans(agent, within));
  if (on < 0.5) return 'platform: its agent’s shift was over';
  const busy = shareWithin(within, agent.worked);
  return busy > 0.4 ? 'platform: its agent at work on another claim' : 'platform: agent did not look';
}

function whyOff({ duty }: Hand, { startsAt }: Span): string {
  const day = duty.spansAround(startsAt);
  if (day.length === 0) return 'a day off';
  if (startsAt < day[0]!.startsAt) {
    return day[0]!.startsAt - startsAt > LONG_OFF ? 'there in the evening only' : 'not there yet';
  }
  return startsAt >= day.at(-1)!.startsAt ? 'gone home' : 'in the break';
}

function onDutySpans({ duty }: Hand, { startsAt }: Span): Span[] {
  return duty.spansAround(startsAt);
}

function shareWithin(within: Span, spans: readonly Span[]): number {
  const covered = spans.reduce(
    (sum, { startsAt, endsAt }) =>
      sum + Math.max(0, Math.min(endsAt, within.endsAt) - Math.max(startsAt, within.startsAt)),
    0,
  );
  return covered / (within.endsAt - within.startsAt);
}

function isRush(at: Instant): boolean {
  const timeOfDay = (at + ZONE) % (24 * HOUR);
  return timeOfDay >= RUSH.startsAt && timeOfDay < RUSH.endsAt;
}
