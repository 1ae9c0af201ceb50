/**
 * What may stand in the fields of a subscribe message. The first part of a field's key names its
 * kind (`thing3` is a thing), and each kind has its limit in the documentation of
 * subscribeMessage.send. Violations are refused with 47003.
 */

const VISIBLE = '[\\x21-\\x7e]';
const CHINESE = '\\p{Script=Han}';
const DATE = '\\d{4}(年|-|/)\\d{1,2}(月|-|/)\\d{1,2}日?';
const TIME = '\\d{1,2}:\\d{2}(:\\d{2})?';
const MOMENT = `(${DATE}( ?${TIME})?|${TIME})`;

const KINDS: Record<string, RegExp> = {
  thing: /^[^\r\n]{1,20}$/u,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: new RegExp(`^${VISIBLE}{1,32}$`),
  time: new RegExp(`^${MOMENT}(~${MOMENT})?$`),
  date: new RegExp(`^${DATE}( ?${TIME})?(~${DATE}( ?${TIME})?)?$`),
  amount: /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: new RegExp(`^[${CHINESE}A-Za-z\\d]{1,8}$`, 'u'),
  name: new RegExp(`^(?=.*${CHINESE})[^\\d\\s]{1,10}$|^[A-Za-z .·'-]{1,20}$`, 'u'),
  phrase: new RegExp(`^${CHINESE}{1,5}$`, 'u'),
  const: /^[^\r\n]{1,20}$/u,
  enum: /^[^\r\n]{1,20}$/u,
};

/** Says in the platform's words what is wrong with the data, or undefined when it may be sent. */
export function faultOfTemplateData(
  data: unknown,
  declaredKeys?: readonly string[],
): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return 'argument invalid! data is empty';
  }
  const fields = data as Record<string, unknown>;
  const keys = declaredKeys ?? Object.keys(fields);
  for (const key of keys) {
    const fault = faultOfField(key, fields[key]);
    if (fault) return fault;
  }
  const extra = Object.keys(fields).find((key) => !keys.includes(key));
  return extra === undefined ? undefined : `argument invalid! data.${extra} is not in the template`;
}

function faultOfField(key: string, field: unknown): string | undefined {
  const value =
    typeof field === 'object' && field !== null ? (field as { value?: unknown }).value : undefined;
  if (value === undefined || value === null || value === '') {
    return `argument invalid! data.${key}.value is empty`;
  }
  const kind = KINDS[key.replace(/\d+$/, '')];
  if (!kind) return `argument invalid! data.${key} has no known kind`;
  const text = typeof value === 'number' ? String(value) : value;
  const isAccepted = typeof text === 'string' && kind.test(text);
  return isAccepted ? undefined : `argument invalid! data.${key}.value invalid`;
}
