import type { Role } from '../../person/role';
import type { TransitionActor } from '../../ticket/transition';
import type { Relation } from './relation';

/**
 * The views of a ticket: the claimant's own, the handler's with the evidence, a task alone. An
 * anonymous complaint has one, and who has it answers what the action's roles let them answer.
 */
export const readings = ['claim', 'handled', 'task', 'complaint'] as const;

export type Reading = (typeof readings)[number];

/** What one role gives in one relation. Which acts that means in which state: the transitions. */
export interface Grant {
  role: Role;
  relation: Relation;
  reads: readonly Reading[];
  /** The columns of the transition table that apply. */
  actsAs: readonly TransitionActor[];
}

/** What a relation takes away, whatever the roles are. */
export interface Bar {
  relation: Relation;
  /** What stays allowed. */
  keepsReading: readonly Reading[];
  keepsActingAs: readonly TransitionActor[];
  /**
   * Whether they are told that it is a conflict of interest. Somebody complained about is not:
   * to them the ticket does not exist.
   */
  told: boolean;
}

const nothing = [] as const;

/** Everybody to whom a task can be put. */
const asked: readonly Role[] = [
  'leader',
  'helper',
  'agent',
  'supervisor',
  'finance',
  'supplier',
  'carrier',
  'mysteryCustomer',
];

/**
 * Who may do what, as data. The server asks this table before every read of a ticket and every act
 * on one; docs/authorisation.md is made from it. Roles that do not stand here (administrator,
 * guest) have nothing to do with tickets.
 */
export const grants: readonly Grant[] = [
  // Whoever buys, claims: leaders, helpers and mystery customers are residents too.
  { role: 'resident', relation: 'own', reads: ['claim'], actsAs: ['resident'] },
  { role: 'leader', relation: 'own', reads: ['claim'], actsAs: ['resident'] },
  // The family looks and helps with photos; what is agreed, the payer agrees.
  { role: 'resident', relation: 'family', reads: ['claim'], actsAs: ['family'] },
  { role: 'leader', relation: 'family', reads: ['claim'], actsAs: ['family'] },

  { role: 'leader', relation: 'owner', reads: ['handled'], actsAs: ['leader', 'owner', 'speaker'] },
  // Goods come and go at the first contact's station, whoever owns the ticket.
  { role: 'leader', relation: 'firstContact', reads: ['handled'], actsAs: ['firstContact', 'speaker'] },
  // The helper's own limit (policy) says what they may refund: nothing, unless it was raised.
  { role: 'helper', relation: 'ownerHelper', reads: ['handled'], actsAs: ['leader', 'owner', 'speaker'] },
  {
    role: 'helper',
    relation: 'firstContactHelper',
    reads: ['handled'],
    actsAs: ['firstContact', 'speaker'],
  },

  { role: 'agent', relation: 'any', reads: ['handled'], actsAs: ['anyPlatform', 'speaker'] },
  { role: 'agent', relation: 'onDesk', reads: ['handled'], actsAs: ['platform', 'owner'] },
  {
    role: 'supervisor',
    relation: 'any',
    reads: ['handled'],
    actsAs: ['anyPlatform', 'speaker', 'supervisor'],
  },
  { role: 'supervisor', relation: 'onDesk', reads: ['handled'], actsAs: ['platform', 'owner'] },
  {
    role: 'finance',
    relation: 'any',
    reads: ['handled'],
    actsAs: ['finance', 'anyPlatform', 'speaker'],
  },
  { role: 'finance', relation: 'onDesk', reads: ['handled'], actsAs: ['platform', 'owner'] },

  // They read and are told; whoever decides is accountable, so they do not.
  { role: 'regionalManager', relation: 'region', reads: ['handled'], actsAs: nothing },
  { role: 'management', relation: 'any', reads: ['handled'], actsAs: nothing },

  // Who was asked answers: a task has a machine of its own (docs/states.md).
  ...asked.map((role): Grant => ({ role, relation: 'task', reads: ['task'], actsAs: nothing })),

  { role: 'agent', relation: 'anyComplaint', reads: ['complaint'], actsAs: nothing },
  { role: 'supervisor', relation: 'anyComplaint', reads: ['complaint'], actsAs: nothing },
  { role: 'management', relation: 'anyComplaint', reads: ['complaint'], actsAs: nothing },
];

/** Nobody settles their own claim or their household's; a complaint never reaches its subject. */
export const bars: readonly Bar[] = [
  { relation: 'own', keepsReading: ['claim'], keepsActingAs: ['resident'], told: true },
  // Family by invitation goes on following the claim; none of them handles it.
  { relation: 'household', keepsReading: ['claim'], keepsActingAs: ['family'], told: true },
  { relation: 'complainedAbout', keepsReading: [], keepsActingAs: [], told: false },
];
