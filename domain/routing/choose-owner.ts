import type { RoutingPolicy } from '../policy/routing-policy';
import type { Sentence } from '../primitives/sentence';
import { barTo } from './bar-to';
import type { OwnerCandidate, RoutingQuestion } from './candidate';
import { scoreOf, type Score } from './score';

/** Somebody who was looked at and not chosen; `score` null where a hard rule barred them. */
export interface RunnerUp {
  personId: string;
  reasons: Sentence[];
  score: Score | null;
}

export interface RoutingDecision {
  ownerKind: 'leader' | 'platform';
  /** Null when the platform's queue as a whole owns the claim. */
  ownerId: string | null;
  reasons: Sentence[];
  score: Score | null;
  /** Everyone who was not chosen, the next best first, each with why. */
  runnersUp: RunnerUp[];
}

type Scored = OwnerCandidate & { score: Score };

/**
 * Hard rules first (own order, own household, complained of, suspended, away, full), then points; a
 * leader comes before the platform's people. A leader who just said nothing until the platform took
 * over comes after everybody who is there. Where hours alone bar everybody they do not count:
 * whoever is first on duty again gets it. No claim is ever without an owner: when nobody may, the
 * platform's queue is.
 */
export function chooseOwner(question: RoutingQuestion, policy: RoutingPolicy): RoutingDecision {
  const judged = question.candidates.map((one) => ({ one, bar: barTo(one, question, policy) }));
  const free = judged.filter(({ bar }) => bar === null).map(({ one }) => one);
  const eligible = firstAsked(free);
  const barred = judged.flatMap(({ one, bar }) => {
    const isLeft = eligible.includes(one);
    const reason = bar?.sentence ?? (isLeft ? null : whyNotNow(one));
    return reason === null ? [] : [{ personId: one.personId, reasons: [reason], score: null }];
  });
  const [chosen, ...others] = eligible
    .map((one) => ({ ...one, score: scoreOf(one, question.isHard, policy) }))
    .sort(byRank(question.lotOf ?? ((personId) => personId)));
  if (chosen === undefined) {
    const fullCount = judged.filter(({ bar }) => bar?.kind === 'full').length;
    return queueDecision(barred, fullCount);
  }
  return {
    ownerKind: chosen.kind === 'leader' ? 'leader' : 'platform',
    ownerId: chosen.personId,
    reasons: whyChosen(chosen),
    score: chosen.score,
    runnersUp: [...others.map((other) => runnerUp(other, chosen)), ...barred],
  };
}

/** Those on duty and heard of lately; where there are none, whoever there is. */
function firstAsked(free: readonly OwnerCandidate[]): readonly OwnerCandidate[] {
  const onDuty = free.filter((one) => one.onDuty);
  const heardOf = onDuty.filter((one) => !one.isSilent);
  if (heardOf.length > 0) return heardOf;
  return onDuty.length > 0 ? onDuty : free;
}

function whyNotNow({ onDuty }: OwnerCandidate): Sentence {
  return sentence(onDuty ? 'routing.silent' : 'routing.offDuty');
}

/** Whether they have too much already, or may not for another reason, is said apart. */
function queueDecision(barred: RunnerUp[], fullCount: number): RoutingDecision {
  return {
    ownerKind: 'platform',
    ownerId: null,
    reasons: [
      fullCount > 0 ? sentence('routing.everybodyFull', { fullCount }) : sentence('routing.noLeaderFree'),
    ],
    score: null,
    runnersUp: barred,
  };
}

/** Better candidates first; lots break ties, so that the same facts choose the same person. */
function byRank(lotOf: (personId: string) => string) {
  return (one: Scored, other: Scored): number =>
    Number(other.kind === 'leader') - Number(one.kind === 'leader') ||
    other.score.total - one.score.total ||
    (lotOf(one.personId) < lotOf(other.personId) ? -1 : 1);
}

function whyChosen(chosen: Scored): Sentence[] {
  return [
    sentence(claimTo(chosen)),
    ...(chosen.knowsGoods ? [sentence('routing.knowsGoods')] : []),
    ...(chosen.speaksLanguage ? [sentence('routing.speaksLanguage')] : []),
    sentence('routing.openTickets', { openCount: chosen.openCount }),
  ];
}

function claimTo({ kind, isOrderLeader, standsIn }: OwnerCandidate): string {
  if (kind === 'agent') return 'routing.agentOnDuty';
  if (isOrderLeader) return 'routing.orderLeader';
  return standsIn ? 'routing.standsIn' : 'routing.sameCommunity';
}

function runnerUp(other: Scored, chosen: Scored): RunnerUp {
  return { personId: other.personId, reasons: [whyNot(other, chosen)], score: other.score };
}

/** The weightiest point on which the chosen one was better. */
function whyNot(other: Scored, chosen: Scored): Sentence {
  if (other.kind !== chosen.kind) return sentence('routing.leadersFirst');
  if (chosen.isOrderLeader) return sentence('routing.notOrderLeader');
  if (chosen.standsIn) return sentence('routing.notStandIn');
  if (other.score.total === chosen.score.total) return sentence('routing.equallyGood');
  const gaps = chosen.score.parts.concat(other.score.parts).map(({ part }) => ({
    part,
    gap: pointsFor(chosen.score, part) - pointsFor(other.score, part),
  }));
  const widest = gaps.reduce((most, one) => (one.gap > most.gap ? one : most));
  return sentence(`routing.less.${widest.part}`, { openCount: other.openCount });
}

function pointsFor({ parts }: Score, part: Score['parts'][number]['part']): number {
  return parts.find((one) => one.part === part)?.points ?? 0;
}

function sentence(key: string, params: Sentence['params'] = {}): Sentence {
  return { key, params };
}
