/**
 * Work that others do under one ticket, which keeps its one accountable owner. What the kinds have
 * in common is the machine (transition.ts); how they differ is data here.
 */
export const taskKinds = [
  'supplierAnswer',
  'carrierAnswer',
  'quality',
  'survey',
  'callBack',
  'followUp',
  'closureCheck',
  'qualitySample',
  'mysteryCheck',
] as const;

export type TaskKind = (typeof taskKinds)[number];

/** What an answer says, apart from its words. */
export const taskOutcomes = [
  'accepted',
  'disputed',
  'informed',
  'deemedAccepted',
  'batchFaulty',
  'batchSound',
  'unclear',
  'rated',
  'resolved',
  'unreached',
  'reopen',
  'fine',
  'notFine',
  'passed',
  'failed',
  'closed',
] as const;

export type TaskOutcome = (typeof taskOutcomes)[number];

/** Who is asked. `handler` is whoever owns the ticket when the task is opened. */
export type TaskAsks =
  | 'supplier'
  | 'carrier'
  | 'platform'
  | 'mysteryCustomer'
  | 'resident'
  | 'handler';

export interface TaskRule {
  asks: TaskAsks;
  /** By hand from the ticket's page, or by the life of the ticket. */
  openedBy: 'handler' | 'life';
  outcomes: readonly TaskOutcome[];
  /** An answer of this kind needs words. */
  wordsNeeded: boolean;
  /** Whether the one asked may say that they cannot do it. */
  mayDecline: boolean;
  /** Nobody answered in time: it is over, with this outcome or none, or a supervisor is told. */
  onBreach: { act: 'lapse'; outcome: TaskOutcome | null } | { act: 'escalate' };
  /** The ticket cannot be closed while one of these is open. */
  blocksClosing: boolean;
  /** A reopened ticket starts these anew; what others were asked goes on. */
  endsWithCycle: boolean;
  /** For whom it is a line of the story. A sample that one knows of is none. */
  seenBy: 'everyone' | 'handlers' | 'platform';
}

const partner = {
  openedBy: 'handler',
  outcomes: ['accepted', 'disputed', 'informed'],
  wordsNeeded: true,
  mayDecline: false,
  onBreach: { act: 'lapse', outcome: 'deemedAccepted' },
  blocksClosing: true,
  endsWithCycle: false,
  seenBy: 'everyone',
} as const;

const sample = {
  openedBy: 'life',
  outcomes: ['passed', 'failed'],
  wordsNeeded: true,
  blocksClosing: true,
  endsWithCycle: true,
  seenBy: 'platform',
} as const;

const question = {
  asks: 'resident',
  openedBy: 'life',
  wordsNeeded: false,
  mayDecline: false,
  onBreach: { act: 'lapse', outcome: null },
  blocksClosing: false,
  endsWithCycle: true,
  seenBy: 'platform',
} as const;

const ruleByKind: Record<TaskKind, TaskRule> = {
  supplierAnswer: { ...partner, asks: 'supplier' },
  carrierAnswer: { ...partner, asks: 'carrier' },
  quality: {
    asks: 'platform',
    openedBy: 'handler',
    outcomes: ['batchFaulty', 'batchSound', 'unclear'],
    wordsNeeded: true,
    mayDecline: false,
    onBreach: { act: 'escalate' },
    blocksClosing: true,
    endsWithCycle: false,
    seenBy: 'everyone',
  },
  survey: { ...question, outcomes: ['rated'] },
  callBack: {
    asks: 'platform',
    openedBy: 'life',
    outcomes: ['resolved', 'reopen', 'unreached'],
    wordsNeeded: true,
    mayDecline: false,
    onBreach: { act: 'escalate' },
    blocksClosing: true,
    endsWithCycle: false,
    seenBy: 'platform',
  },
  followUp: { ...question, outcomes: ['fine', 'notFine'] },
  closureCheck: {
    asks: 'handler',
    openedBy: 'life',
    outcomes: ['closed'],
    wordsNeeded: false,
    mayDecline: false,
    onBreach: { act: 'escalate' },
    blocksClosing: false,
    endsWithCycle: true,
    seenBy: 'handlers',
  },
  qualitySample: { ...sample, asks: 'platform', onBreach: { act: 'escalate' }, mayDecline: false },
  mysteryCheck: {
    ...sample,
    asks: 'mysteryCustomer',
    mayDecline: true,
    // There may be nobody to send: the ticket does not stay open for it.
    onBreach: { act: 'lapse', outcome: null },
  },
};

export function taskRule(kind: TaskKind): TaskRule {
  return ruleByKind[kind];
}

/** What the owner of a ticket can ask of others by hand. */
export const askableKinds = [
  'supplierAnswer',
  'carrierAnswer',
  'quality',
] as const satisfies readonly TaskKind[];

export type AskableKind = (typeof askableKinds)[number];
