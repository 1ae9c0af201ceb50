/** Our process: the city's people act through the use cases, and everything is written down. */
import type { TicketDocument } from '../../../cloudfunctions/_application/documents/tickets';
import type { TaskDocument } from '../../../cloudfunctions/_application/documents/tasks';
import type { RefundDocument } from '../../../cloudfunctions/_application/documents/money';
import { checkLoads } from '../../../cloudfunctions/_application/check-loads';
import { createCalendars } from '../../../cloudfunctions/_platform/calendars';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR, MINUTE } from '../../../domain/primitives/instant';
import type { Assumptions } from './assumptions';
import { isHoliday, type Plan, type PlannedClaim } from './claim-plan';
import { CityWorld } from './city-world';
import { Duty, dayKindOf, leaderPresence, shiftPresence, shifts } from './duty';
import { Hand, Timesheet } from './hand';
import { Leaders } from './leaders';
import { PlatformDesk } from './platform-desk';
import { Residents } from './residents';
import { streamOf } from './streams';
import type { Town } from './town';
import { words } from './words';

/** After the last claim people go on for so long; what is open then counts as never settled. */
const DRAIN = 4 * DAY;
/** Wallets get their money in about five minutes (payment provider); cards in working days. */
const WALLET_ARRIVAL = { median: 4 * MINUTE, sigma: 0.4 };
const CARD_DAYS = 3;
const OUTAGE_FROM = 19 * HOUR + 10 * MINUTE;

export interface Played {
  city: CityWorld;
  hands: Hand[];
  people: Pick<Staff, 'leaders' | 'helpers' | 'agents'>;
  sheet: Timesheet;
  /** The claim of each ticket. */
  claims: ReadonlyMap<string, PlannedClaim>;
  /** Claims that the product refused to take. */
  refused: PlannedClaim[];
  /** Load counters that a check found wrong after everything. */
  loadsMended: number;
}

export interface CityRequest {
  seed: number;
  plan: Plan;
  town: Town;
  assumptions: Assumptions;
}

export async function playOurs(request: CityRequest): Promise<Played> {
  const { plan, town, seed, assumptions } = request;
  const { startsAt, days } = plan;
  const { warnMinutes } = assumptions;
  const city = new CityWorld(town, startsAt, { seed, warnMinutes }, outageOf(request));
  const sheet = new Timesheet(city, seed, assumptions);
  const claims = new Map<string, PlannedClaim>();
  const claimOf = (ticketId: string) => claims.get(ticketId);
  const care = { city, seed, assumptions, sheet, claimOf };
  const staff = staffOf(request);
  const leaders = new Leaders(care, staff.leaders, staff.helpers);
  const desk = new PlatformDesk(care, staff.agents, staff.seniors);
  const residents = new Residents({ city, town, seed, startsAt, assumptions });
  const refused: PlannedClaim[] = [];
  city.follow({
    ticket: followTickets({ city, leaders, desk, residents, claimOf, sheet, seed, staff }),
    task: (task) => followTask(request, city, task),
    refund: followRefunds(request, city, claimOf),
  });
  desk.openShifts(days + DRAIN / DAY);
  tellDaysOff(request, city);
  tellBreaks(request, city, staff);
  for (const claim of plan.claims) {
    city.time.begin(async () => {
      const ticketId = await residents.file(claim, (id) => claims.set(id, claim));
      if (ticketId === null) refused.push(claim);
    }, claim.filedAt);
  }
  await city.time.run(startsAt + days * DAY + DRAIN);
  const { mended } = await checkLoads(city.world);
  return { city, hands: staff.all, people: staff, sheet, claims, refused, loadsMended: mended };
}

function outageOf({ plan, assumptions }: CityRequest) {
  const { outageMinutes } = assumptions;
  const startsAt = plan.startsAt + plan.special.outageDay * DAY + OUTAGE_FROM;
  return outageMinutes === 0 ? null : { startsAt, endsAt: startsAt + outageMinutes * MINUTE };
}

interface Staff {
  leaders: Map<string, Hand>;
  /** By leader. */
  helpers: Map<string, Hand>;
  agents: Map<string, Hand>;
  seniors: { supervisor: Hand[]; finance: Hand[] };
  all: Hand[];
}

function staffOf({ seed, town, plan, assumptions }: CityRequest): Staff {
  const { startsAt } = plan;
  const skills = new Map(
    (town.contents.people ?? []).map(({ _id, leader }) => [_id, leader?.specialties ?? []]),
  );
  const calendars = createCalendars();
  const days = { assumptions, isHoliday: (day: number) => isHoliday(calendars, startsAt + day * DAY) };
  const leaders = town.leaderIds.map((id) => {
    const duty = new Duty(startsAt, leaderPresence(seed, id, days));
    return new Hand(id, 'leader', duty, skills.get(id));
  });
  const agents = town.agentIds.flatMap((ids, shift) =>
    ids.map((id, place) => {
      const presence = shiftPresence(shifts[shift]!, place, ids.length);
      return new Hand(id, 'agent', new Duty(startsAt, presence));
    }),
  );
  const byDay = (from: number, to: number) =>
    new Duty(startsAt, () => [{ startsAt: from * HOUR, endsAt: to * HOUR }]);
  const helpers = new Map(
    [...town.helperIds].map(([leaderId, id]) => [leaderId, new Hand(id, 'helper', byDay(8, 22))]),
  );
  const supervisor = town.supervisorIds.map((id) => new Hand(id, 'supervisor', byDay(8, 21)));
  const finance = town.financeIds.map((id) => new Hand(id, 'finance', byDay(9, 18)));
  return {
    leaders: new Map(leaders.map((hand) => [hand.id, hand])),
    helpers,
    agents: new Map(agents.map((hand) => [hand.id, hand])),
    seniors: { supervisor, finance },
    all: [...leaders, ...helpers.values(), ...agents, ...supervisor, ...finance],
  };
}

interface Cast {
  city: CityWorld;
  leaders: Leaders;
  desk: PlatformDesk;
  residents: Residents;
  claimOf: (ticketId: string) => PlannedClaim | undefined;
  sheet: Timesheet;
  seed: number;
  staff: Staff;
}

/** Who has to do with a ticket now, once for each turn that it takes. */
function followTickets(cast: Cast): (ticket: TicketDocument) => void {
  const turns = new Map<string, string>();
  const ledBy = new Map<string, string>();
  const { city, leaders, desk, residents, claimOf } = cast;
  return (ticket) => {
    const { _id, state, ownerKind, ownerId, declineCount, proofRequests, clocks } = ticket;
    const runsOut = ({ kind, stoppedAt }: (typeof clocks)[number]) =>
      (kind === 'firstReply' || kind === 'pickUp') && stoppedAt === null;
    const warned = clocks.find(runsOut)?.warnedAt ?? null;
    const turn = [state, ownerKind, ownerId, declineCount, proofRequests.length, warned].join();
    const claim = claimOf(_id);
    if (turns.get(_id) === turn || claim === undefined) return;
    turns.set(_id, turn);
    if (ownerKind === 'leader' && ownerId !== null) ledBy.set(_id, ownerId);
    else if (ticket.queueReason === 'takenOver') leaders.lose(ledBy.get(_id) ?? '', _id);
    if (ownerKind === 'platform') ledBy.delete(_id);
    const later = (process: () => Promise<void>) => city.time.begin(process);
    if (state === 'submitted' && ownerKind === 'leader') {
      if (warned === null) leaders.give(ticket);
      else leaders.warn(ticket);
    } else if (state === 'submitted' || state === 'withPlatform' || state === 'appealed') {
      desk.give(ticket);
      if (warned !== null) desk.warn(ticket);
    } else if (state === 'awaitingProof') later(() => residents.supplyProof(ticket, claim));
    else if (state === 'proposed') later(() => residents.answerOffer(ticket, claim));
    else if (state === 'fulfilling') later(() => residents.collect(ticket, claim));
    else if (state === 'settled') later(() => residents.look(ticket, claim));
    else if (state === 'rejected') later(() => residents.appeal(ticket, claim));
    else if (state === 'confirmed') later(() => close(cast, ticket, claim));
  };
}

/** The handler looks at it once more in the evening, and closes it. */
async function close(cast: Cast, ticket: TicketDocument, claim: PlannedClaim): Promise<void> {
  const { city, sheet, seed, staff } = cast;
  const { ownerId, ownerKind } = ticket;
  const hand =
    ownerKind === 'leader' ? staff.leaders.get(ownerId ?? '') : [...staff.agents.values()][0];
  if (hand === undefined) return;
  const lag = streamOf(seed, claim.name, 'closes').between(1, 8) * HOUR;
  await city.time.sleepUntil(hand.duty.nextOn(city.time.now() + lag));
  sheet.note(hand, claim, 'check');
  await city.ask(hand.id, 'desk.close', { ticketId: ticket._id, checked: true });
}

/** Suppliers answer within working hours, half a working day later in the median (ours). */
function followTask({ seed, town, plan }: CityRequest, city: CityWorld, task: TaskDocument): void {
  const isNew = task.kind === 'supplierAnswer' && task.state === 'open';
  const person = isNew ? town.supplierIds.get(task.assignee.id) : undefined;
  if (person === undefined) return;
  const duty = new Duty(plan.startsAt, () => [{ startsAt: 9 * HOUR, endsAt: 18 * HOUR }]);
  const lag = streamOf(seed, task._id, 'answers').logNormal(4 * HOUR, 1);
  const at = duty.nextOn(duty.nextOn(city.time.now()) + lag);
  city.time.begin(async () => {
    const answer = { outcome: 'accepted' as const, words: words.supplierAnswer, photoIds: [] };
    await city.ask(person, 'task.answer', { taskId: task._id, ...answer });
  }, at);
}

/** The provider pays what it accepted, to the wallet in minutes, to a card in working days. */
function followRefunds(
  { seed }: CityRequest,
  city: CityWorld,
  claimOf: (ticketId: string) => PlannedClaim | undefined,
): (refund: RefundDocument) => void {
  const paying = new Set<string>();
  const { endOfWorkingDayAfter } = createCalendars().daysOf(policyOf(currentPolicyVersion));
  return ({ status, outRefundNumber, amountFen, ticketId }) => {
    if (status !== 'accepted' || paying.has(outRefundNumber)) return;
    paying.add(outRefundNumber);
    const stream = streamOf(seed, claimOf(ticketId)?.name ?? ticketId, 'arrives');
    const now = city.time.now();
    const byCard = claimOf(ticketId)?.paysBy === 'card';
    const days = 1 + stream.below(CARD_DAYS);
    const at = byCard
      ? endOfWorkingDayAfter(now, days) - stream.between(8, 14) * HOUR
      : now + stream.logNormal(WALLET_ARRIVAL.median, WALLET_ARRIVAL.sigma);
    city.time.begin(() => city.pay(outRefundNumber, amountFen), at);
  };
}

/** Leaders who say so are away for the day; on a holiday many more have a stand-in. */
function tellDaysOff({ seed, town, plan, assumptions }: CityRequest, city: CityWorld): void {
  const calendars = createCalendars();
  for (const leaderId of town.leaderIds) {
    const kindOf = dayKindOf(seed, leaderId, assumptions);
    for (let day = 0; day < plan.days; day += 1) {
      const at = plan.startsAt + day * DAY;
      if (kindOf(day, isHoliday(calendars, at)) !== 'told') continue;
      city.time.begin(() => tellDayOff(city, town, leaderId), at + 7 * HOUR);
    }
  }
}

/** Some leaders say each time that they are off for a while, and that they are back. */
function tellBreaks({ seed, plan, assumptions }: CityRequest, city: CityWorld, staff: Staff): void {
  for (const { id, duty } of staff.leaders.values()) {
    if (!streamOf(seed, id, 'tells-away').happens(assumptions.tellsAwayShare)) continue;
    for (let day = 0; day < plan.days; day += 1) {
      const [first, second] = duty.spansOf(day);
      if (first === undefined) continue;
      const opens = plan.startsAt + day * DAY + 8 * HOUR;
      const isLate = first.startsAt - opens > HOUR;
      const away = isLate ? [opens, first.startsAt] : [first.endsAt, second?.startsAt];
      const [from, to] = away;
      if (from === undefined || to === undefined || from >= to) continue;
      const standInId = null;
      city.time.begin(async () => void (await city.ask(id, 'desk.setAway', { days: null, standInId })), from);
      city.time.begin(async () => void (await city.ask(id, 'desk.endAway', {})), to);
    }
  }
}

async function tellDayOff(city: CityWorld, town: Town, leaderId: string): Promise<void> {
  const community = town.communityOf(leaderId);
  const neighbours = town.leaderIds.filter((id) => town.communityOf(id) === community);
  const standInId = neighbours.find((id) => id !== leaderId) ?? null;
  const told = await city.ask(leaderId, 'desk.setAway', { days: 1, standInId });
  // The neighbour is away as well: then nobody stands in.
  if (!told.ok) await city.ask(leaderId, 'desk.setAway', { days: 1, standInId: null });
}
