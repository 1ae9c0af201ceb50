/** The first screen of a long page waits for nothing that lies below it. */
import { act, cleanup, render } from '@testing-library/react';

jest.mock(
  '../../../src/cloud/below-screen',
  () => jest.requireActual('../../../src/cloud/below-screen.h5'),
  { virtual: true },
);

import { BelowScreen } from '../../../src/components/below-screen';

const page = (words: string) => (
  <>
    <p>first</p>
    <BelowScreen>
      <p>{words}</p>
    </BelowScreen>
  </>
);

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  window.innerWidth = 1024;
});

test('on a phone it is drawn once the screen stands, and then stays', () => {
  window.innerWidth = 390;
  const { container, rerender } = render(page('below'));
  expect(container.textContent).toBe('first');
  act(() => {
    jest.advanceTimersByTime(100);
  });
  expect(container.textContent).toBe('firstbelow');
  rerender(page('news'));
  expect(container.textContent).toBe('firstnews');
});

test('in columns, which begin on the screen, it is there at once', () => {
  window.innerWidth = 1300;
  expect(render(page('below')).container.textContent).toBe('firstbelow');
});
