import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { answerChargeback, givePlan, type Chargeback } from '../../domain/chargeback/chargeback';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { attachPhotos } from './attach-photos';
import { known, type Caller, type KnownCaller } from './caller';
import type { ChargebackDocument } from './documents/bearing';
import type { OutboxEffect } from './documents/outbox';
import type { TicketMessageDocument } from './documents/tickets';
import { keepChargeback } from './keep-chargeback';
import { keepWords } from './keep-words';
import type { Transaction, World } from './ports';
import { tellAboutChargeback, wakeFor } from './tell-about-chargeback';

type Wire = 'badInput' | 'internal' | 'busy' | 'consentNeeded' | 'tooOften';
type AnswerRefusal = Exclude<ActionRefusal<'fund.answerChargeback'>, Wire>;
type PlanRefusal = Exclude<ActionRefusal<'fund.planChargeback'>, Wire>;
type Done = { status: Chargeback['status'] };

/** A supplier or carrier accepts what it is asked to pay back, or disputes it with its reason. */
export async function answerOwnChargeback(
  world: World,
  caller: Caller,
  input: ActionInput<'fund.answerChargeback'>,
): Promise<Outcome<Done, AnswerRefusal>> {
  const me = known(caller);
  const { chargebackId, requestId, answer, reason, photoIds } = input;
  if (answer === 'dispute' && reason === '') return refuse('wordsNeeded');
  const outcome = await world.database.transaction(async (transaction) => {
    const chargeback = await ownChargeback(transaction, me, chargebackId);
    if (chargeback === null) return refuse('chargebackNotFound');
    const said = { requestId, kind: 'chargebackAnswer' as const, text: reason };
    if (await wasSaid(world, transaction, chargeback, said)) return accept(chargeback);
    const now = world.clock.now();
    const answered = answerChargeback(chargeback, answer, now);
    if (!answered.ok) return refuse('chargebackAnswered');
    const { ticketId } = chargeback;
    const attached = await attachPhotos(transaction, me.person._id, ticketId, photoIds);
    if (!attached.ok) return attached;
    const words = await say(world, transaction, me, chargeback, said);
    const next = {
      ...chargeback,
      ...answered.value,
      messageId: words.messageId,
      answeredById: me.person._id,
      answeredAt: now,
      photoIds,
    };
    const kept = await keepChargeback(transaction, next, now);
    await tellAboutChargeback(transaction, kept, tellPlatform(answer), [words.effect]);
    return accept(kept);
  });
  if (!outcome.ok) return outcome;
  await wakeFor(world, outcome.value);
  return accept({ status: outcome.value.status });
}

function tellPlatform(answer: 'accept' | 'dispute') {
  if (answer === 'accept') {
    return [{ to: { role: 'finance' as const }, kind: 'chargebackAcceptedFinance' as const }];
  }
  const kind = 'chargebackDisputedPlatform' as const;
  return (['supervisor', 'finance'] as const).map((role) => ({ to: { role }, kind }));
}

/** What the partner will do so that it does not happen again. */
export async function planOwnChargeback(
  world: World,
  caller: Caller,
  { chargebackId, requestId, plan }: ActionInput<'fund.planChargeback'>,
): Promise<Outcome<Done, PlanRefusal>> {
  const me = known(caller);
  const outcome = await world.database.transaction(async (transaction) => {
    const chargeback = await ownChargeback(transaction, me, chargebackId);
    if (chargeback === null) return refuse('chargebackNotFound');
    const said = { requestId, kind: 'chargebackPlan' as const, text: plan };
    if (await wasSaid(world, transaction, chargeback, said)) return accept(chargeback);
    const now = world.clock.now();
    const planned = givePlan(chargeback, now);
    if (!planned.ok) return refuse('chargebackPlanned');
    const words = await say(world, transaction, me, chargeback, said);
    const next = { ...chargeback, ...planned.value, planMessageId: words.messageId };
    const kept = await keepChargeback(transaction, next, now);
    await tellAboutChargeback(transaction, kept, [], [words.effect]);
    return accept(kept);
  });
  if (!outcome.ok) return outcome;
  await wakeFor(world, outcome.value);
  return accept({ status: outcome.value.status });
}

/** Another partner's chargeback does not exist to them. */
async function ownChargeback(
  transaction: Transaction,
  { person }: KnownCaller,
  chargebackId: string,
): Promise<ChargebackDocument | null> {
  const chargeback = await transaction.get('chargebacks', chargebackId);
  return chargeback !== null && chargeback.partnerId === person.partnerId ? chargeback : null;
}

interface Said {
  requestId: string;
  kind: TicketMessageDocument['kind'];
  text: string;
}

/** The same request did it before: the words are named after it. */
async function wasSaid(
  world: World,
  transaction: Transaction,
  { ticketId }: ChargebackDocument,
  { requestId, kind }: Said,
): Promise<boolean> {
  const messageId = world.ids.derived('message', ticketId, requestId, kind);
  return (await transaction.get('ticketMessages', messageId)) !== null;
}

function say(
  world: World,
  transaction: Transaction,
  { person }: KnownCaller,
  { ticketId }: ChargebackDocument,
  said: Said,
): Promise<{ messageId: string; effect: OutboxEffect }> {
  const now = world.clock.now();
  const by = { ticketId, now, from: 'partner' as const, personId: person._id };
  return keepWords(world, transaction, { ...by, ...said });
}
