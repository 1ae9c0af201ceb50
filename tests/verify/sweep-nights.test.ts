import * as fc from 'fast-check';
import { anyNight, eveningBefore, faultsOfNight } from '../world/sweep-model';

test('two thousand nights of crashes and doubled timers: each level once, nothing due is left', async () => {
  const contents = await eveningBefore();
  const holds = fc.asyncProperty(anyNight, async (night) => {
    expect(await faultsOfNight(contents, night)).toEqual([]);
  });
  await fc.assert(holds, { numRuns: 2_000 });
}, 1_200_000);
