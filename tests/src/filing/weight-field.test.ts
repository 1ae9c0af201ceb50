jest.mock('@tarojs/components', () => ({}));
jest.mock('../../../src/components/choice-grid', () => ({ Segments: () => null }));
jest.mock('../../../src/components/line-field', () => ({ LineField: () => null }));

import { gramsOf } from '../../../src/features/filing/weight-field';

test.each([
  ['all of it', { part: false, typed: '500' }, null],
  ['a part', { part: true, typed: ' 500 ' }, 500],
  ['nothing typed yet', { part: true, typed: '' }, null],
  ['nothing at all', { part: true, typed: '0' }, null],
  ['a fraction', { part: true, typed: '1.5' }, null],
  ['words', { part: true, typed: '一斤' }, null],
  ['more than anybody buys', { part: true, typed: '1234567' }, null],
])('%s is read as grams or as nothing', (_what, weight, grams) => {
  expect(gramsOf(weight)).toBe(grams);
});
