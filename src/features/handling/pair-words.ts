import type { PairView } from '../../../domain/contract/views/pair';
import { text } from '../../../locales/text';

/** Who refunded to whom; somebody erased has no name any more. */
export function pairTitle({ leaderName, residentName }: PairView): string {
  const name = (given: string) => (given === '' ? text('pairs.erased') : given);
  return text('pairs.who', { leader: name(leaderName), resident: name(residentName) });
}

/** Why it is unusual, a line each. */
export function pairReasonTexts(pair: PairView): string[] {
  const { reasons, windowDays, count, sumFen, sharePercent } = pair;
  const words = {
    often: text('pairs.reason.often', { windowDays, count }),
    much: text('pairs.reason.much', { windowDays, sumFen }),
    share: text('pairs.reason.share', { sharePercent }),
  };
  return reasons.map((reason) => words[reason]);
}
