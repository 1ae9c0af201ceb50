/**
 * Throws input at every action as everybody, and looks after each whether the answer is one that
 * the contract names, and after each batch whether everything that is stored is whole.
 */
import fc from 'fast-check';
import { actions, type ActionName } from '../../domain/contract/actions';
import { commonRefusals } from '../../domain/contract/envelope';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { brokenFund } from '../simulation/fund-invariants';
import { brokenOrders } from '../simulation/order-invariants';
import { readSnapshot } from '../simulation/read-snapshot';
import { brokenLoads } from '../simulation/load-invariants';
import { brokenTickets } from '../simulation/ticket-invariants';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { inputFor, type Pool } from './hostile-input';
import { Learned } from './learned';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

/** So many cases share one estate: enough to act on what earlier cases left. */
const CASES_AN_ESTATE = 250;
const CASES_A_BATCH = 50;

export interface FuzzReport {
  seed: number;
  cases: number;
  /** How often each answer came, `ok` among them. */
  answers: Map<string, number>;
  /** What each action answered, so that one can see how far its inputs came. */
  answersOf: Map<ActionName, Set<string>>;
  /** One line for each thing that must not happen. */
  faults: string[];
}

const names = Object.keys(actions) as ActionName[];

interface Drawn {
  action: ActionName;
  person: string;
  input: unknown;
}

/** @param runs cases in all; the same seed gives the same cases */
export async function fuzz(seed: number, runs: number): Promise<FuzzReport> {
  const report: FuzzReport = { seed, cases: 0, answers: new Map(), answersOf: new Map(), faults: [] };
  while (report.cases < runs) {
    const estate = createMemoryEstate(NOON, `fuzz-${seed}-${report.cases}`);
    const last = Math.min(runs, report.cases + CASES_AN_ESTATE);
    const stage = await stageOf(estate);
    while (report.cases < last) {
      const drawn = await draw(stage, names, seed + report.cases);
      await tryOne(stage, drawn, report);
      report.cases += 1;
      if (report.cases % CASES_A_BATCH === 0 || report.cases === last) {
        await judge(estate, report);
      }
    }
  }
  return report;
}

/** Answers that say nothing of the use case behind the doors: schema, roles, limits, consent. */
const doors: readonly string[] = ['badInput', 'notAllowed', 'tooManyRequests', 'consentNeeded'];
const MOST_TRIES = 400;

/**
 * The actions among `asked` whose use case no input comes to in a few tries: nothing would be known
 * about them, however many cases there are.
 */
export async function unreached(seed: number, asked: readonly ActionName[]): Promise<ActionName[]> {
  const report: FuzzReport = { seed, cases: 0, answers: new Map(), answersOf: new Map(), faults: [] };
  const stage = await stageOf(createMemoryEstate(NOON, `reach-${seed}`));
  const isReached = (action: ActionName) =>
    [...(report.answersOf.get(action) ?? [])].some((code) => !doors.includes(code));
  for (const action of asked) {
    for (let tries = 0; tries < MOST_TRIES && !isReached(action); tries += 1) {
      await tryOne(stage, await draw(stage, [action], seed + report.cases), report);
      report.cases += 1;
    }
  }
  return asked.filter((action) => !isReached(action));
}

/** An estate with people who have filed something, and what was learned on it. */
interface Stage {
  estate: MemoryEstate;
  people: Map<string, string[]>;
  learned: Learned;
}

async function stageOf(estate: MemoryEstate): Promise<Stage> {
  const people = await castOf(estate);
  const learned = new Learned();
  for (const leaderId of people.get('leader') ?? []) learned.keep('leaderId', leaderId);
  for (const { _id } of (await estate.all('partners')).slice(0, 4)) learned.keep('partnerId', _id);
  for (const { _id } of (await estate.all('chargebacks')).slice(0, 4)) {
    learned.keep('chargebackId', _id);
  }
  return { estate, people, learned };
}

/** Who may be who: a few of each role, and somebody nobody knows. */
async function castOf(estate: MemoryEstate): Promise<Map<string, string[]>> {
  const cast = new Map<string, string[]>([['guest', ['nobody-we-know']]]);
  for (const { _id, roles } of await estate.all('people')) {
    for (const role of roles) {
      const known = cast.get(role) ?? [];
      if (known.length < 4) cast.set(role, [...known, _id]);
    }
  }
  for (const person of cast.get('resident') ?? []) await fileTwo(estate, person);
  await estate.deliver();
  return cast;
}

/** Two claims and a photo to spare, so that acts on claims have something to act on. */
async function fileTwo(estate: MemoryEstate, person: string): Promise<void> {
  const listed = await estate.call(person, 'ticket.listOrders', {});
  const lines = listed.ok
    ? listed.value.orders.flatMap(({ orderId, items }) =>
        items.filter(({ claimable }) => claimable).map(({ itemId }) => ({ orderId, itemId })),
      )
    : [];
  for (const line of lines.slice(0, 2)) {
    const photoIds = [await estate.upload(person)];
    const claim = { issue: 'rotten', wish: 'refund', note: '坏了', quantity: 1 } as const;
    await estate.call(person, 'ticket.file', { ...line, ...claim, photoIds });
  }
  await estate.upload(person);
}

/** What belongs together, so that inputs name what fits each other, and those whom it concerns. */
interface Theme {
  pool: Pool;
  concerned: string[];
}

async function draw(
  { estate, people, learned }: Stage,
  among: readonly ActionName[],
  seed: number,
): Promise<Drawn> {
  const themes = await themesOf(estate, [...people.values()].flat());
  const everyone = [...people.values()].flat();
  const chosen = fc
    .tuple(fc.constantFrom(...among), fc.constantFrom(...themes))
    .chain(([action, { pool, concerned }]) => {
      const { input, roles } = actions[action];
      const allowed = new Set(roles.flatMap((role) => people.get(role) ?? []));
      const near = concerned.filter((person) => allowed.has(person));
      const person = fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(near.length > 0 ? near : everyone)) },
        { weight: 3, arbitrary: fc.constantFrom(...(allowed.size > 0 ? allowed : everyone)) },
        { weight: 1, arbitrary: fc.constantFrom(...everyone) },
      );
      return fc.record({ action: fc.constant(action), person, input: inputFor(input, learned.with(pool)) });
    });
  const [drawn] = fc.sample(chosen, { seed, numRuns: 1 });
  if (drawn === undefined) throw new Error('nothing was drawn');
  return drawn;
}

async function themesOf(estate: MemoryEstate, people: string[]): Promise<Theme[]> {
  const [tickets, orders, photos, slots, tasks] = await Promise.all([
    estate.all('tickets'),
    estate.all('orders'),
    estate.all('photos'),
    estate.all('uploadSlots'),
    estate.all('tasks'),
  ]);
  const ofPerson = (person: string) => ({
    photoIds: photos
      .filter(({ ownerId, ticketId }) => ownerId === person && ticketId === null)
      .map(({ _id }) => _id),
    slotId: slots.filter(({ personId }) => personId === person).map(({ _id }) => _id),
    fileId: photos.map(({ fileId }) => fileId).slice(-3),
    personId: people,
    accountId: ['platformShare', 'platformExpense', 'leaderShare:zhou-min'],
    fromDay: ['2026-11-01', '2026-11-19'],
    toDay: ['2026-11-19', '2026-11-21'],
  });
  const platform = ['xu-jing', 'shen-tao', 'fang-ning'];
  const claims = tickets.map((ticket): Theme => {
    const { _id, orderId, itemId, residentId, ownerId, firstContactId, proposal } = ticket;
    return {
      pool: {
        ...ofPerson(residentId),
        ticketId: [_id],
        orderId: [orderId],
        itemId: [itemId],
        token: [ticket.trackingToken],
        proposalId: proposal === null ? [] : [proposal.proposalId],
        taskId: tasks.filter((task) => task.ticketId === _id).map((task) => task._id),
      },
      concerned: [residentId, ownerId, firstContactId, ...platform].filter((id) => id !== null),
    };
  });
  const purchases = orders
    .filter(({ payerId }) => people.includes(payerId))
    .map(({ _id, payerId, leaderId, items }): Theme => {
      const itemId = items.map((item) => item.itemId);
      const residentId = [payerId];
      return {
        pool: { ...ofPerson(payerId), orderId: [_id], itemId, residentId },
        concerned: [payerId, leaderId],
      };
    });
  return [...claims, ...claims, ...purchases];
}

async function tryOne(
  { estate, learned }: Stage,
  drawn: Drawn,
  report: FuzzReport,
): Promise<void> {
  const { action, person, input } = drawn;
  const words = () => `${action} as ${person}: ${JSON.stringify(input)?.slice(0, 400)}`;
  try {
    const outcome = await estate.callRaw(person, action, input);
    const code = outcome.ok ? 'ok' : outcome.code;
    if (outcome.ok) learned.from(outcome.value);
    report.answers.set(code, (report.answers.get(code) ?? 0) + 1);
    report.answersOf.set(action, (report.answersOf.get(action) ?? new Set()).add(code));
    const named: readonly string[] = ['ok', ...actions[action].refusals, ...commonRefusals];
    if (code === 'internal' || !named.includes(code)) {
      report.faults.push(`case ${report.cases} answered ${code}: ${words()}`);
    }
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    report.faults.push(`case ${report.cases} threw: ${words()}\n${said}`);
  }
}

/** Lets the timers run, then looks for anything half written. */
async function judge(estate: MemoryEstate, report: FuzzReport): Promise<void> {
  await estate.deliver();
  await estate.runTimers();
  estate.world.clock.advance(report.cases % (4 * CASES_A_BATCH) === 0 ? 5 * HOUR : 7 * MINUTE);
  const snapshot = await readSnapshot(estate);
  const broken = [
    ...brokenTickets(snapshot),
    ...brokenLoads(snapshot.tickets, snapshot.handlerLoads),
    ...brokenOrders(snapshot),
    ...brokenFund(snapshot),
  ];
  const known = new Set(snapshot.tickets.map(({ _id }) => _id));
  for (const { _id, ticketId } of await estate.all('outbox')) {
    if (ticketId !== null && !known.has(ticketId)) broken.push(`${_id} belongs to no ticket`);
  }
  for (const { line, error } of estate.world.logged.splice(0)) {
    if (error !== undefined) broken.push(`logged ${JSON.stringify(line)}: ${String(error)}`);
  }
  const where = `after case ${report.cases}`;
  report.faults.push(...broken.map((words) => `${where}: ${words}`));
}
