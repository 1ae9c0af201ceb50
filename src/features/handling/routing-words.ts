import type { Sentence } from '../../../domain/primitives/sentence';
import type { Score } from '../../../domain/routing/score';
import { sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';

/** `合计 96 分：熟悉这类货 +100，手上件数 −4` */
export function pointsText({ total, parts }: Score): string {
  const each = parts.map(({ part, points }) =>
    text('routing.part', { part: text(`routing.part.${part}`), points: signed(points) }),
  );
  if (each.length === 0) return text('routing.noPoints');
  return text('routing.points', { points: total, parts: each.join(text('routing.and')) });
}

function signed(points: number): string {
  return points < 0 ? `−${0 - points}` : `+${points}`;
}

export function reasonsText(reasons: readonly Sentence[]): string {
  const now = serverNow();
  return reasons.map((reason) => sentenceText(reason, now)).join(text('routing.and'));
}
