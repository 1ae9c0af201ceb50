import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { TransferChoicesView } from '../../domain/contract/views/routing';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { weighTransfer } from '../../domain/routing/weigh-transfer';
import { known, type Caller, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { passedOf, transferCandidates } from './transfer-candidates';

type Refusals = Exclude<ActionRefusal<'desk.transferChoices'>, 'badInput' | 'internal' | 'busy'>;

/** To whom the caller could pass it on, the fittest first; who is barred stands last, with why. */
export async function listTransferChoices(
  world: World,
  caller: Caller,
  { ticketId }: ActionInput<'desk.transferChoices'>,
): Promise<Outcome<TransferChoicesView, Refusals>> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null) return refuse('ticketNotFound');
  const refusal = refuseTransfer(world, me, ticket);
  if (refusal !== null) return refusal;
  const weighed = await weighedFor(world, me, ticket);
  const names = await detailsOf(
    world,
    weighed.map(({ personId }) => personId),
  );
  const showsScores = me.roles.includes('supervisor');
  const choices = weighed.map(({ score, bar, ...one }) => ({
    ...one,
    displayName: nameOf(names, one.personId),
    isMe: one.personId === me.person._id,
    free: bar === null,
    score: showsScores ? score : null,
  }));
  return accept({ choices, queue: ticket.ownerId !== null && mayQueue(me, ticket) });
}

export async function weighedFor(world: World, me: KnownCaller, ticket: TicketDocument) {
  const passed = await passedOf(world.database, ticket);
  if (passed === null) return [];
  const candidates = await transferCandidates(world, me, passed);
  return weighTransfer(candidates, questionOf(ticket), world.policies.current().routing);
}

export function questionOf({ residentId, residentHouseholdId, priority }: TicketDocument) {
  return { residentId, residentHouseholdId, isHard: priority !== 'normal' };
}

/** A leader has the way of handing up for that. */
export function mayQueue({ roles }: KnownCaller, { ownerKind }: TicketDocument): boolean {
  return ownerKind === 'platform' || roles.includes('supervisor');
}

/** Null where the caller may pass it on: whoever has it, a supervisor always. */
export function refuseTransfer(world: World, me: KnownCaller, ticket: TicketDocument) {
  const refusal = refuseAct('transfer', me, ticket);
  if (refusal !== null) return refuse(refusal);
  if (me.roles.includes('supervisor')) return null;
  const { ownerKind, ownerId } = ticket;
  if (ownerKind === 'platform' && ownerId !== null && ownerId !== me.person._id) {
    return refuse('notYours');
  }
  const most = world.policies.current().routing.transfersAlone;
  return passedOnOf(ticket) >= most ? refuse('passedOnEnough', { count: most }) : null;
}

export function passedOnOf({ transfer, claim }: TicketDocument): number {
  return transfer?.cycle === claim.cycle ? transfer.passedOn : 0;
}
