import type { Priority } from '../primitives/priority';
import type { ClockKind } from './clock-length';
import type { ClockLevel } from './clock';

/** Who can be told of a clock. `owner` is whoever has the claim: the leader, an agent, the queue. */
export type LadderRole =
  | 'owner'
  | 'firstContact'
  | 'agent'
  | 'supervisor'
  | 'regionalManager'
  | 'management';

/** What happens at one level of a clock. */
export interface Rung {
  tells: readonly LadderRole[];
  /** Instead of `tells`, where the claim is major. */
  tellsOfMajor?: readonly LadderRole[];
  /** The platform takes the claim from its leader, who stays first contact. */
  platformStepsIn?: true;
  /** The claim becomes one priority more urgent. */
  raisesPriority?: true;
}

/** Clocks whose escalation is data; what waits for the resident or for goods has acts of its own. */
export type LadderKind = Extract<
  ClockKind,
  | 'pickUp'
  | 'lane'
  | 'settlement'
  | 'auditNotice'
  | 'writtenAnswer'
  | 'majorPerson'
  | 'complaintCall'
  | 'complaintPlan'
  | 'complaintFindings'
  | 'complaintClosed'
>;

/** The escalation ladder: warn, the platform steps in, regional manager, management. */
export const ladder: Record<LadderKind, Partial<Record<ClockLevel, Rung>>> = {
  pickUp: { warning: { tells: ['owner'] }, breach: { tells: ['supervisor'] } },
  lane: {
    warning: { tells: ['owner'] },
    breach: { tells: ['firstContact', 'agent'], platformStepsIn: true },
  },
  settlement: {
    warning: { tells: ['owner'] },
    breach: { tells: ['firstContact', 'agent'], platformStepsIn: true },
    regional: { tells: ['supervisor', 'regionalManager'], raisesPriority: true },
    management: { tells: ['regionalManager', 'management'] },
  },
  auditNotice: { warning: { tells: ['owner'] }, breach: { tells: ['supervisor'] } },
  writtenAnswer: {
    warning: { tells: ['supervisor'], tellsOfMajor: ['management'] },
    breach: { tells: ['regionalManager', 'management'] },
  },
  majorPerson: {
    warning: { tells: ['supervisor'] },
    breach: { tells: ['regionalManager', 'management'] },
  },
  complaintCall: { breach: { tells: ['supervisor'] } },
  complaintPlan: { breach: { tells: ['supervisor'] } },
  complaintFindings: { breach: { tells: ['regionalManager'] } },
  complaintClosed: { breach: { tells: ['management'] } },
};

export function isLadderKind(kind: ClockKind): kind is LadderKind {
  return kind in ladder;
}

/** Who is told at a level of a clock, and what else happens; null where nothing does. */
export function rungOf(
  kind: LadderKind,
  level: ClockLevel,
  priority: Priority,
): { tells: readonly LadderRole[]; platformStepsIn: boolean; raisesPriority: boolean } | null {
  const rung = ladder[kind][level];
  if (rung === undefined) return null;
  const { tells, tellsOfMajor, platformStepsIn, raisesPriority } = rung;
  return {
    tells: priority === 'major' ? (tellsOfMajor ?? tells) : tells,
    platformStepsIn: platformStepsIn ?? false,
    raisesPriority: raisesPriority ?? false,
  };
}
