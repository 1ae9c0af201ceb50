import type { ComplaintCardView } from '../../../../domain/contract/views/complaint';
import { text } from '../../../../locales/text';

export function titleOf({ subject, matter }: ComplaintCardView): string {
  return text('followed.about', {
    subject: text(`complain.about.${subject}`),
    matter: text(`complain.matter.${matter}`),
  });
}

/** How urgent while it is open, how it stands afterwards. */
export function chipOf({ state, priority, late }: ComplaintCardView) {
  if (state === 'closed') {
    return { icon: 'circle-check', tone: 'jade', label: text('followed.state.closed') } as const;
  }
  if (state === 'answered') {
    const label = text('followed.state.answered');
    return { icon: 'message-circle', tone: 'jade', label } as const;
  }
  const tone = late || priority === 'major' ? ('late' as const) : ('soon' as const);
  return { icon: 'circle-alert', tone, label: text(`complaints.priority.${priority}`) } as const;
}

export function dueWords({ state, answeredAt, answerDueAt, late }: ComplaintCardView, now: number) {
  if (answeredAt !== null) return text('complaints.answered', { answeredAt }, now);
  if (late && state === 'open') return text('complaints.late');
  return text('followed.due', { dueAt: answerDueAt }, now);
}
