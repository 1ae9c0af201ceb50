import type { Policy } from '../policy/policy';
import { HOUR, type Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import { accept, refuse, type Outcome } from '../primitives/outcome';

/**
 * `open`: sent, the partner may answer. `accepted`: the partner owes it, by its own word, by
 * silence or by our decision. `disputed`: the platform decides. `refused`: not the partner's after
 * all. `paid`: the settlements took it. `withdrawn`: the ruling was changed.
 */
export const chargebackStatuses = [
  'open',
  'disputed',
  'accepted',
  'paid',
  'refused',
  'withdrawn',
] as const;

export type ChargebackStatus = (typeof chargebackStatuses)[number];

/** What a supplier or carrier is asked to pay back of one refund. */
export interface Chargeback {
  status: ChargebackStatus;
  amountFen: Fen;
  /** What settlements have taken of it so far. */
  offsetFen: Fen;
  openedAt: Instant;
  /** The partner is reminded, once. */
  warnAt: Instant;
  remindedAt: Instant | null;
  /** Silence until then counts as accepted. */
  dueAt: Instant;
  /** What the partner will do so that it does not happen again is expected until then. */
  planDueAt: Instant;
  plannedAt: Instant | null;
  /** When the platform was told that no plan came. */
  planMissedAt: Instant | null;
  /** Who made it accepted or refused. */
  decidedBy: 'partner' | 'silence' | 'platform' | null;
  decidedAt: Instant | null;
}

type ChargebackOutcome = Outcome<Chargeback, 'wrongStatus'>;

export function openChargeback(amountFen: Fen, openedAt: Instant, policy: Policy): Chargeback {
  const { supplierWarningHours, supplierAnswerHours, supplierPlanHours } = policy.sla;
  return {
    status: 'open',
    amountFen,
    offsetFen: 0,
    openedAt,
    warnAt: openedAt + supplierWarningHours * HOUR,
    remindedAt: null,
    dueAt: openedAt + supplierAnswerHours * HOUR,
    planDueAt: openedAt + supplierPlanHours * HOUR,
    plannedAt: null,
    planMissedAt: null,
    decidedBy: null,
    decidedAt: null,
  };
}

export function answerChargeback(
  chargeback: Chargeback,
  answer: 'accept' | 'dispute',
  at: Instant,
): ChargebackOutcome {
  if (chargeback.status !== 'open') return refuse('wrongStatus');
  if (answer === 'dispute') return accept({ ...chargeback, status: 'disputed' });
  return accept({ ...chargeback, status: 'accepted', decidedBy: 'partner', decidedAt: at });
}

/** Silence until the due time; before it nothing is assumed. */
export function deemAccepted(chargeback: Chargeback, at: Instant): ChargebackOutcome {
  if (chargeback.status !== 'open' || at < chargeback.dueAt) return refuse('wrongStatus');
  return accept({ ...chargeback, status: 'accepted', decidedBy: 'silence', decidedAt: at });
}

/** Once, while the partner may still answer. */
export function remindPartner(chargeback: Chargeback, at: Instant): ChargebackOutcome {
  const { status, warnAt, remindedAt } = chargeback;
  if (status !== 'open' || remindedAt !== null || at < warnAt) return refuse('wrongStatus');
  return accept({ ...chargeback, remindedAt: at });
}

/** What the partner will do better. Nothing is asked of one who turned out not to owe it. */
export function givePlan(chargeback: Chargeback, at: Instant): ChargebackOutcome {
  return wantsPlan(chargeback)
    ? accept({ ...chargeback, plannedAt: at })
    : refuse('wrongStatus');
}

export function wantsPlan({ status, plannedAt }: Chargeback): boolean {
  return plannedAt === null && status !== 'refused' && status !== 'withdrawn';
}

/** No plan came in time: the platform is told, once. */
export function missPlan(chargeback: Chargeback, at: Instant): ChargebackOutcome {
  const { planMissedAt, planDueAt } = chargeback;
  if (!wantsPlan(chargeback) || planMissedAt !== null || at < planDueAt) {
    return refuse('wrongStatus');
  }
  return accept({ ...chargeback, planMissedAt: at });
}

/** The platform decides a dispute: the partner owes it, or it is refused for good. */
export function decideDispute(
  chargeback: Chargeback,
  decision: 'accepted' | 'refused',
  at: Instant,
): ChargebackOutcome {
  if (chargeback.status !== 'disputed') return refuse('wrongStatus');
  return accept({ ...chargeback, status: decision, decidedBy: 'platform', decidedAt: at });
}

/** How much of it the next settlement can take out of what it has left. */
export function offsettableFen({ status, amountFen, offsetFen }: Chargeback, leftFen: Fen): Fen {
  return status === 'accepted' ? Math.min(amountFen - offsetFen, leftFen) : 0;
}

export function withOffset(chargeback: Chargeback, takenFen: Fen): Chargeback {
  const offsetFen = chargeback.offsetFen + takenFen;
  if (chargeback.status !== 'accepted' || takenFen <= 0 || offsetFen > chargeback.amountFen) {
    throw new Error(`a settlement cannot take ${takenFen} fen of this chargeback`);
  }
  const status = offsetFen === chargeback.amountFen ? 'paid' : 'accepted';
  return { ...chargeback, offsetFen, status };
}

/** The ruling was changed: whatever it came to is taken back. */
export function withdrawChargeback(chargeback: Chargeback): Chargeback {
  return { ...chargeback, status: 'withdrawn' };
}
