import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { ChoiceReason } from '../../domain/remedy/choice-reason';
import type { WayRecords } from '../../domain/remedy/rank-ways';
import { wayOfRemedy, ways, type Way } from '../../domain/remedy/way';
import type {
  Ranking,
  SuggestionChoiceDocument,
  WayRecordDocument,
} from './documents/suggestions';
import type { LiabilityRuling, TicketDocument } from './documents/tickets';
import { markOnLists } from './list-mark';
import type { Transaction, World } from './ports';

export type Shown = NonNullable<SuggestionChoiceDocument['shown']>;
export type Chosen = NonNullable<SuggestionChoiceDocument['chosen']>;

interface Choice {
  /** Null where only the sum was looked at: what was noted of the way stays. */
  suggestedWay: Way | null;
  suggestedFen: Fen;
  chosen: Chosen;
}

export function choiceId({ _id, claim }: TicketDocument): string {
  return `${_id}_${claim.cycle}`;
}

function unchosen(ticket: TicketDocument): SuggestionChoiceDocument {
  const { liableParty, ruleId, amountFen } = ticket.suggestion;
  return {
    _id: choiceId(ticket),
    ticketId: ticket._id,
    issue: ticket.claim.issue,
    category: ticket.goods.category,
    suggested: { liableParty, ruleId, way: null, amountFen },
    chosen: null,
    ruled: null,
  };
}

/**
 * What is suggested by now, for the lists and the page. What somebody settled stays measured
 * against what they read.
 */
export async function noteSuggestion(
  transaction: Transaction,
  ticket: TicketDocument,
  shown: Shown,
  now: Instant,
): Promise<void> {
  const kept = await transaction.get('suggestionChoices', choiceId(ticket));
  const before = kept ?? unchosen(ticket);
  if (JSON.stringify(before.shown) === JSON.stringify(shown)) return;
  const { way, amountFen } = shown;
  const suggested =
    before.chosen === null ? { ...before.suggested, way, amountFen } : before.suggested;
  await transaction.put('suggestionChoices', { ...before, suggested, shown });
  if (!saysTheSame(before.shown, shown)) await markOnLists(transaction, ticket._id, now);
}

/** Whether a list says the same of both. */
export function saysTheSame(one: Shown | undefined, other: Shown): boolean {
  return one?.way === other.way && one.amountFen === other.amountFen;
}

/** What was suggested and what was done; the newest of a cycle counts. */
export async function keepChoice(
  transaction: Transaction,
  ticket: TicketDocument,
  { suggestedWay, suggestedFen, chosen }: Choice,
): Promise<void> {
  const before = (await transaction.get('suggestionChoices', choiceId(ticket))) ?? unchosen(ticket);
  const way = suggestedWay ?? before.suggested.way;
  const suggested = { ...before.suggested, way, amountFen: suggestedFen };
  await transaction.put('suggestionChoices', { ...before, suggested, chosen });
}

/** A ruling beside what the rules had suggested; its reason stays in its own words. */
export async function keepRuling(
  transaction: Transaction,
  ticket: TicketDocument,
  { party, overrules, at }: LiabilityRuling,
  because: ChoiceReason | undefined,
): Promise<void> {
  const before = (await transaction.get('suggestionChoices', choiceId(ticket))) ?? unchosen(ticket);
  const why = overrules && because !== undefined ? { because } : {};
  const ruled = { party, followed: !overrules, ...why, at };
  await transaction.put('suggestionChoices', { ...before, ruled });
}

/** What was tried with goods of this kind and how it pleased: six documents at most. */
async function wayRecords(
  { database }: World,
  { claim, goods }: Pick<TicketDocument, 'claim' | 'goods'>,
): Promise<WayRecords> {
  const kept = await database.find('wayRecords', {
    where: { issue: claim.issue, category: goods.category },
    limit: ways.length,
  });
  return Object.fromEntries(kept.map(({ way, rated, satisfied }) => [way, { rated, satisfied }]));
}

/** Counts a rating for the way in which the claim was settled: once a cycle, as it is rated once. */
export async function countRating(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  resultStars: number,
): Promise<void> {
  const way = wayOf(ticket);
  if (way === null) return;
  const { issue } = ticket.claim;
  const { category } = ticket.goods;
  const _id = `${issue}_${category}_${way}`;
  const unrated = { _id, issue, category, way, rated: 0, satisfied: 0 };
  const before: WayRecordDocument = (await transaction.get('wayRecords', _id)) ?? unrated;
  const { satisfiedStars } = world.policies.of(ticket.policyVersion).suggestion;
  const pleased = resultStars >= satisfiedStars ? 1 : 0;
  const counts = { rated: before.rated + 1, satisfied: before.satisfied + pleased };
  await transaction.put('wayRecords', { ...before, ...counts });
}

/** How it was settled in the end; null where nothing was agreed, as after a recall. */
function wayOf({ fulfilment, refund, proposal }: TicketDocument): Way | null {
  if (fulfilment !== null && fulfilment.problem === null) return wayOfRemedy(fulfilment.remedy);
  if (refund === null) return null;
  const accepted = proposal?.status === 'accepted' ? proposal.remedy : null;
  return accepted?.kind === 'refund' ? wayOfRemedy(accepted) : 'refund';
}

/** By the records and the resident's word of now. */
export async function rankingOf(world: World, ticket: TicketDocument): Promise<Ranking> {
  const said = ticket.claim.prefers;
  const [records, person] = await Promise.all([
    wayRecords(world, ticket),
    said === undefined ? world.database.get('people', ticket.residentId) : null,
  ]);
  return { records, prefers: said ?? person?.prefers ?? null };
}

/** What lists show of it; undefined while they show nothing yet. */
export async function shownOf(
  { database }: Pick<World, 'database'>,
  ticket: TicketDocument,
): Promise<Shown | undefined> {
  return (await database.get('suggestionChoices', choiceId(ticket)))?.shown;
}

/** By what the suggestion of the lists was put first; by the records of now while there is none. */
export async function shownRankingOf(world: World, ticket: TicketDocument): Promise<Ranking> {
  return (await shownOf(world, ticket))?.ranking ?? rankingOf(world, ticket);
}
