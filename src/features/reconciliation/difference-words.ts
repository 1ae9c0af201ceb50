import type { DifferenceView } from '../../../domain/contract/views/reconciliation';
import { moneyText } from '../../../locales/format';
import { text } from '../../../locales/text';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

export const statusLooks: Record<DifferenceView['status'], { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'hourglass', tone: 'plain' },
  open: { icon: 'circle-alert', tone: 'late' },
  proposed: { icon: 'users', tone: 'soon' },
  cleared: { icon: 'circle-check', tone: 'jade' },
  closed: { icon: 'check', tone: 'jade' },
};

/** How it ended, as far as it did. */
export function endWords({ clearedBy, closedAs }: DifferenceView): string | null {
  if (closedAs !== null) return text(`difference.closed.${closedAs}`);
  return clearedBy === null ? null : text(`difference.cleared.${clearedBy}`);
}

export function answerWords({ answered }: DifferenceView): string | null {
  if (answered === null) return null;
  const answer =
    answered === 'unknown'
      ? text('difference.answered.unknown')
      : text(`difference.providerState.${answered}`);
  return text('difference.answered', { answer });
}

/** What a person has put forward, with the sum where an entry would be posted. */
export function resolutionWords({ proposal, correctionFen }: DifferenceView): string {
  switch (proposal?.resolution) {
    case 'correct':
      return text('difference.resolution.correct', { amountFen: correctionFen ?? 0 });
    case 'takeBack':
      return text('difference.resolution.takeBack');
    default:
      return text('difference.resolution.explain');
  }
}

/** `+¥5.00` where the provider has more than we, `−¥5.00` where it has less. */
export function deltaWords(deltaFen: number): string {
  return deltaFen > 0 ? `+${moneyText(deltaFen)}` : moneyText(deltaFen);
}
