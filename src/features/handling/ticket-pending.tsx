import { answerText } from '../../cloud/answer-text';
import { ErrorState, Skeleton } from '../../components/page-states';
import { text } from '../../../locales/text';
import type { HandledTicket } from './use-handled-ticket';

/** Before there is a claim to show: on its way, not found, or not reached. */
export function TicketPending({ problem, reload }: HandledTicket) {
  if (problem === undefined) return <Skeleton cards={2} />;
  if (problem.code === 'ticketNotFound') {
    return <ErrorState title={text('pending.missing')} hint={text('pending.missingHint')} />;
  }
  return <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />;
}
