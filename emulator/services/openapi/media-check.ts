/**
 * `security.mediaCheckAsync`: what is taken, and how a verdict travels to the function that is
 * configured for messages of the platform.
 */

import type { CallSource, Instant, ServiceContext } from '../../service';
import type { OpenApiInput } from './protocol';
import { CHECK_SCENES, verdictOf } from './verdict';

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

const MEDIA_TYPES = [1, 2];
const PUSH_ATTEMPTS = 3;
const PUSH_RETRY_MS = 5000;
/** The documentation lists no source for messages; nothing but this name tells them apart here. */
const PUSH_SOURCE: CallSource = 'wx_message';

const ARGUMENTS = 40097;
const OPENID = 40003;

/** What the interface refuses, or undefined when the check may begin. */
export function faultOfMediaInput(
  input: OpenApiInput,
): { errcode: number; errmsg: string } | undefined {
  const { media_url: link, media_type: mediaType, version, scene, openid } = input;
  const isLink = typeof link === 'string' && /^https?:\/\//.test(link);
  if (!isLink) return { errcode: ARGUMENTS, errmsg: 'invalid media_url' };
  if (!MEDIA_TYPES.includes(Number(mediaType))) {
    return { errcode: ARGUMENTS, errmsg: 'invalid media_type' };
  }
  if (Number(version) !== 2) return { errcode: ARGUMENTS, errmsg: 'version must be 2' };
  if (!CHECK_SCENES.includes(Number(scene))) return { errcode: ARGUMENTS, errmsg: 'invalid scene' };
  const isOpenid = typeof openid === 'string' && openid !== '';
  return isOpenid ? undefined : { errcode: OPENID, errmsg: 'invalid openid' };
}

export interface Pusher {
  context: ServiceContext;
  checks: { get(key: string): MediaCheck | undefined; put(key: string, row: MediaCheck): void };
  messagePushFunction?: string | undefined;
  canFetch?: ((link: string) => boolean | undefined) | undefined;
}

export const jobId = (traceId: string) => `openapi.mediaCheck:${traceId}`;

export function planPush(pusher: Pusher, check: MediaCheck): void {
  if (check.state !== 'open' || check.dueAt === undefined) return;
  const push = () => pushVerdict(pusher, check.traceId);
  pusher.context.clock.schedule(jobId(check.traceId), check.dueAt, push);
}

export async function pushVerdict(pusher: Pusher, traceId: string): Promise<void> {
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
