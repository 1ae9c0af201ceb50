/**
 * Content checks. Text is judged at once; a picture is accepted with a trace ID, and its verdict
 * comes later as the message event `wxa_media_check`, which the platform pushes to the function
 * that is configured for it. What the verdict will be, and when, can be set while the cloud runs.
 */

import { randomUUID } from 'node:crypto';

import { openOutcomeSettings, type OutcomeSettings } from '../../outcome-settings';
import type { ServiceContext } from '../../service';
import {
  faultOfMediaInput,
  jobId,
  planPush,
  pushVerdict,
  type CheckOutcome,
  type MediaCheck,
  type Pusher,
} from './media-check';
import { refusal, type OpenApiAnswer, type OpenApiInput } from './protocol';
import { checkText } from './text-check';

export interface CheckSettings {
  /** What happens to a check when `nextOutcomes` is empty. */
  defaultOutcome: CheckOutcome;
  /** Taken from the front, one a check. */
  nextOutcomes: CheckOutcome[];
  textOutcome: 'pass' | 'risky';
  /** Between the check and its verdict. */
  delayMs: number;
  /** The same for `delayed`: half an hour is what developers report. */
  delayedMs: number;
}

export interface ContentCheckOptions extends Partial<CheckSettings> {
  /** The function that the platform's console names for `<event, wxa_media_check>`. */
  messagePushFunction?: string;
  /** Whether the platform could fetch a link; a link it cannot judge is taken to be fetchable. */
  canFetch?(link: string): boolean | undefined;
}

export interface ContentChecks {
  checkText(input: OpenApiInput, requestId: string): OpenApiAnswer;
  checkMedia(input: OpenApiInput, requestId: string): OpenApiAnswer;
  /** Plans the verdicts that are still owed. */
  resume(): void;
  settings(): CheckSettings;
  configure(change: Partial<CheckSettings>): CheckSettings;
  /** Pushes the verdict of an open check now. False when there is no such open check. */
  decide(traceId: string, verdict: 'pass' | 'risky'): Promise<boolean>;
  /** Newest first. */
  recent(limit: number): MediaCheck[];
}

const DEFAULT_SETTINGS: CheckSettings = {
  defaultOutcome: 'pass',
  nextOutcomes: [],
  textOutcome: 'pass',
  delayMs: 2000,
  delayedMs: 30 * 60 * 1000,
};

export function createContentChecks(
  context: ServiceContext,
  options: ContentCheckOptions = {},
): ContentChecks {
  const { messagePushFunction, canFetch, ...initial } = options;
  const checks = context.store.table<MediaCheck>('openapi.checks');
  const settings = openOutcomeSettings<CheckSettings>(
    context.store.table('openapi.checkSettings'),
    { ...DEFAULT_SETTINGS, ...initial },
  );
  const pusher: Pusher = { context, checks, messagePushFunction, canFetch };
  const list = () => checks.list().map(({ row }) => row);
  return {
    checkText: (input, requestId) => checkText(input, settings.read().textOutcome, requestId),
    checkMedia: (input, requestId) => acceptCheck(pusher, settings, input, requestId),
    resume: () => list().forEach((check) => planPush(pusher, check)),
    settings: settings.read,
    configure: settings.change,
    decide: (traceId, verdict) => decideCheck(pusher, traceId, verdict),
    recent: (limit) => list().slice(-limit).reverse(),
  };
}

/** The check is durable before its trace ID is given out. */
function acceptCheck(
  pusher: Pusher,
  settings: OutcomeSettings<CheckSettings>,
  input: OpenApiInput,
  requestId: string,
): OpenApiAnswer {
  const fault = faultOfMediaInput(input);
  if (fault) return refusal(fault.errcode, fault.errmsg, requestId);
  const { delayMs, delayedMs } = settings.read();
  const outcome = settings.takeOutcome();
  const createdAt = pusher.context.clock.now();
  const dueAt = createdAt + (outcome === 'delayed' ? delayedMs : delayMs);
  const check: MediaCheck = {
    traceId: randomUUID(),
    mediaUrl: String(input.media_url),
    outcome,
    createdAt,
    ...(outcome === 'never' ? {} : { dueAt }),
    state: 'open',
    attempts: 0,
  };
  pusher.checks.put(check.traceId, check);
  planPush(pusher, check);
  return { json: { errcode: 0, errmsg: 'ok', trace_id: check.traceId } };
}

async function decideCheck(
  pusher: Pusher,
  traceId: string,
  verdict: 'pass' | 'risky',
): Promise<boolean> {
  const { context, checks } = pusher;
  const check = checks.get(traceId);
  if (check?.state !== 'open') return false;
  context.clock.cancel(jobId(traceId));
  checks.put(traceId, { ...check, outcome: verdict, dueAt: context.clock.now() });
  await pushVerdict(pusher, traceId);
  return true;
}
