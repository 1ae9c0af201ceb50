/** Words ready for a decision, with this claim's name, goods and sum in them. */
import type { ActionInput } from '../../../../domain/contract/actions';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text, type TextKey } from '../../../../locales/text';

type RejectionRule = ActionInput<'desk.reject'>['rule'];
type Decision = ActionInput<'desk.decideAppeal'>['decision'];

type KeyUnder<Start extends string> = Extract<TextKey, `template.${Start}.${string}`>;

const rejections: Record<RejectionRule, ReadonlyArray<KeyUnder<'reject'>>> = {
  windowClosed: ['template.reject.windowClosed.late', 'template.reject.windowClosed.hidden'],
  noProof: ['template.reject.noProof.photos', 'template.reject.noProof.records'],
  notCovered: ['template.reject.notCovered.taste', 'template.reject.notCovered.storage'],
  alreadyCompensated: ['template.reject.alreadyCompensated.paid'],
  used: ['template.reject.used.opened'],
  notWanted: ['template.reject.notWanted.said'],
};

/** What is upheld was a no, or a settlement that was too little. */
const upheld: Record<'rejection' | 'settlement', ReadonlyArray<KeyUnder<'uphold'>>> = {
  rejection: ['template.uphold.rejection.reviewed', 'template.uphold.rejection.advice'],
  settlement: ['template.uphold.settlement.fair'],
};

const overturned: ReadonlyArray<KeyUnder<'overturn'>> = [
  'template.overturn.proof',
  'template.overturn.mistake',
];

const approvals: ReadonlyArray<KeyUnder<'approve'>> = [
  'template.approve.photos',
  'template.approve.records',
  'template.approve.goodwill',
];

/** To the resident, by the rule chosen; none before one is. */
export function rejectionTemplates(
  rule: RejectionRule | null,
  { residentName: name, goodsName }: HandledTicketView,
): string[] {
  return rule === null ? [] : rejections[rule].map((key) => text(key, { name, goodsName }));
}

/** To the resident who appealed. */
export function rulingTemplates(
  decision: Decision,
  { residentName: name, goodsName, appeal }: HandledTicketView,
): string[] {
  const keys = decision === 'overturn' ? overturned : upheld[appeal?.against ?? 'rejection'];
  return keys.map((key) => text(key, { name, goodsName }));
}

/** To the colleagues who read why. */
export function approvalTemplates({ split: { amountFen } }: HandledTicketView): string[] {
  return approvals.map((key) => text(key, { amountFen }));
}
