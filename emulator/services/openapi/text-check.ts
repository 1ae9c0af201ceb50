/** `security.msgSecCheck`: text is judged at once. */

import { randomUUID } from 'node:crypto';

import { refusal, type OpenApiAnswer, type OpenApiInput } from './protocol';
import { CHECK_SCENES, verdictOf } from './verdict';

/** The sentence of the documentation that is always found risky. */
const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';
const TEXT_LIMIT_CHARACTERS = 2500;

export function checkText(
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
  if (!CHECK_SCENES.includes(Number(input.scene))) return refusal(40097, 'invalid args', requestId);
  const verdict = verdictOf(isRisky ? 'risky' : 'pass');
  return { json: { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), ...verdict } };
}
