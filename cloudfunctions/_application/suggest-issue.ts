import { suggestIssue, type IssueSuggestion } from '../../domain/entitlement/suggest-issue';
import type { Issue } from '../../domain/primitives/issue';
import type { Instant } from '../../domain/primitives/instant';
import type { OrderDocument, OrderItem } from './documents/orders';
import { gatherEvidence, weighingOf } from './gather-evidence';
import { coldChainOf } from './liability-facts';
import type { World } from './ports';

/** What the records say is probably wrong with a line; null where they say nothing. */
export async function suggestedIssue(
  world: World,
  order: OrderDocument,
  item: OrderItem,
  now: Instant,
): Promise<IssueSuggestion | null> {
  const policy = world.policies.current();
  const about = { residentId: order.payerId, policy, filedAt: now };
  const evidence = await gatherEvidence(world, order, item.itemId, about);
  const coldChain = coldChainOf(evidence);
  const trouble = {
    category: item.category,
    warmMinutes: coldChain === null ? null : (coldChain.breach?.minutes ?? 0),
    missingGrams: weighingOf(evidence, policy)?.missingGrams ?? 0,
    batchIssue: commonest(evidence.sameBatch.map(({ issue }) => issue)),
  };
  return suggestIssue(trouble, policy);
}

/** The one that most named; of equal ones the first. */
function commonest(issues: readonly Issue[]): Issue | null {
  const count = (issue: Issue) => issues.filter((one) => one === issue).length;
  return issues.reduce<Issue | null>(
    (most, issue) => (most === null || count(issue) > count(most) ? issue : most),
    null,
  );
}
