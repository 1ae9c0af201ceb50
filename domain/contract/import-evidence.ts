/** What other systems recorded about an order, in the versions in which it may come. */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const line = v.pipe(v.string(), v.maxLength(120));
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const units = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const whole = v.pipe(v.number(), v.safeInteger());
const sealCheck = v.nullable(v.strictObject({ at: instant, intact: v.boolean() }));

const firstVersion = {
  stationArrivedAt: v.nullable(instant),
  logistics: v.array(v.strictObject({ at: instant, place: name, text: line })),
  weighings: v.array(
    v.strictObject({
      itemId: id,
      packedGrams: count,
      packedAt: instant,
      handedGrams: v.nullable(count),
      handedAt: v.nullable(instant),
    }),
  ),
  coldChains: v.array(
    v.strictObject({
      itemId: id,
      limitTenths: whole,
      readings: v.array(v.strictObject({ at: instant, tenths: whole })),
    }),
  ),
};

const withoutVersion = v.strictObject({ ...firstVersion, version: v.optional(v.literal(1)) });

const secondVersion = v.strictObject({
  ...firstVersion,
  version: v.literal(2),
  inspectionReports: v.array(
    v.strictObject({
      itemId: id,
      reportNumber: id,
      inspector: name,
      inspectedAt: instant,
      passed: v.boolean(),
      finding: line,
    }),
  ),
  stockCounts: v.array(
    v.strictObject({
      itemId: id,
      place: name,
      countedAt: instant,
      expectedUnits: units,
      countedUnits: units,
    }),
  ),
  seals: v.array(
    v.strictObject({
      itemId: id,
      sealNumber: id,
      sealedAt: instant,
      atStation: sealCheck,
      atHandOut: sealCheck,
    }),
  ),
});

/**
 * Version 1 (none named) has traces, weights and temperatures; version 2 adds inspection reports,
 * counts of stock and seals. Chosen by its number, so that a refusal names the field that is wrong.
 */
export const importedEvidence = v.lazy((given: unknown) =>
  isSecond(given) ? secondVersion : withoutVersion,
);

function isSecond(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'version' in given && given.version !== 1;
}
