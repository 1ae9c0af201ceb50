import * as v from 'valibot';

/** Highest and lowest value of each field of the platform's cron, seconds first. */
const cronFields = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
] as const;

const cronNames: Record<string, number> = {
  JAN: 1, FEB: 2, MAR: 3, APR: 4, MAY: 5, JUN: 6,
  JUL: 7, AUG: 8, SEP: 9, OCT: 10, NOV: 11, DEC: 12,
  SUN: 0, MON: 1, TUE: 2, WED: 3, THU: 4, FRI: 5, SAT: 6,
};

function isCronTerm(term: string, lowest: number, highest: number): boolean {
  const match = /^(\*|\w+(?:-\w+)?)(?:\/([1-9]\d*))?$/.exec(term);
  const range = match?.[1];
  if (range === undefined) return false;
  if (range === '*') return true;
  const ends = range.split('-').map((end) => cronNames[end] ?? (/^\d+$/.test(end) ? +end : NaN));
  const inOrder = ends.length === 1 || ends[0]! <= ends[1]!;
  return inOrder && ends.every((end) => end >= lowest && end <= highest);
}

/** `sec min hour day month week year`, in UTC+8: seven fields, unlike the usual five or six. */
export function isCron(text: string): boolean {
  const fields = text.split(' ');
  if (fields.length !== cronFields.length) return false;
  return cronFields.every(([lowest, highest], index) =>
    fields[index]!.split(',').every((term) => isCronTerm(term, lowest, highest)),
  );
}

/** The platform takes a config.json it does not understand without a word, so we look ourselves. */
const functionConfig = v.strictObject({
  permissions: v.strictObject({
    openapi: v.array(v.pipe(v.string(), v.regex(/^[a-z]\w*(\.\w+)+$/i, 'not an openapi name'))),
  }),
  /** The platform allows one timer a function. */
  triggers: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,59}$/, 'not a trigger name')),
        type: v.literal('timer'),
        config: v.pipe(v.string(), v.check(isCron, 'not a cron of seven fields')),
      }),
    ),
    v.maxLength(1, 'the platform allows one timer a function'),
  ),
  /** Seconds; the platform's default is 3 and its limit 60. */
  timeout: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
  /** Megabytes; the platform's default is 256. */
  memorySize: v.optional(v.picklist([256, 512, 1024])),
  /** Files of npm packages that are laid beside the bundle: what a bundler cannot take in. */
  assets: v.optional(v.array(v.pipe(v.string(), v.regex(/^@?[\w-]+(\/[\w.-]+)+$/)))),
});

export type FunctionConfig = v.InferOutput<typeof functionConfig>;

/** Throws an Error that names the function and the field when the config is not deployable. */
export function parseFunctionConfig(functionName: string, text: string): FunctionConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`cloudfunctions/${functionName}/config.json is not JSON: ${String(error)}`);
  }
  const result = v.safeParse(functionConfig, value);
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`cloudfunctions/${functionName}/config.json: ${issues.join('; ')}`);
}
