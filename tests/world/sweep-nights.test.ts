import * as fc from 'fast-check';
import { anyNight, eveningBefore, faultsOfNight } from './sweep-model';

// npm run verify tells two thousand.
test('whatever a night of crashes and doubled timers brings, each level is acted on once', async () => {
  const contents = await eveningBefore();
  const holds = fc.asyncProperty(anyNight, async (night) => {
    expect(await faultsOfNight(contents, night)).toEqual([]);
  });
  await fc.assert(holds, { numRuns: 25 });
});
