import { openActs } from '../../domain/contract/authorisation/standing';
import type { FindingsView, PlanView } from '../../domain/contract/views/plan';
import type { Mood } from '../../domain/understanding/mood';
import { satisfiedBasisPoints, type WayRecords } from '../../domain/remedy/rank-ways';
import type { Way } from '../../domain/remedy/way';
import { shippedScripts } from '../../locales/scripts';
import { proposalToApprove } from './approve-remedy';
import type { KnownCaller } from './caller';
import type { GatheredEvidence } from './gather-evidence';
import { deskOf, findingsOf, planOfTicket } from './plan-of-ticket';
import { planWords } from './plan-words';
import type { World } from './ports';
import { readShelfOf } from './read-shelf';
import { followThePage } from './shown-suggestion';
import { shownRankingOf } from './suggestion-choices';
import { standingOn } from './ticket-actor';
import type { TicketStory } from './ticket-story';

interface Read {
  gathered: GatheredEvidence;
  /** How the resident sounds; null where nothing was said, or not read yet. */
  mood: Mood | null;
}

/** Rules for and against what was suggested when the claim was filed, by the records of now. */
export function findingsView(
  world: Pick<World, 'policies'>,
  story: TicketStory,
  gathered: GatheredEvidence,
): FindingsView {
  const { ticket } = story;
  const { liableParty: suggested, ruleId } = ticket.suggestion;
  const { liability } = findingsOf(world, ticket, { gathered, words: claimWords(story) });
  const { alike, conflicts, ...first } = liability;
  const found = [first, ...alike, ...conflicts].filter(
    ({ liableParty }) => liableParty !== 'unknown',
  );
  return {
    alike: found.filter((one) => one.liableParty === suggested && one.ruleId !== ruleId),
    conflicts: found.filter((one) => one.liableParty !== suggested),
  };
}

/** What to do with it; null once that is decided. */
export async function planView(
  world: World,
  me: KnownCaller,
  story: TicketStory,
  { gathered, mood }: Read,
): Promise<PlanView | null> {
  const { ticket, order } = story;
  const acts = openActs(standingOn(me, ticket), ticket.state);
  const settling = deskOf(me, ticket) === 'platform' ? 'approve' : 'refund';
  // What the resident accepted is nodded to or not, as it is.
  if (!acts.includes(settling) || proposalToApprove(ticket) !== null) return null;
  const words = claimWords(story);
  const ranking = await shownRankingOf(world, ticket);
  const given = { order, gathered, words, ranking };
  const plan = planOfTicket(world, me, ticket, given);
  if (plan === null) return null;
  await followThePage(world, ticket, given);
  const scripts = await readShelfOf(world, 'script', shippedScripts);
  const now = world.clock.now();
  return {
    ways: plan.ways.map((planned) => ({
      ...planned,
      words: planWords(story, planned, { scripts, mood }, now),
      cases: casesOf(plan.records, planned.way, story),
    })),
    reasons: plan.reasons,
    prefers: plan.prefers,
    // The sum that the first of two named stands.
    mayConfirm: ticket.approvals.length === 0,
  };
}

function casesOf(records: WayRecords, way: Way, { policy }: TicketStory) {
  const record = records[way];
  if (record === undefined || record.rated < policy.suggestion.similarCases) return null;
  return { rated: record.rated, percent: Math.round(satisfiedBasisPoints(record) / 100) };
}

function claimWords({ ticket, messages }: TicketStory): string {
  return messages.find(({ _id }) => _id === ticket.claim.noteMessageId)?.text ?? '';
}
