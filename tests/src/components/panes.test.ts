/** How many panes a window has room for, and in what order one walks through the queue. */
jest.mock('../../../src/cloud/phone', () => ({}), { virtual: true });
jest.mock('../../../src/theme/appearance', () => ({}));

import { panesAt } from '../../../src/components/use-desktop';
import { joinWalk, noteWalk, placeOf } from '../../../src/features/handling/queue-walk';

test.each([
  [390, false, 'one'],
  [767, false, 'one'],
  [768, false, 'two'],
  [1_279, false, 'two'],
  [1_280, false, 'three'],
  [1_280, true, 'two'],
  [1_023, true, 'one'],
  [1_600, true, 'three'],
] as const)('a window of %i pixels, in large text %s, has %s', (width, large, panes) => {
  expect(panesAt(width, large)).toBe(panes);
});

test('what comes in joins behind, and a claim that left the queue keeps its neighbours', () => {
  noteWalk(['a', 'b', 'c']);
  expect(joinWalk(['c', 'd', 'a'])).toEqual(['a', 'b', 'c', 'd']);
  expect(placeOf('b')).toEqual({ number: 2, count: 4, previousId: 'a', nextId: 'c' });
  // `b` was decided: it is no longer among the cards, and one goes on from it all the same.
  expect(joinWalk(['a', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
  expect(placeOf('x')).toBeNull();
});
