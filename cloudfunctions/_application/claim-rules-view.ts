import type { ClaimRulesView } from '../../domain/contract/views/claim-rules';
import { adviceOn } from '../../domain/entitlement/advice';
import { noReasonReturn } from '../../domain/entitlement/no-reason-return';
import { basesOf, basisSentence } from '../../domain/entitlement/rule-basis';
import type { TicketStory } from './ticket-story';

/** By the policy that the claim was opened under, as of when it was filed. */
export function claimRulesView({ ticket, order, policy }: TicketStory): ClaimRulesView {
  const { category } = ticket.goods;
  const { issue, withReport } = ticket.claim;
  const asked = { category, receivedAt: order.receivedAt, now: ticket.filedAt };
  return {
    basis: basesOf('allowed', category, issue).map((one) => basisSentence(one, policy)),
    noReason: noReasonReturn(asked, policy),
    advice: adviceOn(issue, category, policy),
    withReport: withReport ?? false,
  };
}
