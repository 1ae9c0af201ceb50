/** What a person may do from the console. */
import type * as v from 'valibot';

import type { LocalCloud } from '../cloud';

export interface Act<Input> {
  input: v.GenericSchema<unknown, Input>;
  /** What it answers is shown as it is; undefined means that there is no such thing any more. */
  run(cloud: LocalCloud, input: Input): unknown;
}

export const act = <Input>(input: v.GenericSchema<unknown, Input>, run: Act<Input>['run']) =>
  ({ input, run }) as Act<unknown>;
