import type { Issue } from '../primitives/issue';

/** One step that a person ticks off. */
export interface ProcedureStep {
  do: string;
  /** Why it matters, said when it is opened. */
  because?: string;
}

/** A standard way to handle one kind of event, as a checklist. S0 1.3 3.2 7.4 */
export interface Procedure {
  id: string;
  title: string;
  /** When it is taken out. */
  when: string;
  steps: readonly ProcedureStep[];
  /** What must never happen here. */
  never: string;
}

/** The shipped procedure that fits what is wrong; null: none does, one picks from the list. */
export const procedureOfIssue: Readonly<Record<Issue, string | null>> = {
  rotten: 'rottenFresh',
  thawed: 'brokenColdChain',
  damaged: 'rottenFresh',
  short: 'shortWeight',
  wrongItem: 'wrongGoods',
  expired: 'foodSafety',
  foreignObject: 'foodSafety',
  late: 'lateDelivery',
  missing: 'notReceived',
  quality: 'returnAndInspect',
  other: null,
};
