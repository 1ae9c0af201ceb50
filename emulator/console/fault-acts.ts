/** Faults as a person picks them: where, what, and how often. */
import * as v from 'valibot';

import { faultErrors, type FaultRule } from '../services/faults';
import { act, type Act } from './act';

const SLOW_MS = 3000;

const effects = {
  timeout: { error: faultErrors.timeout },
  conflict: { error: faultErrors.conflict },
  failure: { error: faultErrors.failure },
  slow: { delayMs: SLOW_MS },
  twice: { twice: true },
  kill: { kill: true },
} as const satisfies Record<string, Partial<FaultRule>>;

const occasions = {
  next: { nth: 1 },
  third: { nth: 3 },
  tenth: { chance: 0.1 },
  half: { chance: 0.5 },
} as const satisfies Record<string, Partial<FaultRule>>;

const keysOf = <Name extends string>(record: Record<Name, unknown>) =>
  Object.keys(record) as Name[];

export const FAULT_ACTS: Readonly<Record<string, Act<unknown>>> = {
  'faults/add': act(
    v.strictObject({
      point: v.pipe(v.string(), v.regex(/^[\w.*-]+:(before|after)$/)),
      effect: v.picklist(keysOf(effects)),
      occasion: v.picklist(keysOf(occasions)),
    }),
    ({ faults }, { point, effect, occasion }) => {
      faults.add({ point, ...effects[effect], ...occasions[occasion] });
      return { isDone: true };
    },
  ),
  'faults/clear': act(v.strictObject({}), ({ faults }) => {
    faults.clear();
    return { isDone: true };
  }),
};
