import { bars, grants, type Reading } from '../../../domain/contract/authorisation/grants';
import { relations, type Relation } from '../../../domain/contract/authorisation/relation';
import { openActs, standingOf } from '../../../domain/contract/authorisation/standing';
import { roles, type Role } from '../../../domain/person/role';
import { ticketStates } from '../../../domain/ticket/state';
import {
  transitions,
  type TicketAct,
  type TransitionActor,
} from '../../../domain/ticket/transition';

/**
 * The table a second time, by hand. Small letters read: c the own claim, h what its handler sees,
 * t a task, k a complaint. Capitals act: R resident, V family, L leader, O owner, P platform,
 * F finance, S speaks, A any of the platform, T the station of the first contact. What does not
 * stand here is nothing.
 */
const expected: Partial<Record<Role, Partial<Record<Relation, string>>>> = {
  resident: { own: 'cR', family: 'cV' },
  leader: { own: 'cR', family: 'cV', owner: 'hLOS', firstContact: 'hST', task: 't' },
  helper: { ownerHelper: 'hLOS', firstContactHelper: 'hST', task: 't' },
  agent: { onDesk: 'hPO', any: 'hSA', task: 't', anyComplaint: 'k' },
  supervisor: { onDesk: 'hPO', any: 'hSAU', task: 't', anyComplaint: 'k' },
  finance: { onDesk: 'hPO', any: 'hFSA', task: 't' },
  regionalManager: { region: 'h' },
  management: { any: 'h', anyComplaint: 'k' },
  supplier: { task: 't' },
  carrier: { task: 't' },
  mysteryCustomer: { task: 't' },
};

const letterOf: Record<Reading, string> = { claim: 'c', handled: 'h', task: 't', complaint: 'k' };

const columns: Record<string, TransitionActor> = {
  R: 'resident',
  V: 'family',
  L: 'leader',
  O: 'owner',
  P: 'platform',
  F: 'finance',
  S: 'speaker',
  A: 'anyPlatform',
  T: 'firstContact',
  U: 'supervisor',
};

const cells = roles.flatMap((role) => relations.map((relation) => ({ role, relation })));
const pairs = relations.flatMap((one, place) =>
  relations.slice(place).map((other) => new Set([one, other])),
);
const rolePairs = roles.flatMap((one, place) =>
  roles.slice(place).map((other): [Role, Role] => [one, other]),
);

function actsAnywhere(held: readonly Role[], relationsTo: ReadonlySet<Relation>) {
  const standing = standingOf(held, relationsTo);
  return new Set(ticketStates.flatMap((state) => openActs(standing, state)));
}

test.each(cells)('a $role acts and reads in relation $relation as written here', (cell) => {
  const letters = expected[cell.role]?.[cell.relation] ?? '';
  const mayActAs = [...letters].flatMap((letter) => columns[letter] ?? []);
  const standing = standingOf([cell.role], new Set([cell.relation]));
  const reads = [...letters].filter((letter) => !(letter in columns));
  expect([...standing.reads].map((reading) => letterOf[reading])).toEqual(reads);
  for (const state of ticketStates) {
    const allowed = transitions
      .filter(({ by, from }) => from.includes(state) && by.some((one) => mayActAs.includes(one)))
      .map(({ act }) => act);
    expect([state, openActs(standing, state)]).toEqual([state, allowed]);
  }
});

const residentsActs = transitions
  .filter(({ by }) => by.includes('resident'))
  .map(({ act }) => act);
const conflicts = ['own', 'household', 'complainedAbout'] as const;

test('whoever has a conflict of interest does nothing a handler does, whatever they are', () => {
  const inConflict = pairs.filter((pair) => conflicts.some((conflict) => pair.has(conflict)));
  const wrong = inConflict.flatMap((relationsTo) =>
    rolePairs.filter((held) => {
      const acts = [...actsAnywhere(held, relationsTo)];
      const reads = standingOf(held, relationsTo).reads.has('handled');
      return reads || acts.some((act) => !residentsActs.includes(act));
    }),
  );
  expect(inConflict.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('a complaint never reaches the one complained about, and they are not told why', () => {
  for (const held of rolePairs) {
    for (const other of relations) {
      const standing = standingOf(held, new Set([other, 'any', 'complainedAbout']));
      expect(standing).toMatchObject({ reads: new Set(), actsAs: new Set() });
      expect(standing.barred).not.toBe('conflict');
    }
  }
});

test('those who only read and those who have nothing to do with tickets never act', () => {
  const idle: Role[] = ['guest', 'regionalManager', 'management', 'administrator'];
  idle.push('supplier', 'carrier', 'mysteryCustomer');
  expect([...actsAnywhere(idle, new Set(relations.filter(isInnocent)))]).toEqual([]);
  expect(standingOf(['guest', 'administrator'], new Set(['any', 'onDesk'])).reads.size).toBe(0);
});

function isInnocent(relation: Relation): boolean {
  return !conflicts.some((conflict) => conflict === relation);
}

test('only those who answer for money move it, and only where they own the ticket', () => {
  const movers = (act: TicketAct) =>
    cells
      .filter(({ role, relation }) => actsAnywhere([role], new Set([relation])).has(act))
      .map(({ role, relation }) => `${role} ${relation}`);
  const desk = ['agent onDesk', 'supervisor onDesk', 'finance onDesk'];
  expect(movers('refund')).toEqual(['leader owner', 'helper ownerHelper', ...desk]);
  expect(movers('approve')).toEqual(desk);
  expect(movers('reject')).toEqual(desk);
  expect(movers('overturn')).toEqual(desk);
  expect(movers('chooseOtherPath')).toEqual(['finance any']);
});

test('to be more or to be nearer gives more, but for a conflict', () => {
  const innocent = pairs.filter((pair) => [...pair].every(isInnocent));
  const lost = rolePairs.flatMap(([one, other]) =>
    innocent.flatMap((relationsTo) => {
      const both = actsAnywhere([one, other], relationsTo);
      return [...actsAnywhere([one], relationsTo)].filter((act) => !both.has(act));
    }),
  );
  expect(lost).toEqual([]);
});

test('somebody is told of a conflict only where it took something from them', () => {
  expect(standingOf(['agent'], new Set(['any', 'household'])).barred).toBe('conflict');
  expect(standingOf(['leader'], new Set(['any', 'household'])).barred).toBeNull();
  expect(standingOf(['resident'], new Set(['any', 'own'])).barred).toBeNull();
});

test('no cell of the table stands in it twice', () => {
  const keys = grants.map(({ role, relation }) => `${role} ${relation}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(bars.map(({ relation }) => relation)).size).toBe(bars.length);
});
