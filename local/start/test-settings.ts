/**
 * For tests of the real process only, by environment, so that no flag of a person can meet them:
 *
 * LOCAL_CLOUD_FAULTS   JSON list of fault rules (emulator/services/faults.ts): where to die or wait
 * LOCAL_CLOUD_SEED_AT  milliseconds since the epoch: where the clock of a new data folder begins
 * LOCAL_CLOUD_BUILD    `all` (the default), `functions` or `nothing`: what is built when stale
 * LOCAL_CLOUD_READY    `words` (the default), or `json`: one line when it is ready,
 *                      `{"ready":true,"origin":"http://…","token":null}`
 * LOCAL_CLOUD_WARM     `clients` (the default) or `nothing`: which functions are loaded beforehand
 */
import * as v from 'valibot';
import type { Instant } from '../../domain/primitives/instant';
import type { FaultRule } from '../../emulator/services/faults';
import { StartRefusal } from './start-refusal';

export interface TestSettings {
  faults: FaultRule[];
  seedAt: Instant | null;
  build: 'all' | 'functions' | 'nothing';
  saysReadyInJson: boolean;
  warm: 'clients' | 'nothing';
}

const faultRules = v.array(
  v.strictObject({
    point: v.string(),
    by: v.optional(v.string()),
    nth: v.pipe(v.number(), v.integer(), v.minValue(1)),
    kill: v.optional(v.literal(true)),
    delayMs: v.optional(v.number()),
    error: v.optional(v.strictObject({ code: v.string(), message: v.string() })),
  }),
);

const environment = v.object({
  LOCAL_CLOUD_FAULTS: v.optional(v.pipe(v.string(), v.parseJson(), faultRules)),
  LOCAL_CLOUD_SEED_AT: v.optional(v.pipe(v.string(), v.toNumber(), v.safeInteger())),
  LOCAL_CLOUD_BUILD: v.optional(v.picklist(['all', 'functions', 'nothing'])),
  LOCAL_CLOUD_READY: v.optional(v.picklist(['json', 'words'])),
  LOCAL_CLOUD_WARM: v.optional(v.picklist(['clients', 'nothing'])),
});

/** Throws a StartRefusal that names the variable at fault. */
export function readTestSettings(variables: NodeJS.ProcessEnv): TestSettings {
  const read = v.safeParse(environment, variables);
  if (!read.success) {
    const name = v.getDotPath(read.issues[0])?.split('.')[0] ?? '';
    throw new StartRefusal(`${name} is not what tests may set it to: ${read.issues[0].message}`, 2);
  }
  const { output } = read;
  return {
    faults: output.LOCAL_CLOUD_FAULTS ?? [],
    seedAt: output.LOCAL_CLOUD_SEED_AT ?? null,
    build: output.LOCAL_CLOUD_BUILD ?? 'all',
    saysReadyInJson: output.LOCAL_CLOUD_READY === 'json',
    warm: output.LOCAL_CLOUD_WARM ?? 'clients',
  };
}
