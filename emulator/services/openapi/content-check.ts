/**
 * Content checks. Text is judged at once; a picture is accepted with a trace ID, and its verdict
 * comes later as the message event `wxa_media_check`, which the platform pushes to the function
 * that is configured for it. What the verdict will be, and when, can be set while the cloud runs.
 */

import { randomUUID } from 'node:crypto';

import type { CallSource, Instant, ServiceContext } from '../../service';
import { refusal, type OpenApiAnswer, type OpenApiInput } from './protocol';

/** `delayed` passes after `delayedMs`; `never` is a verdict that does not come. */
export type CheckOutcome = 'pass' | 'risky' | 'delayed' | 'never';

export interface MediaCheck {
  traceId: string;
  mediaUrl: string;
  outcome: CheckOutcome;
  createdAt: Instant;
  /** When the verdict is pushed next; absent when it never comes or was pushed. */
  dueAt?: Instant;
  state: 'open' | 'delivered' | 'undelivered';
  attempts: number;
}

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

/** The sentence of the documentation that is always found risky. */
const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';
const TEXT_LIMIT_CHARACTERS = 2500;
const MEDIA_TYPES = [1, 2];
const SCENES = [1, 2, 3, 4];
const PUSH_ATTEMPTS = 3;
const PUSH_RETRY_MS = 5000;
const PUSH_SOURCE: CallSource = 'wx_message';

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
  const { clock, store } = context;
  const checks = store.table<MediaCheck>('openapi.checks');
  const kept = store.table<CheckSettings>('openapi.settings');
  const { messagePushFunction, canFetch, ...initial } = options;
  const settings = () => kept.get('checks') ?? { ...DEFAULT_SETTINGS, ...initial };
  const pusher = { context, checks, messagePushFunction, canFetch };

  function configure(change: Partial<CheckSettings>): CheckSettings {
    const next = { ...settings(), ...change };
    kept.put('checks', next);
    return next;
  }

  function takeOutcome(): CheckOutcome {
    const [next, ...rest] = settings().nextOutcomes;
    if (next === undefined) return settings().defaultOutcome;
    configure({ nextOutcomes: rest });
    return next;
  }

  return {
    checkText: (input, requestId) => checkText(input, settings().textOutcome, requestId),
    checkMedia(input, requestId) {
      const fault = faultOfMediaInput(input);
      if (fault) return refusal(fault.errcode, fault.errmsg, requestId);
      const { delayMs, delayedMs } = settings();
      const outcome = takeOutcome();
      const createdAt = clock.now();
      const waitMs = outcome === 'delayed' ? delayedMs : delayMs;
      const check: MediaCheck = {
        traceId: randomUUID(),
        mediaUrl: String(input.media_url),
        outcome,
        createdAt,
        ...(outcome === 'never' ? {} : { dueAt: createdAt + waitMs }),
        state: 'open',
        attempts: 0,
      };
      checks.put(check.traceId, check);
      planPush(pusher, check);
      return { json: { errcode: 0, errmsg: 'ok', trace_id: check.traceId } };
    },
    resume() {
      for (const { row } of checks.list()) planPush(pusher, row);
    },
    settings,
    configure,
    async decide(traceId, verdict) {
      const check = checks.get(traceId);
      if (!check || check.state !== 'open') return false;
      clock.cancel(jobId(traceId));
      checks.put(traceId, { ...check, outcome: verdict, dueAt: clock.now() });
      await pushVerdict(pusher, traceId);
      return true;
    },
    recent: (limit) =>
      checks
        .list()
        .slice(-limit)
        .map(({ row }) => row)
        .reverse(),
  };
}

function checkText(
  input: OpenApiInput,
  outcome: 'pass' | 'risky',
  requestId: string,
): OpenApiAnswer {
  const content = input.content;
  if (typeof content !== 'string' || content === '') {
    return refusal(44002, 'empty post data', requestId);
  }
  if ([...content].length > TEXT_LIMIT_CHARACTERS) {
    return refusal(45002, 'content size out of limit', requestId);
  }
  const isRisky = outcome === 'risky' || content.includes(RISKY_SAMPLE);
  // Version 1 of the interface knows no verdict but a refusal.
  if (Number(input.version) !== 2) {
    if (isRisky) return refusal(87014, 'risky content', requestId);
    return { json: { errcode: 0, errmsg: 'ok' } };
  }
  if (typeof input.openid !== 'string' || input.openid === '') {
    return refusal(40003, 'invalid openid', requestId);
  }
  if (!SCENES.includes(Number(input.scene))) return refusal(40097, 'invalid args', requestId);
  const verdict = verdictOf(isRisky ? 'risky' : 'pass');
  return { json: { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), ...verdict } };
}

function faultOfMediaInput(input: OpenApiInput): { errcode: number; errmsg: string } | undefined {
  const link = input.media_url;
  if (typeof link !== 'string' || !/^https?:\/\//.test(link)) {
    return { errcode: 40097, errmsg: 'invalid media_url' };
  }
  if (!MEDIA_TYPES.includes(Number(input.media_type))) {
    return { errcode: 40097, errmsg: 'invalid media_type' };
  }
  if (Number(input.version) !== 2) return { errcode: 40097, errmsg: 'version must be 2' };
  if (!SCENES.includes(Number(input.scene))) return { errcode: 40097, errmsg: 'invalid scene' };
  if (typeof input.openid !== 'string' || input.openid === '') {
    return { errcode: 40003, errmsg: 'invalid openid' };
  }
  return undefined;
}

/** Label 100 is "normal", 21000 "other" in the documentation's list. */
function verdictOf(suggest: 'pass' | 'risky') {
  const label = suggest === 'pass' ? 100 : 21000;
  return {
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  };
}

interface Pusher {
  context: ServiceContext;
  checks: { get(key: string): MediaCheck | undefined; put(key: string, row: MediaCheck): void };
  messagePushFunction?: string | undefined;
  canFetch?: ((link: string) => boolean | undefined) | undefined;
}

const jobId = (traceId: string) => `openapi.mediaCheck:${traceId}`;

function planPush(pusher: Pusher, check: MediaCheck): void {
  if (check.state !== 'open' || check.dueAt === undefined) return;
  const push = () => pushVerdict(pusher, check.traceId);
  pusher.context.clock.schedule(jobId(check.traceId), check.dueAt, push);
}

async function pushVerdict(pusher: Pusher, traceId: string): Promise<void> {
  const check = pusher.checks.get(traceId);
  if (!check || check.state !== 'open') return;
  try {
    recordPush(pusher, check, await push(pusher, check));
  } catch (error) {
    // A fault at this point is a push that did not arrive: the platform tries again.
    recordPush(pusher, check, String(error));
  }
}

/** What went wrong, or undefined when the function took the verdict. */
async function push(pusher: Pusher, check: MediaCheck): Promise<string | undefined> {
  const { context, messagePushFunction } = pusher;
  if (!messagePushFunction) return 'no function is configured for messages';
  await context.faults.reach('openapi.mediaCheck:before');
  const event = eventOf(pusher, check);
  const answer = await context.invokeFunction(messagePushFunction, event, { source: PUSH_SOURCE });
  await context.faults.reach('openapi.mediaCheck:after');
  return answer.error?.message;
}

function recordPush(pusher: Pusher, check: MediaCheck, failure: string | undefined): void {
  const { context, checks } = pusher;
  const attempts = check.attempts + 1;
  const isOver = failure === undefined || attempts >= PUSH_ATTEMPTS;
  const { dueAt: _, ...rest } = check;
  const next: MediaCheck = isOver
    ? { ...rest, attempts, state: failure === undefined ? 'delivered' : 'undelivered' }
    : { ...rest, attempts, dueAt: context.clock.now() + PUSH_RETRY_MS };
  checks.put(check.traceId, next);
  planPush(pusher, next);
  context.trace({
    service: 'openapi',
    level: failure === undefined ? 'info' : 'warning',
    text: `verdict ${check.outcome} of ${check.traceId}: ${failure ?? 'delivered'}`,
  });
}

/** The event as the platform pushes it to a function (JSON, version 2 of the interface). */
function eventOf({ context, canFetch }: Pusher, check: MediaCheck): Record<string, unknown> {
  const isFetched = canFetch?.(check.mediaUrl) !== false;
  const verdict = isFetched
    ? { errcode: 0, errmsg: 'ok', ...verdictOf(check.outcome === 'risky' ? 'risky' : 'pass') }
    : { errcode: -1008, errmsg: '下载错误，请检查媒体链接是否可以访问', detail: [] };
  return {
    ToUserName: 'gh_local',
    FromUserName: 'o-platform-push',
    CreateTime: Math.floor(context.clock.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: context.appId,
    trace_id: check.traceId,
    version: 2,
    ...verdict,
  };
}
