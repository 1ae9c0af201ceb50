import type { ActionInput } from '../../domain/contract/actions';
import type {
  PolicyDraftView,
  PolicyListView,
  PolicyPreviewView,
  PolicyVersionView,
} from '../../domain/contract/views/policy';
import {
  calendarRulesOf,
  changedCalendars,
  type CalendarRules,
} from '../../domain/policy/calendar-rules';
import { effectsOn, type RecentHistory } from '../../domain/policy/effect';
import type { Policy } from '../../domain/policy/policy';
import {
  changedRules,
  policyWith,
  ruleFaults,
  rulesOf,
  type Rules,
} from '../../domain/policy/rules';
import { versionInForceAt } from '../../domain/policy/stored-version';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import type { CollectionName, Documents } from './documents';
import type { PolicyDraftDocument, PolicyVersionDocument } from './documents/policies';
import { basePolicy, refuseInstant } from './draft-policy';
import { detailsOf, nameOf } from './person-names';
import type { Query, World } from './ports';
import { shippedVersion } from './stored-policies';

const PAGE = 100;
/** What a preview looks back on (ours), and through how much of each. */
const HISTORY_DAYS = 30;
const MOST_READ = 2_000;

type Names = Awaited<ReturnType<typeof detailsOf>>;

/** All versions with what each changed, and the drafts that wait for a second person. */
export async function listPolicies(world: World, caller: Caller) {
  const me = known(caller);
  const newestFirst = { field: 'number', direction: 'desc' } as const;
  const [stored, drafts, base] = await Promise.all([
    world.database.find('policyVersions', { where: {}, orderBy: newestFirst, limit: PAGE }),
    world.database.find('policyDrafts', {
      where: { status: 'open' },
      orderBy: { field: 'draftedAt', direction: 'desc' },
      limit: PAGE,
    }),
    basePolicy(world),
  ]);
  const names = await detailsOf(world, [
    ...stored.flatMap(({ draftedById, confirmedById }) => [draftedById, confirmedById]),
    ...drafts.map(({ draftedById }) => draftedById),
  ]);
  const { version, rules, calendars, inForceAt } = base;
  const now = world.clock.now();
  const view: PolicyListView = {
    versions: versionViews(world, stored, names),
    drafts: drafts.map((draft) => {
      const draftedByName = nameOf(names, draft.draftedById);
      const overdue = refuseInstant(draft.inForceAt, base.inForceAt, now) !== null;
      return draftView(me, draft, base, { draftedByName, overdue });
    }),
    base: { version, rules, calendars, inForceAt },
    mayDraft: me.roles.includes('administrator'),
  };
  return accept(view);
}

function versionViews(
  world: World,
  stored: readonly PolicyVersionDocument[],
  names: Names,
): PolicyVersionView[] {
  const now = world.clock.now();
  const inForce = versionInForceAt(stored, now)?.number ?? 1;
  const shipped: Rules = rulesOf(world.policies.of(shippedVersion));
  const shippedCalendars = calendarRulesOf(world.policies.of(shippedVersion));
  const stateOf = (number: number, at: Instant) => {
    if (number === inForce) return 'inForce' as const;
    return at > now ? ('planned' as const) : ('past' as const);
  };
  const first: PolicyVersionView = {
    version: shippedVersion,
    number: 1,
    state: stateOf(1, 0),
    inForceAt: null,
    changes: [],
    calendarChanges: [],
    reason: '',
    draftedByName: '',
    confirmedByName: '',
    confirmedAt: null,
  };
  const views = stored.map((entry, position): PolicyVersionView => {
    const { _id, number, inForceAt, reason, confirmedAt } = entry;
    return {
      version: _id,
      number,
      state: stateOf(number, inForceAt),
      inForceAt,
      changes: changedRules(stored[position + 1]?.rules ?? shipped, entry.rules),
      calendarChanges: changedCalendars(
        stored[position + 1]?.calendars ?? shippedCalendars,
        entry.calendars ?? shippedCalendars,
      ),
      reason,
      draftedByName: nameOf(names, entry.draftedById),
      confirmedByName: nameOf(names, entry.confirmedById),
      confirmedAt,
    };
  });
  return [...views, first];
}

function draftView(
  { person, roles }: KnownCaller,
  draft: PolicyDraftDocument,
  base: { version: string; rules: Rules; calendars: CalendarRules },
  { draftedByName, overdue }: { draftedByName: string; overdue: boolean },
): PolicyDraftView {
  const { _id: draftId, rules, inForceAt, reason, draftedAt } = draft;
  const outOfDate = draft.baseVersion !== base.version;
  const calendars = draft.calendars ?? base.calendars;
  const calendarChanges = changedCalendars(base.calendars, calendars);
  const decides = roles.includes('administrator') || roles.includes('finance');
  const isOwn = draft.draftedById === person._id;
  return {
    draftId,
    changes: changedRules(base.rules, rules),
    calendarChanges,
    calendars: calendarChanges.length === 0 ? null : calendars,
    inForceAt,
    reason,
    draftedByName,
    draftedAt,
    outOfDate,
    overdue,
    isOwn,
    mayConfirm: decides && !isOwn && !outOfDate && !overdue,
    mayDiscard: decides,
  };
}

/** The rules of now and these, on what really happened in the last days. */
export async function previewPolicy(
  world: World,
  _caller: Caller,
  { rules }: ActionInput<'policy.preview'>,
): Promise<Outcome<PolicyPreviewView, 'rulesDisagree'>> {
  const [fault] = ruleFaults(rules);
  if (fault !== undefined) return refuse('rulesDisagree', { rule: fault });
  const before = world.policies.current();
  const base = await basePolicy(world);
  const history = await recentHistory(world, before);
  return accept({
    changes: changedRules(base.rules, rules),
    days: HISTORY_DAYS,
    refunds: history.refunds.length,
    effects: effectsOn(history, before, policyWith(before, 'preview', rules)),
    cut: history.refunds.length >= MOST_READ,
  });
}

async function recentHistory(world: World, { fund }: Policy): Promise<RecentHistory> {
  const since = { least: world.clock.now() - HISTORY_DAYS * DAY };
  const [refunds, chargebacks, completed] = await Promise.all([
    newest(world, 'refunds', 'heldAt', { heldAt: since }),
    newest(world, 'chargebacks', 'openedAt', { openedAt: since }),
    newest(world, 'journalEntries', 'at', { at: since, kind: 'orderCompleted' }),
  ]);
  return {
    refunds: refunds.map(({ amountFen, leaderId, requestedById, heldAt }) => ({
      amountFen,
      leaderId,
      day: world.calendars.dayOf(heldAt),
      byLeader: requestedById === leaderId,
    })),
    answerMs: chargebacks.flatMap(({ answeredAt, openedAt }) => {
      return answeredAt === null ? [] : [answeredAt - openedAt];
    }),
    contributedFen: completed
      .flatMap(({ postings }) => postings)
      .reduce((sum, { side, amountFen }) => sum + (side === 'credit' ? amountFen : 0), 0),
    contributionBasisPoints: fund.contributionBasisPoints,
  };
}

async function newest<Name extends CollectionName>(
  world: World,
  name: Name,
  field: string,
  where: Query['where'],
): Promise<Documents[Name][]> {
  const found: Documents[Name][] = [];
  const orderBy = { field, direction: 'desc' } as const;
  while (found.length < MOST_READ) {
    const query = { where, orderBy, limit: PAGE, offset: found.length };
    const page = await world.database.find(name, query);
    found.push(...page);
    if (page.length < PAGE) break;
  }
  return found;
}
