import { wantsPlan } from '../../domain/chargeback/chargeback';
import type { ActionInput } from '../../domain/contract/actions';
import type {
  AllChargebacksView,
  ChargebackCardView,
  ChargebackClockView,
  ChargebackView,
  ChargebackWordsView,
  OwnChargebacksView,
} from '../../domain/contract/views/chargeback';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { ChargebackDocument } from './documents/bearing';
import type { PartnerDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { evidenceFor } from './evidence-for-task';
import { detailsOf, nameOf } from './person-names';
import type { Query, World } from './ports';
import { mayHandle } from './ticket-actor';
import { photosOf, photoViews, readStory, type TicketStory } from './ticket-story';

/** The platform cuts there. */
const PAGE = 100;

/** What the caller's firm is asked to pay back. */
export async function listOwnChargebacks(world: World, caller: Caller) {
  const { partnerId } = known(caller).person;
  const found = partnerId === null ? [] : await newest(world, { partnerId });
  const accepted = found.filter(({ status }) => status === 'accepted');
  const view: OwnChargebacksView = {
    chargebacks: await cards(world, found),
    more: found.length === PAGE,
    openFen: sum(found.filter(({ status }) => status === 'open')),
    owedFen: sum(accepted) - accepted.reduce((taken, { offsetFen }) => taken + offsetFen, 0),
    answerHours: world.policies.current().sla.supplierAnswerHours,
  };
  return accept(view);
}

/** Everything that was charged back, narrowed by state and partner. */
export async function listChargebacks(
  world: World,
  _caller: Caller,
  { status, partnerId }: ActionInput<'fund.listChargebacks'>,
) {
  const where = {
    ...(status === null ? {} : { status }),
    ...(partnerId === null ? {} : { partnerId }),
  };
  const [found, partners] = await Promise.all([
    newest(world, where),
    world.database.find('partners', { where: {}, limit: PAGE }),
  ]);
  const view: AllChargebacksView = {
    chargebacks: await cards(world, found),
    more: found.length === PAGE,
    partners: partners.map(({ _id, kind, name }) => {
      return { partnerId: _id, partnerKind: kind, name };
    }),
  };
  return accept(view);
}

function newest(world: World, where: Query['where']): Promise<ChargebackDocument[]> {
  const orderBy = { field: 'openedAt', direction: 'desc' } as const;
  return world.database.find('chargebacks', { where, orderBy, limit: PAGE });
}

function sum(chargebacks: readonly ChargebackDocument[]): number {
  return chargebacks.reduce((total, { amountFen }) => total + amountFen, 0);
}

async function cards(
  world: World,
  chargebacks: readonly ChargebackDocument[],
): Promise<ChargebackCardView[]> {
  const idsOf = (field: 'ticketId' | 'partnerId') => {
    return { _id: { in: [...new Set(chargebacks.map((one) => one[field]))] } };
  };
  if (chargebacks.length === 0) return [];
  const [tickets, partners] = await Promise.all([
    world.database.find('tickets', { where: idsOf('ticketId'), limit: PAGE }),
    world.database.find('partners', { where: idsOf('partnerId'), limit: PAGE }),
  ]);
  const ticketOf = new Map(tickets.map((ticket) => [ticket._id, ticket]));
  const partnerOf = new Map(partners.map((partner) => [partner._id, partner]));
  const now = world.clock.now();
  return chargebacks.flatMap((chargeback) => {
    const ticket = ticketOf.get(chargeback.ticketId);
    const partner = partnerOf.get(chargeback.partnerId);
    return ticket === undefined ? [] : [card(chargeback, { ticket, partner, now })];
  });
}

function card(
  chargeback: ChargebackDocument,
  about: { ticket: TicketDocument; partner: PartnerDocument | undefined; now: Instant },
): ChargebackCardView {
  const { goods, ticketNumber } = about.ticket;
  const { status, partnerKind, amountFen, offsetFen, openedAt } = chargeback;
  return {
    chargebackId: chargeback._id,
    status,
    partnerKind,
    partnerName: about.partner?.name ?? '',
    ticketNumber,
    goodsName: goods.goodsName,
    spec: goods.spec,
    pictureUrl: goods.pictureUrl,
    batchId: goods.batchId,
    amountFen,
    offsetFen,
    openedAt,
    clock: clockOf(chargeback, about.now),
    decidedBy: chargeback.decidedBy,
    decidedAt: chargeback.decidedAt,
    planned: chargeback.plannedAt !== null,
  };
}

/** The answer's while it is waited for, afterwards the plan's. */
function clockOf(chargeback: ChargebackDocument, now: Instant): ChargebackClockView | null {
  const { status, openedAt: startedAt, warnAt, dueAt, planDueAt } = chargeback;
  const isAnswer = status === 'open';
  if (!isAnswer && !wantsPlan(chargeback)) return null;
  const clock = isAnswer
    ? { kind: 'answer' as const, startedAt, warnAt, dueAt, stoppedAt: null }
    : { kind: 'plan' as const, startedAt, warnAt: dueAt, dueAt: planDueAt, stoppedAt: null };
  const tone = now >= clock.dueAt ? 'late' : now >= clock.warnAt ? 'soon' : 'inTime';
  return { ...clock, tone };
}

/**
 * One chargeback. A supplier sees what was packed, a carrier the way of the goods; only pictures
 * that passed the check; nothing of the resident, and nobody of the platform by name.
 */
export async function viewChargeback(
  world: World,
  caller: Caller,
  { chargebackId }: ActionInput<'fund.viewChargeback'>,
): Promise<Outcome<ChargebackView, 'chargebackNotFound'>> {
  const me = known(caller);
  const { person, roles } = me;
  const chargeback = await world.database.get('chargebacks', chargebackId);
  const byPlatform = roles.includes('supervisor') || roles.includes('finance');
  const isOwn = chargeback !== null && chargeback.partnerId === person.partnerId;
  if (chargeback === null || (!byPlatform && !isOwn)) return refuse('chargebackNotFound');
  const ticket = await world.database.get('tickets', chargeback.ticketId);
  if (ticket === null) return refuse('chargebackNotFound');
  // Nobody decides on what follows from a claim of their own or their household's.
  if (!isOwn && !mayHandle(me, ticket)) return refuse('chargebackNotFound');
  const [story, partner] = await Promise.all([
    readStory(world, ticket),
    world.database.get('partners', chargeback.partnerId),
  ]);
  const { partnerKind } = chargeback;
  const asked = partnerKind === 'supplier' ? 'supplierAnswer' : 'carrierAnswer';
  const now = world.clock.now();
  return accept({
    ...card(chargeback, { ticket, partner: partner ?? undefined, now }),
    ticketId: byPlatform ? ticket._id : null,
    issue: ticket.claim.issue,
    quantity: ticket.claim.quantity,
    unit: ticket.goods.unit,
    photos: photoViews(story).filter(({ check }) => byPlatform || check === 'passed'),
    ...(await evidenceFor(world, story, byPlatform ? 'quality' : asked)),
    ...(await wordsOf(world, chargeback, story, byPlatform)),
    planDueAt: chargeback.planDueAt,
    mayAnswer: isOwn && chargeback.status === 'open',
    mayPlan: isOwn && wantsPlan(chargeback),
    mayDecide: byPlatform && chargeback.status === 'disputed',
  });
}

/** What was said to each other. Who of the platform decided is said to the platform alone. */
async function wordsOf(
  world: World,
  chargeback: ChargebackDocument,
  story: TicketStory,
  byPlatform: boolean,
): Promise<Pick<ChargebackView, 'answer' | 'plan' | 'decision'>> {
  const { answeredById, decidedById, photoIds } = chargeback;
  const names = await detailsOf(world, [answeredById, decidedById]);
  const said = (messageId: string | null, at: Instant | null): ChargebackWordsView | null => {
    if (at === null) return null;
    const message = story.messages.find(({ _id }) => _id === messageId);
    const fromPlatform = message?.from === 'platform';
    const byId = fromPlatform ? decidedById : answeredById;
    const byName = fromPlatform && !byPlatform ? '' : nameOf(names, byId);
    return { words: message?.text ?? '', at, byName };
  };
  const answer = said(chargeback.messageId, chargeback.answeredAt);
  const decided = chargeback.decidedBy === 'platform' ? chargeback.decidedAt : null;
  return {
    answer: answer === null ? null : { ...answer, photos: photosOf(story, photoIds) },
    plan: said(chargeback.planMessageId, chargeback.plannedAt),
    decision: said(chargeback.decisionMessageId, decided),
  };
}
