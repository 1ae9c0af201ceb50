/**
 * What a rule or a use case answers. An expected refusal is a value with a code that has a text
 * in the user's language; an impossible state throws.
 */
export type Outcome<Value, Code extends string> =
  | { ok: true; value: Value }
  | Refusal<Code>;

export interface Refusal<Code extends string> {
  ok: false;
  code: Code;
  /** What the text needs: amounts in fen, instants, counts, keys of other texts. Never a name. */
  details?: Record<string, string | number>;
}

export function accept<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  details?: Record<string, string | number>,
): Refusal<Code> {
  return details === undefined ? { ok: false, code } : { ok: false, code, details };
}
