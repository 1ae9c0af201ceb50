import * as fc from 'fast-check';
import { anyCase, counted, reckoned } from '../back-end/minute-model';

test('ten thousand clocks come to the minute that counting does', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      expect(reckoned(one)).toEqual(counted(one));
    }),
    { numRuns: 10_000 },
  );
}, 600_000);
