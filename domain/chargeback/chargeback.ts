import type { Policy } from '../policy/policy';
import { HOUR, type Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import { accept, refuse, type Outcome } from '../primitives/outcome';

/**
 * `open`: sent, the partner may answer. `accepted`: the partner owes it, by its own word, by
 * silence or by our decision. `disputed`: the platform decides. `refused`: not the partner's after
 * all. `paid`: the settlements took it. `withdrawn`: the ruling was changed.
 */
type ChargebackStatus = 'open' | 'accepted' | 'disputed' | 'refused' | 'paid' | 'withdrawn';

/** What a supplier or carrier is asked to pay back of one refund. */
export interface Chargeback {
  status: ChargebackStatus;
  amountFen: Fen;
  /** What settlements have taken of it so far. */
  offsetFen: Fen;
  openedAt: Instant;
  /** Silence until then counts as accepted. */
  dueAt: Instant;
  /** Who made it accepted or refused. */
  decidedBy: 'partner' | 'silence' | 'platform' | null;
  decidedAt: Instant | null;
}

type ChargebackOutcome = Outcome<Chargeback, 'wrongStatus'>;

export function openChargeback(amountFen: Fen, openedAt: Instant, policy: Policy): Chargeback {
  const dueAt = openedAt + policy.sla.supplierAnswerHours * HOUR;
  const undecided = { decidedBy: null, decidedAt: null } as const;
  return { status: 'open', amountFen, offsetFen: 0, openedAt, dueAt, ...undecided };
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
