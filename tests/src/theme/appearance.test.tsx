import { act, renderHook } from '@testing-library/react';
import * as React from 'react';

const phone = { textSize: 16, kept: undefined as unknown };
jest.mock(
  '../../../src/cloud/phone',
  () => ({
    textSizeSetting: () => phone.textSize,
    prefersDark: () => false,
    onPrefersDarkChange: () => undefined,
  }),
  { virtual: true },
);
jest.mock('../../../src/cloud/storage', () => ({
  readStored: () => phone.kept,
  writeStored: (_key: string, value: unknown) => (phone.kept = value),
}));

/** The app as it starts on a phone that is set like this. */
async function startWith(textSize: number, kept?: object) {
  Object.assign(phone, { textSize, kept });
  jest.resetModules();
  // The one that draws the hooks here.
  jest.doMock('react', () => React);
  return import('../../../src/theme/appearance');
}

test("text is large where the phone's own is, and grows on with it", async () => {
  const { useAppearance } = await startWith(23.8);
  const { result } = renderHook(() => useAppearance());
  expect(result.current).toMatchObject({ large: true, classes: 'large', style: '--grow:1.19' });
});

test("WeChat's ordinary size stays ordinary, and one tap makes it large", async () => {
  const { useAppearance, chooseLarge } = await startWith(17);
  const { result } = renderHook(() => useAppearance());
  expect(result.current).toMatchObject({ large: false, style: '' });
  act(() => chooseLarge(true));
  expect(result.current).toMatchObject({ large: true, style: '' });
});

test('who has switched it off on a large phone keeps it off', async () => {
  const { useAppearance } = await startWith(23.8, { large: 'off' });
  expect(renderHook(() => useAppearance()).result.current).toMatchObject({ large: false, style: '' });
});
