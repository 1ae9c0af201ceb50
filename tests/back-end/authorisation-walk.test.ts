/**
 * Every action that names a claim or a task of one, by everybody, in every state. Which roles an
 * action lets in at all stands in roles.test.ts: here are those whom it lets in.
 */
import { actions, type ActionName } from '../../domain/contract/actions';
import { roles, type Role } from '../../domain/person/role';
import { ticketOf } from '../world/memory-steps';
import { DryRuns, type Attempt } from './walk/attempt';
import { cast, RESIDENT, type Member } from './walk/cast';
import { inputOn, inputOnTask } from './walk/inputs';
import { stageOf, stages, type Stage } from './walk/stages';
import { listed, statement, taskStatement, type MayDo } from './walk/statement';

const names = Object.keys(actions) as ActionName[];

function takes(action: ActionName, field: string): boolean {
  return field in ((actions[action].input as { entries?: object }).entries ?? {});
}

test('the statement names every action that names a claim, or a task of one', () => {
  const onTickets = names.filter((name) => takes(name, 'ticketId'));
  const onTasks = names.filter((name) => takes(name, 'taskId') && !takes(name, 'ticketId'));
  expect(Object.keys(statement).sort()).toEqual(onTickets.sort());
  expect(Object.keys(taskStatement).sort()).toEqual(onTasks.sort());
});

/** What somebody hears who may not know of the claim, or for whom it is too near. */
const shut = ['notAllowed', 'ticketNotFound', 'conflictOfInterest', 'taskNotFound'];

/** One line for each thing that must not be. */
function faultsOf(what: string, attempt: Attempt, may: boolean, knows: boolean): string[] {
  const { code, written, text } = attempt;
  if (may) return [...shut, 'notYours', 'badInput'].includes(code) ? [`${what}: ${code}`] : [];
  const refusals = knows ? [...shut, 'notYours', 'wrongState'] : shut;
  const bare = JSON.stringify({ ok: false, code });
  const faults = refusals.includes(code) && text === bare ? [] : [`${what}: ${text.slice(0, 300)}`];
  return written.length === 0 ? faults : [...faults, `${what} wrote ${written.join(' ')}`];
}

/** The payer may hold any role besides: it gives them nothing over their own claim. */
async function giveEveryRole({ estate }: Stage): Promise<void> {
  const { database } = estate.world;
  const payer = await database.get('people', RESIDENT);
  if (payer === null) throw new Error('nobody files');
  const held = {
    roles: roles.filter((role) => role !== 'guest'),
    partnerId: 'siji-orchard',
    region: '城东',
    helpsLeaderId: 'zhou-min',
  };
  await database.transaction((transaction) => transaction.put('people', { ...payer, ...held }));
}

function has({ letter }: Member, letters: string): boolean {
  return letter !== '' && letters.includes(letter);
}

/** Who may read the claim, and so hears why else something cannot be done. */
const knowing = `${statement['desk.view']?.leaders ?? ''}${statement['ticket.view']?.leaders ?? ''}`;

describe.each(stages)('a claim $name', (stageName) => {
  let stage: Stage;
  let runs: DryRuns;
  let rolesOf: Map<string, Role[]>;
  let ticket: Awaited<ReturnType<typeof ticketOf>>;

  beforeAll(async () => {
    stage = await stageOf(stageName);
    await giveEveryRole(stage);
    const people = await stage.estate.all('people');
    rolesOf = new Map(people.map((person) => [person._id, person.roles]));
    ticket = await ticketOf(stage.estate, stage.claim.ticketId);
    runs = new DryRuns(stage.estate);
  });

  const lettersIn = ({ leaders, platforms, agents = platforms }: MayDo) => {
    if (ticket.ownerKind === 'leader') return leaders;
    return ticket.ownerId === null ? platforms : agents;
  };

  const letIn = (action: ActionName) =>
    cast.filter(({ person }) => {
      const held: readonly Role[] = rolesOf.get(person) ?? ['guest'];
      return actions[action].roles.some((role) => held.includes(role));
    });

  test('lets do to it exactly those who may; nobody else changes or reads a thing', async () => {
    expect(ticket.state).toBe(stageName.state);
    const faults: string[] = [];
    for (const [name, mayDo] of Object.entries(statement)) {
      const action = name as ActionName;
      const input = inputOn(ticket, action);
      for (const member of letIn(action)) {
        const attempt = await runs.attempt(member.person, action, input);
        const [may, knows] = [has(member, lettersIn(mayDo)), has(member, knowing)];
        faults.push(...faultsOf(`${action} by ${member.person}`, attempt, may, knows));
      }
    }
    expect(faults).toEqual([]);
  });

  test('lets answer its tasks exactly those who were asked', async () => {
    const faults: string[] = [];
    for (const { taskId, kind } of ticket.tasks.filter(({ state }) => state === 'open')) {
      for (const [name, mayDo] of Object.entries(taskStatement)) {
        const action = name as ActionName;
        for (const member of letIn(action)) {
          const attempt = await runs.attempt(member.person, action, inputOnTask(taskId, action));
          const may = has(member, mayDo[kind] ?? '');
          faults.push(...faultsOf(`${action} ${kind} by ${member.person}`, attempt, may, false));
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('stands in no list of those who may not read it, and in the search of all others', async () => {
    const faults: string[] = [];
    for (const { action, input, may } of listed) {
      for (const member of letIn(action)) {
        const asked = typeof input === 'function' ? input(ticket._id) : input;
        const { text } = await runs.attempt(member.person, action, asked);
        const [mayRead, shown] = [has(member, lettersIn(may)), text.includes(ticket._id)];
        // Resting claims leave the desks, but not the archive.
        const missed = action === 'desk.search' && mayRead && !shown;
        if (missed || (shown && !mayRead)) faults.push(`${action} by ${member.person}: ${shown}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
