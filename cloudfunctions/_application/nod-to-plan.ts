import type { ActionRefusal } from '../../domain/contract/actions';
import type { Confirmation } from '../../domain/remedy/plan-remedy';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { text } from '../../locales/text';
import { wayText } from '../../locales/plan-words';
import { nodToRefund } from './approve-refund';
import { askForNod, askOfLeader } from './ask-leader';
import { orderToday, roleAboveOn } from './limit-on-order';
import { deskOf } from './plan-of-ticket';
import { reasonsOf, withReply, type Changed, type PlanStep } from './plan-step';

type Refusals = Exclude<ActionRefusal<'desk.confirmPlan'>, 'badInput' | 'internal' | 'busy'>;
type Done = Outcome<Changed & { done: Confirmation }, Refusals>;

/** The platform's yes to the sum, with the rules' reasons as its own: it pays, or is one of two. */
export async function nodToPlan(step: PlanStep): Promise<Done> {
  const { world, transaction, me, ticket, chosen, because, input, now } = step;
  const way = wayText(chosen, ticket.goods.unit);
  const reasons = reasonsOf(ticket, now);
  const reason =
    because === null
      ? text('plan.approveReason', { way, reasons })
      : text('plan.otherReason', { way, because: text(`plan.because.${because}`) });
  const nod = { me, reason, ...input };
  const given = await nodToRefund(world, transaction, ticket, nod, now);
  if (!given.ok) return given;
  const executed = given.value.changes.refund !== undefined;
  return accept(await withReply(step, given.value, executed ? 'refund' : 'approve'));
}

/** The sum is put to whoever may give it: a helper's leader, or a colleague above. */
export async function askForPlan(step: PlanStep): Promise<Done> {
  const { world, transaction, me, ticket, input, now } = step;
  const { amountFen } = input;
  if (deskOf(me, ticket) === 'leader') {
    const asked = askOfLeader(world, me, ticket, amountFen, now);
    return asked.ok ? accept(await withReply(step, asked.value, 'askLeader')) : asked;
  }
  const today = orderToday(world, await transaction.get('orders', ticket.orderId), now);
  const policy = world.policies.of(ticket.policyVersion);
  const role = roleAboveOn(today, me.roles, amountFen, policy);
  if (role === 'leader') return refuse('notYours');
  const asked = askForNod(ticket, { by: me, amountFen, role }, now);
  return asked.ok ? accept(await withReply(step, asked.value, 'askAbove')) : asked;
}
