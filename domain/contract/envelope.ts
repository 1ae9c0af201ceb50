import type { Instant } from '../primitives/instant';

/** What every action answers. `serverNow` lets a page show the server's clock, never its own. */
export type Envelope<Value, Code extends string> =
  | { ok: true; value: Value; serverNow: Instant }
  | { ok: false; code: Code; details?: Record<string, string | number>; serverNow: Instant };

/** Refusals that any action may answer, whatever it does. */
export const commonRefusals = [
  /** The action does not exist in this function. */
  'unknownAction',
  /** The input does not fit its schema; `details.field` names where. */
  'badInput',
  /** The caller's role does not allow the action. */
  'notAllowed',
  /** Too often within a window; `details.seconds` until it may be tried again. */
  'tooManyRequests',
  /** The privacy notice in force must be agreed to first. */
  'consentNeeded',
  /** Many people changed the same thing at once; nothing was done, trying again helps. */
  'busy',
  /** A defect on our side; `details.requestId` finds it in the log. Nothing was half done. */
  'internal',
] as const;

export type CommonRefusal = (typeof commonRefusals)[number];
