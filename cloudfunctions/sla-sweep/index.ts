import * as v from 'valibot';
import { sweepClocks } from '../_application/sweep-clocks';
import { SHARDS } from '../_application/sweep-shard';
import { serveSource } from '../_platform/serve';

const shard = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SHARDS - 1));
const namedSchema = v.object({ shards: v.pipe(v.array(shard), v.minLength(1)) });

/** By the timer over all that is due, by a run of its own over the shards that it names. */
export const main = serveSource(['scf', 'wx_trigger'], (world, event) => {
  const named = v.safeParse(namedSchema, event);
  return sweepClocks(world, named.success ? named.output.shards : null);
});
