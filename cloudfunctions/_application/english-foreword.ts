import type { KnowledgeAnswerView } from '../../domain/contract/views/knowledge';
import type { OrderView } from '../../domain/contract/views/order';
import type { TicketCardView } from '../../domain/contract/views/ticket';
import type { Question } from '../../domain/knowledge/question';
import type { Instant } from '../../domain/primitives/instant';
import { english } from '../../locales/english';
import { sayIn } from '../../locales/spoken';
import { text } from '../../locales/text';

/**
 * What stands before an entry for who reads English, a sentence each: how their own claims and
 * orders stand, which needs no entry, and that the entry is in Chinese where nobody wrote it in
 * English.
 */
export function englishForeword(
  shown: Question | null,
  { claims, orders }: Pick<KnowledgeAnswerView, 'claims' | 'orders'>,
  now: Instant,
): string[] {
  return sayIn(english, () => [
    ...claims.map((claim) => claimWords(claim, now)),
    ...orders.map((order) => orderWords(order, now)),
    ...(shown === null || shown.english !== undefined ? [] : [text('ask.inChinese')]),
  ]);
}

function claimWords(claim: TicketCardView, now: Instant): string {
  const { goodsName, issue, state, amountFen, promisedAt, clock } = claim;
  const facts = {
    goodsName,
    issue: text(`issue.${issue}`),
    state: text(`archive.state.${state}`),
    amountFen,
  };
  const said = [text('ask.claimStands', facts)];
  if (clock !== null) said.push(text('ask.claimDue', { dueAt: clock.dueAt }, now));
  if (promisedAt !== null) said.push(text('ask.claimMoney', { promisedUntil: promisedAt }, now));
  return said.join(' ');
}

function orderWords({ items, receivedAt, leaderName }: OrderView, now: Instant): string {
  const goods = items.map(({ goodsName }) => goodsName).join(', ');
  return receivedAt === null
    ? text('ask.orderComing', { goods, leaderName })
    : text('ask.orderReceived', { goods, receivedAt }, now);
}
