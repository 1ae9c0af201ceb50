import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { PlannedWayView, PlanView } from '../../../domain/contract/views/plan';
import { waitsForNod } from '../../../domain/remedy/plan-remedy';
import { wayText } from '../../../locales/plan-words';
import { inOneGo } from '../../../locales/format';
import { isTextKey, sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import type { Desk } from './handling-words';

/** Which rule said so; a newer server may know one that this page has no name for. */
export function ruleWords({ suggestion: { ruleId } }: HandledTicketView): string {
  const key = `rule.${ruleId}`;
  return sentenceText({ key: isTextKey(key) ? key : 'rule.other', params: {} }, serverNow());
}

/** Who should bear it, and what the records show of that. */
export function partyAndReasons({ suggestion: { liableParty, reasons } }: HandledTicketView): string {
  const said = reasons
    .filter(({ key }) => !key.startsWith('remedy.'))
    .map((reason) => sentenceText(reason, serverNow()));
  return text('plan.finding', { party: text(`liability.${liableParty}`), reasons: inOneGo(said) });
}

export function confirmWords(planned: PlannedWayView, ticket: HandledTicketView): string {
  const { confirmation } = planned;
  const way = wayText(planned, ticket.unit);
  if (confirmation !== 'askAbove') return text(`plan.confirm.${confirmation}`, { way });
  const role = ticket.aboveLimitRole === 'finance' ? 'finance' : 'supervisor';
  return text(`plan.confirm.askAbove.${role}`, { way });
}

/** Why there is nothing to tap; null where there is. */
export function noTapWords(
  { approvals, refundAsk }: HandledTicketView,
  { mayConfirm, ways }: PlanView,
): string | null {
  const [first] = ways;
  const { amountFen, mine } = approvals;
  if (!mayConfirm) {
    return amountFen === null ? null : text(mine ? 'plan.begunMine' : 'plan.begun', { amountFen });
  }
  if (first === undefined || refundAsk === null || !waitsForNod(first.confirmation)) return null;
  const asked = 'amountFen' in first.remedy && first.remedy.amountFen === refundAsk.amountFen;
  if (!asked) return null;
  return text('plan.asked', { askedAt: refundAsk.at, amountFen: refundAsk.amountFen }, serverNow());
}

/** How it pleased where it was done before; null while too few were rated. */
export function casesWords({ cases }: PlannedWayView): string | null {
  return cases === null ? null : text('plan.cases', { cases: cases.rated, percent: cases.percent });
}

const whoPays = { leader: 'plan.whoPays', platform: 'plan.whoPaysPlatform' } as const;

function sumReasons({ suggestion: { reasons } }: HandledTicketView) {
  return reasons.filter(({ key }) => key.startsWith('remedy.'));
}

/** Why a refund is of this sum; null where it is all that was bought, or no refund comes first. */
export function sumWords(ticket: HandledTicketView, { ways }: PlanView): string | null {
  const reasons = sumReasons(ticket);
  const isPlain = reasons.every(({ key }) => key === 'remedy.fullRefund');
  if (isPlain || ways[0]?.remedy.kind !== 'refund') return null;
  return inOneGo(reasons.map((reason) => sentenceText(reason, serverNow())));
}

/** Why this way, who pays, what else bears it out, and what the resident prefers. */
export function whyWords(ticket: HandledTicketView, plan: PlanView, desk: Desk): string[] {
  const now = serverNow();
  const said = (sentences: PlanView['reasons']) =>
    inOneGo(sentences.map((sentence) => sentenceText(sentence, now)));
  // What is no plain refund in full stands above the fold.
  const sum = sumWords(ticket, plan) === null ? sumReasons(ticket) : [];
  const isMoney = plan.ways[0]?.remedy.kind === 'refund';
  const { platformFen, leaderFen } = ticket.split;
  return [
    said(plan.reasons),
    isMoney ? said(sum) : '',
    isMoney ? text(whoPays[desk], { platformFen, leaderFen }) : '',
    ...ticket.findings.alike.map(({ reasons }) => said(reasons)),
    plan.prefers === null ? '' : text(`plan.prefers.${plan.prefers}`),
    text('suggestion.hint'),
  ].filter((words) => words !== '');
}
