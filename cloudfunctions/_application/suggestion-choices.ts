import type { Fen } from '../../domain/primitives/money';
import type { ChoiceReason } from '../../domain/remedy/choice-reason';
import type { WayRecords } from '../../domain/remedy/rank-ways';
import { wayOfRemedy, ways, type Way } from '../../domain/remedy/way';
import type { SuggestionChoiceDocument, WayRecordDocument } from './documents/suggestions';
import type { LiabilityRuling, TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';

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

/** What is suggested by now; what somebody settled is measured against what they read. */
export async function noteSuggestion(
  transaction: Transaction,
  ticket: TicketDocument,
  suggested: { way: Way; amountFen: Fen },
): Promise<void> {
  const kept = await transaction.get('suggestionChoices', choiceId(ticket));
  const before = kept ?? unchosen(ticket);
  const { way, amountFen } = before.suggested;
  const isKept = kept !== null && way === suggested.way && amountFen === suggested.amountFen;
  if (before.chosen !== null || isKept) return;
  const now = { ...before, suggested: { ...before.suggested, ...suggested } };
  await transaction.put('suggestionChoices', now);
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

/** What ways are put in order by: how they pleased before, and what matters to the resident. */
export async function rankingOf(world: World, ticket: TicketDocument) {
  const said = ticket.claim.prefers;
  const [records, person] = await Promise.all([
    wayRecords(world, ticket),
    said === undefined ? world.database.get('people', ticket.residentId) : null,
  ]);
  return { records, prefers: said ?? person?.prefers ?? null };
}
