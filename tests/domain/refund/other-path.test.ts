import { isOpenPath, isPayersPhone, otherPaths } from '../../../domain/refund/other-path';

test.each([
  ['unknown', ['sendAgain', 'transfer', 'giveUp']],
  ['closed', ['sendAgain', 'transfer', 'giveUp']],
  ['abnormal', ['awaitProvider', 'transfer']],
  ['processing', ['awaitProvider']],
] as const)('while the provider says %s, only %s are open', (standing, open) => {
  expect(otherPaths.filter((path) => isOpenPath(path, standing))).toEqual(open);
});

test('the payer is known by the end of their phone, and a short number proves nothing', () => {
  expect(isPayersPhone('+86 140-0000 1234', '1234')).toBe(true);
  expect(isPayersPhone('14000001234', '1235')).toBe(false);
  expect(isPayersPhone('34', '1234')).toBe(false);
});
