/**
 * Delivering results to functions. A notice is called out until the function answers with
 * `errcode: 0`, with the platform's own back-off between the calls. It is part of the row of its
 * order or refund, so that it is planned anew after a restart.
 */

import type { CallSource, Instant, Invocation, ServiceContext } from '../../service';
import type { Notice, NoticeMode } from './ledger';

const PAY_SOURCE: CallSource = 'wx_paycallback';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h, from the documentation. */
const BACKOFF_MS = [
  15 * SECOND_MS,
  15 * SECOND_MS,
  30 * SECOND_MS,
  3 * MINUTE_MS,
  10 * MINUTE_MS,
  20 * MINUTE_MS,
  30 * MINUTE_MS,
  30 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  3 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  6 * HOUR_MS,
];

/** In mode `failing` so many answers of the function are lost on their way. */
const LOST_ANSWERS = 3;
/** In mode `twice` the second call follows the answer of the first after this. */
const REPEAT_MS = SECOND_MS;

/** Where a notice is kept and what it says. */
export interface NoticeSubject {
  /** Identifies it among all notices, e.g. `refund:5030…`. */
  key: string;
  read(): Notice | undefined;
  write(notice: Notice): void;
  event(): unknown;
}

/** The notice of a result that is known now. */
export function newNotice(
  functionName: string,
  mode: NoticeMode,
  now: Instant,
  lateMs: number,
): Notice {
  const base = { functionName, mode, attempts: 0, repeats: mode === 'twice' ? 1 : 0 };
  if (mode === 'lost') return { ...base, state: 'lost' };
  return { ...base, state: 'waiting', nextAt: mode === 'late' ? now + lateMs : now };
}

/** Calls the function when the notice is due, and again until it is done. */
export function planNotice(context: ServiceContext, subject: NoticeSubject): void {
  const notice = subject.read();
  if (notice?.state !== 'waiting' || notice.nextAt === undefined) return;
  context.clock.schedule(jobId(subject), notice.nextAt, () => deliverNotice(context, subject));
}

/** Delivers without waiting, as the console does on request. */
export async function deliverNotice(
  context: ServiceContext,
  subject: NoticeSubject,
): Promise<void> {
  const notice = subject.read();
  if (!notice) return;
  context.clock.cancel(jobId(subject));
  const answer = await callFunction(context, notice.functionName, subject.event());
  // Meanwhile a newer result may have brought a newer notice: this answer is not for that one.
  if (JSON.stringify(subject.read()) === JSON.stringify(notice)) {
    subject.write(afterCall(notice, answer, context.clock.now()));
  }
  planNotice(context, subject);
  context.trace({
    service: 'pay',
    level: answer === OK ? 'info' : 'warning',
    text: `notice of ${subject.key} to ${notice.functionName}: ${answer}`,
  });
}

const jobId = (subject: NoticeSubject) => `pay.callback:${subject.key}`;

const OK = 'ok';

async function callFunction(
  context: ServiceContext,
  functionName: string,
  event: unknown,
): Promise<string> {
  try {
    await context.faults.reach('pay.callback:before');
    const invocation = await context.invokeFunction(functionName, event, { source: PAY_SOURCE });
    await context.faults.reach('pay.callback:after');
    return readAnswer(invocation);
  } catch (error) {
    // A fault here is a connection that broke: the platform counts it as not answered.
    return String(error);
  }
}

/** The protocol: `{errcode: 0}` ends the calls; anything else, and silence, repeats them. */
function readAnswer({ result, error }: Invocation): string {
  if (error) return error.message;
  const errcode = (result as { errcode?: unknown } | null | undefined)?.errcode;
  return errcode === 0 ? OK : `answered without errcode 0: ${JSON.stringify(result)}`;
}

function afterCall(notice: Notice, answer: string, now: Instant): Notice {
  const attempts = notice.attempts + 1;
  const isLost = notice.mode === 'failing' && attempts <= LOST_ANSWERS;
  const lastAnswer = isLost ? 'the answer was lost' : answer;
  const { nextAt: _, ...rest } = notice;
  if (answer === OK && !isLost) {
    if (notice.repeats === 0) return { ...rest, attempts, lastAnswer, state: 'delivered' };
    const repeats = notice.repeats - 1;
    return { ...rest, attempts, lastAnswer, repeats, state: 'waiting', nextAt: now + REPEAT_MS };
  }
  const waitMs = BACKOFF_MS[attempts - 1];
  if (waitMs === undefined) return { ...rest, attempts, lastAnswer, state: 'exhausted' };
  return { ...rest, attempts, lastAnswer, state: 'waiting', nextAt: now + waitMs };
}
