import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { Confirmation } from '../../domain/remedy/plan-remedy';
import { makeRemedy } from '../../domain/remedy/remedy';
import { wayText } from '../../locales/plan-words';
import { text } from '../../locales/text';
import { known, type Caller } from './caller';
import { changeTicket } from './change-ticket';
import { giveUp } from './hand-up-ticket';
import { keepWhy } from './keep-why';
import { keepWords } from './keep-words';
import { oneTap } from './one-tap';
import { askForPlan, nodToPlan } from './nod-to-plan';
import { deskOf, type TicketPlan } from './plan-of-ticket';
import { moneyOf, readPlan } from './read-plan';
import { reasonsOf, withReply, type Changed, type PlanStep } from './plan-step';
import type { World } from './ports';
import { offer } from './propose-remedy';
import { refuseAct } from './refuse-act';
import { remedyFacts } from './remedy-facts';
import { keepChoice } from './suggestion-choices';
import { handlingActor, mayHandle } from './ticket-actor';

type Input = ActionInput<'desk.confirmPlan'>;
type Refusals = Exclude<ActionRefusal<'desk.confirmPlan'>, 'badInput' | 'internal' | 'busy'>;
type Done = { version: number; done: Confirmation };
/**
 * One tap on the suggestion, or on another way with a reason: the words, the remedy and its books
 * in one transaction, within the same limits as each by itself. Above a limit it goes to the
 * platform with the suggestion as the reason; at the platform it is put to whoever may give it.
 * What was chosen is kept beside what was suggested.
 */
export async function confirmPlan(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<Done, Refusals>> {
  const me = known(caller);
  const { ticketId, requestId, refundIntentId } = input;
  const seen = await world.database.get('tickets', ticketId);
  if (seen === null || !mayHandle(me, seen)) return refuse('ticketNotFound');
  const plan = await readPlan(world, me, seen);
  const command = { ticketId, requestId, actor: handlingActor(me) };
  return changeTicket<Done, Refusals>(world, command, async (transaction, ticket, now) => {
    if (ticket.refund?.refundIntentId === refundIntentId) {
      return accept({ doneBefore: { version: ticket.version, done: 'refund' as const } });
    }
    const desk = deskOf(me, ticket);
    const refusal = refuseAct(desk === 'platform' ? 'approve' : 'refund', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const picked = pick(plan, input);
    if (!picked.ok) return picked;
    const { chosen, suggested } = picked.value;
    const because = chosen === suggested ? null : (input.because ?? null);
    const step = { world, transaction, me, ticket, chosen, because, input, now };
    const settled = await settle(step);
    if (!settled.ok) return settled;
    const { done, ...change } = settled.value;
    const said = { me, requestId, words: because === null ? '' : input.becauseWords };
    const { effects, ...why } = await keepWhy(world, transaction, ticket, said, now);
    const followed = chosen === suggested;
    await keepChoice(transaction, ticket, {
      suggestedWay: suggested.way,
      suggestedFen: moneyOf(suggested.remedy),
      chosen: {
        way: chosen.way,
        amountFen: input.amountFen,
        done,
        followed,
        because,
        ...why,
        at: now,
      },
    });
    return accept({
      ...change,
      effects: [...change.effects, ...effects],
      reply: (version: number) => ({ version, done }),
    });
  });
}

/** The way that the page showed, if it is still what the records say. */
function pick(plan: TicketPlan | null, { way, amountFen, confirmation, because }: Input) {
  const [suggested] = plan?.ways ?? [];
  const chosen = plan?.ways.find((one) => one.way === way);
  if (suggested === undefined || chosen === undefined) return refuse('planChanged');
  if (moneyOf(chosen.remedy) !== amountFen) return refuse('planChanged');
  // A limit that is free again: money goes by no tap that promised none.
  if (paysNow(chosen.confirmation) && !paysNow(confirmation)) return refuse('planChanged');
  if (chosen !== suggested && because === undefined) return refuse('choiceReasonNeeded');
  return accept({ chosen, suggested });
}

function paysNow(confirmation: Confirmation): boolean {
  return confirmation === 'refund' || confirmation === 'approve';
}

type Settled = Outcome<Changed & { done: Confirmation }, Refusals>;

async function settle(step: PlanStep): Promise<Settled> {
  const isPlatform = deskOf(step.me, step.ticket) === 'platform';
  switch (step.chosen.confirmation) {
    case 'refund':
      return isPlatform ? nodToPlan(step) : pay(step);
    case 'approve':
      return nodToPlan(step);
    case 'askLeader':
    case 'askAbove':
      return askForPlan(step);
    case 'propose':
      return propose(step);
    default:
      return handUp(step);
  }
}

/** A limit that was passed since the page was read, or a day's total: the claim goes up instead. */
async function pay(step: PlanStep): Promise<Settled> {
  const { world, transaction, me, ticket, input, now } = step;
  const { refundIntentId, amountFen } = input;
  const tap = { by: me, refundIntentId, amountFen };
  const tapped = await oneTap(world, transaction, ticket, tap, now);
  if (tapped.ok) return accept(await withReply(step, tapped.value, 'refund'));
  const { code, details } = tapped;
  if (code === 'aboveClaim' || code === 'aboveRemainder') return refuse(code, details);
  // A helper does not go over their leader's head without having read so.
  if (!me.roles.includes('leader')) return refuse('planChanged');
  return handUp(step);
}

async function propose(step: PlanStep): Promise<Settled> {
  const { world, transaction, me, ticket, chosen, input, now } = step;
  const refusal = refuseAct('propose', me, ticket);
  if (refusal !== null) return refuse(refusal);
  const order = await transaction.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const policy = world.policies.of(ticket.policyVersion);
  const desk = deskOf(me, ticket);
  const made = makeRemedy(chosen.remedy, remedyFacts(policy, ticket, order, desk === 'leader'));
  if (!made.ok) return made;
  const { ticketId, requestId, words: said } = input;
  const personId = me.person._id;
  const about = { ticketId, requestId, now, from: desk, personId } as const;
  const words = await keepWords(world, transaction, { ...about, kind: 'proposal', text: said });
  const proposal = {
    proposalId: world.ids.derived('proposal', ticketId, requestId),
    at: now,
    remedy: made.value,
    messageId: words.messageId,
    wordsDigest: world.ids.digest(said),
    proposedById: personId,
    from: ticket.state === 'withPlatform' ? ('withPlatform' as const) : ('submitted' as const),
    status: 'open' as const,
    answeredAt: null,
  };
  const { changes, events, effects } = offer(world, ticket, proposal, words.effect, now);
  return accept({ changes, events, effects, done: 'propose' as const });
}

async function handUp(step: PlanStep): Promise<Settled> {
  const { world, transaction, me, ticket, chosen, input, now } = step;
  const way = wayText(chosen, ticket.goods.unit);
  const reason = text('plan.handUpReason', { way, reasons: reasonsOf(ticket, now) });
  const about = { me, ticket, requestId: input.requestId, reason };
  const given = await giveUp(world, transaction, about, now);
  if (!given.ok) return given;
  return accept(await withReply(step, given.value, 'handUp'));
}
