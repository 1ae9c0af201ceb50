import type { RoutingPolicy } from '../policy/routing-policy';
import type { Sentence } from '../primitives/sentence';
import { barTo, mostOpenOf, type BarKind } from './bar-to';
import type { OwnerCandidate, RoutingQuestion } from './candidate';
import { scoreOf, type Score } from './score';

/** Somebody to whom a claim could be passed on. */
export type TransferCandidate = OwnerCandidate & {
  /** Has said that they take claims; always true for leaders. */
  takesNew: boolean;
};

export interface WeighedCandidate {
  personId: string;
  kind: OwnerCandidate['kind'];
  /** What speaks for them, or the one thing that bars them. */
  reasons: Sentence[];
  /** Null: they may have it. */
  bar: BarKind | 'notTaking' | null;
  /** Null where a hard rule bars them. */
  score: Score | null;
  openCount: number;
  mostOpen: number;
}

/**
 * Everyone to whom a person could pass a claim on: the hard rules bar as they do when a claim is
 * filed, points order the rest. Hours do not bar: a person may give it to whoever begins tomorrow,
 * its clocks go on meanwhile, and it is said.
 */
export function weighTransfer(
  candidates: readonly TransferCandidate[],
  question: Omit<RoutingQuestion, 'candidates'>,
  policy: RoutingPolicy,
): WeighedCandidate[] {
  return candidates
    .map((one) => weigh(one, question, policy))
    .sort(
      (one, other) =>
        Number(one.bar !== null) - Number(other.bar !== null) ||
        (other.score?.total ?? 0) - (one.score?.total ?? 0) ||
        (one.personId < other.personId ? -1 : 1),
    );
}

function weigh(
  one: TransferCandidate,
  question: Omit<RoutingQuestion, 'candidates'>,
  policy: RoutingPolicy,
): WeighedCandidate {
  const { personId, kind, openCount } = one;
  const about = { personId, kind, openCount, mostOpen: mostOpenOf(one, policy) };
  const barred = barTo(one, question, policy);
  if (barred !== null) {
    return { ...about, bar: barred.kind, reasons: [barred.sentence], score: null };
  }
  if (!one.takesNew) {
    return { ...about, bar: 'notTaking', reasons: [sentence('routing.notTaking')], score: null };
  }
  return {
    ...about,
    bar: null,
    reasons: whatSpeaks(one),
    score: scoreOf(one, question.isHard, policy),
  };
}

function whatSpeaks(one: TransferCandidate): Sentence[] {
  return [
    ...(one.isOrderLeader ? [sentence('routing.orderLeader')] : []),
    ...(one.knowsGoods ? [sentence('routing.knowsGoods')] : []),
    ...(one.speaksLanguage ? [sentence('routing.speaksLanguage')] : []),
    ...(one.onDuty ? [] : [sentence('routing.offDuty')]),
    sentence('routing.openTickets', { openCount: one.openCount }),
  ];
}

function sentence(key: string, params: Sentence['params'] = {}): Sentence {
  return { key, params };
}
