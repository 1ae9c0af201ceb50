import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';

type Asked = Pick<HandledTicketView, 'limitFen' | 'approvals'>;

/** No limit is a limit so high that it is not worth saying. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** How far the reader may go; null once a first person has named the sum: it is no longer open. */
export function limitWords({ limitFen, approvals }: Asked): string | null {
  if (limitFen < NO_LIMIT) return text('decide.limit', { limitFen });
  return approvals.amountFen === null ? text('decide.noLimit') : null;
}

/** How many nods it takes, and whose is missing; null where one is enough. */
export function nodWords({ approvals: { given, needed, mine } }: Asked): string | null {
  if (needed <= 1) return null;
  const missing = needed - given;
  if (mine) return text('decide.fourEyesMine', { missing });
  if (given === 0) return text('decide.fourEyesNeeded', { needed });
  return missing === 1
    ? text('decide.fourEyesLast', { given })
    : text('decide.fourEyes', { given, missing });
}
