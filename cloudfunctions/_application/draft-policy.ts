import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { policyNotice } from '../../domain/policy/bounds';
import {
  calendarBounds,
  calendarFault,
  calendarRulesOf,
  changedCalendars,
  type CalendarRules,
} from '../../domain/policy/calendar-rules';
import { changedRules, ruleFaults, rulesOf, type Rules } from '../../domain/policy/rules';
import { newestVersion, versionName } from '../../domain/policy/stored-version';
import { DAY, MINUTE, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { PolicyDraftDocument, PolicyVersionDocument } from './documents/policies';
import { DuplicateKey, type Transaction, type World } from './ports';
import { shippedVersion } from './stored-policies';

type DraftRefusal = Exclude<ActionRefusal<'policy.draft'>, 'badInput' | 'internal' | 'busy'>;
type CalendarRefusal = Exclude<
  ActionRefusal<'policy.draftCalendars'>,
  'badInput' | 'internal' | 'busy'
>;
type ConfirmRefusal = Exclude<ActionRefusal<'policy.confirm'>, 'badInput' | 'internal' | 'busy'>;

/** The version that the next one is made from: the newest, in force or still to come. */
export async function basePolicy(world: World) {
  const [stored = null] = await world.database.find('policyVersions', {
    where: {},
    orderBy: { field: 'number', direction: 'desc' },
    limit: 1,
  });
  const newest = newestVersion(stored === null ? [] : [stored]);
  const version = newest?._id ?? shippedVersion;
  const shipped = world.policies.of(shippedVersion);
  const rules = newest?.rules ?? rulesOf(shipped);
  const calendars = newest?.calendars ?? calendarRulesOf(shipped);
  const { number = 1, inForceAt = null } = newest ?? {};
  return { version, number, inForceAt, rules, calendars };
}

/** Keeps the next version as a draft. Nothing of it is in force before a second person says so. */
export async function draftPolicy(
  world: World,
  caller: Caller,
  input: ActionInput<'policy.draft'>,
): Promise<Outcome<{ draftId: string }, DraftRefusal>> {
  const { rules } = input;
  const [fault] = ruleFaults(rules);
  if (fault !== undefined) return refuse('rulesDisagree', { rule: fault });
  const base = await basePolicy(world);
  const changes = changedRules(base.rules, rules).length;
  return keepDraft(world, caller, input, { base, changes, rules, calendars: base.calendars });
}

/** The same for hours and holidays; the numbers stay as they are. */
export async function draftCalendars(
  world: World,
  caller: Caller,
  input: ActionInput<'policy.draftCalendars'>,
): Promise<Outcome<{ draftId: string }, CalendarRefusal>> {
  const { calendars } = input;
  const fault = refuseCalendars(world, calendars);
  if (fault !== null) return fault;
  const base = await basePolicy(world);
  const changes = changedCalendars(base.calendars, calendars).length;
  return keepDraft(world, caller, input, { base, changes, rules: base.rules, calendars });
}

/** Null where hours and holidays can be; the years are those that somebody can know of. */
export function refuseCalendars(world: World, calendars: CalendarRules) {
  const fault = calendarFault(calendars);
  if (fault !== null) return refuse('calendarWrong', { where: fault.where, why: fault.why });
  const last = world.calendars.yearOf(world.clock.now()) + calendarBounds.yearsAhead;
  const far = calendars.holidayYears.find(({ year }) => year > last);
  return far === undefined ? null : refuse('calendarWrong', { where: String(far.year), why: 'dayWrong' });
}

interface Next {
  base: Awaited<ReturnType<typeof basePolicy>>;
  /** How many things it changes. */
  changes: number;
  rules: Rules;
  calendars: CalendarRules;
}

type KeepRefusal = 'policyMoved' | 'nothingChanged' | 'tooSoon' | 'tooFar';

async function keepDraft(
  world: World,
  caller: Caller,
  about: { requestId: string; baseVersion: string; inForceAt: Instant; reason: string },
  { base, changes, rules, calendars }: Next,
): Promise<Outcome<{ draftId: string }, KeepRefusal>> {
  const { requestId, baseVersion, inForceAt, reason } = about;
  const draftedById = known(caller).person._id;
  if (base.version !== baseVersion) return refuse('policyMoved');
  if (changes === 0) return refuse('nothingChanged');
  const now = world.clock.now();
  const early = refuseInstant(inForceAt, base.inForceAt, now);
  if (early !== null) return early;
  const draftId = world.ids.derived('draft', draftedById, requestId);
  const draft: PolicyDraftDocument = {
    _id: draftId,
    status: 'open',
    baseVersion,
    baseNumber: base.number,
    rules,
    calendars,
    inForceAt,
    reason,
    draftedById,
    draftedAt: now,
    becameVersion: null,
    version: 1,
  };
  // A repeated request finds the draft that the first one made.
  await world.database.append('policyDrafts', draft);
  return accept({ draftId });
}

/** Every instance must have read it before, and the one planned before it comes first. */
export function refuseInstant(inForceAt: Instant, baseAt: Instant | null, now: Instant) {
  const soonestAt = Math.max(now + policyNotice.leastMinutes * MINUTE, baseAt ?? 0);
  if (inForceAt < soonestAt) return refuse('tooSoon', { soonestAt });
  return inForceAt > now + policyNotice.mostDays * DAY ? refuse('tooFar') : null;
}

export function discardPolicyDraft(
  world: World,
  _caller: Caller,
  { draftId }: ActionInput<'policy.discard'>,
): Promise<Outcome<Record<string, never>, 'draftGone'>> {
  return world.database.transaction(async (transaction) => {
    const draft = await transaction.get('policyDrafts', draftId);
    if (draft?.status === 'discarded') return accept({});
    if (draft === null || draft.status !== 'open') return refuse('draftGone');
    const version = draft.version + 1;
    await transaction.put('policyDrafts', { ...draft, status: 'discarded', version });
    return accept({});
  });
}

/**
 * A second person puts the draft in force at its instant. The number after its base's can be taken
 * once, so of two drafts from one base only the first becomes a version.
 */
export async function confirmPolicy(
  world: World,
  caller: Caller,
  { draftId }: ActionInput<'policy.confirm'>,
): Promise<Outcome<{ version: string; inForceAt: Instant }, ConfirmRefusal>> {
  const confirmedById = known(caller).person._id;
  try {
    return await world.database.transaction(async (transaction) => {
      const draft = await transaction.get('policyDrafts', draftId);
      if (draft === null || draft.status === 'discarded') return refuse('draftGone');
      const { becameVersion, inForceAt } = draft;
      if (becameVersion !== null) return accept({ version: becameVersion, inForceAt });
      if (draft.draftedById === confirmedById) return refuse('ownDraft');
      const now = world.clock.now();
      const soonestAt = now + policyNotice.leastMinutes * MINUTE;
      if (inForceAt < soonestAt) return refuse('tooSoon', { soonestAt });
      const version = await putInForce(transaction, draft, confirmedById, now);
      return accept({ version, inForceAt });
    });
  } catch (error) {
    if (error instanceof DuplicateKey) return refuse('policyMoved');
    throw error;
  }
}

async function putInForce(
  transaction: Transaction,
  draft: PolicyDraftDocument,
  confirmedById: string,
  now: Instant,
): Promise<string> {
  const { rules, calendars, inForceAt, reason, draftedById, baseNumber } = draft;
  const number = baseNumber + 1;
  const entry: PolicyVersionDocument = {
    _id: versionName(shippedVersion, number),
    number,
    shippedVersion,
    rules,
    ...(calendars === undefined ? {} : { calendars }),
    inForceAt,
    reason,
    draftedById,
    confirmedById,
    confirmedAt: now,
  };
  await transaction.add('policyVersions', entry);
  const became = { status: 'confirmed' as const, becameVersion: entry._id };
  await transaction.put('policyDrafts', { ...draft, ...became, version: draft.version + 1 });
  return entry._id;
}
