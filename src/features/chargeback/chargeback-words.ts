/** How a chargeback is said: its chip, its deadline. */
import type { ChargebackCardView } from '../../../domain/contract/views/chargeback';
import type { ChargebackStatus } from '../../../domain/chargeback/chargeback';
import type { Instant } from '../../../domain/primitives/instant';
import { text } from '../../../locales/text';
import { toneAt } from '../../components/clock-tone';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

export const chargebackLooks: Record<ChargebackStatus, { icon: IconName; tone: Tone }> = {
  open: { icon: 'hourglass', tone: 'soon' },
  disputed: { icon: 'scale', tone: 'soon' },
  accepted: { icon: 'check', tone: 'plain' },
  paid: { icon: 'circle-check', tone: 'jade' },
  refused: { icon: 'circle-x', tone: 'plain' },
  withdrawn: { icon: 'undo-2', tone: 'plain' },
};

const toneOfClock = { inTime: 'plain', soon: 'soon', late: 'late' } as const;

interface Deadline {
  words: string;
  tone: 'plain' | 'soon' | 'late' | 'jade';
}

/** By when what is due, or when it was decided. */
export function chargebackDeadline(card: ChargebackCardView, now: Instant): Deadline {
  const { status, clock, decidedAt, openedAt } = card;
  if (clock === null) {
    const words =
      decidedAt === null
        ? text('chargebacks.sentAt', { at: openedAt }, now)
        : text('chargebacks.decided', { at: decidedAt }, now);
    return { words, tone: 'plain' };
  }
  // What comes next is ours: the plan is asked for beside it, on the page.
  if (status === 'disputed') return { words: text('chargebacks.disputed'), tone: 'soon' };
  const { kind, dueAt } = clock;
  const tone = toneOfClock[toneAt(clock, now)];
  if (kind === 'answer') {
    const key = tone === 'late' ? 'chargebacks.lateAnswer' : 'chargebacks.dueAnswer';
    return { words: text(key, { dueAt }, now), tone };
  }
  const key = tone === 'late' ? 'chargebacks.latePlan' : 'chargebacks.duePlan';
  return { words: text(key, { dueAt }, now), tone };
}
