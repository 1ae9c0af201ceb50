/**
 * Inputs for an action, made from its own schema: mostly what fits, now and then what almost fits,
 * and what somebody would send who means harm.
 */
import fc from 'fast-check';

/** The part of a valibot schema that is walked here. */
interface Schema {
  type: string;
  pipe?: ReadonlyArray<Schema | Check>;
  entries?: Record<string, Schema>;
  wrapped?: Schema;
  item?: Schema;
  options?: readonly unknown[];
  literal?: unknown;
}

interface Check {
  type: string;
  requirement?: unknown;
}

/** Ids and tokens that are really there, by field, so that inputs reach behind the first check. */
export type Pool = Readonly<Record<string, readonly string[]>>;

const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown;

/** As it arrives over the wire: a key named __proto__ is an own key there. */
const parsed = (text: string): unknown => JSON.parse(text);

const hostile: readonly unknown[] = [
  null,
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '../../people',
  'cloud://local-env.storage/../secret',
  '<script>alert(1)</script>',
  '{"$gt":""}',
  '\u0000',
  '\ud800',
  '坏'.repeat(20_000),
  { $gt: '' },
  { $ne: null },
  { $regex: '.*' },
  parsed('{"__proto__":{"roles":["finance"]}}'),
  { constructor: { prototype: { roles: ['finance'] } } },
  { length: -1 },
  [],
  [[]],
  [null],
  Array.from({ length: 5_000 }, () => 0),
  deep,
  true,
  -1,
  0,
  0.5,
  -0,
  1e21,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
];

const extraKeys = ['surprise', 'openid', '$where', 'constructor', '_id', 'toJSON'];

/** More than a person would type; an object of so many is one thing, as the rules of a policy. */
const MANY_FIELDS = 10;

const anyHostile = fc.constantFrom(...hostile);

/** One value that mostly fits `schema`. */
export function inputFor(schema: Schema, pool: Pool, field = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: fitting(schema, pool, field) }, {
    weight: 1,
    arbitrary: anyHostile,
  });
}

/** @param within whether numbers stay within their bounds */
function fitting(
  schema: Schema,
  pool: Pool,
  field: string,
  within = false,
): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'strict_object':
    case 'object':
      return objectFor(schema.entries ?? {}, pool);
    case 'optional':
    case 'nullable':
    case 'nullish':
      return fc.oneof(
        fc.constant(schema.type === 'nullable' ? null : undefined),
        inputFor(schema.wrapped as Schema, pool, field),
      );
    case 'array':
      return fc.array(inputFor(schema.item as Schema, pool, field), { maxLength: 4 });
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'literal':
      return fc.constant(schema.literal);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberFor(schema, within);
    case 'string':
      return stringFor(schema, pool[field] ?? []);
    case 'union':
    case 'variant':
      return fc.oneof(...(schema.options as Schema[]).map((option) => inputFor(option, pool, field)));
    default:
      throw new Error(`the fuzzer does not know how to make a ${schema.type}`);
  }
}

/** All keys mostly; a key left out or one too many sometimes. */
function objectFor(entries: Record<string, Schema>, pool: Pool): fc.Arbitrary<unknown> {
  const named = Object.entries(entries);
  // With a mistake in any of many fields nothing would ever come past the schema.
  const isMany = named.length > MANY_FIELDS;
  const made = (key: string, schema: Schema) =>
    isMany ? fitting(schema, pool, key, true) : inputFor(schema, pool, key);
  const fields = named.map(([key, schema]) => [key, made(key, schema)] as const);
  const whole = fc.record(Object.fromEntries(fields));
  const partial = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  const more = fc
    .tuple(whole, fc.constantFrom(...extraKeys), anyHostile)
    .map(([input, key, value]) => ({ ...input, [key]: value }));
  return fc.oneof(
    { weight: 30, arbitrary: whole },
    { weight: 1, arbitrary: partial },
    { weight: 1, arbitrary: more },
  );
}

function requirementOf(schema: Schema, type: string): number | undefined {
  const found = schema.pipe?.find((step) => step.type === type) as Check | undefined;
  return typeof found?.requirement === 'number' ? found.requirement : undefined;
}

/** Within the bounds, small ones often, and unless `within` just outside of them. */
function numberFor(schema: Schema, within: boolean): fc.Arbitrary<number> {
  const min = requirementOf(schema, 'min_value') ?? 0;
  const max = requirementOf(schema, 'max_value') ?? 20_000;
  return fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min, max: Math.min(max, min + 5) }) },
    { weight: 6, arbitrary: fc.integer({ min, max: Math.max(min, Math.min(max, 20_000)) }) },
    { weight: 1, arbitrary: fc.constantFrom(max, ...(within ? [] : [min - 1, max + 1])) },
  );
}

function stringFor(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const steps = (schema.pipe ?? []) as readonly Check[];
  const pattern = steps.find(({ requirement }) => requirement instanceof RegExp)?.requirement;
  const words = fc.constantFrom('坏了', '请看看', '<b>烂</b>', "'; drop table", '{{name}}', '👍🏽');
  const bounded = pattern instanceof RegExp;
  const fits = bounded ? known.filter((one) => pattern.test(one)) : known;
  // Words are free text: the pattern only forbids control characters.
  const free = !bounded || pattern.source.startsWith('^[^');
  const made = free ? words : fc.stringMatching(pattern);
  if (fits.length === 0) return made;
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fits) },
    { weight: 1, arbitrary: made },
  );
}
