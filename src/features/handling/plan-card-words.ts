import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { PlannedWayView, PlanView } from '../../../domain/contract/views/plan';
import { wayText } from '../../../locales/plan-words';
import { isTextKey, sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';

/** Which rule said so; a newer server may know one that this page has no name for. */
export function ruleWords({ suggestion: { ruleId } }: HandledTicketView): string {
  const key = `rule.${ruleId}`;
  return sentenceText({ key: isTextKey(key) ? key : 'rule.other', params: {} }, serverNow());
}

/** Who should bear it, and what the records show of that. */
export function partyAndReasons({ suggestion: { liableParty, reasons } }: HandledTicketView): string {
  const said = reasons
    .filter(({ key }) => !key.startsWith('remedy.'))
    .map((reason) => sentenceText(reason, serverNow()))
    .join('');
  return text('plan.finding', { party: text(`liability.${liableParty}`), reasons: said });
}

export function confirmWords(planned: PlannedWayView, unit: string): string {
  return text(`plan.confirm.${planned.confirmation}`, { way: wayText(planned, unit) });
}

/** How it pleased where it was done before; null while too few were rated. */
export function casesWords({ cases }: PlannedWayView): string | null {
  return cases === null ? null : text('plan.cases', { cases: cases.rated, percent: cases.percent });
}

/** Why this way, who pays, what else bears it out, and what the resident prefers. */
export function whyWords(ticket: HandledTicketView, plan: PlanView): string[] {
  const now = serverNow();
  const said = (sentences: PlanView['reasons']) =>
    sentences.map((sentence) => sentenceText(sentence, now)).join('');
  const sum = ticket.suggestion.reasons.filter(({ key }) => key.startsWith('remedy.'));
  const isMoney = plan.ways[0]?.remedy.kind === 'refund';
  const { platformFen, leaderFen } = ticket.split;
  return [
    said(plan.reasons),
    isMoney ? said(sum) : '',
    isMoney ? text('plan.whoPays', { platformFen, leaderFen }) : '',
    ...ticket.findings.alike.map(({ reasons }) => said(reasons)),
    plan.prefers === null ? '' : text(`plan.prefers.${plan.prefers}`),
    text('suggestion.hint'),
  ].filter((words) => words !== '');
}
